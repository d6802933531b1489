import DossierSteps
import Foundation
import FrontMatter
import Negotiation
import Testing

@testable import DossierStore

@Suite struct SaveTests {
    static let converging = Change(record: .returns, field: "status", before: "open", after: "converging")
    static let owned = Change(record: .returns, field: "owner", before: "METI", after: "MOF")

    @Test func changesOnlyTheBytesOfTheField() throws {
        let dossier = try TemporaryDossier()
        let saved = try dossier.store().apply([Self.converging])
        let expected = TemporaryDossier.gap.replacing("status: open", with: "status: converging")
        #expect(try dossier.text("gaps/returns.md") == expected)
        #expect(saved.records.map(\.id) == [.returns])
        #expect(saved.records.map(\.source) == [Array(expected.utf8)])
        #expect(saved.records.map(\.durable) == [true])
    }

    @Test func keepsCarriageReturnsAndTheMissingLastLineBreak() throws {
        let dossier = try TemporaryDossier()
        let before = TemporaryDossier.gap.replacing("\n", with: "\r\n")
        try dossier.write("gaps/returns.md", before)
        _ = try dossier.store().apply([Self.converging, Self.owned])
        let expected = before.replacing("status: open", with: "status: converging").replacing("'METI'", with: "'MOF'")
        #expect(try dossier.text("gaps/returns.md") == expected)
    }

    @Test func leavesNothingBehindAndWritesNothingWhenReading() throws {
        let dossier = try TemporaryDossier()
        let store = try dossier.store()
        _ = store.load()
        _ = store.examine()
        #expect(try dossier.names(in: "") == ["dossier.md", "gaps"])
        _ = try store.apply([Self.converging])
        #expect(try dossier.names(in: "") == [".sherpa", "dossier.md", "gaps"])
        #expect(try dossier.names(in: ".sherpa") == ["lock"])
        #expect(try dossier.names(in: "gaps") == ["returns.md"])
    }

    @Test func changesOfTwoFieldsByTwoStoresBothSurvive() throws {
        let dossier = try TemporaryDossier()
        let (first, second) = (try dossier.store(), try dossier.store())
        _ = (first.load(), second.load())
        _ = try first.apply([Self.converging], on: TemporaryDossier.gap)
        _ = try second.apply([Self.owned], on: TemporaryDossier.gap)
        let text = try dossier.text("gaps/returns.md")
        #expect(text.contains("status: converging") && text.contains("owner: 'MOF'"))
    }

    @Test func aFieldThatSomebodyElseChangedIsAConflict() throws {
        let dossier = try TemporaryDossier()
        let store = try dossier.store()
        let agreed = TemporaryDossier.gap.replacing("status: open", with: "status: agreed")
        try dossier.write("gaps/returns.md", agreed)
        let failure = #expect(throws: SaveFailure.self) {
            try store.apply([Self.owned, Self.converging], on: TemporaryDossier.gap)
        }
        guard case .conflicts(let conflicts, by: let author) = failure else {
            Issue.record("not a conflict: \(String(describing: failure))")
            return
        }
        #expect(
            conflicts == [
                Conflict(record: .returns, field: "status", base: "open", ours: "converging", theirs: "agreed")
            ])
        #expect(author.name == nil && author.time?.isEmpty == false)
        #expect(try dossier.text("gaps/returns.md") == agreed)
    }

    @Test func nothingIsWrittenUnlessEveryChangeFits() throws {
        let dossier = try TemporaryDossier()
        let parked = TemporaryDossier.gap.replacing("status: open", with: "status: parked")
        try dossier.write("gaps/other.md", parked)
        let late = Change(record: RecordID(.gap, "other"), field: "status", before: "open", after: "agreed")
        #expect(throws: SaveFailure.self) {
            try dossier.store().apply([Self.converging, late], on: TemporaryDossier.gap)
        }
        #expect(try dossier.text("gaps/returns.md") == TemporaryDossier.gap)
        #expect(try dossier.text("gaps/other.md") == parked)
    }

    @Test func savesSeveralRecordsAtOnce() throws {
        let dossier = try TemporaryDossier()
        let pinned = Change(record: .dossier, field: "as-of", before: nil, after: "2026-02-20")
        let saved = try dossier.store().apply([Self.converging, pinned, Self.owned])
        #expect(saved.records.map(\.id) == [.returns, .dossier])
        #expect(try dossier.text("dossier.md").contains("as-of: 2026-02-20"))
        #expect(try dossier.store().load().framework.asOf?.description == "2026-02-20")
    }

    @Test func aChangeAndItsReverseGiveTheSameBytes() throws {
        let dossier = try TemporaryDossier()
        let store = try dossier.store()
        _ = try store.apply([Self.converging])
        _ = try store.apply([Self.converging.reversed])
        #expect(try dossier.text("gaps/returns.md") == TemporaryDossier.gap)
    }

    @Test func aBrokenFileStaysAsItIs() throws {
        let dossier = try TemporaryDossier()
        let broken = "---\nstatus: open\nstatus: open\n---\n"
        try dossier.write("gaps/returns.md", broken)
        let failure = #expect(throws: SaveFailure.self) {
            try dossier.store().apply([Self.converging], on: TemporaryDossier.gap)
        }
        #expect(failure?.description.contains("gaps/returns.md:3:1") == true)
        #expect(try dossier.text("gaps/returns.md") == broken)
    }

    @Test func aRemovedFileIsNotMadeAnew() throws {
        let dossier = try TemporaryDossier()
        let store = try dossier.store()
        unlink(dossier.path + "/gaps/returns.md")
        let failure = #expect(throws: SaveFailure.self) {
            try store.apply([Self.converging], on: TemporaryDossier.gap)
        }
        #expect(failure?.description.contains("gaps/returns.md") == true)
        #expect(try dossier.names(in: "gaps").isEmpty)
    }

    @Test func aLinkIsNotFollowed() throws {
        let dossier = try TemporaryDossier()
        try dossier.write("elsewhere.txt", TemporaryDossier.gap)
        unlink(dossier.path + "/gaps/returns.md")
        symlink("../elsewhere.txt", dossier.path + "/gaps/returns.md")
        let failure = #expect(throws: SaveFailure.self) {
            try dossier.store().apply([Self.converging], on: TemporaryDossier.gap)
        }
        #expect(failure?.description.contains("symbolic link") == true)
        #expect(try dossier.text("elsewhere.txt") == TemporaryDossier.gap)
    }

    @Test func aHardLinkElsewhereKeepsItsBytes() throws {
        let dossier = try TemporaryDossier()
        link(dossier.path + "/gaps/returns.md", dossier.path + "/outside.md")
        _ = try dossier.store().apply([Self.converging])
        #expect(try dossier.text("outside.md") == TemporaryDossier.gap)
    }
}
