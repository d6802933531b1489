import Negotiation
import Screen

extension Workbench {
    /// The split of what is selected: whole, by instrument against what the sides expect, and project by project.
    func renderMix(_ area: Rect, into surface: inout Surface) {
        let rows = facts.mixRows
        let viewport = viewport(.mix)
        for row in viewport.visible(height: area.size.rows, count: rows.count) {
            let at = Point(column: area.origin.column, row: area.origin.row + row - viewport.top)
            let inner = Rect(column: at.column + 1, row: at.row, columns: area.size.columns - 1, rows: 1)
            switch rows[row].content {
            case .whole: bar("all", facts.portfolio, inner, into: &surface)
            case .instrument(let total):
                surface.put(line(total, width: inner.size.columns), at: inner.origin, width: inner.size.columns)
            case .part(let own):
                bar(rows[row].project.map { dossier.projects[$0].name } ?? "", own, inner, into: &surface)
            }
            markSelection(.mix, row, at: at, into: &surface)
        }
    }

    private static let labelWidth = 10

    /// `all   EELLLLLLGGGGGG`: one letter a cell, so that it reads without colour.
    private func bar(_ label: String, _ portfolio: Portfolio, _ area: Rect, into surface: inout Surface) {
        let labelWidth =
            label == "all" ? Workbench.labelWidth : min(20, max(Workbench.labelWidth, area.size.columns / 3))
        surface.put(label, at: area.origin, width: labelWidth)
        let amount = facts.format(portfolio.split)
        surface.put(
            amount, at: Point(column: area.origin.column + labelWidth + 1, row: area.origin.row),
            style: Style(portfolio.split.isIllustrative ? .illustrative : .text), width: 7, align: .trailing)
        let cells = min(60, area.size.columns - labelWidth - 10)
        guard cells > 2 else { return }
        guard !portfolio.split.total.value.isZero else { return }
        var column = area.origin.column + labelWidth + 9
        for (kind, count) in zip(portfolio.mix.map(\.kind), Workbench.apportion(portfolio.mix.map(\.share), cells)) {
            column += surface.put(
                String(repeating: kind.letter, count: count), at: Point(column: column, row: area.origin.row),
                style: Style(kind.slot))
        }
    }

    /// Divides cells in proportion, by largest remainder, with one at least for what is there at all.
    static func apportion(_ shares: [Double], _ cells: Int) -> [Int] {
        let exact = shares.map { max(0, $0) * Double(cells) }
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

    /// `equity   ~0.5bn   1.5%  Tokyo 1–2% ok`; without the amount where that would not leave room for the rest.
    private func line(_ total: Portfolio.InstrumentTotal, width: Int) -> StyledLine {
        let name = Span(DisplayWidth.pad(total.kind.rawValue, to: Workbench.labelWidth), total.kind.slot)
        let amount = Span(" " + DisplayWidth.pad(facts.format(total.sum), to: 7, align: .trailing))
        var rest: StyledLine = [Span(" " + DisplayWidth.pad(Format.share(total.share), to: 6, align: .trailing))]
        for expectation in total.expectations {
            rest.append(Span("  \(sideName(expectation.side)) \(expectation.band)", .muted))
            rest.append(expectation.holds ? Span(" ok", .info) : Span(" outside", .warn))
        }
        let used = ([name, amount] + rest).reduce(0) { $0 + DisplayWidth.of($1.text) }
        return used <= width ? [name, amount] + rest : [name] + rest
    }
}
