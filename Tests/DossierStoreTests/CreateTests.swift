import Foundation
import Negotiation
import Testing

@testable import DossierStore

@Suite struct CreateTests {
    private let source = Array("---\ntitle: A talk\ndate: 2026-02-12\n---\n".utf8)
    private let id = RecordID(.meeting, "2026-02-12-talk")

    @Test func makesTheFileAndItsFolder() throws {
        let dossier = try TemporaryDossier()
        chmod(dossier.path + "/dossier.md", 0o640)
        let saved = try dossier.store().create(id, source)
        #expect(saved.durable)
        #expect(try Array(dossier.text("meetings/2026-02-12-talk.md").utf8) == source)
        #expect(try dossier.names(in: "meetings") == ["2026-02-12-talk.md"])
        #expect(try dossier.store().load().meeting("2026-02-12-talk")?.title == "A talk")
        #expect(try FileStatus(dossier.path + "/meetings/2026-02-12-talk.md").mode == 0o640)
    }

    @Test func neverOverwrites() throws {
        let dossier = try TemporaryDossier()
        let failure = #expect(throws: SaveFailure.self) { try dossier.store().create(.returns, source) }
        #expect(failure?.description.contains("choose another id") == true)
        #expect(try dossier.text("gaps/returns.md") == TemporaryDossier.gap)
        #expect(try dossier.names(in: "gaps") == ["returns.md"])
    }

    @Test(arguments: ["../x", ".git", "-rf", "", "A", "a/b", "a\u{0}b", String(repeating: "a", count: 81)])
    func refusesWhatIsNoID(_ name: String) throws {
        let dossier = try TemporaryDossier()
        #expect(throws: SaveFailure.self) { try dossier.store().create(RecordID(.gap, name), source) }
        #expect(try dossier.names(in: "gaps") == ["returns.md"])
    }
}
