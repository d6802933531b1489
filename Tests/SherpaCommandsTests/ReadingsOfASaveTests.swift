import Foundation
import FrontMatter
import Screen
import Testing

@testable import DossierStore
@testable import SherpaCommands
@testable import Workbench

/// One save reads its record's file a few times at most, and works its edit out once: whoever enters a value hands on what
/// it makes of the file, and nobody computes it again.
@Suite struct ReadingsOfASaveTests {
    private let folder: TemporaryFolder
    private static let file = "gaps/return-projections.md"
    private static let most = 3

    init() throws { folder = try .withSample() }

    private var dossier: String { folder.path + "/sample" }
    private func bytes() throws -> [UInt8] { Array(try folder.read("sample/" + Self.file).utf8) }

    /// The readings of the file as it was and as it is after `work`.
    private func readings(_ work: () throws -> Void) throws -> (before: Int, after: Int) {
        let before = try bytes()
        let count = ReadingCount()
        try ReadingCount.$current.withValue(count, operation: work)
        let after = try bytes()
        #expect(before != after)
        return (count.readings.count { $0 == before }, count.readings.count { $0 == after })
    }

    @Test func aStatusByOneKey() throws {
        let store = try DossierStore.open(dossier, state: folder.path + "/state")
        var session = Session(
            terminal: HeadlessTerminal(size: Size(columns: 80, rows: 24)), store: store, dossier: store.load(),
            asked: AskedDossier(), settings: Settings(theme: nil))
        session.draw()
        _ = session.take(try Key.sequence("2").map(Event.key))
        let count = try readings {
            for key in try Key.sequence("ca<Enter>") { _ = session.take([.key(key)]) }
        }
        print("a status by c reads the file \(count.before) + \(count.after) times")
        #expect(try folder.read("sample/" + Self.file).contains("status: agreed"))
        #expect(count.after == 1, "the edit is worked out once, and read once")
        #expect(count.before + count.after <= Self.most)
    }

    @Test func aStatusByACommand() throws {
        let command = try #require(
            try Sherpa.parseAsRoot(["set", "return-projections", "status=agreed", "-C", dossier]) as? SetCommand)
        let count = try readings { try command.run() }
        print("a status by set reads the file \(count.before) + \(count.after) times")
        #expect(count.after == 1)
        #expect(count.before + count.after <= Self.most)
    }
}
