import FrontMatter

extension Gap: ListedSubject {
    package typealias Order = GapOrder

    package static var folder: String { "gaps" }

    package static func records(of dossier: Dossier) -> Records<Gap> { dossier.gaps }
    package static func change(_ dossier: inout Dossier, _ body: (inout Records<Gap>) -> Void) { body(&dossier.gaps) }

    package static var stateField: String { "status" }

    package static func standards(in dossier: Dossier, today: CalendarDate) -> [Value.Entry] {
        [.init("status", .text(Status.open.rawValue))]
    }

    package static func computedKeys(_ dossier: Dossier, today: CalendarDate) -> [ComputedKey<Record<Gap>>] {
        let trend = FilterKey("trend", .choice(Trend.words), words: Trend.words)
        return [
            .flag("overdue") { $0.subject.isOverdue(today) }, .count("days") { $0.subject.daysLeft(today) },
            ComputedKey(key: trend) { gap, test in
                dossier.trend(of: gap).map { test(.text($0.rawValue)) } ?? false
            },
        ]
    }

    package static func derived(_ gap: Record<Gap>, in dossier: Dossier) -> [JSON.Member] {
        [.init("trend", .optional(dossier.trend(of: gap)?.rawValue))]
    }

    package var named: [RecordID] {
        projects.map(\.record) + linkedTo.map(\.record) + positions.compactMap { $0.meeting?.record }
    }

    package static var reviewTurn: Int { 0 }

    package static func reasons(_ gap: Record<Gap>, _ standing: Standing) -> [ReviewItem.Reason] {
        guard gap.isLive else { return [] }
        var reasons = standing.overdue(gap.subject.daysLeft(standing.today))
        if gap.owner.isBlank { reasons.append(.unowned(action: nil)) }
        if let own = gap.level {
            let above = gap.linkedTo.filter { standing.levels[$0.id].map { $0.rank > own.rank } ?? false }
            if !above.isEmpty { reasons.append(.blocked(by: above.map(\.record))) }
        }
        return reasons
    }

    package var isCritical: Bool { severity == .critical }
}

/// Live before settled, the gravest first; a broken record last.
package struct GapOrder: RecordOrder {
    package init(_ framework: Framework) {}

    package func rank(_ gap: Record<Gap>) -> Rank { Rank(gap) }
    package func needsWork(_ gap: Record<Gap>) -> Bool { gap.isLive }

    package struct Rank: Comparable {
        private let settled: Int
        private let severity: Int
        private let status: Gap.Status
        private let due: CalendarDate?
        private let title: String
        /// Orders what is alike in all the rest.
        private let id: String

        fileprivate init(_ gap: Record<Gap>) {
            settled = gap.isBroken ? 2 : gap.status.isLive ? 0 : 1
            severity = gap.severity.flatMap(Gap.Severity.allCases.firstIndex) ?? Gap.Severity.allCases.count
            status = gap.status
            due = gap.due
            title = gap.name
            id = gap.id.name
        }

        package static func < (a: Rank, b: Rank) -> Bool {
            if (a.settled, a.severity, a.status) != (b.settled, b.severity, b.status) {
                return (a.settled, a.severity, a.status) < (b.settled, b.severity, b.status)
            }
            switch (a.due, b.due) {
            case (let first?, let second?) where first != second: return first < second
            case (_?, nil): return true
            case (nil, _?): return false
            default: return (a.title, a.id) < (b.title, b.id)
            }
        }
    }
}

extension Record<Gap> {
    /// Whether it can be read and still needs work.
    public var isLive: Bool { !isBroken && subject.status.isLive }
}

extension Trend {
    /// From what goes apart to what comes together.
    fileprivate static let words = [Trend.widening, .unchanged, .narrowing].map(\.rawValue)
}
