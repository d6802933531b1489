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
            case .part(let own):
                let name = rows[row].project.map { dossier.projects[$0].name } ?? ""
                bar(name, own, columns, at: start, into: &surface)
            }
            markSelection(.mix, row, at: at, into: &surface)
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
            Workbench.bar(portfolio.mix.map { ($0.kind, $0.share) }, columns.bar, inColour: inColour),
            at: Point(column: column, row: start.row), width: columns.bar)
    }

    /// `EELLLLLLGGGGGG`, as many letters as cells; nothing where nothing has been split, or there is no room to tell.
    static func bar(_ shares: [(kind: InstrumentKind, share: Double)], _ cells: Int, inColour: Bool) -> StyledLine {
        guard cells > 2, shares.contains(where: { $0.share > 0 }) else { return [] }
        return zip(shares, apportion(shares.map(\.share), cells)).map { part, count in
            Span(
                String(repeating: part.kind.letter, count: count), inColour ? Style(part.kind.slot) : .text)
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
        return [
            Span(DisplayWidth.pad(total.kind.rawValue, to: columns.label), total.kind.slot),
            Span(columns.showsAmounts ? amount : ""),
            Span(
                DisplayWidth.pad(
                    Format.share(total.share, isIllustrative: facts.portfolio.split.isIllustrative), to: 7,
                    align: .trailing)),
        ] + expectations(total)
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
