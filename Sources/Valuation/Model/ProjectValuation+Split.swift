extension ProjectValuation {
    /// How the cash is shared; undefined where the terms do not say at what ratio.
    ///
    /// Shared is the cash of each year; put in is a year's capital cost as far as its own cash does not pay for it, after
    /// loans where only what is left after them is shared. Premiums count in the reading that has them, also beside an amount that stands
    /// in place of principal and interest, while they are paid out of what is put in or out of what is shared: those that are
    /// paid before the sharing are not recovered twice.
    public var split: Result<[ProfitSplit.Period], Undefined> {
        do throws(Undefined) { return .success(try divided()) } catch { return .failure(error) }
    }

    private func divided() throws(Undefined) -> [ProfitSplit.Period] {
        try terms.know(Figure.cashShare.assumptions)
        guard let before = terms.shareBefore, let after = terms.shareAfter else {
            throw Undefined("no shares of the cash are given")
        }
        let isAllCash = terms.splitBase == .allCash
        let hasFees = terms.splitReading == .withFees
        let shared = isAllCash ? cash.flows : try equityFlows.get()
        let fees = hasFees || !isAllCash ? try premiums.get() : []
        let trigger = try trigger()
        let allocated = shared.indices.map { period in
            let fee = period < fees.count ? fees[period] : 0
            let paidBefore = isAllCash ? 0 : fee
            // In place of principal and interest stands an amount, where one is named.
            let principal: Double
            if case .amount = trigger {
                principal = 0
            } else {
                principal = min(cash.capitalCost[period], max(0, -(shared[period] + paidBefore)))
            }
            guard hasFees else { return principal }
            return principal + (isAllCash ? fee : min(fee, max(0, -shared[period])))
        }
        return ProfitSplit(shareBefore: before, shareAfter: after, trigger: trigger).divide(
            shared, allocated: allocated)
    }

    private func trigger() throws(Undefined) -> ProfitSplit.Trigger {
        if let amount = terms.recoveredAmount { return .amount(amount) }
        let rates = terms.rates(plus: terms.deemedSpread ?? terms.spread, count: cash.count)
        guard !rates.isEmpty else { throw Undefined("no deemed rate: neither benchmark nor spread") }
        guard rates.allSatisfy({ $0 > -1 }) else { throw Undefined("the deemed rate is -100% or less") }
        return .recovery(rates: rates)
    }
}
