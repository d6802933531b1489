import Foundation
import Testing

/// The rooms stand one above the other, and an import may only point down.
@Suite struct RoomsTests {
    /// From the top down. Rooms on one line do not know each other.
    static let floors: [[String]] = [
        ["sherpa", "sherpa-bench"],
        ["SherpaCommands"],
        ["Workbench", "DossierStore", "CursesTerminal"],
        ["Negotiation", "Screen", "CCurses", "CSystemCalls", "CPty"],
        ["FrontMatter", "Valuation", "Scripts", "Samples", "Spreadsheets"],
        ["Words", "CSpreadsheets"],
    ]

    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    struct Import: Hashable, CustomStringConvertible {
        let file: String
        let room: String
        let imported: String
        var description: String { "\(file) imports \(imported)" }
    }

    static func floor(of room: String) -> Int? { floors.firstIndex { $0.contains(room) } }

    static func imports(below folder: URL) throws -> [Import] {
        let pattern =
            /\s*(?:@testable\s+|@preconcurrency\s+|internal\s+|public\s+|private\s+|package\s+)*import\s+(?:struct\s+|func\s+|enum\s+)?([A-Za-z_]+)/
        var found: [Import] = []
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let path = file.path.dropFirst(folder.path.count + 1)
            let room = String(path.prefix { $0 != "/" })
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                if let match = line.prefixMatch(of: pattern) {
                    found.append(Import(file: String(path), room: room, imported: String(match.1)))
                }
            }
        }
        return found
    }

    static func upward(_ imports: [Import]) -> [Import] {
        imports.filter { entry in
            guard let target = floor(of: entry.imported) else { return false }
            guard let own = floor(of: entry.room) else { return true }
            return target <= own
        }
    }

    @Test func noImportPointsUp() throws {
        let imports = try RoomsTests.imports(below: RoomsTests.root.appendingPathComponent("Sources"))
        #expect(imports.count > 50, "the imports were not found: \(imports.count)")
        #expect(RoomsTests.upward(imports) == [])
    }

    @Test func anUpwardImportIsFound() {
        let wrong = RoomsTests.Import(file: "Screen/Style.swift", room: "Screen", imported: "Workbench")
        let sideways = RoomsTests.Import(file: "Workbench/State.swift", room: "Workbench", imported: "DossierStore")
        let right = RoomsTests.Import(file: "Workbench/State.swift", room: "Workbench", imported: "Screen")
        #expect(RoomsTests.upward([wrong, sideways, right]) == [wrong, sideways])
    }

    @Test func everyRoomHasItsFloor() throws {
        let sources = RoomsTests.root.appendingPathComponent("Sources")
        let rooms = try FileManager.default.contentsOfDirectory(atPath: sources.path)
        // Built by a command of its own, outside of the package.
        let homeless = rooms.filter { RoomsTests.floor(of: $0) == nil && $0 != "fuzz-front-matter" }
        #expect(homeless == [])
    }

    /// Foundation brings ICU along, which doubles the time to start.
    @Test func theProductDoesWithoutFoundation() throws {
        let imports = try RoomsTests.imports(below: RoomsTests.root.appendingPathComponent("Sources"))
        let heavy = imports.filter { $0.imported == "Foundation" && $0.room != "sherpa-bench" }
        #expect(heavy == [])
    }
}
