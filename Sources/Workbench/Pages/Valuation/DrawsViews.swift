import Negotiation
import Screen
import Valuation
import Words

// What the figures come to where assumptions are drawn from ranges: the page's part of what `value --draws` shows.
extension Workbench {
    private static let number = 11

    /// The chance of each hurdle, then how far each figure spreads, then the ranges that all of it rests on.
    func drawsLines(_ page: ValuationPage, _ appraisal: Appraisal, width: Int)
        -> (head: [StyledLine], body: [StyledLine])
    {
        let side = appraisal.sides[page.side]
        // The warning is what a narrow screen must not cut.
        let warning = Span("  " + SensitivityWords.illustrative.text, .warn)
        let room = max(0, width - DisplayWidth.of(warning.text))
        let title = DisplayWidth.clip(
            SensitivityWords.drawsTitle(side: side.side.name).text, to: room, ellipsis: glyphs.ellipsis)
        let head: StyledLine = [Span(title, .header, .bold), warning]
        guard let drawn = page.drawn else {
            var text = PageText(width: width, withholding: withheld)
            text.paragraph(
                SensitivityWords.noRanges(side: side.side.name, key: key("state range")).text, .muted)
            return ([head], text.lines)
        }
        let facts = SensitivityWords.drawsFacts(
            count: "\(drawn.draws.count)", drawn.draws.shape == .pert ? .pert : .triangular,
            seed: "\(drawn.draws.seed)")
        let text = FigureText(of: appraisal.money)
        let blocks = [chances(drawn, text, width), spreads(drawn, text, width), ranges(drawn, page, appraisal, width)]
        var notes = PageText(width: width, withholding: withheld)
        notes.paragraph(SensitivityWords.independence.text, .muted)
        let body = (blocks.filter { !$0.isEmpty } + [notes.lines]).joined(separator: [[]])
        return ([head, [Span(facts.text, .muted)]], Array(body))
    }

    /// A first column, and others that stand at its right end.
    private func row(_ first: String, _ cells: [String], _ width: Int, _ style: Style = .text) -> StyledLine {
        let name = min(24, max(10, width / 3))
        let cell = max(6, min(Workbench.number, (width - name) / 3))
        return [
            Span(DisplayWidth.pad(first, to: name - 1, ellipsis: glyphs.ellipsis) + " ", style),
            Span(
                cells.map { DisplayWidth.pad($0, to: cell, align: .trailing, ellipsis: glyphs.ellipsis) }.joined(),
                style),
        ]
    }

    private func chances(_ drawn: DrawnFigures, _ text: FigureText, _ width: Int) -> [StyledLine] {
        guard !drawn.chances.isEmpty else { return [] }
        let rows = drawn.chances.map { chance -> StyledLine in
            var name = chance.name ?? SensitivityWords.allHurdles.text
            if let figure = chance.figure, let threshold = chance.threshold {
                name += " >= " + text.text(threshold, of: figure)
            }
            let luck = FigureText.decimal(drawn.error(chance.met) * 200, places: 1)
            return row(
                name, ["~" + percent(drawn.part(chance.met)), CellWords.plusMinus(luck).text], width,
                chance.hurdle == nil ? Style(.text, emphasis: .bold) : .text)
        }
        let untold = drawn.chances.filter { $0.untold > 0 }.map {
            "\($0.name ?? SensitivityWords.allHurdles.text) \(percent(drawn.part($0.untold)))"
        }
        let heads = [SensitivityWords.chance.text, CellWords.plusMinus("").text]
        return [row(SensitivityWords.hurdle.text, heads, width, .muted)] + rows
            + note(untold.isEmpty ? nil : .undecidedIn(untold), width)
    }

    private func spreads(_ drawn: DrawnFigures, _ text: FigureText, _ width: Int) -> [StyledLine] {
        let rows = drawn.rows.compactMap { line -> StyledLine? in
            guard let spread = line.spread else { return nil }
            return row(
                line.figure.name, [spread.p10, spread.p50, spread.p90].map { "~" + text.text($0, of: line.figure) },
                width)
        }
        let missing = drawn.rows.filter { $0.undefined > 0 }.map {
            "\($0.figure.name) \(percent(drawn.part($0.undefined)))"
        }
        return [row(SensitivityWords.drawnFigure.text, ["P10", "P50", "P90"], width, .muted)] + rows
            + note(missing.isEmpty ? nil : .withoutValue(missing), width)
    }

    private func ranges(_ drawn: DrawnFigures, _ page: ValuationPage, _ appraisal: Appraisal, _ width: Int)
        -> [StyledLine]
    {
        let heads: [SensitivityWords] = [.low, .likeliest, .high]
        return [row(SensitivityWords.ranges.text, heads.map(\.text), width, .muted)]
            + drawn.draws.ranges.map { range in
                row(
                    range.assumption.name,
                    [range.least, range.likeliest, range.greatest].map {
                        appraisal.typed($0, for: range.assumption, side: page.side) ?? ""
                    }, width)
            }
    }

    private func note(_ words: SensitivityWords?, _ width: Int) -> [StyledLine] {
        guard let words else { return [] }
        var text = PageText(width: width, withholding: withheld)
        text.paragraph(words.text, .muted)
        return text.lines
    }

    private func percent(_ part: Double) -> String { FigureText.decimal(part * 100, places: 1) + "%" }

    // MARK: Ranges

    /// Between which numbers the selected assumption is drawn, and moved in tornado and grid.
    mutating func askRange() {
        guard let page = trying(), let assumption = page.selected, case .success(let appraisal) = page.appraisal
        else { return }
        guard assumption.isNumber else { return tell(SensitivityWords.noNumber(assumption.rawValue).text) }
        let side = page.side
        func typed(_ range: StatedRange?) -> String? {
            guard let range else { return nil }
            let ends = [range.numbers.lowerBound, range.numbers.upperBound].compactMap {
                appraisal.typed($0, for: assumption, side: side)
            }
            return ends.joined(separator: StatedRange.sign)
        }
        let stated = page.statedRanges(in: appraisal).last { $0.assumption == assumption }
        let name = dossier.project(page.project.name)?.name ?? page.project.name
        let hint = SensitivityWords.rangeHint(assumption.shape.expectation(within: assumption.info.limits)).text
        prompt = LinePrompt(
            .init(
                SensitivityWords.rangeLabel(side: sideName(page, side), assumption: assumption.name).text, of: name),
            proposed: typed(stated) ?? "", enter: .try, hint: { _, _ in .init(text: hint) },
            draft: { _, _ in nil },
            accept: { bench, text throws(ChangeRefusal) in
                try bench.state(range: text, of: assumption, side: side)
                return []
            })
    }

    private mutating func state(range text: String, of assumption: Assumption, side: Party) throws(ChangeRefusal) {
        guard var page = valuationPage else { return }
        try page.state(range: text, of: assumption, side: side)
        valuationPage = page
        guard page.view == .assumptions else { return }
        tell(
            text.isEmpty
                ? SensitivityWords.rangeDropped(assumption: assumption.name).text
                : SensitivityWords.rangeStated(assumption: assumption.name, text).text)
    }
}
