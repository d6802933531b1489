import Negotiation
import Screen
import Words

extension Workbench {
    /// The split of what is selected: whole, by instrument against what the sides expect, and project by project.
    func renderMix(_ area: Rect, into surface: inout Surface) {
        guard facts.hasMoney else {
            surface.put(
                BoardWords.noMoney.text,
                at: Point(column: area.origin.column + 2, row: area.origin.row), style: .muted,
                width: area.size.columns - 2)
            return
        }
        let rows = facts.mixRows
        let viewport = viewport(.mix)
        let columns = MixColumns(area, self)
        for row in viewport.visible(height: area.size.rows, count: rows.count) {
            let line = area.line(area.origin.row + row - viewport.top)
            let start = Point(column: line.origin.column + 1, row: line.origin.row)
            let width = columns.width
            switch rows[row].content {
            case .whole:
                let bar = bar(facts.portfolio.mix.map { ($0.kind, $0.share) }, min(width, MixColumns.widestBar))
                surface.put(bar.isEmpty ? [Span(BoardWords.nothingSplit.text, .muted)] : bar, at: start, width: width)
            case .instrument(let total): surface.put(self.line(total, columns), at: start, width: width)
            case .envelopePart(let standing):
                surface.put(self.line(standing, columns, width), at: start, width: width)
            case .part(let own):
                let name = rows[row].project.map { dossier.projects[$0].name } ?? ""
                surface.put(self.line(name, own, columns), at: start, width: width)
            case .alike(let parts):
                surface.put(alike(parts), at: start, style: .muted, width: width)
            }
            surface.mean(.item(row, list: Pane.mix.rawValue), line)
            if row == viewport.selected { surface.select(line, hasFocus: board.focus == .mix) }
        }
    }

    /// The widths that all rows of the mix share.
    private struct MixColumns {
        static let amount = 8
        /// A column of a bar is three bytes; a longer one would cost a slow link more than any other row.
        static let widestBar = 28
        /// Of one project, of which there are many. What is left goes to their names.
        static let widestBarOfProject = 16
        /// Without a margin.
        let width: Int
        let label: Int
        let bar: Int
        /// Instruments go without their amount where it would leave no room for what the sides expect.
        let showsAmounts: Bool

        init(_ area: Rect, _ workbench: Workbench) {
            width = area.size.columns - 2
            let mix = workbench.facts.portfolio.mix
            let instruments = mix.map { DisplayWidth.of(workbench.facts.instruments[$0.kind].name, atMost: 22) + 3 }
            let expected = mix.map { total in
                workbench.expectations(total).reduce(0) { $0 + DisplayWidth.of($1.text) }
            }
            // What the sides expect is not cut for the name of a project.
            let rest = width - MixColumns.amount - max(7 + (expected.max() ?? 0), 1 + MixColumns.widestBarOfProject)
            // Japanese names are short, and what is said behind them is long.
            let least = Language.current == .japanese ? 8 : max(10, width / 3)
            let narrow = min(22, max(least, min(instruments.max() ?? 0, width * 2 / 5)))
            label = max(narrow, min(rest, workbench.facts.widestOfMix))
            bar = max(0, min(MixColumns.widestBarOfProject, width - label - MixColumns.amount - 1))
            showsAmounts = label + MixColumns.amount + 7 + (expected.max() ?? 0) <= width
        }
    }

    /// A project that is split otherwise than the others.
    private func line(_ name: String, _ portfolio: Portfolio, _ columns: MixColumns) -> StyledLine {
        let slot: Slot = portfolio.split.isIllustrative ? .illustrative : .text
        return [
            Span(DisplayWidth.pad(told(name, columns: columns.label), to: columns.label, ellipsis: glyphs.ellipsis)),
            Span(DisplayWidth.pad(facts.format(portfolio.split), to: MixColumns.amount, align: .trailing) + " ", slot),
        ] + bar(portfolio.mix.map { ($0.kind, $0.share) }, columns.bar)
    }

    /// `each of 3 projects ~1.5 / 32 / 66.5%`
    private func alike(_ parts: [Portfolio]) -> String {
        let shares = (parts.first?.mix ?? []).map { facts.brief(share: $0.share) }.joined(separator: " / ")
        let isIllustrative = parts.contains { $0.split.isIllustrative }
        return BoardWords.each(parts.count, "\(isIllustrative ? "~" : "")\(shares)%").text
    }

    /// Parts of different heights, side by side; nothing where nothing has been split, or there is no room to tell.
    func bar(_ shares: [(kind: InstrumentID, share: Double)], _ cells: Int) -> StyledLine {
        guard cells > 2, shares.contains(where: { $0.share > 0 }) else { return [] }
        let drawing = Drawing(glyphs)
        let marks = shares.map { facts.instruments.mark(of: $0.kind, drawing) }
        return zip(shares, drawing.stack(shares.map(\.share), columns: cells, marks: marks)).map { part, text in
            Span(text, facts.instruments[part.kind].slot)
        }
    }

    /// `equity   ~0.5bn   1.5%  Tokyo 1–2% ok`
    private func line(_ total: Portfolio.InstrumentTotal, _ columns: MixColumns) -> StyledLine {
        let amount = DisplayWidth.pad(facts.format(total.sum), to: MixColumns.amount, align: .trailing)
        let look = facts.instruments[total.kind]
        return [
            Span("\(facts.instruments.mark(of: total.kind, Drawing(glyphs))) ", look.slot),
            Span(
                DisplayWidth.pad(
                    look.name(within: columns.label - 3), to: columns.label - 2, ellipsis: glyphs.ellipsis)),
            Span(columns.showsAmounts ? amount : ""),
            Span(
                DisplayWidth.pad(
                    Format.share(total.share, isIllustrative: facts.portfolio.split.isIllustrative), to: 7,
                    align: .trailing)),
        ] + expectations(total)
    }

    /// `Cash  12.0bn   6.0%  of 200bn  2026 12bn/20bn`: a part of the envelope, and the year's money against its cap.
    private func line(_ standing: PartStanding, _ columns: MixColumns, _ width: Int) -> StyledLine {
        let sum = standing.selected.sum
        let label = standing.part?.label ?? BoardWords.inNoPart.text
        var line = [
            Span(DisplayWidth.pad(label, to: columns.label, ellipsis: glyphs.ellipsis), .muted),
            Span(DisplayWidth.pad(facts.format(sum), to: MixColumns.amount, align: .trailing)),
        ]
        guard let amount = standing.part?.amount else { return line }
        let isIllustrative = sum.isIllustrative || amount.isIllustrative
        line.append(
            Span(
                DisplayWidth.pad(
                    standing.share.map { Format.share($0, isIllustrative: isIllustrative) } ?? "", to: 7,
                    align: .trailing)))
        let whole = Span(BoardWords.ofWhole(facts.brief(facts.format(amount))).text, .muted)
        let isOver = standing.remaining?.amount.value.isNegative == true
        let isOverCap = standing.years.contains { standing.exceedsCap($0.held.sum) == true }
        let short: StyledLine =
            isOver ? [Span(BoardWords.over.text, .warn)] : isOverCap ? [Span(BoardWords.overCap.text, .warn)] : []
        // What is amiss is the last to be left out.
        let room = width - line.reduce(0) { $0 + DisplayWidth.of($1.text) }
        let readings = [
            [whole] + thisYear(standing) + (isOver ? short : []), [whole] + short, short.isEmpty ? [whole] : short,
        ]
        return line + (readings.first { $0.reduce(0) { $0 + DisplayWidth.of($1.text) } <= room } ?? short)
    }

    /// `  2026 12bn/20bn`, of what may be selected in a year.
    private func thisYear(_ standing: PartStanding) -> StyledLine {
        guard let cap = standing.part?.capPerYear else { return [] }
        let sum = standing.sum(in: today.year)
        let isOver = sum.flatMap(standing.exceedsCap) == true
        return [
            Span("  \(today.year) ", .muted), Span(facts.brief(sum.map(facts.format) ?? "0"), isOver ? .warn : .text),
            Span("/\(facts.brief(facts.format(cap)))", .muted),
        ]
    }

    /// `Tokyo 1–2%`
    func expected(_ expectation: Portfolio.Expectation) -> String {
        "\(sideName(expectation.side)) \(Format.claims(expectation.claims))"
    }

    private func expectations(_ total: Portfolio.InstrumentTotal) -> StyledLine {
        total.expectations.flatMap { expectation in
            [
                Span("  \(expected(expectation))", .muted),
                expectation.holds ? Span(BoardWords.ok.text, .info) : Span(BoardWords.outside.text, .warn),
            ]
        }
    }
}
