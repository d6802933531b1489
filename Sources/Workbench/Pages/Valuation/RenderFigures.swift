import Negotiation
import Screen
import Valuation

// The lines of a valuation: figures, hurdles, assumptions, and what follows from the selected one.
extension Workbench {
    func heading(_ page: ValuationPage, _ appraisal: Appraisal, _ columns: ValuationColumns) -> StyledLine {
        [Span(columns.cell("  ", columns.label))]
            + appraisal.sides.parties.map { party, side in
                let mark = party == page.side ? "> " : "  "
                return Span(
                    columns.cell(mark + side.side.name, columns.side),
                    Style(party.slot, emphasis: party == page.side ? .bold : []))
            } + [Span(columns.trailing("difference"), .muted)]
    }

    func verdicts(_ appraisal: Appraisal, _ columns: ValuationColumns) -> StyledLine {
        [Span(columns.cell("  feasible", columns.label))]
            + appraisal.sides.map { side -> Span in
                switch side.isFeasible {
                case true?: Span(columns.cell("  yes", columns.side), .info, .bold)
                case false?: Span(columns.cell("  NO", columns.side), .error, .bold)
                case nil where side.fault != nil: Span(columns.cell("  ? a fault", columns.side), .warn, .bold)
                case nil:
                    Span(
                        columns.cell(side.verdicts.isEmpty ? "  no hurdles" : "  cannot be told", columns.side), .muted)
                }
            }
    }

    func line(
        _ figure: Figure, _ page: ValuationPage, _ appraisal: Appraisal, _ text: FigureText,
        _ columns: ValuationColumns
    ) -> StyledLine {
        let results = appraisal.sides.map { $0.valuation.result(of: figure) }
        let isExplained = figure == page.figure
        var line: StyledLine = [
            Span(
                columns.cell((isExplained ? "= " : "  ") + figure.name, columns.label), isExplained ? .header : .text)
        ]
        for (side, result) in zip(appraisal.sides, results) {
            let verdict = side.verdicts.first { $0.figure == figure }
            line.append(cell(result, verdict, side, figure, text, columns))
        }
        if let ours = try? results.ours.get(), let theirs = try? results.theirs.get() {
            line.append(Span(columns.trailing(mark(appraisal) + text.difference(theirs - ours, of: figure))))
        }
        return line
    }

    /// What rests on anything made up.
    func mark(_ appraisal: Appraisal) -> String { appraisal.sides.contains(where: \.isIllustrative) ? "~" : "" }

    private func cell(
        _ result: Result<Double, Undefined>, _ verdict: Verdict?, _ side: SideAppraisal, _ figure: Figure,
        _ text: FigureText, _ columns: ValuationColumns
    ) -> Span {
        switch result {
        case .failure(let why): return Span(columns.cell("  " + why.reason, columns.side), .muted)
        case .success(let value):
            let mark = side.isIllustrative ? " ~" : "  "
            guard let threshold = verdict?.threshold, let isMet = verdict?.isMet else {
                return Span(columns.cell(mark + text.text(value, of: figure), columns.side))
            }
            let (shown, demanded) = text.pair(value, threshold, of: figure)
            return isMet
                ? Span(columns.cell("\(mark)\(shown) >= \(demanded)", columns.side), .info)
                : Span(columns.cell("\(mark)\(shown) < \(demanded)", columns.side), .error)
        }
    }

    func losses(_ appraisal: Appraisal, _ columns: ValuationColumns) -> StyledLine {
        [Span(columns.cell("  losses", columns.label))]
            + appraisal.sides.map { side in
                let verdict = side.verdicts.first { $0.figure == nil }
                let loss: String
                do throws(Undefined) {
                    loss =
                        try side.valuation.firstLoss().map { period throws(Undefined) in
                            "from \(try side.valuation.year(of: period))"
                        } ?? "none"
                } catch {
                    return Span(columns.cell("  " + error.reason, columns.side), .muted)
                }
                guard let isMet = verdict?.isMet else { return Span(columns.cell("  " + loss, columns.side)) }
                return Span(
                    columns.cell("  \(loss)\(isMet ? ", ok" : ", NO")", columns.side), isMet ? .info : .error)
            }
    }

    /// The heading of the list, with the figure that its numbers explain.
    func between(_ page: ValuationPage, _ columns: ValuationColumns) -> StyledLine {
        let figure = "in \(page.figure.name)"
        let width = columns.label + 2 * columns.side + columns.difference - DisplayWidth.of(figure)
        let sampled = page.attribution?.samples[page.figure].map { $0.isExact ? " sampled" : " sampled, roughly" }
        return [
            Span("  Assumptions", .header, .bold), Span(DisplayWidth.pad(trying(page), to: max(0, width - 13))),
            Span(figure, .header), Span(sampled ?? "", .muted),
        ]
    }

    /// `   2 tried (*), not saved`.
    private func trying(_ page: ValuationPage) -> String {
        guard !page.whatIfs.isEmpty else { return "" }
        let count = page.whatIfs.count
        return page.takenDown == nil ? "   \(count) tried (*), not saved" : "   \(count) tried (*), taken down"
    }

    func assumption(
        _ row: ValuationPage.Row, _ page: ValuationPage, _ appraisal: Appraisal, _ isSelected: Bool, _ largest: Int,
        _ text: FigureText, _ columns: ValuationColumns
    ) -> StyledLine {
        var line: StyledLine = [
            Span("  "),
            Span(
                DisplayWidth.pad(row.assumption.name, to: columns.label - 2, ellipsis: glyphs.ellipsis),
                row.differs ? .text : .muted),
        ]
        for party in Party.allCases {
            let isHere = isSelected && party == page.side
            let style: Style =
                isHere
                ? Style(.selection, over: .selection)
                : page.isTried(row.assumption, party) ? Style(.changed) : row.differs ? .text : .muted
            line.append(Span(columns.cell(value(of: row.assumption, page, appraisal, party), columns.side), style))
        }
        guard row.differs else { return line }
        guard let part = row.part else { return line + [Span(columns.trailing("–"))] }
        line.append(Span(columns.trailing(mark(appraisal) + text.difference(parts: part, of: page.figure))))
        let doubt = row.error.flatMap { $0 > 0 ? " ±" + text.error($0, of: page.figure) : nil } ?? ""
        let room = max(0, columns.bar - DisplayWidth.of(doubt))
        let length = largest > 0 ? Int((Double(abs(part)) / Double(largest) * Double(room)).rounded()) : 0
        return line + [Span(doubt + " " + String(repeating: part < 0 ? "-" : "+", count: length), .muted)]
    }

    /// ` *105%`: tried, ` ~88%`: made up, `!`: disputed.
    private func value(
        of assumption: Assumption, _ page: ValuationPage, _ appraisal: Appraisal, _ side: Party
    ) -> String {
        let own = appraisal.sides[side].assumptions
        let mark =
            page.isTried(assumption, side) ? " *" : own.basis(of: assumption)?.isAssumed == true ? " ~" : "  "
        return mark + (own.shown(assumption) ?? "–") + (own.isDisputed(assumption) ? "!" : "")
    }

    /// Where the list is not on the screen: what the keys change, and what is tried.
    func selected(_ page: ValuationPage, _ appraisal: Appraisal) -> StyledLine {
        guard let assumption = page.selected else { return [] }
        let side = appraisal.sides[page.side]
        return [
            Span("> ", .selection), Span("\(side.side.name): \(assumption.name)"),
            Span(
                value(of: assumption, page, appraisal, page.side),
                page.isTried(assumption, page.side) ? Style(.changed) : .text), Span(trying(page), .muted),
        ]
    }

    /// The whole verdict of the side whose assumptions are tried; before it, what is wrong in the files.
    func reasons(_ page: ValuationPage, _ appraisal: Appraisal, _ text: FigureText) -> StyledLine {
        if let problem = page.problems.first {
            let file = problem.file == page.project.file ? "" : problem.file + ":"
            return [Span("  !! \(file)\(problem.line):\(problem.column) \(problem.message)", .warn)]
        }
        let side = appraisal.sides[page.side]
        return [Span("  \(side.side.name): \(side.verdict(text))", .muted)]
    }

    /// `  revenue 88%: feasible from 95.10%; NPV is 0.00bn at 90.60%`.
    func breakEven(_ page: ValuationPage, _ appraisal: Appraisal, _ text: FigureText) -> StyledLine {
        if case .failure(let why)? = page.attribution?.shares[page.figure] {
            return [Span("  \(page.figure.name) cannot be explained: \(why.reason)", .muted)]
        }
        guard let assumption = page.selected else { return [] }
        let side = appraisal.sides[page.side]
        let value = side.assumptions.text(of: assumption).map { " \($0)" } ?? ""
        guard side.range(of: assumption) != nil else {
            return [Span("  \(assumption.name)\(value): = and + try the other readings", .muted)]
        }
        var parts: [String] = []
        if let turning = page.turning {
            parts.append("\(turning.becomesFeasible ? "feasible" : "not feasible") from \(turning.text)")
        }
        if let point = page.breakEven { parts.append(words(point, text)) }
        return [
            Span("  \(assumption.name)\(value): ", .muted), Span("\(mark(appraisal))\(parts.joined(separator: "; "))"),
        ]
    }

    /// `NPV is 0.00bn at 90.60%`; of years, `DSCR least is 1.30 or more at 22`.
    private func words(_ point: BreakEvenPoint, _ text: FigureText) -> String {
        guard let target = point.target.map({ text.text($0, of: point.figure) }) else {
            if case .failure(let why) = point.value { return why.reason }
            return ""
        }
        guard let place = point.text else { return "\(point.figure.name) is \(target) at none that was tried" }
        return "\(point.figure.name) is \(target)\(point.assumption.isWhole ? " or more" : "") at \(place)"
    }
}
