internal import Negotiation
internal import Spreadsheets
internal import Valuation
internal import Words

// The figures, and what the side's hurdles make of them.
extension ModelPage {
    func flows(of figure: Figure) -> Column { figure == .equityIRR || figure == .equityNPV ? .equity : .netFlow }

    func formula(of figure: Figure) -> Formula {
        let covered = Formula.call(.count, [self[all: .dscr]]) .> 0
        switch figure {
        case .npv: return .sum(self[all: .presentValue])
        case .equityNPV: return .sum(self[all: .equityValue])
        case .irr, .equityIRR: return rate(of: figure)
        case .dscrMinimum: return .if(covered, .min(self[all: .dscr]), .none)
        case .dscrAverage: return .if(covered, .call(.average, [self[all: .dscr]]), .none)
        case .llcr: return .if(covered, lifeCover(.owed), .none)
        case .plcr: return .if(covered, lifeCover(.owed, until: .number(Double(count - 1))), .none)
        case .payback:
            let last = Formula.max(self[all: .notPaidBack])
            let isPaidBack = Formula.and(
                .call(.count, [self[all: .notPaidBack]]) .> 0, last .< .number(Double(count - 1)))
            return .if(
                isPaidBack,
                last + .min(1, (0 - entry(.runningTotal, at: last)) / entry(.netFlow, at: last + 1)), .none)
        case .debt: return .if(self[.shareBorrowed] .> 0, .sum(self[all: .drawn]), .none)
        case .cashShare:
            let all = Formula.sum(self[all: .ours], self[all: .theirs])
            return .if(all .> 0, .sum(self[all: .ours]) / all, .none)
        }
    }

    /// What IRR() finds, and one step of Newton's method from there: IRR() promises seven digits. Where there are several rates,
    /// none is the one.
    private func rate(of figure: Figure) -> Formula {
        let (flow, found) = (self[all: flows(of: figure)], self[.foundRate(figure)])
        let time = 0 - self[all: .period]
        let value = Formula.call(.sumProduct, [flow * (1 + found).power(time)])
        let slope = Formula.call(.sumProduct, [time * flow * (1 + found).power(time - 1)])
        return .if(self[.ratesSeen(figure)] .> 1, .none, found - value / slope)
    }

    // MARK: Hurdles

    private var yes: Formula { .text(WorksheetWords.yes.text) }
    private var no: Formula { .text(WorksheetWords.no.text) }
    private var unknown: Formula { .text(PageSign.unknown) }
    private var doesNotApply: Formula { .text(PageSign.exempt) }

    /// What is held against a hurdle.
    func value(ofHurdle hurdle: String) -> Formula {
        switch hurdle {
        case "irr": self[.figure(.irr)]
        case "equity-irr": self[.figure(.equityIRR)]
        case "dscr": self[.figure(.dscrMinimum)]
        case "llcr": self[.figure(.llcr)]
        case "npv": self[.figure(.npv)]
        // The first loss; the sum holds the reason why there is none to be told.
        default:
            .if(
                .call(.count, [self[all: .loss]]) .> 0,
                entry(.loss, at: first(self[all: .isLoss] .> 0)), 0 * .sum(self[all: .equity]))
        }
    }

    /// Of money that comes in before it goes out, a higher rate is no better.
    private func comesFirst(_ column: Column) -> Formula {
        entry(column, at: first(self[all: column] .!= 0)) .> 0
    }

    /// Yes, no, unknown, or nothing to which the hurdle applies; empty where nothing is demanded.
    func met(_ hurdle: String) -> Formula {
        let demanded = assumptions.cell(hurdle: hurdle)
        let value = value(ofHurdle: hurdle)
        // What differs by rounding alone is equal.
        let holds = value .>= demanded - 1e-9 * demanded.absolute
        var told: Formula =
            switch hurdle {
            case "no-loss": .if(value .< 0, no, yes)
            default: .if(holds, yes, no)
            }
        switch hurdle {
        case "irr": told = .if(comesFirst(.netFlow), unknown, told)
        case "equity-irr": told = .if(comesFirst(.equity), unknown, told)
        case "dscr", "llcr": told = .if(hasNoLoan, doesNotApply, told)
        default: break
        }
        return .call(.ifError, [.if(demanded .== "", "", told), unknown])
    }

    var verdict: Formula {
        func any(_ word: Formula) -> Formula { .call(.or, Self.hurdles.map { self[.hurdle($0)] .== word }) }
        return .if(
            any(no), .text(ValuationWords.notFeasible.text),
            .if(
                any(unknown), .text(ValuationWords.cannotBeTold.text),
                .if(
                    any(yes), .text(ValuationWords.feasible.text),
                    .if(
                        any(doesNotApply), .text(ValuationWords.cannotBeTold.text),
                        .text(ValuationWords.noHurdles.text)))))
    }
}

extension PageSign {
    fileprivate static let unknown = "?"
    fileprivate static let exempt = PageSign.nothing.text
}
