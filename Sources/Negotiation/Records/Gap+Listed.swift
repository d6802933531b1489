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
        let names = SideNames(dossier.framework.subject)
        return [
            .flag("overdue") { $0.subject.isOverdue(today) }, .count("days") { $0.subject.daysLeft(today) },
            ComputedKey(key: trend) { gap, test in
                dossier.trend(of: gap).map { test(.text($0.trend.rawValue)) } ?? false
            },
            .count("brackets") { $0.subject.counts(names)?.brackets },
        ]
    }

    package static func derived(_ gap: Record<Gap>, in dossier: Dossier) -> [JSON.Member] {
        var members: [JSON.Member] = []
        if let counts = gap.subject.counts(SideNames(dossier.framework.subject)) {
            members = [
                .init("brackets", .integer(counts.brackets)), .init("choices", .integer(counts.choices)),
                .init("options", .integer(counts.options)),
            ]
        }
        guard let trend = dossier.trend(of: gap) else { return members + [.init("trend", .null)] }
        let basis: [JSON.Member] = trend.isAssumed ? [.init("trend-basis", .string(Basis.inferred.rawValue))] : []
        return members + [.init("trend", .string(trend.trend.rawValue))] + basis
    }

    package static func digest(_ gap: Record<Gap>) -> Digest { Digest(due: gap.isLive ? gap.subject.due : nil) }

    package static func matter(
        of gap: Record<Gap>, action: Int, in framework: Record<Framework>
    ) -> Agenda.Matter? { .gap(gap) }

    package static func listing(_ gap: Record<Gap>) -> ListedRow {
        var listing = ListedRow(gap)
        listing.due = gap.subject.status.isLive ? gap.subject.due : nil
        listing.hasMore = gap.subject.owner != nil || gap.subject.ask != nil
        return listing
    }

    package var named: [RecordID] {
        projects.map(\.record) + linkedTo.map(\.record)
            + positions.flatMap { [$0.meeting?.record, $0.package?.record].compactMap(\.self) }
    }
    package var owners: [String] { [owner].compactMap(\.self) }

    package static var reviewTurn: Int { 0 }

    package static func reasons(_ gap: Record<Gap>, _ standing: Standing) -> [ReviewItem.Reason] {
        guard gap.isLive else { return [] }
        var reasons = standing.overdue(gap.subject.daysLeft(standing.today))
        if gap.owner.isBlank { reasons.append(.unowned(action: nil)) }
        if let own = gap.level {
            let above = gap.linkedTo.filter { standing.levels[$0.id].map { $0.rank > own.rank } ?? false }
            if !above.isEmpty { reasons.append(.blocked(by: above.map(\.record))) }
        }
        return reasons + standing.unprepared(gap.id)
    }

    package var isCritical: Bool { severity == .critical }
}

/// Live before settled, the gravest first; a broken record last.
package struct GapOrder: RecordOrder {
    package init(_ framework: Framework) {}

    package func rank(_ gap: Record<Gap>) -> UInt64 {
        let settled = gap.isBroken ? 2 : gap.subject.status.isLive ? 0 : 1
        let severity = gap.subject.severity.flatMap(Gap.Severity.allCases.firstIndex) ?? Gap.Severity.allCases.count
        // What is due on no day comes behind the last day that there is.
        let due = gap.subject.due?.place ?? 1 << 45
        return UInt64(settled) << 60 | UInt64(severity) << 54 | UInt64(gap.subject.status.rank) << 48 | due
    }

    package func needsWork(_ gap: Record<Gap>) -> Bool { gap.isLive }
}

extension Record<Gap> {
    /// Whether it can be read and still needs work.
    public var isLive: Bool { !isBroken && subject.status.isLive }
}

extension Trend {
    /// From what goes apart to what comes together.
    fileprivate static let words = [Trend.widening, .unchanged, .narrowing].map(\.rawValue)
}
