import Foundation
import FrontMatter
import Negotiation
import Testing

@testable import DossierStore

@Suite struct ReviewFolderTests {
    let dossier: TemporaryDossier
    let base: TemporaryFolder

    init() throws {
        dossier = try TemporaryDossier()
        base = try TemporaryFolder()
    }

    private func store() throws -> DossierStore { try .open(dossier.path, state: base.path) }

    private func folder() throws -> String { try #require(store().state).path + "/review" }

    private func finish(unanswered: Set<RecordID> = []) throws {
        let store = try store()
        _ = try store.finishReview(of: store.load(), unanswered: unanswered)
    }

    @Test func theBaselineIsWhatTheRecordsHeld() throws {
        try finish()
        let store = try store()
        let baseline = try #require(store.reviewMaterial(for: store.load()).baseline)
        #expect(baseline.source(of: .returns).map { Array($0) } == Array(TemporaryDossier.gap.utf8))
        #expect(baseline.changedRecords(in: store.load()).isEmpty)
        try dossier.write("gaps/returns.md", TemporaryDossier.gap + "more\n")
        try dossier.write("gaps/new.md", TemporaryDossier.gap)
        #expect(baseline.changedRecords(in: store.load()) == [.returns, RecordID(.gap, "new")])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder()) == ["baseline"])
    }

    @Test func anyBytesComeBackAsTheyWere() throws {
        let odd: [[UInt8]] = [[], [0x0A], Array("end: 0\nfile: gaps/a.md 3\n".utf8), [0xFF, 0x00, 0x0D, 0x0A]]
        let records = odd.enumerated().map { (id: RecordID(.gap, "g\($0)"), source: $1[...]) }
        let bytes = BaselineFile.bytes(name: "n", finished: "2026-02-20 14:02", records)
        let baseline = try #require(BaselineFile.baseline(bytes))
        #expect(baseline.name == "n")
        #expect(baseline.finished == "2026-02-20 14:02")
        #expect(records.allSatisfy { baseline.source(of: $0.id) == $0.source })
        #expect(Set(baseline.records) == Set(records.map(\.id)))
    }

    @Test func whateverIsCutOffOrSpoilt() throws {
        let source = Array("---\ntitle: A\n---\n".utf8)
        let whole = BaselineFile.bytes(name: "n", finished: "t", [(RecordID(.gap, "a"), source[...])])
        for end in 0..<whole.count { #expect(BaselineFile.baseline(Array(whole[..<end])) == nil) }
        for place in whole.indices {
            var spoilt = whole
            spoilt[place] ^= 0x01
            #expect(BaselineFile.baseline(spoilt) == nil, "byte \(place)")
        }
        #expect(BaselineFile.baseline(whole + [0x0A]) == nil)
    }

    @Test(arguments: [
        "", "nonsense\n", "sherpa review baseline 1\nname: n\nfinished: t\nfile: gaps/a.md 999999999999\n",
    ])
    func aDamagedBaselineIsToldAndCountsAsNone(text: String) throws {
        try finish()
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder() + "/baseline"))
        let store = try store()
        let material = store.reviewMaterial(for: store.load())
        #expect(material.baseline == nil)
        #expect(material.notice?.contains("is damaged") == true)
        try finish()
        #expect(store.reviewMaterial(for: store.load()).notice == nil)
    }

    @Test func answersOutlastTheProcess() throws {
        try finish()
        let store = try store()
        let first = store.load()
        let baseline = store.reviewMaterial(for: first).baseline
        let source = try #require(first.summary(of: .returns)?.source)
        try store.keep([ReviewAnswer(.dossier, .seen, source: first.framework.source)], since: baseline)
        try store.keep([ReviewAnswer(.returns, .changed(["status", "x-a b,c"]), source: source)], since: baseline)
        let material = try self.store().reviewMaterial(for: first)
        #expect(material.answers.map(\.record) == [.dossier, .returns])
        #expect(material.answers.map(\.kind) == [.seen, .changed(["status", "x-a_b_c"])])
        // What has changed since was not answered.
        try dossier.write("gaps/returns.md", TemporaryDossier.gap + "more\n")
        let later = store.reviewMaterial(for: store.load())
        #expect(later.answers.map(\.record) == [.dossier])
        #expect(later.outdated == [.returns])
        // A finished review has none.
        try finish()
        #expect(store.reviewMaterial(for: store.load()).answers.isEmpty)
    }

    @Test func answersThatWereCutOffSpoilNoOthers() throws {
        try finish()
        let store = try store()
        let now = store.load()
        let baseline = store.reviewMaterial(for: now).baseline
        try store.keep([ReviewAnswer(.dossier, .seen, source: now.framework.source)], since: baseline)
        let file = try folder() + "/progress"
        let torn = try Data(contentsOf: URL(fileURLWithPath: file)) + Data("answer: gaps/ret".utf8)
        try torn.write(to: URL(fileURLWithPath: file))
        let source = try #require(now.summary(of: .returns)?.source)
        try store.keep([ReviewAnswer(.returns, .seen, source: source)], since: baseline)
        #expect(store.reviewMaterial(for: now).answers.map(\.record) == [.dossier, .returns])
    }

    @Test func answersOfAnotherReviewDoNotCount() throws {
        let store = try store()
        let now = store.load()
        try store.keep([ReviewAnswer(.dossier, .seen, source: now.framework.source)], since: nil)
        #expect(store.reviewMaterial(for: now).answers.count == 1)
        let other = ReviewBaseline(name: "other", finished: "", records: [:])
        try store.keep([ReviewAnswer(.returns, .seen, source: [])], since: other)
        #expect(store.reviewMaterial(for: now).answers.isEmpty)
    }

    @Test func whatWasNotAnsweredStaysAsItWas() throws {
        try finish()
        try dossier.write("gaps/returns.md", TemporaryDossier.gap + "more\n")
        try finish(unanswered: [.returns])
        let store = try store()
        let material = store.reviewMaterial(for: store.load())
        #expect(material.baseline?.changedRecords(in: store.load()) == [.returns])
    }

    @Test func ownChangesAreThoseOfOwnSavesAlone() throws {
        try finish()
        let store = try store()
        func own() -> Set<RecordID> { store.reviewMaterial(for: store.load()).own }
        _ = try store.apply([Change(record: .returns, field: "status", before: "open", after: "agreed")])
        _ = try store.apply([Change(record: .returns, field: "owner", before: "METI", after: "MOF")])
        #expect(own() == [.returns])
        let now = try dossier.text("gaps/returns.md")
        try dossier.write("gaps/returns.md", now + "by vim\n")
        #expect(own().isEmpty)
        try dossier.write("gaps/returns.md", now)
        #expect(own() == [.returns])
        _ = try store.undo()
        #expect(own() == [.returns])
        _ = try store.undo()
        #expect(store.reviewMaterial(for: store.load()).baseline?.changedRecords(in: store.load()) == [])
    }

    @Test func aFolderThatCannotBeHadIsToldAndChangesNothing() throws {
        try finish()
        let before = try Data(contentsOf: URL(fileURLWithPath: folder() + "/baseline"))
        // A folder where the new file would be written.
        try FileManager.default.createDirectory(
            atPath: folder() + "/.baseline.part", withIntermediateDirectories: false)
        let store = try store()
        #expect(throws: StoreError.self) { try store.finishReview(of: store.load(), unanswered: []) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder() + "/baseline")) == before)
        let stateless = try DossierStore.open(dossier.path)
        #expect(throws: StoreError.self) { try stateless.finishReview(of: stateless.load(), unanswered: []) }
        #expect(throws: StoreError.self) {
            try stateless.keep([ReviewAnswer(.returns, .seen, source: [])], since: nil)
        }
    }

    @Test func whoWroteLastIsKnownByTheFile() throws {
        let store = try store()
        let author = store.lastWrites(of: [.returns, RecordID(.gap, "none")])
        #expect(Array(author.keys) == [.returns])
        #expect(author[.returns]?.name == nil)
        #expect(author[.returns]?.time?.count == 16)
    }
}
