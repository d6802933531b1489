internal import Negotiation
internal import Valuation
internal import Words

/// A project valued on both sides' assumptions, for scripts and for a page of text.
struct ValuationReport {
    let project: Record<Project>
    let appraisal: Appraisal
    let breakEven: BreakEvenPoint
    let problems: [Problem]
    /// What the valuation leaves aside.
    var note: String?

    /// Full precision, money in whole units of the currency.
    var json: JSON {
        let attribution = appraisal.attribution()
        let contributions = attribution.assumptions.enumerated().map { index, assumption in
            JSON.object(
                [.init("assumption", .string(assumption.rawValue))]
                    + Figure.allCases.map { figure in
                        let share = try? attribution.shares[figure]?.get()
                        return .init(figure.rawValue, share.map { .double($0[index]) } ?? .null)
                    })
        }
        var members: [JSON.Member] = [
            .init("id", .string(project.id.name)), .init("currency", .string(appraisal.currency.code)),
            .init("valuation-date", .string(appraisal.date.description)),
            .init("illustrative", .bool(appraisal.sides.contains(where: \.isIllustrative))),
            .init("sides", .object(appraisal.sides.map { .init($0.side.id, json(of: $0)) })),
            .init("contributions", .array(contributions)),
        ]
        if !appraisal.untermed.isEmpty {
            members.append(.init("instruments-without-terms", .array(appraisal.untermed.map { .string($0.id) })))
        }
        let unexplained = Figure.allCases.compactMap { figure -> JSON.Member? in
            guard case .failure(let why)? = attribution.shares[figure] else { return nil }
            return .init(figure.rawValue, .string(why.reason))
        }
        if !unexplained.isEmpty { members.append(.init("undefined-contributions", .object(unexplained))) }
        let samples = Figure.allCases.compactMap { figure in
            attribution.samples[figure].map { JSON.Member(figure.rawValue, json(of: $0, attribution.assumptions)) }
        }
        if !samples.isEmpty { members.append(.init("sampled-contributions", .object(samples))) }
        if !problems.isEmpty {
            members.append(.init("faults", .array(problems.map { .string($0.description) })))
        }
        members.append(.init("break-even", json(of: breakEven)))
        return .object(members)
    }

    /// How far a figure's contributions may be off, where they were sampled.
    private func json(of sample: Attribution.Sample, _ assumptions: [Assumption]) -> JSON {
        .object([
            .init("orders", .integer(sample.orders)), .init("within-tolerance", .bool(sample.isExact)),
            .init(
                "standard-errors",
                .object(zip(assumptions, sample.standardErrors).map { .init($0.rawValue, .double($1)) })),
        ])
    }

    private func json(of side: SideAppraisal) -> JSON {
        var undefined: [JSON.Member] = []
        var members = Figure.allCases.map { figure -> JSON.Member in
            let rates: InternalRates?
            // All rates there are: none, one or several.
            switch figure {
            case .irr: rates = (try? side.valuation.flows.get()).map { InternalRates(of: $0) }
            case .equityIRR: rates = (try? side.valuation.equityFlows.get()).map { InternalRates(of: $0) }
            default: rates = nil
            }
            let result = side.valuation.result(of: figure)
            // Also where there are several, and so none that a hurdle could be held against.
            if case .failure(let why) = result { undefined.append(.init(figure.rawValue, .string(why.reason))) }
            if let rates { return .init(figure.rawValue, .array(rates.roots.map(JSON.double))) }
            if figure == .irr || figure == .equityIRR { return .init(figure.rawValue, .array([])) }
            return .init(figure.rawValue, (try? result.get()).map(JSON.double) ?? .null)
        }
        members.append(.init("dscr-min-year", side.valuation.yearOfLeastCover.map(JSON.integer) ?? .null))
        members.append(.init("feasible", side.isFeasible.map(JSON.bool) ?? .null))
        members.append(
            .init(
                "hurdles",
                .array(
                    side.verdicts.map { verdict in
                        .object(
                            [
                                .init("hurdle", .string(verdict.hurdle)),
                                .init("demanded", verdict.threshold.map(JSON.double) ?? .null),
                                .init("value", (try? verdict.value.get()).map(JSON.double) ?? .null),
                                .init("met", verdict.isMet.map(JSON.bool) ?? .null),
                            ] + (verdict.reason.map { [.init("reason", .string($0))] } ?? []))
                    })))
        if !undefined.isEmpty { members.append(.init("undefined", .object(undefined))) }
        members.append(.init("years", ValuationYears(side).json))
        return .object(members)
    }

    private func json(of point: BreakEvenPoint) -> JSON {
        var members: [JSON.Member] = [
            .init("assumption", .string(point.assumption.rawValue)),
            .init("side", .string(appraisal.sides.ours.side.id)), .init("figure", .string(point.figure.rawValue)),
            .init("target", point.target.map(JSON.double) ?? .null),
        ]
        switch point.value {
        case .success(let value): members.append(.init("value", .double(value)))
        case .failure(let why):
            members.append(.init("value", .null))
            members.append(.init("undefined", .string(why.reason)))
        }
        return .object(members)
    }

    func text(width: Int?) -> String {
        let figures = FigureText(of: appraisal.money)
        let names = appraisal.sides.map(\.side.name)
        let isMadeUp = appraisal.sides.contains(where: \.isIllustrative)
        var text =
            GatedText.line(
                ValuationReportWords.heading(
                    project: project.name, unit: figures.heading(appraisal.currency),
                    date: "\(appraisal.date)", isIllustrative: isMadeUp
                ).text) + "\n\n"
        for side in appraisal.sides {
            text +=
                GatedText.line(
                    ValuationReportWords.verdict(side: side.side.name, verdict: side.verdict(figures)).text) + "\n"
        }
        if let note { text += GatedText.line(note) + "\n" }
        let results = Figure.allCases.map { figure -> TextTable.Row in
            let values = appraisal.sides.map { $0.valuation.result(of: figure) }
            let cells = zip(appraisal.sides, values).map { side, value in
                switch value {
                case .success(let value): (side.isIllustrative ? "~" : "") + figures.text(value, of: figure)
                case .failure(let why): why.reason
                }
            }
            guard let ours = try? values.ours.get(), let theirs = try? values.theirs.get() else {
                return .cells([figure.name] + cells + [""])
            }
            return .cells([figure.name] + cells + [figures.difference(theirs - ours, of: figure)])
        }
        text +=
            "\n"
            + table(
                [ValuationReportWords.figure.text] + Array(names) + [ValuationReportWords.difference.text], results
            ).aligned(width: width)
        let figure = breakEven.figure
        let attribution = appraisal.attribution([figure])
        let parts = (try? attribution.shares[figure]?.get()).flatMap {
            figures.roundedParts($0, of: figure)
        }
        let assumptions = appraisal.assumptions.map { assumption -> TextTable.Row in
            let own = appraisal.sides.map { side in
                (side.assumptions.basis(of: assumption)?.isAssumed == true ? "~" : "")
                    + (side.assumptions.shown(assumption).map { assumption.shape.word(of: $0) } ?? PageSign.nothing.text)
            }
            let place = attribution.assumptions.firstIndex(of: assumption)
            let part = place.flatMap { parts?[$0] }.map { figures.difference(parts: $0, of: figure) }
            return .cells([assumption.name] + own + [part ?? (place == nil ? "" : "–")])
        }
        text +=
            "\n"
            + table(
                [ValuationReportWords.assumption.text] + Array(names)
                    + [ValuationReportWords.inFigure(figure.name).text], assumptions
            ).aligned(width: width)
        if let note = noteOnParts(attribution, figures) { text += "\n" + GatedText.line(note) }
        return text + "\n" + GatedText.line(breakEvenSentence(names.ours, figures)) + "\n"
    }

    /// Why the figure's difference is not shared out, or how far its parts may be off.
    private func noteOnParts(_ attribution: Attribution, _ figures: FigureText) -> String? {
        let figure = breakEven.figure
        if case .failure(let why)? = attribution.shares[figure] {
            return ValuationReportWords.notExplained(figure: figure.name, reason: why.reason).text
        }
        return attribution.samples[figure]?.standardErrors.max().map {
            ValuationReportWords.sampled(figure: figure.name, error: figures.error($0, of: figure)).text
        }
    }

    private func breakEvenSentence(_ side: String, _ figures: FigureText) -> String {
        guard let place = breakEven.text, let target = breakEven.target else {
            guard case .failure(let why) = breakEven.value else { return "" }
            return ValuationReportWords.noBreakEven(side: side, reason: why.reason).text
        }
        return ValuationReportWords.breakEven(
            side: side, figure: breakEven.figure.name, target: figures.text(target, of: breakEven.figure),
            orMore: breakEven.assumption.isWhole, assumption: breakEven.assumption.name, place: place
        ).text
    }

    private func table(_ headings: [String], _ rows: [TextTable.Row]) -> TextTable {
        TextTable(
            headings: headings.enumerated().map {
                .init(title: $0.element, alignment: $0.offset == 0 ? .leading : .trailing)
            }, rows: rows)
    }
}
