import DossierSteps
import DossierStore
import FrontMatter
import Negotiation
import Screen
import Testing

@testable import Workbench

/// A review under keys, with the baseline and answers in memory.
struct ReviewDesk {
    var desk: Desk
    private(set) var kept: [ReviewAnswer] = []
    private(set) var finished: [Set<RecordID>] = []
    var material: ReviewMaterial

    /// - Parameter before: what records held at the baseline, the rest being as it is; nil where there was none.
    init(
        _ dossier: Result<Dossier, any Error> = Fixture.sample, _ size: String = "80x24",
        before: [RecordID: [UInt8]?] = [:], isFirst: Bool = false
    ) throws {
        desk = try Desk(dossier, size)
        var records: [RecordID: [UInt8]] = [:]
        desk.workbench.dossier.forEachSource { records[$0] = $1 }
        for (id, source) in before { records[id] = source }
        material = ReviewMaterial(
            baseline: isFirst ? nil : ReviewBaseline(name: "b", finished: "2026-02-12 18:03", records: records))
    }

    /// Presses keys one by one; saves, and what a review asks for, are answered as by a disk without trouble.
    mutating func press(_ keys: String) throws {
        for key in try Key.sequence(keys) {
            let before = desk.effects.count
            try desk.press(key.description)
            for effect in desk.effects.dropFirst(before) {
                switch effect {
                case .loadReview:
                    material.answers = kept.filter {
                        $0.source == desk.workbench.dossier.summary(of: $0.record)?.source ?? []
                    }
                    desk.workbench.receive(.review(material))
                case .finishReview(let unanswered):
                    finished.append(unanswered)
                    desk.workbench.receive(.reviewFinished("2026-02-20 14:02"))
                default: break
                }
            }
            kept += desk.workbench.takeAnswers().answers
        }
    }

    var round: ReviewRound? { desk.workbench.review }
    var title: String { desk.lines.first ?? "" }
    var current: String? { desk.workbench.reviewed?.name }

    /// Somebody else changes a field.
    mutating func change(_ record: RecordID, _ field: Path, _ value: Value, by name: String = "sato") throws {
        let found = desk.workbench.dossier.summary(of: record).flatMap { $0.value(of: field) }
        let change = Change(record: record, field: field, before: found, after: value)
        desk.workbench.receive(
            .changed(
                [ForeignChange(record, .changed, [change], by: Author(name: name))],
                try desk.workbench.dossier.applying(change)))
    }
}

extension ReviewDesk {
    static let names = ["equity-share", "return-projections", "funding-clock"]

    /// Three gaps of a dossier without other trouble had another owner.
    static func three(_ size: String = "80x24") throws -> ReviewDesk {
        let dossier = Result { try plain() }
        let before = try Dictionary(
            uniqueKeysWithValues: names.map { name in
                let id = RecordID(.gap, name)
                let record = try #require(try dossier.get().summary(of: id))
                let old = try Change(record: id, field: "owner", before: "METI", after: "Cabinet")
                    .applied(to: .record(record.source))
                return (id, Optional(old.bytes))
            })
        return try ReviewDesk(dossier, size, before: before)
    }

    private static func plain() throws -> Dossier {
        var dossier = try Fixture.empty.get()
        for (index, name) in names.enumerated() {
            dossier = dossier.updating([
                RecordID(.gap, name): .bytes(
                    Array("---\ntitle: \(name)\nstatus: open\nowner: METI\ndue: 2030-01-0\(index + 1)\n---\n".utf8))
            ])
        }
        return dossier
    }
}
