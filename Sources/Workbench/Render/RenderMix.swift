import Negotiation
import Screen

extension Workbench {
    /// The split of what is selected: whole, by instrument against what the sides expect, and project by project.
    func renderMix(_ area: Rect, into surface: inout Surface) {
        guard facts.hasMoney else {
            surface.put(
                "no money is pledged: if some is, add `envelope:` to dossier.md",
                at: Point(column: area.origin.column + 2, row: area.origin.row), style: .muted,
                width: area.size.columns - 2)
            return
        }
        let rows = facts.mixRows
        let viewport = viewport(.mix)
        let columns = MixColumns(area, self)
        for row in viewport.visible(height: area.size.rows, count: rows.count) {
            let at = Point(column: area.origin.column, row: area.origin.row + row - viewport.top)
            let start = Point(column: at.column + 1, row: at.row)
            switch rows[row].content {
            case .whole: bar("all", facts.portfolio, columns, at: start, inColour: true, into: &surface)
            case .instrument(let total):
                surface.put(line(total, columns), at: start, width: area.size.columns - 1)
            case .envelopePart(let standing):
                surface.put(line(standing, columns, area.size.columns - 1), at: start, width: area.size.columns - 1)
            case .part(let own):
                let name = rows[row].project.map { dossier.projects[$0].name } ?? ""
                bar(name, own, columns, at: start, into: &surface)
            }
            surface.mean(.item(row, list: Pane.mix.rawValue), at: at, columns: area.size.columns)
            if row == viewport.selected { markSelection(.mix, area.line(at.row), into: &surface) }
        }
    }

    /// The widths that all rows of the mix share.
    private struct MixColumns {
        static let amount = 8
        let label: Int
        let bar: Int
        /// Instruments go without their amount where it would leave no room for what the sides expect.
        let showsAmounts: Bool

        init(_ area: Rect, _ workbench: Workbench) {
            let width = area.size.columns - 1
            label = min(22, max(10, width / 3))
            bar = max(0, min(32, width - label - MixColumns.amount - 1))
            let expected = workbench.facts.portfolio.mix.map { total in
                workbench.expectations(total).reduce(0) { $0 + DisplayWidth.of($1.text) }
            }
            showsAmounts = label + MixColumns.amount + 7 + (expected.max() ?? 0) <= width
        }
    }

    /// `all   EELLLLLLGGGGGG`: one letter a cell, so that it reads without colour. Only the whole is in colour: the parts
    /// below it read by their letters, and cost a slow link less.
    private func bar(
        _ label: String, _ portfolio: Portfolio, _ columns: MixColumns, at start: Point, inColour: Bool = false,
        into surface: inout Surface
    ) {
        surface.put(label, at: start, width: columns.label)
        let slot: Slot = portfolio.split.isIllustrative ? .illustrative : .text
        surface.put(
            facts.format(portfolio.split), at: Point(column: start.column + columns.label, row: start.row),
            style: Style(slot), width: MixColumns.amount, align: .trailing)
        let column = start.column + columns.label + MixColumns.amount + 1
        surface.put(
            bar(portfolio.mix.map { ($0.kind, $0.share) }, columns.bar, inColour: inColour),
            at: Point(column: column, row: start.row), width: columns.bar)
    }

    /// `EELLLLLLGGGGGG`, as many letters as cells; nothing where nothing has been split, or there is no room to tell.
    func bar(_ shares: [(kind: InstrumentID, share: Double)], _ cells: Int, inColour: Bool) -> StyledLine {
        guard cells > 2, shares.contains(where: { $0.share > 0 }) else { return [] }
        return zip(shares, Workbench.apportion(shares.map(\.share), cells)).map { part, count in
            let look = facts.instruments[part.kind]
            return Span(String(repeating: look.letter, count: count), inColour ? Style(look.slot) : .text)
        }
    }

    /// Divides cells in proportion to parts between 0 and 1, by largest remainder, with one at least for what is there
    /// at all. A part that is larger, as where the sum could not take it in, counts as the whole.
    static func apportion(_ shares: [Double], _ cells: Int) -> [Int] {
        let exact = shares.map { min(max(0, $0), 1) * Double(cells) }
        var counts = exact.map { $0 > 0 ? max(1, Int($0)) : 0 }
        while counts.reduce(0, +) < cells, exact.contains(where: { $0 > 0 }) {
            let behind = exact.indices.filter { exact[$0] > 0 }.max {
                exact[$0] - Double(counts[$0]) < exact[$1] - Double(counts[$1])
            }
            guard let behind else { break }
            counts[behind] += 1
        }
        while counts.reduce(0, +) > cells {
            guard let largest = counts.indices.max(by: { counts[$0] < counts[$1] }) else { break }
            counts[largest] -= 1
        }
        return counts
    }

    /// `equity   ~0.5bn   1.5%  Tokyo 1–2% ok`
    private func line(_ total: Portfolio.InstrumentTotal, _ columns: MixColumns) -> StyledLine {
        let amount = DisplayWidth.pad(facts.format(total.sum), to: MixColumns.amount, align: .trailing)
        let look = facts.instruments[total.kind]
        return [
            Span(
                DisplayWidth.pad(look.name(within: columns.label - 1), to: columns.label, ellipsis: glyphs.ellipsis),
                look.slot),
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
        let label = standing.part?.label ?? "in no part"
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
        let whole = Span("  of \(facts.brief(facts.format(amount)))", .muted)
        let isOver = standing.remaining?.amount.value.isNegative == true
        let isOverCap = standing.years.contains { standing.exceedsCap($0.held.sum) == true }
        let short: StyledLine = isOver ? [Span("  over", .warn)] : isOverCap ? [Span("  over cap", .warn)] : []
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
                expectation.holds ? Span(" ok", .info) : Span(" outside", .warn),
            ]
        }
    }
}
