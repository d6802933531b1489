import Negotiation
import Screen
import Valuation
import Words

// The lines of a valuation: figures, hurdles, assumptions, and what follows from the selected one.
extension Workbench {
    func heading(_ page: ValuationPage, _ appraisal: Appraisal, _ columns: ValuationColumns) -> StyledLine {
        [Span(columns.cell("  ", columns.label))] + names(page, appraisal, columns)
            + [Span(columns.trailing(ValuationWords.difference.text), .muted)]
    }

    /// The side whose assumptions are tried has a mark.
    private func names(_ page: ValuationPage, _ appraisal: Appraisal, _ columns: ValuationColumns) -> StyledLine {
        appraisal.sides.parties.map { party, side in
            let mark = party == page.side ? "\(glyphs.selectionMark) " : "  "
            return Span(
                columns.cell(mark + side.side.name, columns.side),
                Style(party.slot, emphasis: party == page.side ? .bold : []))
        }
    }

    /// `Tokyo  ~NOT FEASIBLE   IRR 6.5% < 7.0%   DSCR min 1.14 < 1.30 in 2031`, for each side: the answer that the page is
    /// opened for.
    func verdicts(_ appraisal: Appraisal, _ text: FigureText) -> [StyledLine] {
        let name = min(24, appraisal.sides.map { DisplayWidth.of($0.side.name, atMost: 24) }.max() ?? 0)
        return appraisal.sides.parties.map { party, side in
            let (word, style): (ValuationWords, Style) =
                switch side.isFeasible {
                case true?: (.feasible, Style(.statusAgreed, emphasis: [.bold, .reverse]))
                case false?: (.notFeasible, Style(.error, emphasis: [.bold, .reverse]))
                case nil where side.verdicts.isEmpty && side.fault == nil: (.noHurdles, Style(.muted))
                case nil: (.cannotBeTold, Style(.warn))
                }
            let chip = " \(side.verdictMark)\(word) "
            let used = 1 + name + 2 + max(16, DisplayWidth.of(chip) + 1)
            return [
                Span(
                    " " + DisplayWidth.pad(side.side.name, to: name, ellipsis: glyphs.ellipsis) + "  ",
                    Style(party.slot, emphasis: .bold)),
                Span(chip, style), Span(String(repeating: " ", count: max(1, 16 - DisplayWidth.of(chip)))),
                Span(fitted(side.reasons(text), columns: size.columns - 1 - used)),
            ]
        }
    }

    /// As many of them as there is room for, and how many more there are.
    private func fitted(_ reasons: [String], columns: Int) -> String {
        func joined(_ count: Int) -> String {
            let more = reasons.count - count
            return (reasons.prefix(count) + (more > 0 ? [ValuationWords.moreReasons(more).text] : [])).joined(
                separator: "   ")
        }
        let reasons = reasons.map { told($0, columns: size.columns) }
        let count = (1...max(1, reasons.count)).last { DisplayWidth.of(joined($0), atMost: columns + 1) <= columns }
        if let count { return joined(count) }
        // The first is cut before the count of the others is.
        let more = reasons.count > 1 ? "   " + ValuationWords.moreReasons(reasons.count - 1).text : ""
        let room = columns - DisplayWidth.of(more)
        guard let first = reasons.first, room > 3 else { return more.trimmingPrefix(while: { $0 == " " }).description }
        return DisplayWidth.clip(first, to: room, ellipsis: glyphs.ellipsis) + more
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
        [Span(columns.cell("  \(ValuationWords.losses)", columns.label))]
            + appraisal.sides.map { side in
                let verdict = side.verdicts.first { $0.figure == nil }
                let isMet = verdict?.isMet
                let loss: ValuationWords
                do throws(Undefined) {
                    let year = try side.valuation.firstLoss().map { period throws(Undefined) in
                        try side.valuation.year(of: period)
                    }
                    loss = .firstLoss(year, isAllowed: isMet)
                } catch {
                    return Span(columns.cell("  " + error.reason, columns.side), .muted)
                }
                return Span(
                    columns.cell("  \(loss)", columns.side), isMet.map { $0 ? .info : .error } ?? .text)
            }
    }

    /// What the list is of: `Assumptions, and what each adds to the NPV`.
    func listTitle(_ page: ValuationPage) -> String {
        let sampling = page.attribution?.samples[page.figure].map {
            $0.isExact ? ValuationWords.Sampling.sampled : .rough
        }
        return ValuationWords.assumptions(addingTo: page.figure.name, sampling: sampling ?? .exact).text
    }

    /// How much of the list is shown, and what of it is tried.
    func listNote(_ page: ValuationPage, _ shown: Range<Int>) -> String {
        let places =
            shown.count < page.rows.count
            ? ValuationWords.rows(shown.lowerBound + 1, shown.upperBound, of: page.rows.count).text : ""
        return Listing.plain([trying(page), places].filter { !$0.isEmpty }).text
    }

    /// Above the list: the sides, and both ends of the bridge that leads from one to the other.
    func listHeads(_ page: ValuationPage, _ appraisal: Appraisal, _ text: FigureText, _ columns: ValuationColumns)
        -> StyledLine
    {
        let line =
            [Span(columns.cell("  ", columns.label))] + names(page, appraisal, columns) + [
                Span(columns.trailing(ValuationWords.adds.text), .muted)
            ]
        let ends = appraisal.sides.map { side in
            (try? side.valuation.result(of: page.figure).get()).map {
                "\(side.side.name) \(side.isIllustrative ? "~" : "")\(text.text($0, of: page.figure))"
            } ?? ""
        }
        let room = columns.bar - DisplayWidth.of(ends.ours) - DisplayWidth.of(ends.theirs)
        guard room > 0 else { return line }
        return line + [
            Span(" " + ends.ours, .sideA), Span(String(repeating: " ", count: room)), Span(ends.theirs, .sideB),
        ]
    }

    /// `2 tried (*), not saved`.
    private func trying(_ page: ValuationPage) -> String {
        guard !page.whatIfs.isEmpty else { return "" }
        return ValuationWords.tried(page.whatIfs.count, isRecorded: page.takenDown != nil).text
    }

    func assumption(
        _ index: Int, _ page: ValuationPage, _ appraisal: Appraisal, _ bridge: Bridge, _ text: FigureText,
        _ columns: ValuationColumns
    ) -> StyledLine {
        let row = page.rows[index]
        var line: StyledLine = [
            Span("  "),
            Span(
                DisplayWidth.pad(row.assumption.name, to: columns.label - 2, ellipsis: glyphs.ellipsis),
                row.weighs ? .text : .muted),
        ]
        for party in Party.allCases {
            let style: Style =
                page.isTried(row.assumption, party) ? Style(.changed) : row.weighs ? .text : .muted
            line.append(Span(columns.cell(value(of: row.assumption, page, appraisal, party), columns.side), style))
        }
        guard row.differs else { return line + [Span(columns.trailing(ValuationWords.same.text), .muted)] }
        guard let part = row.part else { return line + [Span(columns.trailing(PageSign.nothing.text))] }
        line.append(
            Span(
                columns.trailing(mark(appraisal) + text.difference(parts: part, of: page.figure)),
                part == 0 ? .muted : .text))
        let doubt =
            row.error.flatMap { $0 > 0 ? " \(CellWords.plusMinus(text.error($0, of: page.figure)))" : nil } ?? ""
        let room = max(0, columns.bar - bridge.doubt)
        let (from, to) = bridge.steps[index]
        let bar = part == 0 ? "" : Drawing(glyphs).bar(from: from, to: to, columns: room)
        return line + [Span(DisplayWidth.pad(doubt, to: bridge.doubt) + " ", .muted), Span(bar, .borderFocus)]
    }

    /// Bars that lead from our figure to theirs, each from where the one before has ended.
    struct Bridge {
        /// Of all rows, between 0 and 1.
        private(set) var steps: [(from: Double, to: Double)] = []
        /// Columns before the bars.
        let doubt: Int

        init(_ rows: [ValuationPage.Row], doubt: Int) {
            self.doubt = doubt
            var path = [0.0]
            for row in rows { path.append((path.last ?? 0) + Double(row.part ?? 0)) }
            let (low, high) = (path.min() ?? 0, path.max() ?? 0)
            let scaled = path.map { high > low ? ($0 - low) / (high - low) : 0 }
            steps = Array(zip(scaled, scaled.dropFirst()))
        }
    }

    func bridge(_ page: ValuationPage, _ text: FigureText) -> Bridge {
        let doubts = page.rows.compactMap(\.error).filter { $0 > 0 }
            .map { DisplayWidth.of("\(CellWords.plusMinus(text.error($0, of: page.figure)))") + 1 }
        return Bridge(page.rows, doubt: doubts.max() ?? 0)
    }

    /// ` *105%`: tried, ` ~88%`: made up, `!`: disputed.
    private func value(
        of assumption: Assumption, _ page: ValuationPage, _ appraisal: Appraisal, _ side: Party
    ) -> String {
        let own = appraisal.sides[side].assumptions
        let mark =
            page.isTried(assumption, side) ? " *" : own.basis(of: assumption)?.isAssumed == true ? " ~" : "  "
        let value = own.shown(assumption).map { assumption.shape.word(of: $0) } ?? PageSign.nothing.text
        return mark + value + (own.isDisputed(assumption) ? "!" : "")
    }

    /// Where the list is not on the screen: what the keys change, and what is tried.
    func selected(_ page: ValuationPage, _ appraisal: Appraisal) -> StyledLine {
        guard let assumption = page.selected else { return [] }
        let side = appraisal.sides[page.side]
        return [
            Span("\(glyphs.selectionMark) ", .header), Span("\(side.side.name): \(assumption.name)"),
            Span(
                value(of: assumption, page, appraisal, page.side),
                page.isTried(assumption, page.side) ? Style(.changed) : .text), Span("   " + trying(page), .muted),
        ]
    }

    /// What is wrong in the files; else where the verdict turns.
    func turn(_ page: ValuationPage, _ appraisal: Appraisal, _ text: FigureText) -> StyledLine {
        if let problem = page.problems.first {
            let file = problem.file == page.project.file ? "" : problem.file + ":"
            return [Span(" !! \(file)\(problem.line):\(problem.column) \(problem.message)", .warn)]
        }
        return breakEven(page, appraisal, text)
    }

    /// ` Turns  Tokyo feasible from revenue 95.1% (+7.1pp)   Washington not feasible from revenue 89.13% (-15.9pp)`: the least change after which a side
    /// judges the other way; a line for each side where one has no room for both.
    func flips(_ page: ValuationPage, _ appraisal: Appraisal) -> [StyledLine] {
        let label = " \(ValuationWords.flips)  "
        let parts = appraisal.sides.parties.filter { $0.value.isFeasible != nil }.map { party, side -> Span in
            let words =
                page.flips[party].map { flip in
                    ValuationWords.flip(
                        side: side.side.name, isFeasible: flip.becomesFeasible, assumption: flip.assumption.name,
                        to: flip.to, distance: flip.distance)
                } ?? .noFlip(side: side.side.name)
            return Span((side.isIllustrative ? "~" : "") + words.text)
        }
        guard let first = parts.first else { return [] }
        let isOneLine =
            parts.reduce(DisplayWidth.of(label)) { $0 + DisplayWidth.of($1.text) + 3 } <= size.columns + 2
        if isOneLine {
            return [[Span(label, .muted), first] + parts.dropFirst().flatMap { [Span("   "), $0] }]
        }
        return parts.enumerated().map { index, part in
            [Span(index == 0 ? label : String(repeating: " ", count: DisplayWidth.of(label)), .muted), part]
        }
    }

    /// ` Break-even  revenue 88%: feasible from 95.10%; NPV is 0.00bn at 90.60%`.
    private func breakEven(_ page: ValuationPage, _ appraisal: Appraisal, _ text: FigureText) -> StyledLine {
        if case .failure(let why)? = page.attribution?.shares[page.figure] {
            return [Span(" \(ValuationWords.cannotBeExplained(page.figure.name, why: why.reason))", .muted)]
        }
        guard let assumption = page.selected else { return [] }
        let side = appraisal.sides[page.side]
        let named = assumption.name + (side.assumptions.text(of: assumption).map { " \($0)" } ?? "")
        guard side.range(of: assumption) != nil else {
            return [Span(" \(ValuationWords.otherReadings(named))", .muted)]
        }
        var parts: [String] = []
        if let turning = page.turning {
            parts.append(ValuationWords.turns(isFeasible: turning.becomesFeasible, at: turning.text).text)
        }
        if let point = page.breakEven { parts.append(words(point, text)) }
        return [
            Span(" \(ValuationWords.breakEven)  ", .muted), Span("\(named): ", .text, .bold),
            Span("\(mark(appraisal))\(CellWords.clauses(parts))"),
        ]
    }

    /// `NPV is 0.00bn at 90.60%`; of years, `DSCR min is 1.30 or more at 22`.
    private func words(_ point: BreakEvenPoint, _ text: FigureText) -> String {
        guard let target = point.target.map({ text.text($0, of: point.figure) }) else {
            if case .failure(let why) = point.value { return why.reason }
            return ""
        }
        guard let place = point.text else { return ValuationWords.neverReaches(point.figure.name, target).text }
        return ValuationWords.reaches(point.figure.name, target, orMore: point.assumption.isWhole, at: place).text
    }
}

extension SideAppraisal {
    /// Why it is not feasible, or by what it is: `IRR 10.9% >= 8.0%   DSCR min 2.29 >= 1.30`.
    fileprivate func reasons(_ text: FigureText) -> [String] {
        guard fault == nil, isFeasible != nil else { return verdicts.isEmpty && fault == nil ? [] : [verdict(text)] }
        let objections = verdicts.compactMap { $0.objection(text) }
        guard objections.isEmpty else { return objections }
        return verdicts.map { verdict in
            if let exemption = verdict.exemption {
                return ValuationWords.doesNotApply(verdict.name, why: exemption).text
            }
            guard let figure = verdict.figure, let threshold = verdict.threshold, let value = try? verdict.value.get()
            else { return verdict.name }
            let (shown, demanded) = text.pair(value, threshold, of: figure)
            return "\(figure.name) \(shown) >= \(demanded)"
        }
    }
}
