import Negotiation
import Screen

extension Workbench {
    /// What is negotiated and how long is left; below it, how much of the envelope is taken.
    func renderHeader(_ area: Rect, into surface: inout Surface) {
        let top = Point(column: 1, row: area.origin.row)
        let width = area.size.columns - 2
        let right = clockLine
        let rightWidth = DisplayWidth.of(right.map(\.text).joined())
        surface.put(right, at: Point(column: 1 + max(0, width - rightWidth), row: top.row), width: rightWidth)
        var room = width - rightWidth - 2
        // The date stands in the middle where there is room, shorter where there is less; the title is cut last.
        let title = (readOnly != nil ? "[read-only] " : "") + dossier.title
        let titleWidth = DisplayWidth.of(title, atMost: width)
        let dates = ["as of \(today.long)", today.long]
        if let date = dates.first(where: { titleWidth + 2 + $0.count <= room }) ?? dates.last, date.count + 12 <= room {
            let start = max(min(titleWidth + 2, room - date.count), (width - date.count) / 2)
            surface.put(date, at: Point(column: 1 + min(start, room - date.count), row: top.row), style: .muted)
            room -= date.count + 2
            if titleWidth <= min(start, room) { room = titleWidth }
        }
        surface.put(
            DisplayWidth.clip(title, to: max(0, room), ellipsis: glyphs.ellipsis), at: top,
            style: Style(.header, emphasis: .bold))
        if area.size.rows > 1 {
            let below = Rect(column: 1, row: top.row + 1, columns: width, rows: 1)
            facts.hasMoney ? renderEnvelope(below, into: &surface) : renderCounts(below, into: &surface)
        }
    }

    /// `summit 27d   deadline 1410d! 1064d`: every reading of a disputed date.
    private var clockLine: StyledLine {
        var line: StyledLine = []
        if let summit = facts.clocks.nextSummit(today) { line += clock("summit", summit) }
        if let deadline = dossier.framework.subject.deadlineClock {
            if !line.isEmpty { line.append(Span("   ")) }
            line += clock("deadline", deadline)
        }
        return line
    }

    private func clock(_ name: String, _ clock: Clock) -> StyledLine {
        // The number alone where it is of a certain day; else with its mark.
        func text(_ reading: Clock.Reading) -> String {
            guard reading.date.day == nil else { return "\(today.days(until: reading.date.first))d" }
            let text = Format.countdown(reading.date, from: today)
            return text.isEmpty ? reading.date.brief : text
        }
        guard let first = clock.readings.first else { return [] }
        let other = clock.readings.dropFirst().sorted { $0.date < $1.date }.map(text)
        let others = other.reduce(into: [text(first)]) { if !$0.contains($1) { $0.append($1) } }.dropFirst()
            .map { " " + $0 }.joined()
        return [
            Span("\(name) ", .muted), Span(text(first), first.date.hasPassed(by: today) ? .overdue : .text),
            Span(others.isEmpty ? "" : "!\(others)", .warn),
        ]
    }

    /// Where no money is at stake: how much is left to settle.
    private func renderCounts(_ area: Rect, into surface: inout Surface) {
        var line: StyledLine = [
            Span("open gaps ", .muted), Span("\(facts.liveGaps) of \(dossier.gaps.count)"),
            Span("   open actions ", .muted), Span("\(facts.openActions)"),
        ]
        if facts.broken > 0 { line += [Span("   \(facts.broken) broken", .error)] }
        surface.put(line, at: area.origin, width: area.size.columns)
    }

    private func renderEnvelope(_ area: Rect, into surface: inout Surface) {
        let portfolio = facts.portfolio
        var line: StyledLine = [Span("selected ", .muted), Span(facts.format(portfolio.selected))]
        if let envelope = portfolio.envelope {
            line += [Span(" of \(facts.brief(facts.format(envelope)))", .muted)]
            if let share = portfolio.selectedShare {
                line += [
                    Span(
                        "  \(Format.share(share, isIllustrative: portfolio.selected.isIllustrative || envelope.isIllustrative))"
                    )
                ]
            }
        }
        line += [Span("   shortlisted ", .muted), Span(facts.brief(facts.format(portfolio.shortlisted)))]
        if facts.broken > 0 { line += [Span("   \(facts.broken) broken", .error)] }
        let parts = partsOfEnvelope
        let width = (line + parts).reduce(0) { $0 + DisplayWidth.of($1.text) }
        // The whole comes first, and its bar: the parts stand where there is room for both.
        if width + 3 + Workbench.leastBar <= area.size.columns { line += parts }
        let used = surface.put(line, at: area.origin, width: area.size.columns)
        let room = min(42, area.size.columns - used - 3)
        guard room >= Workbench.leastBar, let share = portfolio.selectedShare, let envelope = portfolio.envelope?.value
        else { return }
        let shortlisted = portfolio.shortlisted.total.value.ratio(to: envelope.value) ?? 0
        let cells = room - 2
        let taken = Workbench.cells(share, of: cells)
        let wanted = min(cells - taken, Workbench.cells(shortlisted, of: cells))
        let bar: StyledLine = [
            Span("[", .muted), Span(String(repeating: "#", count: taken)),
            Span(String(repeating: "+", count: wanted), portfolio.shortlisted.isIllustrative ? .illustrative : .text),
            Span(String(repeating: "-", count: cells - taken - wanted), .muted), Span("]", .muted),
        ]
        surface.put(bar, at: Point(column: area.columns.upperBound - room, row: area.origin.row), width: room)
    }

    /// Narrower than this no bar is drawn.
    private static let leastBar = 12

    /// `   Cash 12.0 of 200bn`
    private var partsOfEnvelope: StyledLine {
        facts.envelopeParts.flatMap { standing -> StyledLine in
            guard let part = standing.part else { return [] }
            return [
                Span("   \(part.label) ", .muted), Span(facts.brief(facts.format(standing.selected.sum))),
                Span(part.amount.map { " of \(facts.brief(facts.format($0)))" } ?? "", .muted),
            ]
        }
    }

    /// How many of `cells` a part between 0 and 1 fills; something is never shown as nothing, where there is a cell.
    static func cells(_ part: Double, of cells: Int) -> Int {
        guard part.isFinite, part > 0, cells > 0 else { return 0 }
        return min(cells, max(1, Int((min(part, 1) * Double(cells)).rounded())))
    }
}
