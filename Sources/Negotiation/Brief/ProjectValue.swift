import Valuation
import Words

// What a project's brief says of its value: whether each side can call it feasible, by which figures, which assumptions make
// the difference, and the value at other rates.
extension BriefSource {
    func value(_ project: Record<Project>, in brief: inout Brief) {
        guard project.valuation != nil else { return }
        let appraisal: Appraisal
        do throws(Undefined) { appraisal = try dossier.appraisal(of: project) } catch {
            return brief.section(.valuation, [.note(SharedPageWords.notValued(reason: error.reason).text)])
        }
        let isMadeUp = appraisal.sides.contains(where: \.isIllustrative)
        let figures = FigureText(of: appraisal.money)
        let unit = figures.heading(appraisal.currency)
        let verdicts = appraisal.sides.map { side in
            Brief.Fact(label: side.side.name, text: verdict(of: side, figures))
        }
        brief.section(
            BriefSource.heading(.valuation, isMadeUp),
            [.facts([verdicts.ours, verdicts.theirs]), .table(decidingFigures(appraisal, figures))])
        brief.section(BriefSource.heading(.difference, isMadeUp), difference(appraisal, figures))
        if let picture = RatePicture(appraisal).picture(project.name) {
            let values = RatePicture(appraisal).values
            let table = Brief.Table(
                columns: [.init(.rate)] + values.rates.map { .init($0, isNumber: true) },
                rows: appraisal.sides.parties.map { [$1.side.name] + values.values[$0] })
            brief.section(
                BriefSource.heading(.valueByRate(unit: unit), isMadeUp), [.picture(picture, table)])
        }
    }

    /// Feasible or not, and which hurdle is missed by how much.
    private func verdict(of side: SideAppraisal, _ figures: FigureText) -> String {
        if let fault = side.fault { return BriefWords.verdictUntold(reasons: [fault]).text }
        let reasons = side.verdicts.compactMap { verdict -> String? in
            switch verdict.objectionWords(figures) {
            case .below(let figure, let value, let demanded, let year)?:
                BriefWords.shortfall(figure: figure, value: value, demanded: demanded, year: year).text
            case let words?: words.text
            case nil: nil
            }
        }
        let words: BriefWords =
            switch side.isFeasible {
            case true?: .verdictFeasible
            case false?: .verdictNotFeasible(reasons: reasons)
            case nil where side.verdicts.isEmpty: .noHurdles
            case nil: .verdictUntold(reasons: reasons)
            }
        return words.text
    }

    /// Each beside what the side demands of it.
    private func decidingFigures(_ appraisal: Appraisal, _ figures: FigureText) -> Brief.Table {
        let rows = [Figure.npv, .irr, .dscrMinimum, .llcr].map { figure in
            [figure == .npv ? Listing.plain([figure.name, appraisal.currency.word]).text : figure.name]
                + appraisal.sides.flatMap { side -> [String] in
                    let value = try? side.valuation.result(of: figure).get()
                    let demanded = side.verdicts.first { $0.figure == figure }?.threshold
                    return [
                        value.map { figures.text($0, of: figure) } ?? PageSign.nothing.text,
                        demanded.map { figures.text($0, of: figure) } ?? "",
                    ]
                }
        }
        let columns = appraisal.sides.flatMap { side -> [Brief.Table.Column] in
            [.init(side.side.name, isNumber: true), .init(.demanded, isNumber: true)]
        }
        return .init(columns: [.init(.figure)] + columns, rows: rows)
    }

    /// The assumptions that make most of the difference in present value, the largest first.
    private func difference(_ appraisal: Appraisal, _ figures: FigureText) -> [Brief.Block] {
        let values = appraisal.sides.map { try? $0.valuation.value(of: .npv) }
        guard let ours = values.ours, let theirs = values.theirs, ours != theirs else { return [] }
        let sentence = BriefWords.valueDiffers(
            amount: AmountWords.of(number: figures.money(abs(theirs - ours)), currency: appraisal.currency.code).text,
            isHigher: theirs > ours, side: appraisal.sides.theirs.side.name)
        let attribution = appraisal.attribution([.npv])
        let shares: [Double]
        switch attribution.shares[.npv] {
        case .success(let parts)?: shares = parts
        case .failure(let why)?:
            return [
                .paragraph(sentence.text),
                .note(ValuationReportWords.notExplained(figure: Figure.npv.name, reason: why.reason).text),
            ]
        case nil: return [.paragraph(sentence.text)]
        }
        guard let rounded = figures.roundedParts(shares, of: .npv) else { return [.paragraph(sentence.text)] }
        let ranked = shares.indices.filter { rounded[$0] != 0 }.sorted { abs(shares[$0]) > abs(shares[$1]) }
        let rows = ranked.prefix(BriefSource.mostShares).map { index -> [String] in
            let assumption = attribution.assumptions[index]
            return [assumption.name]
                + appraisal.sides.map { side in
                    side.assumptions.shown(assumption).map { assumption.shape.word(of: $0) } ?? PageSign.nothing.text
                } + [figures.difference(parts: rounded[index], of: .npv)]
        }
        let rest = ranked.dropFirst(BriefSource.mostShares)
        let others =
            rest.isEmpty
            ? []
            : [
                [
                    BriefWords.otherAssumptions(count: rest.count).text, "", "",
                    figures.difference(parts: rest.map { rounded[$0] }.reduce(0, +), of: .npv),
                ]
            ]
        let columns: [Brief.Table.Column] =
            [.init(.assumption)] + appraisal.sides.map { .init($0.side.name, isNumber: true) }
            + [.init(.ofDifference, isNumber: true)]
        let sampled = attribution.samples[.npv]?.standardErrors.max().map {
            ValuationReportWords.sampled(figure: Figure.npv.name, error: figures.error($0, of: .npv)).text
        }
        return [
            .paragraph(sentence.text), .table(.init(columns: columns, rows: rows + others)), .note(sampled ?? ""),
        ]
    }

    private static let mostShares = 5
}
