extension ValuationWords {
    public var english: String {
        switch self {
        case .title: "valuation"
        case .figures: "Figures"
        case .presentValue(of: let date): "NPV of \(date)"
        case .years(let first, let last): "\(first)–\(last)"
        case .illustrative: "~ illustrative"
        case .assumptions(addingTo: let figure, let sampling):
            switch sampling {
            case .exact: "Assumptions, and what each adds to the \(figure)"
            case .sampled: "Assumptions, and what each adds to the \(figure), sampled"
            case .rough: "Assumptions, and what each adds to the \(figure), roughly, sampled"
            }
        case .difference: "difference"
        case .adds: "adds"
        case .tried(let count, let isRecorded): "\(count) tried (*), \(isRecorded ? "recorded" : "not saved")"
        case .rows(let first, let last, of: let count): "\(first)-\(last) of \(count)"
        case .feasible: "FEASIBLE"
        case .notFeasible: "NOT FEASIBLE"
        case .noHurdles: "NO HURDLES"
        case .moreReasons(let count): "+\(count) more"
        case .cannotBeTold: "UNDETERMINED"
        case .doesNotApply(let hurdle, let why): "\(hurdle) does not apply: \(why)"
        case .losses: "losses"
        case .firstLoss(let year, let isAllowed):
            (year.map { "from \($0)" } ?? "none") + (isAllowed.map { $0 ? ", ok" : ", NO" } ?? "")
        case .breakEven: "Break-even"
        case .turns(let isFeasible, let place): "\(isFeasible ? "feasible" : "not feasible") from \(place)"
        case .reaches(let figure, let target, let orMore, let place):
            "\(figure) is \(target)\(orMore ? " or more" : "") at \(place)"
        case .neverReaches(let figure, let target): "no value tried brings \(figure) to \(target)"
        case .otherReadings(let assumption): "\(assumption): = and + try the other readings"
        case .cannotBeExplained(let figure, let why): "\(figure) cannot be explained: \(why)"
        case .flips: "Turns"
        case .flip(let side, let isFeasible, let assumption, let to, let distance):
            "\(side) \(isFeasible ? "feasible" : "not feasible") from \(assumption) \(to) (\(distance))"
        case .noFlip(let side): "\(side): not by one assumption alone"
        case .same: "same"
        case .curve: "NPV by discount rate"
        case .noRate(let why): "cannot be calculated: \(why)"
        case .noRates: "none"
        case .cash: "Cash"
        case .yearByYear: "Years"
        case .assumed(let side): " by \(side)"
        case .ourPart(let part, let recovered, let last):
            "our part \(part.map { "\($0), " } ?? "")"
                + (recovered.map { "recovered \($0)" } ?? "not recovered by \(last)")
        case .capital: "capital"
        case .revenue: "revenue"
        case .costs: "costs"
        case .cfads: "CFADS"
        case .drawn: "drawn"
        case .service: "service"
        case .dscr: "DSCR"
        case .debt: "debt"
        case .equity: "equity"
        case .premium: "premium"
        case .fees: "fees"
        case .left: "left"
        case .ours: "ours"
        case .theirs: "theirs"
        case .recover: "recover"
        case .notValued: "not valued:"
        case .howToValue(let key, let whatIfsWait):
            "A project is valued from its flows by year, under valuation: in its file; \(key) opens it."
                + (whatIfsWait ? " What you were trying is kept." : "")
        case .selectProject: "select a project to value"
        case .gone(let file): "\(file) no longer exists"
        }
    }
}
