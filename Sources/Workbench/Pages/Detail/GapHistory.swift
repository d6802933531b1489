import Negotiation
import Screen
import Words

// How the sides moved: a plot where their positions are numbers, else a ladder of what they said.
extension Workbench {
    func buildPositions(_ gap: Record<Gap>, _ page: inout PageText) {
        let history = gap.subject.history
        guard !history.isEmpty else { return }
        buildPlot(gap, history, &page)
        page.heading(.positions, count: history.count)
        buildLadder(gap, history, &page)
    }

    /// The latest first; our side at the left, theirs at the right, line for line where they spoke on one day.
    private func buildLadder(_ gap: Record<Gap>, _ history: [Position], _ page: inout PageText) {
        let framework = dossier.framework.subject
        guard framework.ours != nil else { return }
        let dates = Format.dateWidth(history.lazy.map(\.date)) + 1
        let widths = Workbench.ladderColumns(page.width, dates: dates)
        var lastDate: KnownDate?
        for day in history.reversed().prefix(page.room).grouped(by: \.date) {
            let blocks = BothSides { party in
                day.filter { framework.party(of: $0.side.id) == party }
                    .flatMap { rung($0, of: gap, width: widths[party], page) }
            }
            for row in 0..<max(blocks.ours.count, blocks.theirs.count) {
                let date = day[0].date == lastDate ? "" : Format.date(day[0].date)
                lastDate = day[0].date
                page.beside(
                    [Span(DisplayWidth.pad(date, to: dates), .muted)]
                        + (row < blocks.ours.count ? blocks.ours[row] : []),
                    row < blocks.theirs.count ? blocks.theirs[row] : [], from: dates + widths.ours)
            }
        }
    }

    private static func ladderColumns(_ width: Int, dates: Int) -> BothSides<Int> {
        let (ours, theirs) = PageText.halves(width - dates)
        return BothSides(ours: ours, theirs: theirs)
    }

    private func rung(_ position: Position, of gap: Record<Gap>, width: Int, _ page: PageText) -> [StyledLine] {
        let most = page.room
        let text =
            position.value.map { PackageWords.valued(position.text, value: shown($0, gap)).text } ?? position.text
        let slot = sideSlot(position.side.id)
        let mark = position.basis?.isAssumed == true ? "~" : ""
        var lines = Wrap.lines(page.told(mark + text), width: width, most: most).map {
            [Span($0, slot)]
        }
        if let package = position.package {
            let words = RecordPageWords.acceptedWith(package: dossier.package(package.id)?.name ?? package.id).text
            lines += Wrap.lines(page.told(words), width: width, most: most).map { [Span($0, .muted)] }
        }
        if let source = position.source {
            lines += Wrap.lines(page.told(source), width: width, most: most).map { [Span($0, .muted)] }
        }
        return lines
    }

    func shown(_ claims: Claims<MeasuredValue>, _ gap: Record<Gap>) -> String {
        let unit = claims.value.unit == .number ? gap.measure.map { " \($0)" } ?? "" : ""
        return
            "\(claims.isIllustrative ? "~" : "")\(Negotiation.told(claims.value))\(unit)\(claims.isDisputed ? "!" : "")"
    }

    /// Both sides' values on one scale, a line for each day on which either moved, and how far apart they were.
    private func buildPlot(_ gap: Record<Gap>, _ history: [Position], _ page: inout PageText) {
        let widths = gap.subject.widths
        let framework = dossier.framework.subject
        guard let now = widths.last, let ours = framework.ours else { return }
        let plot = PositionPlot(
            history, widths: widths.suffix(page.room), party: framework.party, columns: min(60, page.width - 36),
            glyphs: glyphs)
        let dates = Format.dateWidth(plot.rows.lazy.map(\.width.date)) + 1
        page.heading(.distance, note: gap.measure ?? "")
        page.line(
            Span(DisplayWidth.pad(PageLabel.distanceNow.text, to: PageText.labelWidth), .muted),
            Span("\(now.isIllustrative ? "~" : "")\(now.width)", .text, .bold),
            Span(dossier.trend(of: gap).map { "  \($0.mark) \($0.trend.word)" } ?? ""))
        page.blank()
        for row in plot.rows {
            let number = "\(row.width.isIllustrative ? "~" : "")\(row.width.width)"
            page.line(
                [
                    Span(DisplayWidth.pad(Format.date(row.width.date), to: dates), .muted),
                    Span(DisplayWidth.pad(number, to: 10, align: .trailing) + "  "),
                ] + row.line)
        }
        let ends = Drawing(glyphs).ends
        page.line(
            Span(String(repeating: " ", count: dates + 12)),
            Span(
                DisplayWidth.pad(plot.least, to: plot.columns - DisplayWidth.of(plot.most)) + plot.most, .muted))
        page.line(
            Span(String(repeating: " ", count: dates + 12)),
            Span("\(ends.first) \(ours.name)", Party.ours.slot), Span("   "),
            Span("\(ends.second) \(framework.theirs?.name ?? "")", Party.theirs.slot))
    }
}

extension Sequence {
    /// Neighbours with the same key, together.
    fileprivate func grouped<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
        reduce(into: []) { groups, element in
            if let last = groups.last?.last, key(last) == key(element) {
                groups[groups.count - 1].append(element)
            } else {
                groups.append([element])
            }
        }
    }
}
