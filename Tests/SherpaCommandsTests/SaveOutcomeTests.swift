import CSystemCalls
import Foundation
import FrontMatter
import Negotiation
import Screen
import Testing

@testable import DossierStore
@testable import SherpaCommands
@testable import Workbench

/// Whatever is saved from the screen, and whatever somebody else has done to the file before the last key, the save ends in
/// one of the same few ways, and nobody's bytes are lost.
@Suite struct SaveOutcomeTests {
    /// How a save ends.
    enum Outcome: String { case saved, joined, conflict, gone, refused }

    /// What somebody else does to a file before the last key.
    enum Happening: String, CaseIterable {
        case nothing, otherField, sameField, removal
    }

    /// Something that a person saves.
    struct Way: Sendable, CustomTestStringConvertible {
        let name: String
        /// All but the last, on the board with the gap selected.
        let keys: String
        let last: String
        /// Which file somebody else touches, how the line of it begins that the save changes too, and what they make of that.
        var file = "gaps/return-projections.md"
        var line = "owner: "
        var theirs = "owner: theirs"
        /// In the order of `Happening`.
        let outcomes: [Outcome]
        var testDescription: String { name }
    }

    static let ways = [
        Way(name: "one field", keys: "o<C-u>MOF", last: "<Enter>", outcomes: [.saved, .joined, .conflict, .gone]),
        Way(
            name: "a field of two marked", keys: "<Space><Space>o<C-u>NEXI", last: "<Enter>",
            outcomes: [.saved, .joined, .conflict, .gone]),
        Way(
            name: "a command", keys: ":set<Space>owner<Space>MOF", last: "<Enter>",
            outcomes: [.saved, .joined, .conflict, .gone]),
        Way(
            name: "a form", keys: "e<Enter><C-u>Returns<Enter>", last: "S", line: "title: ", theirs: "title: Theirs",
            outcomes: [.saved, .joined, .conflict, .gone]),
        Way(
            name: "a log", keys: "mRound<Enter><Enter><Enter><Enter><Enter><Enter>a<Enter>", last: "S",
            line: "status: ", theirs: "status: parked",
            outcomes: [.saved, .joined, .conflict, .gone]),
        Way(name: "a removal", keys: "x", last: "y", outcomes: [.saved, .refused, .refused, .gone]),
        Way(name: "another id", keys: "I<C-u>returns", last: "<Enter>", outcomes: [.saved, .refused, .refused, .gone]),
        Way(
            name: "another id, of a link", keys: "I<C-u>returns", last: "<Enter>", file: "gaps/company-conditions.md",
            line: "  - return-projections", theirs: "  - equity-share", outcomes: [.saved, .joined, .refused, .gone]),
        Way(
            name: "what git left", keys: "C", last: "o", file: "gaps/merged.md",
            outcomes: [.saved, .refused, .refused, .gone]),
    ]

    private static let merged = """
        ---
        title: Merged
        status: open
        <<<<<<< ours
        owner: METI
        =======
        owner: MOF
        >>>>>>> theirs
        ---

        """

    private func session(_ folder: TemporaryFolder) throws -> Session<HeadlessTerminal> {
        let store = try DossierStore.open(folder.path + "/sample", state: folder.path + "/state")
        return Session(
            terminal: HeadlessTerminal(size: Size(columns: 100, rows: 30)), store: store, dossier: store.load(),
            asked: try DossierOptions.parse(["--as-of", "2026-02-20"]).asked, settings: Settings(theme: nil))
    }

    private func act(_ happening: Happening, _ way: Way, _ folder: TemporaryFolder) throws {
        let file = "sample/" + way.file
        switch happening {
        case .nothing: break
        case .otherField:
            let text = try folder.read(file)
            try folder.write(
                text.replacing("\nstatus:", with: "\nx-theirs: kept\nstatus:", maxReplacements: 1), to: file)
        case .sameField:
            var lines = try folder.read(file).components(separatedBy: "\n")
            let place = try #require(lines.firstIndex { $0.hasPrefix(way.line) }, "\(way.file) has no \(way.line)")
            lines[place] = way.theirs
            try folder.write(lines.joined(separator: "\n"), to: file)
        case .removal: try FileManager.default.removeItem(atPath: folder.path + "/" + file)
        }
    }

    /// A program that another test starts has for an instant what was open for writing here, and a save asks about that.
    private func awaitWriters(of files: [String]) {
        for file in files {
            let descriptor = open(file, O_RDONLY | O_CLOEXEC)
            defer { close(descriptor) }
            for _ in 0..<1000 where sherpa_is_being_written(descriptor) == 1 { usleep(1_000) }
        }
    }

    private func outcome(_ message: String) -> Outcome? {
        if message.contains("was removed meanwhile") { return .gone }
        if message.contains("joined with") { return .joined }
        if message.hasPrefix("not saved: "), message.contains("look at") { return .refused }
        if message.hasPrefix("not saved: "), message.hasSuffix("meanwhile") || message.contains("saves yours over it") {
            return .conflict
        }
        return ["saved ", "logged ", "removed ", "renamed "].contains(where: message.hasPrefix) ? .saved : nil
    }

    @Test(arguments: ways) func endsInOneOfAFewWays(way: Way) throws {
        for (happening, expected) in zip(Happening.allCases, way.outcomes) {
            let folder = try TemporaryFolder.withSample()
            if way.file == "gaps/merged.md" { try folder.write(Self.merged, to: "sample/" + way.file) }
            var session = try session(folder)
            for key in try Key.sequence("2/return<Space>proj<Enter>" + way.keys) { _ = session.take([.key(key)]) }
            try act(happening, way, folder)
            let before = try folder.files(in: "sample")
            awaitWriters(of: before.keys.map { "\(folder.path)/sample/\($0)" })
            for key in try Key.sequence(way.last) { _ = session.take([.key(key)]) }
            let message = session.workbench.log.current?.text ?? ""
            #expect(outcome(message) == expected, "\(way.name), \(happening): \(message)")
            let after = try folder.files(in: "sample")
            switch expected {
            case .saved: #expect(after != before)
            case .joined:
                #expect(after != before)
                #expect(try folder.read("sample/" + way.file).contains("x-theirs: kept"))
            case .gone:
                #expect(after == before, "\(way.name), \(happening)")
                #expect(try !session.workbench.dossier.contains(#require(RecordID(file: way.file))))
            case .conflict, .refused: #expect(after == before, "\(way.name), \(happening)")
            }
        }
        print("\(way.name): \(Happening.allCases.count) happenings end as \(way.outcomes.map(\.rawValue))")
    }
}
