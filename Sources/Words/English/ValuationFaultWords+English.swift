extension ValuationFaultWords {
    public var english: String {
        switch self {
        case .tenorWithinGrace(let tenor, let grace):
            "the tenor of \(tenor) years is not longer than the grace of \(grace): make it longer"
        case .sizedTwice: "target-dscr and target-llcr both size the debt: leave one of them out"
        case .noFlows: "no flows to be valued: add flows: [{years: 2027, capital-cost: …}, …]"
        case .assumesNothing(let side, let id):
            "\(side) assumes nothing: add assumptions: {\(id): {discount-rate: …}}, here or in dossier.md"
        case .recoveredInOther(let side, let currency, let flows):
            "\(side)'s recovered-amount is in \(currency), while the flows are in \(flows): write it in \(flows)"
        case .hurdleInOther(let side, let currency, let flows):
            "\(side)'s hurdle npv is in \(currency), while the flows are in \(flows): write it in \(flows)"
        case .loanTerms(let side, let reason): "\(side)'s loan terms do not work: \(reason)"
        case .yearTwice(let year): "\(year) is there twice: give each year once"
        case .yearsMissing(let years): "no money for \(years): add those years, if need be without amounts"
        case .otherYearsIn(let currency, let own):
            "in \(own), while other years are in \(currency): write all in one currency"
        case .tooManyYears(let count, let most): "\(count) years from the first to the last: write \(most) at most"
        case .noCapitalCost: "nothing is put in, so there is no rate of return: add capital-cost"
        case .noRevenue: "nothing comes in, so there is no rate of return: add revenue"
        case .recoveredCurrency(let currency): "recovered-amount: write it in \(currency), like the flows"
        case .ofKey(let key, let fault): "\(key): \(fault)"
        case .outsideDebtService(let instruments):
            "\(Listing.plain(instruments).english): left out of debt service, which each side's gearing alone sets"
        }
    }
}

extension VerdictWords {
    public var english: String {
        switch self {
        case .lossesUnknown(let reason): "losses cannot be calculated: \(reason)"
        case .loss(let year): "a loss in \(year)"
        case .below(let figure, let value, let demanded, let year):
            "\(figure.english) \(value) < \(demanded)" + (year.map { " in \($0)" } ?? "")
        case .unknown(let figure, let reason): "\(figure.english) cannot be calculated: \(reason)"
        case .exempt(let figure, let reason): "\(figure.english) does not apply: \(reason)"
        case .feasible(let exempt): exempt.isEmpty ? "feasible" : "feasible (\(VerdictWords.english(exempt)))"
        case .notFeasible(let objections): "not feasible: \(VerdictWords.english(objections))"
        case .noHurdles: "no hurdles are named"
        case .notCalculable(let reasons): "cannot be calculated: \(VerdictWords.english(reasons))"
        case .faulty(let reason): "cannot be calculated: \(reason)"
        case .told(let reason): reason
        }
    }

    private static func english(_ parts: [VerdictWords]) -> String {
        parts.map(\.english).joined(separator: "; ")
    }
}

extension FigureUnitWords {
    public var english: String {
        switch self {
        case .years(let number): number + "y"
        case .percentagePoints(let number): number + "pp"
        }
    }
}
