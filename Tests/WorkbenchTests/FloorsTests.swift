import Foundation
import Testing

/// The folders of the workbench stand one above the other: what a file names of another folder's types must lie below it.
@Suite struct FloorsTests {
    /// From the top down. Folders on one floor do not know each other; a page that is not named stands on the second.
    static let floors = [
        ["Board"], ["Pages"], ["Pages/Brief", "Pages/Detail", "Pages/Form"], ["Palette", "Actions"], ["Views"],
        ["Prompts"], ["Render"], ["Text"], ["Frame"], ["Values"],
    ]

    /// A source file without what is only told in it.
    struct Source {
        let folder: String
        let name: String
        let text: String

        init(folder: String, name: String, _ text: String) {
            self.folder = folder
            self.name = name
            self.text = text.replacing(/\/\/.*/, with: "").replacing(/"(?:[^"\\\n]|\\.)*"/, with: "")
        }

        /// The types that it declares for others, but for those inside of others, which are named by these.
        var types: [String] {
            text.split(separator: "\n").compactMap { line in
                let pattern =
                    /^(?:(?:public|package|internal|indirect|final) )*(?:struct|enum|class|protocol|actor|typealias) (\w+)/
                return line.firstMatch(of: pattern).map { String($0.1) }
            }
        }

        var words: Set<String> { Set(text.matches(of: /\b[A-Z]\w*/).map { String($0.0) }) }
    }

    static func floor(of folder: String) -> Int? {
        floors.firstIndex { $0.contains(folder) } ?? (folder.hasPrefix("Pages/") ? 1 : nil)
    }

    /// `Frame/Page.swift names BriefPage of Pages/Brief`.
    static func upward(_ sources: [Source]) -> [String] {
        var homes: [String: Set<String>] = [:]
        for source in sources { for type in source.types { homes[type, default: []].insert(source.folder) } }
        return sources.flatMap { source in
            source.words.sorted().compactMap { word in
                guard let home = homes[word], home.count == 1, let target = home.first, target != source.folder,
                    let own = floor(of: source.folder), let other = floor(of: target), other <= own
                else { return nil }
                return "\(source.folder)/\(source.name) names \(word) of \(target)"
            }
        }
    }

    static func sources() throws -> [Source] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/Workbench")
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        var found: [Source] = []
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let folder = file.deletingLastPathComponent().path.dropFirst(root.path.count + 1)
            found.append(
                Source(
                    folder: String(folder), name: file.lastPathComponent, try String(contentsOf: file, encoding: .utf8))
            )
        }
        return found
    }

    @Test func noTypePointsUp() throws {
        let sources = try FloorsTests.sources()
        let types = Set(sources.flatMap(\.types)).count
        #expect(sources.count > 80 && types > 60, "\(types) types in \(sources.count) files")
        #expect(FloorsTests.upward(sources) == [])
        let homeless = Set(sources.map(\.folder)).filter { FloorsTests.floor(of: $0) == nil }
        #expect(homeless == [])
        print("folders of the workbench: \(Set(sources.map(\.folder)).count), types: \(types), pointing up: 0")
    }

    @Test func anUpwardNameIsFound() {
        let page = Source(folder: "Pages/Brief", name: "B.swift", "struct BriefPage: Page {}\n")
        let frame = Source(folder: "Frame", name: "F.swift", "protocol Page {}\nlet it = BriefPage() // DetailPage\n")
        let sideways = Source(folder: "Pages/Detail", name: "D.swift", "struct DetailPage { let b: BriefPage }\n")
        let board = Source(folder: "Board", name: "P.swift", "let all = [BriefPage.self, DetailPage.self]\n")
        #expect(
            FloorsTests.upward([page, frame, sideways, board]) == [
                "Frame/F.swift names BriefPage of Pages/Brief", "Pages/Detail/D.swift names BriefPage of Pages/Brief",
            ])
    }
}
