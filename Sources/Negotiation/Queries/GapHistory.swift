/// Which way a gap is going, and whether that follows from what nobody has said.
package struct GapTrend: Sendable, Hashable {
    package let trend: Trend
    package let isAssumed: Bool

    /// `~><`
    package var mark: String { (isAssumed ? "~" : "") + trend.mark }
    /// `~narrowing`; 「~縮小」
    package var words: String { (isAssumed ? "~" : "") + trend.word }
}

/// Which way a gap is going.
package enum Trend: String, Sendable, CaseIterable {
    case narrowing, widening, unchanged

    /// Told by shape, so that no colour is needed.
    package var mark: String {
        switch self {
        case .narrowing: "><"
        case .widening: "<>"
        case .unchanged: "=="
        }
    }
}

/// How far apart the sides were from a date on.
package struct GapWidth: Sendable, Hashable {
    package let date: KnownDate
    /// In the gap's measure; never negative.
    package let width: MeasuredValue
    package let isIllustrative: Bool
}

extension Gap {
    /// The positions in the order in which they were taken.
    package var history: [Position] { positions.inOrder }

    /// The last position of a side.
    package func latestPosition(of side: String) -> Position? { history.last { $0.side.id == side } }

    /// The distance between the sides' last values, after each day on which either moved; empty while only one side has named a
    /// number, or one of another kind than the other's. Sides beyond the first two that speak are not counted.
    package var widths: [GapWidth] { positions.widths }
}

// Of the list alone: to ask a gap would copy it first, for each row and key.
extension [Position] {
    fileprivate var inOrder: [Position] {
        // Nearly always they are written in order.
        let isInOrder = indices.dropFirst().allSatisfy { self[$0 - 1].date <= self[$0].date }
        guard !isInOrder else { return self }
        let dates = map(\.date)
        return dates.indices.sorted { (dates[$0], $0) < (dates[$1], $1) }.map { self[$0] }
    }

    fileprivate var widths: [GapWidth] {
        guard count > 1 else { return [] }
        let history = inOrder
        // By their places: a position is long to copy.
        var latest: [(side: String, place: Int, isAssumed: Bool)] = []
        var widths: [GapWidth] = []
        for place in history.indices {
            // When it was said cannot be read, so nothing is known of what came after it.
            guard let isMadeUp = history[place].value?.isIllustrative, !history[place].date.isUnread else { continue }
            let isAssumed = isMadeUp || history[place].basis?.isAssumed == true
            let side = history[place].side.id
            if let index = latest.firstIndex(where: { $0.side == side }) {
                (latest[index].place, latest[index].isAssumed) = (place, isAssumed)
            } else if latest.count < Party.count {
                latest.append((side, place, isAssumed))
            } else {
                continue
            }
            guard latest.count == Party.count, let one = latest.first, let other = latest.last,
                let said = history[one.place].value?.value, let answer = history[other.place].value?.value,
                let width = said.distance(to: answer)
            else { continue }
            let date = history[place].date
            let isIllustrative = latest.contains { $0.isAssumed }
            // Moves of one day count together: only where they end matters.
            if widths.last?.date == date { widths.removeLast() }
            widths.append(GapWidth(date: date, width: width, isIllustrative: isIllustrative))
        }
        return widths
    }
}

extension Dossier {
    /// From the measured positions where there are two widths to compare; else from what the last meeting that
    /// dealt with the gap did to it; `nil` while nothing is known.
    package func trend(of gap: Record<Gap>) -> GapTrend? {
        let widths = gap.positions.widths.suffix(2)
        if let before = widths.first, let now = widths.last, widths.count == 2 {
            let isAssumed = before.isIllustrative || now.isIllustrative
            let (now, before) = (now.width.value, before.width.value)
            return GapTrend(
                trend: now < before ? .narrowing : now > before ? .widening : .unchanged, isAssumed: isAssumed)
        }
        return trendByMeetings(of: gap).map { GapTrend(trend: $0, isAssumed: false) }
    }

    private func trendByMeetings(of gap: Record<Gap>) -> Trend? {
        switch latestOutcomes[gap.id]?.result {
        case .narrowed, .agreed: .narrowing
        case .widened: .widening
        case .unchanged: .unchanged
        case .raised, nil: nil
        }
    }

    /// A record as `list` and `show` give it: its fields, and what follows from them.
    package func json<Subject: ListedSubject>(of record: Record<Subject>) -> JSON {
        guard case .object(let members) = record.json else { return record.json }
        return .object(members + Subject.derived(record, in: self))
    }

    /// Any record as `list` and `show` give it.
    package func json(of id: RecordID) -> JSON? {
        func json(_ list: some RecordList) -> JSON? { list.records[id.name].map { self.json(of: $0) } }
        return list(of: id.kind).map { json($0) } ?? frameworkJSON(id)
    }
}
