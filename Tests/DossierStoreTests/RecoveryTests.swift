import Foundation
import FrontMatter
import Negotiation
import Testing

@testable import DossierStore

/// What killed saves leave is put in order, and nothing that anybody wrote is thrown away.
@Suite struct RecoveryTests {
    private static let base = Array(TemporaryDossier.gap.utf8)
    private static let ours = Array(TemporaryDossier.gap.replacing("status: open", with: "status: agreed").utf8)
    private static let name = AsideName(target: "returns.md", base: base, new: ours)

    /// With a file as a save would have left it.
    private func recovered(_ name: String, _ bytes: [UInt8], record: [UInt8] = base) throws -> (
        names: [String], text: String, told: [String]
    ) {
        let dossier = try TemporaryDossier()
        try dossier.write("gaps/returns.md", record)
        try dossier.write("gaps/\(name)", bytes)
        let store = try dossier.store()
        let loaded = store.load()
        #expect(loaded.gaps.map(\.id) == [.returns])
        #expect(loaded.problems.isEmpty)
        let told = store.recover()
        return (try dossier.names(in: "gaps"), try dossier.text("gaps/returns.md"), told)
    }

    @Test func aVersionThatWasNotFinishedGoes() throws {
        let found = try recovered(Self.name.partial, Array(Self.ours.prefix(10)))
        #expect(found.names == ["returns.md"] && found.told.isEmpty)
    }

    @Test func aVersionThatWasNotPutInPlaceGoes() throws {
        let found = try recovered(Self.name.complete, Self.ours)
        #expect(found.names == ["returns.md"] && found.text == TemporaryDossier.gap && found.told.isEmpty)
    }

    @Test func theVersionThatWasReplacedGoes() throws {
        let found = try recovered(Self.name.complete, Self.base, record: Self.ours)
        #expect(found.names == ["returns.md"] && found.text.contains("agreed") && found.told.isEmpty)
    }

    @Test func whatSomebodyElseWroteInTheMiddleIsKept() throws {
        let theirs = Array(TemporaryDossier.gap.replacing("status: open", with: "status: parked").utf8)
        let found = try recovered(Self.name.complete, theirs, record: Self.ours)
        #expect(found.names.count == 2 && found.names[1].hasPrefix("returns.md.conflict-"))
        #expect(found.told.count == 1 && found.told[0].contains(found.names[1]))
    }

    @Test func aKeptVersionIsAFaultUntilItIsRemoved() throws {
        let dossier = try TemporaryDossier()
        try dossier.write("gaps/returns.md.conflict-1a2b", TemporaryDossier.gap)
        let problems = try dossier.store().examine()
        #expect(problems.count == 1 && problems[0].message.contains("compare it with `returns.md`"))
    }

    // MARK: several records in one action

    private func journal(_ files: [Versions.File]) -> Versions {
        Versions(what: ["gaps/returns.md: status open -> agreed"], when: "2026-02-20 14:02", who: "sato", files: files)
    }

    private static let other = RecordID(.gap, "other")

    /// One record was put in place, then the power went.
    @Test func anActionThatWasCutShortIsFinished() throws {
        let dossier = try TemporaryDossier()
        try dossier.write("gaps/returns.md", Self.ours)
        try dossier.write("gaps/other.md", Self.base)
        try dossier.write(
            ".sherpa/journal",
            journal([
                .init(id: .returns, before: Self.base, after: Self.ours),
                .init(id: Self.other, before: Self.base, after: Self.ours),
            ]).bytes)
        let told = try dossier.store().recover()
        #expect(told.count == 1 && told[0].contains("sato"))
        #expect(try dossier.text("gaps/returns.md").contains("agreed"))
        #expect(try dossier.text("gaps/other.md").contains("agreed"))
        #expect(try dossier.names(in: ".sherpa") == ["lock"])
    }

    @Test func whatOthersHaveChangedSinceStays() throws {
        let dossier = try TemporaryDossier()
        try dossier.write("gaps/returns.md", TemporaryDossier.gap.replacing("'METI'", with: "MOF"))
        try dossier.write("gaps/other.md", TemporaryDossier.gap.replacing("status: open", with: "status: parked"))
        try dossier.write(
            ".sherpa/journal",
            journal([
                .init(id: .returns, before: Self.base, after: Self.ours),
                .init(id: Self.other, before: Self.base, after: Self.ours),
            ]).bytes)
        let told = try dossier.store().recover()
        let text = try dossier.text("gaps/returns.md")
        #expect(text.contains("owner: MOF") && text.contains("status: agreed"))
        #expect(try dossier.text("gaps/other.md").contains("status: parked"))
        #expect(try dossier.names(in: "gaps").contains { $0.hasPrefix("other.md.conflict-") })
        #expect(told.contains { $0.contains("other.md.conflict-") })
    }

    @Test func aJournalThatIsNotWholeIsNone() throws {
        let whole = journal([.init(id: .returns, before: Self.base, after: Self.ours)]).bytes
        for length in stride(from: 0, to: whole.count, by: 37) {
            #expect(Versions(Array(whole.prefix(length))) == nil)
        }
        let dossier = try TemporaryDossier()
        try dossier.write(".sherpa/journal", Array(whole.dropLast(3)))
        #expect(try dossier.store().recover().isEmpty)
        #expect(try dossier.text("gaps/returns.md") == TemporaryDossier.gap)
        #expect(try dossier.names(in: ".sherpa") == ["lock"])
    }

    @Test func versionsAreReadAsTheyWereWritten() throws {
        let bytes: [UInt8] = Array("a\r\nfile: gaps/x.md 1 1\nend: 0".utf8) + [0xFF, 0, 0x0A]
        let written = Versions(
            what: ["one", "two"], when: "2026-02-20 14:02", who: "sato",
            files: [.init(id: .dossier, before: [], after: bytes), .init(id: .returns, before: bytes, after: [])])
        let read = try #require(Versions(written.bytes))
        #expect(read.what == written.what && read.when == written.when && read.who == written.who)
        #expect(read.files.map(\.id) == written.files.map(\.id))
        #expect(read.files.map(\.before) == written.files.map(\.before))
        #expect(read.files.map(\.after) == written.files.map(\.after))
    }
}
