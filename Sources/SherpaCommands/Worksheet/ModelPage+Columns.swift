internal import Spreadsheets
internal import Valuation
internal import Words

// Year by year: the project's cash, and its loan.
extension ModelPage {
    func formula(of column: Column, in t: Int) -> Formula {
        switch column {
        case .period: .number(Double(t))
        case .year: .call(.year, [self[.firstPeriod]]) + self[.period, t]
        case .capitalCost: flows.cell(.capitalCost, in: t) * self[term: .capitalCost]
        case .revenue: flows.cell(.revenue, in: t) * self[term: .revenue]
        case .operatingCost: flows.cell(.operatingCost, in: t) * self[term: .operatingCost]
        case .tax: flows.cell(.tax, in: t)
        case .cfads: self[.revenue, t] - (self[.operatingCost, t] + self[.tax, t])
        case .netFlow: self[.cfads, t] - self[.capitalCost, t]
        case .discountFactor:
            .if(
                self[term: .discountRate] .== "", .none,
                (1 + self[term: .discountRate]).power(0 - (self[.period, t] + self[.yearsAhead])))
        case .presentValue: self[.netFlow, t] * self[.discountFactor, t]
        case .runningTotal: last(.runningTotal, t) + self[.netFlow, t]
        case .turnover: last(.turnover, t) + self[.netFlow, t].absolute
        case .notPaidBack: .if(self[.runningTotal, t] .< -1e-12 * self[.turnover, t], self[.period, t], "")
        case .benchmark: benchmark(in: t)
        case .loanRate: self[.benchmark, t] + .if(self[term: .spread] .== "", 0, self[term: .spread])
        case .drawnWhole: .if(.and(isLent, self[.period, t] .<= self[.builtUntil]), self[.capitalCost, t], 0)
        case .interestWhole: last(.owedWhole, t) * self[.loanRate, t]
        case .addedWhole:
            .if(
                self[.period, t] .<= self[.builtUntil],
                .if(self[term: .constructionInterest] .== "capitalised", self[.interestWhole, t], 0),
                .max(0, 0 - self[.dueWhole, t]))
        case .repaymentFactor:
            .if(
                self[.period, t] .<= self[.graceUntil], 1,
                last(.repaymentFactor, t, first: 1) * (1 + self[.loanRate, t]))
        case .dueWhole: due(in: t)
        case .principalWhole: .max(0, self[.dueWhole, t])
        case .owedWhole:
            last(.owedWhole, t) + self[.drawnWhole, t] + self[.addedWhole, t] - self[.principalWhole, t]
        case .owedAtEndOfGrace:
            .if(self[.period, t] .<= self[.graceUntil], self[.owedWhole, t], last(.owedAtEndOfGrace, t))
        case .serviceWhole: self[.interestWhole, t] - self[.addedWhole, t] + self[.principalWhole, t]
        case .roomByDSCR:
            .if(
                self[term: .targetDSCR] .== "", "",
                .if(
                    .and(self[.period, t] .> self[.builtUntil], self[.serviceWhole, t] .> 0),
                    self[.cfads, t] / (self[term: .targetDSCR] * self[.serviceWhole, t]), ""))
        case .coverFactor:
            .if(self[.period, t] .< self[.firstService], 1, last(.coverFactor, t, first: 1) * (1 + self[.loanRate, t]))
        case .drawn: self[.drawnWhole, t] * self[.shareBorrowed]
        case .interest: (self[.interestWhole, t] - self[.addedWhole, t]) * self[.shareBorrowed]
        case .added: self[.addedWhole, t] * self[.shareBorrowed]
        case .principal: self[.principalWhole, t] * self[.shareBorrowed]
        case .owed: self[.owedWhole, t] * self[.shareBorrowed]
        case .service: self[.interest, t] + self[.principal, t]
        case .dscr:
            .if(
                .and(self[.period, t] .> self[.builtUntil], self[.service, t] .> 0),
                self[.cfads, t] / self[.service, t], "")
        case .premium: premium(in: t)
        case .equity: self[.netFlow, t] + self[.drawn, t] - self[.service, t] - self[.premium, t]
        case .equityValue: self[.equity, t] * self[.discountFactor, t]
        case .isLoss: .if(isLoss(in: t), 1, 0)
        case .loss: .if(self[.isLoss, t] .== 1, self[.equity, t], "")
        case .deemedRate, .cashToShare, .missing, .putIn, .shortfall, .toRecover, .owedToUs, .stillToMakeGood,
            .madeGood, .shared, .ours, .theirs, .unrecovered, .isSettled:
            split(column, in: t)
        }
    }

    private func benchmark(in t: Int) -> Formula {
        let first = self[term: .benchmark]
        guard let steps = assumptions.stepColumns else { return .if(first .== "", 0, first) }
        let later = Formula.call(.index, [steps.rates, .call(.match, [self[.year, t], steps.years])])
        return .if(first .== "", 0, .if(self[.year, t] .< steps.firstYear, first, later))
    }

    /// The principal that falls due on a loan of the whole capital cost; below zero where what is paid is less than the interest.
    private func due(in t: Int) -> Formula {
        let (period, owed, interest) = (self[.period, t], last(.owedWhole, t), self[.interestWhole, t])
        let atEnd = last(.owedAtEndOfGrace, t)
        let sculpted = Formula.if(
            period .== self[.lastCash], owed,
            .if(period .> self[.lastCash], 0, atEnd * .max(0, self[.cfads, t]) / self[.cashWorth] - interest))
        let annuity = 0 - .call(.pmt, [self[.loanRate, t], self[.repaidUntil] - period + 1, owed]) - interest
        let regular = Formula.if(
            period .== self[.repaidUntil], owed,
            .if(
                self[term: .repayment] .== "equal-principal", atEnd / (self[term: .tenor] - self[term: .grace]),
                annuity))
        return .if(
            .and(isLent, period .> self[.graceUntil], period .<= self[.repaidUntil]),
            .if(self[term: .repayment] .== "sculpted", sculpted, regular), 0)
    }

    private func premium(in t: Int) -> Formula {
        let upFront = Formula.if(self[.period, t] .== self[.buildingFrom], .sum(self[all: .drawn]), 0)
        return self[term: .premium] * self[term: .cover]
            * .if(self[term: .premiumReading] .== "up-front", upFront, last(.owed, t))
    }

    /// Whether the year, after revenue has begun, costs the equity more than what is spent on construction.
    private func isLoss(in t: Int) -> Formula {
        let spent = Formula.if(
            .and(self[.shareBorrowed] .> 0, self[.period, t] .<= self[.builtUntil]),
            self[.capitalCost, t] - self[.drawn, t], 0)
        return .and(
            self[.period, t] .>= self[.opening],
            self[.equity, t] + spent .< -1e-9 * (self[.cfads, t].absolute + self[.capitalCost, t]))
    }
}
