extension WorkingWords {
    public var english: String {
        switch self {
        case .title(let figure, let side, let value): "\(figure) of \(side): \(value)"
        case .formula(let figure):
            switch figure {
            case .npv: "sum of (CFADS - capital cost) * factor; CFADS = revenue - operating cost - tax"
            case .irr: "the rate at which the sum of (CFADS - capital cost) * factor is 0"
            case .equityNPV:
                "sum of what is left to the equity * factor; left = CFADS - capital cost + drawn - debt service - fees"
            case .equityIRR: "the rate at which the sum of what is left to the equity * factor is 0"
            case .dscrMinimum: "least of CFADS / debt service, over the years of debt service"
            case .dscrAverage: "mean of CFADS / debt service, over the years of debt service"
            case .llcr: "present value of CFADS over the loan's life, at the loan's rate / debt outstanding"
            case .plcr: "present value of CFADS to the end, at the loan's rate / debt outstanding"
            case .payback: "years until the sum of CFADS - capital cost stays above 0"
            case .debt: "capital cost * gearing, or less where a target is set"
            case .cashShare: "our part of the cash that is shared, over all years"
            case .noLoss: "years in which the equity pays in after construction"
            }
        case .discounted(let rate, let from):
            "factor = 1 / (1 + \(rate)) ^ years" + (from.map { " from \($0)" } ?? "")
        case .decides(let year): "\(year) decides"
        case .total: "total"
        case .inputs: "Rests on"
        case .noSource: "no source given"
        case .tried: "tried, not saved"
        case .cfads: "CFADS"
        case .capitalCost: "capital"
        case .flow: "flow"
        case .factor: "factor"
        case .worth: "worth"
        case .running: "sum"
        case .service: "service"
        case .cover: "DSCR"
        case .drawn: "drawn"
        case .shared: "shared"
        case .ours: "ours"
        }
    }
}
