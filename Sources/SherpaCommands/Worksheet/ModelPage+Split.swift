internal import Spreadsheets
internal import Valuation

// Year by year: how the cash is shared. The steps are those of `ProfitSplit.divide`.
extension ModelPage {
    func split(_ column: Column, in t: Int) -> Formula {
        switch column {
        case .deemedRate:
            .if(
                .and(self[term: .benchmark] .== "", self[term: .deemedSpread] .== ""), .none,
                self[.benchmark, t] + .if(self[term: .deemedSpread] .== "", 0, self[term: .deemedSpread]))
        case .cashToShare: .if(isAllCash, self[.netFlow, t], self[.equity, t])
        case .missing: .max(0, 0 - (self[.cashToShare, t] + .if(isAllCash, 0, self[.premium, t])))
        case .putIn: .min(self[.capitalCost, t], self[.missing, t])
        case .shortfall: self[.missing, t] - self[.putIn, t]
        case .toRecover:
            .if(hasAmount, 0, self[.putIn, t]) + fees(in: t)
                + .if(self[term: .splitLosses] .== "recovered", self[.shortfall, t], 0)
        case .owedToUs: owedToUs(in: t)
        case .madeGood: .min(toMakeGood(in: t), .max(0, self[.cashToShare, t]))
        case .stillToMakeGood: toMakeGood(in: t) - self[.madeGood, t]
        case .shared: .max(0, self[.cashToShare, t]) - self[.madeGood, t]
        case .ours:
            .if(
                .or(before .== "", after .== ""), .none,
                .if(
                    recoversMore(in: t), before * self[.shared, t],
                    self[.owedToUs, t]
                        + after * (self[.shared, t] - .if(before .> 0, self[.owedToUs, t] / before, 0))))
        case .theirs: self[.shared, t] - self[.ours, t]
        case .unrecovered: .if(recoversMore(in: t), self[.owedToUs, t] - before * self[.shared, t], 0)
        case .isSettled:
            .if(
                .or(
                    last(.isSettled, t) .== 1,
                    .if(
                        recoversMore(in: t), .boolean(false),
                        .and(self[.owedToUs, t] .> 0, self[term: .splitLater] .== "second-share"))), 1, 0)
        default: .none
        }
    }

    private var before: Formula { self[term: .shareBefore] }
    private var after: Formula { self[term: .shareAfter] }
    private var isAllCash: Formula { self[term: .splitBase] .== "all-cash" }
    private var hasAmount: Formula { self[term: .recoveredAmount] .!= "" }

    /// The fees that are recovered; none where they are within the amount, but then, too, they have to be known.
    private func fees(in t: Int) -> Formula {
        let paid = Formula.if(
            isAllCash, self[.premium, t], .min(self[.premium, t], .max(0, 0 - self[.cashToShare, t])))
        let isOnTop = Formula.or(
            self[term: .recoveredAmount] .== "", self[term: .recoveredFees] .== "on-top")
        return .if(self[term: .splitReading] .== "with-fees", .if(isOnTop, paid, 0 * self[.premium, t]), 0)
    }

    /// What is to be recovered before the year's cash is shared: interest first, then what is put in.
    private func owedToUs(in t: Int) -> Formula {
        let growth = Formula.if(hasAmount, 0, self[.deemedRate, t])
        let old = t > 0 ? self[.unrecovered, t - 1] : .if(hasAmount, self[term: .recoveredAmount], 0)
        return old * (1 + growth) + .if(last(.isSettled, t) .== 1, 0, self[.toRecover, t])
    }

    private func toMakeGood(in t: Int) -> Formula {
        last(.stillToMakeGood, t) + .if(self[term: .splitLosses] .== "made-good", self[.shortfall, t], 0)
    }

    /// Whether our first share of the year's cash leaves something to be recovered. A share of nothing recovers nothing.
    private func recoversMore(in t: Int) -> Formula {
        .or(
            before * self[.shared, t] .< self[.owedToUs, t], .and(before .<= 0, self[.owedToUs, t] .> 0))
    }
}
