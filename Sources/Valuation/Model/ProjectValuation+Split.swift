extension ProjectValuation {
    /// How the cash is shared; undefined where the terms do not say at what ratio.
    ///
    /// Shared is the cash of each year; put in is a year's capital cost as far as its own cash does not pay for it, after
    /// loans where only what is left after them is shared. Premiums count in the reading that has them, also beside an amount that stands
    /// in place of principal and interest unless that has them in it, while they are paid out of what is put in or out of what is
    /// shared: those that are paid before the sharing are not recovered twice. What else a year's cash is below zero is a loss, of
    /// which the terms say what becomes.
    public var split: Result<[ProfitSplit.Period], Undefined> {
        do throws(Undefined) { return .success(try divided()) } catch { return .failure(error) }
    }

    private func divided() throws(Undefined) -> [ProfitSplit.Period] {
        try terms.know(Figure.cashShare.assumptions)
        guard let before = terms.shareBefore, let after = terms.shareAfter else {
            throw Undefined(.noShares)
        }
        let isAllCash = terms.splitBase == .allCash
        let hasFees = terms.splitReading == .withFees
        let shared = isAllCash ? cash.flows : try equityFlows.get()
        let fees = hasFees || !isAllCash ? try premiums.get() : []
        let trigger = try trigger()
        let isAmount = if case .amount = trigger { true } else { false }
        let recoversFees = hasFees && !(isAmount && terms.recoveredFees == .within)
        var allocated = [Double](repeating: 0, count: shared.count)
        var losses = allocated
        for period in shared.indices {
            let fee = period < fees.count ? fees[period] : 0
            let missing = max(0, -(shared[period] + (isAllCash ? 0 : fee)))
            let principal = min(cash.capitalCost[period], missing)
            losses[period] = missing - principal
            // In place of principal and interest stands an amount, where one is named.
            if !isAmount { allocated[period] = principal }
            if recoversFees { allocated[period] += isAllCash ? fee : min(fee, max(0, -shared[period])) }
            if terms.splitLosses == .recovered { allocated[period] += losses[period] }
        }
        return ProfitSplit(shareBefore: before, shareAfter: after, trigger: trigger, later: terms.splitLater).divide(
            shared, allocated: allocated, losses: terms.splitLosses == .madeGood ? losses : [])
    }

    private func trigger() throws(Undefined) -> ProfitSplit.Trigger {
        if let amount = terms.recoveredAmount { return .amount(amount) }
        let rates = terms.rates(plus: terms.deemedSpread ?? terms.spread, count: cash.count)
        guard !rates.isEmpty else { throw Undefined(.noDeemedRate) }
        guard rates.allSatisfy({ $0 > -1 }) else { throw Undefined(.deemedRateTooLow) }
        return .recovery(rates: rates)
    }
}
