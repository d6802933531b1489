internal import Negotiation
internal import Spreadsheets
internal import Valuation
internal import Words

// The lines with a single number: terms, the size of the loan.
extension ModelPage {
    func formula(of line: Line) -> Formula {
        switch line {
        case .verdict: verdict
        case .hurdle(let hurdle): met(hurdle)
        case .figure(let figure): formula(of: figure)
        case .yearOfLeastCover:
            // Of years that differ by rounding alone, the first.
            entry(
                .year,
                at: first(
                    self[all: .dscr] .<= self[.figure(.dscrMinimum)] + 1e-9 * self[.figure(.dscrMinimum)].absolute))
        case .foundRate(let figure): .call(.irr, [self[all: flows(of: figure)], self[.searchFrom(figure)]])
        case .ratesSeen(let figure): ratesSeen(figure)
        case .term(let assumption): term(assumption)
        // These are no formulas.
        case .valuationDay, .searchFrom: 0
        case .firstPeriod:
            .if(
                self[term: .startDate] .== "", .call(.date, [.number(Double(firstYear)), 1, 1]), self[term: .startDate])
        case .yearsAhead: (self[.firstPeriod] - self[.valuationDay]) / 365
        case .buildingFrom: first(self[all: .capitalCost] .> 0)
        case .opening:
            .if(
                .sum(self[all: .revenue]) .> 0, first(self[all: .revenue] .> 0),
                final(self[all: .capitalCost] .> 0) + 1)
        case .builtUntil:
            .max(
                .min(self[.opening], .number(Double(count))) - 1,
                final((self[all: .capitalCost] .> 0) * (self[all: .period] .<= self[.graceUntil])))
        case .graceUntil: self[.buildingFrom] + self[term: .grace]
        case .repaidUntil:
            .if(self[term: .tenor] .== "", self[.graceUntil], self[.buildingFrom] + self[term: .tenor])
        case .cashWorth: .call(.sumProduct, [repaying * self[all: .cfads] / self[all: .repaymentFactor]])
        case .lastCash: .call(.sumProduct, [.max(repaying * self[all: .period])])
        case .loanState: loanState
        case .byGearing: self[term: .gearing]
        case .byDSCR: .if(.call(.count, [self[all: .roomByDSCR]]) .> 0, .min(self[all: .roomByDSCR]), "")
        case .byLLCR:
            .if(
                isLent, .if(self[term: .targetLLCR] .== "", "", lifeCover(.owedWhole) / self[term: .targetLLCR]), "")
        case .shareBorrowed:
            .if(
                isLent,
                .if(
                    .min(self[.byGearing], self[.byDSCR], self[.byLLCR]) .> 0,
                    .min(self[.byGearing], self[.byDSCR], self[.byLLCR]), .none),
                .if(self[.loanState] .== .text(noLoan), 0, .none))
        case .firstService: first(isServed)
        case .lastService: final(isServed)
        }
    }

    /// Whether the loan can be drawn and repaid.
    var isLent: Formula { self[.loanState] .== .text(WorksheetWords.loanWorks.text) }

    private var noLoan: String { Undefined(.noLoan).reason }

    var hasNoLoan: Formula { self[.loanState] .== .text(noLoan) }

    private var repaying: Formula {
        (self[all: .period] .> self[.graceUntil]) * (self[all: .period] .<= self[.repaidUntil])
            * (self[all: .cfads] .> 0)
    }

    private var isServed: Formula {
        (self[all: .period] .> self[.builtUntil]) * (self[all: .serviceWhole] .> 0)
    }

    /// The present value of the cash over the loan's life, for each unit owed before the first service.
    func lifeCover(_ owed: Column, until last: Formula? = nil) -> Formula {
        let from = self[all: .period] .>= self[.firstService]
        let lives = from * (self[all: .period] .<= (last ?? self[.lastService]))
        return .call(.sumProduct, [lives * self[all: .cfads] / self[all: .coverFactor]])
            / .call(.index, [self[all: owed], self[.firstService]])
    }

    /// What stands in the way of the loan, the first thing first.
    private var loanState: Formula {
        let hindrances: [(Formula, String)] = [
            (.or(self[term: .gearing] .<= 0, self[.buildingFrom] .>= .number(Double(count))), noLoan),
            (self[term: .tenor] .== "", Undefined(.noTenor).reason),
            (self[term: .tenor] .<= self[term: .grace], WorksheetWords.tenorTooShort.text),
            (.and(self[term: .benchmark] .== "", self[term: .spread] .== ""), Undefined(.noLoanRate).reason),
            (.min(self[all: .loanRate]) .<= -1, Undefined(.loanRateTooLow).reason),
            (self[.builtUntil] .> self[.graceUntil], WorksheetWords.graceTooShort.text),
            (
                .if(self[term: .repayment] .== "sculpted", self[.cashWorth] .<= 0, .boolean(false)),
                Undefined(.noCashForRepayment).reason
            ),
            (self[.repaidUntil] .>= .number(Double(count)), WorksheetWords.repaidTooLate.text),
        ]
        return hindrances.reversed().reduce(.text(WorksheetWords.loanWorks.text)) { rest, hindrance in
            .if(hindrance.0, .text(hindrance.1), rest)
        }
    }

    /// What a side says, or what counts where it says nothing.
    private func term(_ assumption: Assumption) -> Formula {
        let said = assumptions.cell(assumption)
        return .if(said .== "", unsaid(assumption), said)
    }

    private func unsaid(_ assumption: Assumption) -> Formula {
        let terms = ProjectTerms()
        return switch assumption {
        case .capitalCost: .number(terms.capitalCost)
        case .revenue: .number(terms.revenue)
        case .operatingCost: .number(terms.operatingCost)
        case .grace: .number(Double(terms.grace))
        case .repayment: .text(terms.repayment.rawValue)
        case .constructionInterest: .text(terms.constructionInterest.rawValue)
        case .premiumReading: .text(terms.premiumReading.rawValue)
        case .splitReading: .text(terms.splitReading.rawValue)
        case .splitBase: .text(terms.splitBase.rawValue)
        case .splitLater: .text(terms.splitLater.rawValue)
        case .splitLosses: .text(terms.splitLosses.rawValue)
        case .recoveredFees: .text(terms.recoveredFees.rawValue)
        case .gearing, .premium: 0
        case .cover: 1
        case .deemedSpread: self[term: .spread]
        case .discountRate, .startDate, .benchmark, .spread, .tenor, .targetDSCR, .targetLLCR, .recoveredAmount,
            .shareBefore, .shareAfter:
            ""
        }
    }
}
