import Negotiation
import Screen
import Words

extension Workbench {
    /// What is negotiated and how long is left; below it, how much of the envelope is taken.
    func renderHeader(_ area: Rect, into surface: inout Surface) {
        let line = Rect(column: 1, row: area.origin.row, columns: area.size.columns - 2, rows: 1)
        let title = readOnly == nil ? dossier.title : HeaderWords.readOnly(dossier.title).text
        let titleWidth = DisplayWidth.of(title, atMost: line.size.columns)
        // The date where there is room, else in the line below; then fewer words on the clocks; the title is cut last.
        let date: StyledLine = [Span(today.long, .muted)]
        let clocks = HeaderClock.Length.allCases.map { length in
            facts.headerClocks(dossier.framework.subject, today).map { $0.line(length, today) }
        }
        let readings = [[date] + (clocks.first ?? [])] + clocks
        let room = line.size.columns - 3
        // Where nothing fits, the last clock alone.
        let chosen = readings.first { titleWidth + width($0) <= room } ?? (readings.last ?? []).suffix(1)
        let right = StyledLine(chosen.joined(separator: [Span("   ")]))
        let rightWidth = width([right])
        surface.put(
            title, at: line.origin, style: Style(.header, emphasis: .bold),
            width: max(0, min(titleWidth, line.size.columns - rightWidth - 2)))
        surface.put(
            right, at: Point(column: line.columns.upperBound - rightWidth, row: line.origin.row), width: rightWidth)
        guard area.size.rows > 1 else { return }
        let isDated = right.first == date.first
        let below = line.line(line.origin.row + 1)
        facts.hasMoney
            ? renderEnvelope(below, isDated ? [] : date, into: &surface)
            : renderCounts(below, isDated ? [] : date, into: &surface)
    }

    /// Three blanks stand between these.
    private func width(_ lines: [StyledLine]) -> Int {
        lines.joined().reduce(max(0, lines.count - 1) * 3) { $0 + DisplayWidth.of($1.text) }
    }

    private func put(_ line: StyledLine, atEndOf area: Rect, into surface: inout Surface) {
        let columns = width([line])
        surface.put(
            line, at: Point(column: max(area.origin.column, area.columns.upperBound - columns), row: area.origin.row),
            width: min(columns, area.size.columns))
    }

    /// Where no money is at stake: how much is left to settle.
    private func renderCounts(_ area: Rect, _ date: StyledLine, into surface: inout Surface) {
        var line: StyledLine = [
            Span("\(facts.liveGaps)", .text, .bold), Span(HeaderWords.gapsOpen(of: dossier.gaps.count).text, .muted),
            Span("   \(facts.openActions)", .text, .bold),
            Span(HeaderWords.actionsOpen(facts.openActions).text, .muted),
        ]
        line += broken
        surface.put(line, at: area.origin, width: area.size.columns)
        if width([line, date]) <= area.size.columns { put(date, atEndOf: area, into: &surface) }
    }

    private var broken: StyledLine { facts.broken > 0 ? [Span(HeaderWords.broken(facts.broken).text, .error)] : [] }

    /// Narrower than this no bar is drawn.
    private static let leastBar = 10

    /// `36.0bn selected 6.5%   225bn candidates   of 550bn  █▃▃▃▁▁▁▁▁`
    private func renderEnvelope(_ area: Rect, _ date: StyledLine, into surface: inout Surface) {
        let portfolio = facts.portfolio
        let isWide = area.size.columns >= 110
        var line = Workbench.named(.selected, Span(facts.format(portfolio.selected), .text, .bold))
        let share = portfolio.selectedShare.map {
            Format.share(
                $0, isIllustrative: portfolio.selected.isIllustrative || portfolio.envelope?.isIllustrative == true)
        }
        line.append(Span(share.map { " \($0)" } ?? ""))
        let held = [(portfolio.shortlisted, HeaderWords.shortlisted), (portfolio.candidates, .candidates)].filter {
            !$0.0.total.value.isZero
        }
        for (sum, name) in held {
            line += [Span("   ")] + Workbench.named(name, Span(facts.brief(facts.format(sum))))
        }
        line += broken
        let whole = portfolio.envelope.map { facts.brief(facts.format($0)) }
        let parts = partsOfEnvelope
        let left = isWide && parts.isEmpty ? remaining(held.map(\.0)) : nil
        let end: StyledLine = left.map { [Span($0, .muted)] } ?? date
        if left == nil, let whole { line.append(Span(HeaderWords.ofWhole(whole).text, .muted)) }
        // The whole comes first, and its bar: the parts stand where there is room for both.
        if width([line + parts, end]) + 3 + Workbench.leastBar <= area.size.columns { line += parts }
        var used = surface.put(line, at: area.origin, width: area.size.columns)
        let isEnded = used + 3 + width([end]) <= area.size.columns
        if isEnded { put(end, atEndOf: area, into: &surface) }
        used += 2
        let room = min(42, area.size.columns - used - (isEnded && !end.isEmpty ? width([end]) + 1 : 0))
        guard room >= Workbench.leastBar, let envelope = portfolio.envelope?.value else { return }
        let sums = [portfolio.selected, portfolio.shortlisted, portfolio.candidates]
        let shares = sums.map { $0.total.value.ratio(to: envelope.value) ?? 0 }
        let rest = max(0, 1 - shares.reduce(0, +))
        let bars = zip(
            Drawing(glyphs).stack(shares + [rest], columns: room), [Slot.borderFocus, .borderFocus, .text, .muted])
        surface.put(
            bars.map { Span($0, $1) }, at: Point(column: area.origin.column + used, row: area.origin.row), width: room)
    }

    /// `36.0bn selected`; 「選定 360億」
    private static func named(_ name: HeaderWords, _ sum: Span) -> StyledLine {
        HeaderWords.sumsComeLast ? [Span("\(name) ", .muted), sum] : [sum, Span(" \(name)", .muted)]
    }

    /// `514bn left of 550bn`; `289bn to 514bn left of 550bn` where some of it may be taken yet.
    private func remaining(_ wanted: [Portfolio.Sum]) -> String? {
        guard let envelope = facts.portfolio.envelope,
            let most = EnvelopeStanding.Remainder(of: envelope, without: [facts.portfolio.selected]),
            let least = EnvelopeStanding.Remainder(of: envelope, without: [facts.portfolio.selected] + wanted)
        else { return nil }
        func text(_ remainder: EnvelopeStanding.Remainder) -> String {
            facts.brief(facts.format(remainder.amount, isIllustrative: remainder.isIllustrative))
        }
        let whole = facts.brief(facts.format(envelope))
        let words: HeaderWords =
            wanted.isEmpty ? .left(text(most), of: whole) : .leftBetween(text(least), text(most), of: whole)
        return words.text
    }

    /// `   Cash 12.0 of 200bn`
    private var partsOfEnvelope: StyledLine {
        facts.envelopeParts.flatMap { standing -> StyledLine in
            guard let part = standing.part else { return [] }
            return [
                Span("   \(part.label) ", .muted), Span(facts.brief(facts.format(standing.selected.sum))),
                Span(part.amount.map { HeaderWords.partOf(facts.brief(facts.format($0))).text } ?? "", .muted),
            ]
        }
    }
}

extension BoardFacts {
    /// The next summit, and the end of the pledge.
    fileprivate func headerClocks(_ framework: Framework, _ today: CalendarDate) -> [HeaderClock] {
        [
            clocks.nextSummit(today).map { HeaderClock(name: .summit, clock: $0) },
            framework.deadlineClock.map { HeaderClock(name: .deadline, clock: $0) },
        ].compactMap(\.self)
    }
}

/// A countdown in the header, with every reading of a disputed date.
private struct HeaderClock {
    /// How many words there is room for.
    enum Length: CaseIterable { case dated, counted, brief }

    let name: HeaderWords
    let clock: Clock

    /// `deadline Jan or Dec 2029, 1064d or 1410d, disputed`; without the dates; `deadline 1064d or 1410d!`.
    func line(_ length: Length, _ today: CalendarDate) -> StyledLine {
        let dates = clock.readings.map(\.date).sorted().reduce(into: [KnownDate]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        guard let first = clock.readings.first else { return [] }
        var line: StyledLine = [Span("\(name) ", .muted)]
        let counts = dates.map { count($0, today) }
        let days = dates.compactMap(\.day)
        let hasPassed = first.date.hasPassed(by: today)
        if length == .dated {
            let words =
                dates.count == 1 ? first.date.short : days.count == dates.count ? HeaderClock.months(days) : nil
            if let words, words != counts.first { line.append(Span(HeaderWords.dated(words).text)) }
        }
        let texts = counts.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        line.append(
            Span(HeaderWords.either(texts).text, Style(hasPassed ? .overdue : .text, emphasis: .bold)))
        if dates.count > 1 {
            line.append(length == .brief ? Span("!", .warn) : Span(HeaderWords.disputed.text, .major))
        }
        return line
    }

    /// The number alone where it is of a certain day; else with its mark.
    private func count(_ date: KnownDate, _ today: CalendarDate) -> String {
        guard date.day == nil else { return Format.days(today.days(until: date.first)) }
        let text = Format.countdown(date, from: today)
        return text.isEmpty ? date.brief : text
    }

    /// `Jan or Dec 2029`, `Dec 2028 or Jan 2029`.
    private static func months(_ days: [CalendarDate]) -> String {
        guard let year = days.first?.year, days.allSatisfy({ $0.year == year }) else {
            let words = days.map { HeaderWords.monthOfYear($0.monthName, $0.year).text }
            return HeaderWords.either(words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }).text
        }
        let months = days.map(\.monthName).reduce(into: [MonthName]()) { if !$0.contains($1) { $0.append($1) } }
        return HeaderWords.monthsOfYear(months, year).text
    }
}
