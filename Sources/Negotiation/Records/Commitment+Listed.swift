import FrontMatter
import Words

extension Commitment: ListedSubject {
    package typealias Order = CommitmentOrder

    package static var folder: String { "commitments" }

    package static func records(of dossier: Dossier) -> Records<Commitment> { dossier.commitments }
    package static func change(_ dossier: inout Dossier, _ body: (inout Records<Commitment>) -> Void) {
        body(&dossier.commitments)
    }

    package static var stateField: String { "status" }

    package static func standards(in dossier: Dossier, today: CalendarDate) -> [Value.Entry] {
        let by = dossier.framework.subject.ours.map { [Value.Entry("by", .text($0.id))] } ?? []
        return by + [.init("status", .text(Status.offered.rawValue))]
    }

    package static func computedKeys(_ dossier: Dossier, today: CalendarDate) -> [ComputedKey<Record<Commitment>>] {
        [.flag("overdue") { $0.subject.isOverdue(today) }, .count("days") { $0.subject.daysLeft(today) }]
    }

    package static func digest(_ commitment: Record<Commitment>) -> Digest {
        Digest(due: commitment.isLive && commitment.subject.status.isPending ? commitment.subject.due : nil)
    }

    package static func matter(
        of commitment: Record<Commitment>, action: Int, in framework: Record<Framework>
    ) -> Agenda.Matter? { .commitment(commitment, framework) }

    package var named: [RecordID] { gaps.map(\.record) + projects.map(\.record) }
    package var owners: [String] { [owner].compactMap(\.self) }

    package func mayContradict(_ framework: Framework) -> Bool { to?.id == by.id }

    package static func check(_ inspection: inout Inspection<Commitment>, in dossier: Dossier) {
        let by = inspection.record.by.id
        guard inspection.record.to?.id == by else { return }
        inspection.report(["to"], RecordCheckWords.owesItself(by))
    }

    package static var reviewTurn: Int { 2 }

    package static func reasons(_ commitment: Record<Commitment>, _ standing: Standing) -> [ReviewItem.Reason] {
        guard commitment.isLive else { return [] }
        return (commitment.status == .breached ? [.breached] : [])
            + standing.overdue(commitment.subject.daysLeft(standing.today))
    }
}

/// What is broken first, then what is owed, the soonest due at its head; then what is done with.
package struct CommitmentOrder: RecordOrder {
    package init(_ framework: Framework) {}

    package func rank(_ commitment: Record<Commitment>) -> UInt64 {
        let status = commitment.subject.status
        let turn = commitment.isBroken ? 3 : status == .breached ? 0 : status.isLive ? 1 : 2
        // What is due on no day comes behind the last day that there is.
        return UInt64(turn) << 60 | (commitment.subject.due?.place ?? 1 << 45)
    }

    package func needsWork(_ commitment: Record<Commitment>) -> Bool { commitment.isLive }
}

extension Record<Commitment> {
    /// Whether it can be read and is still owed, or was broken.
    public var isLive: Bool { !isBroken && subject.status.isLive }
}
