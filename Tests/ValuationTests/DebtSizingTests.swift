import Chance
import Testing
import Valuation

/// How large the debt is, held against the definitions, each worked out here once more.
@Suite struct DebtSizingTests {
    /// A year of building, then cash that rises, falls and ends.
    private static let cash: [Double] = [0, 30, 55, 80, 60, 42, 20, 9]
    private static let flows = ProjectFlows(
        capitalCost: [400, 0, 0, 0, 0, 0, 0, 0], revenue: cash.map { $0 * 1.5 }, operatingCost: cash.map { $0 / 2 },
        tax: cash.map { _ in 0 })

    private func terms(_ change: (inout ProjectTerms) -> Void) -> ProjectTerms {
        var terms = ProjectTerms()
        (terms.discountRate, terms.benchmark, terms.spread) = (0.1, RatePath(0.04), 0.01)
        (terms.tenor, terms.gearing) = (6, 1)
        change(&terms)
        return terms
    }

    /// The worth at 5 % of the cash of these years, one year before the first.
    private func worth(_ years: ClosedRange<Int>) -> Double {
        years.reversed().reduce(0) { ($0 + DebtSizingTests.cash[$1]) / 1.05 }
    }

    @Test(arguments: Loan.Repayment.allCases)
    func byLLCRTheCashOverTheLoansLifeIsTheTargetsMultipleOfTheDebt(repayment: Loan.Repayment) throws {
        let valuation = ProjectValuation(
            DebtSizingTests.flows, terms { ($0.targetLLCR, $0.repayment) = (1.4, repayment) })
        #expect(abs(try valuation.value(of: .debt) - worth(1...6) / 1.4) < 1e-9)
        #expect(abs(try valuation.value(of: .llcr) - 1.4) < 1e-12)
        // Of the same debt, one repayment is covered by the thinnest year less than the other.
        let least = try valuation.value(of: .dscrMinimum)
        #expect(repayment == .sculpted ? abs(least - 1.4) < 1e-12 : least < 1, "\(least)")
    }

    @Test func aSculptedLoanIsServedWithTheSamePartOfEveryYearsCash() throws {
        let valuation = ProjectValuation(
            DebtSizingTests.flows, terms { ($0.targetDSCR, $0.repayment) = (1.25, .sculpted) })
        #expect(abs(try valuation.value(of: .debt) - worth(1...6) / 1.25) < 1e-9)
        let loan = try valuation.loan.get()
        for year in 1...6 {
            #expect(abs(loan.service(in: year) - DebtSizingTests.cash[year] / 1.25) < 1e-9, "\(year)")
        }
        #expect(loan.balance[6] == 0 && loan.service(in: 7) == 0)
        for figure in [Figure.dscrMinimum, .dscrAverage, .llcr] {
            #expect(abs(try valuation.value(of: figure) - 1.25) < 1e-12, "\(figure)")
        }
        // A level payment carries less at the same target: its thinnest year decides.
        let level = ProjectValuation(DebtSizingTests.flows, terms { $0.targetDSCR = 1.25 })
        #expect(try level.value(of: .debt) < valuation.value(of: .debt))
    }

    @Test func gearingStaysTheMost() throws {
        for change: (inout ProjectTerms) -> Void in [
            { ($0.targetDSCR, $0.repayment, $0.gearing) = (1.25, .sculpted, 0.3) },
            { ($0.targetLLCR, $0.gearing) = (1.25, 0.3) },
        ] {
            #expect(abs(try ProjectValuation(DebtSizingTests.flows, terms(change)).value(of: .debt) - 120) < 1e-9)
        }
        // A sculpted loan that gearing makes smaller is still covered alike in every year.
        let valuation = ProjectValuation(
            DebtSizingTests.flows, terms { ($0.repayment, $0.gearing) = (.sculpted, 0.3) })
        for year in 1...6 {
            #expect(abs(try valuation.coverage().dscr(in: year) - worth(1...6) / 120) < 1e-9, "\(year)")
        }
    }

    /// What a mixture of two sides' terms has: one sizes by one target, the other by the other.
    @Test func whereBothTargetsAreSetBothHold() throws {
        func debt(_ dscr: Double?, _ llcr: Double?) throws -> Double {
            try ProjectValuation(
                DebtSizingTests.flows, terms { ($0.targetDSCR, $0.targetLLCR) = (dscr, llcr) }
            ).value(of: .debt)
        }
        #expect(try debt(1.1, 1.1) == debt(1.1, nil))
        #expect(try debt(1.1, 9) == debt(nil, 9))
        let parts = Attribution(
            of: DebtSizingTests.flows, from: terms { $0.targetDSCR = 1.2 }, to: terms { $0.targetLLCR = 1.3 },
            figures: [.debt])
        let difference = try debt(nil, 1.3) - debt(1.2, nil)
        let shares = try #require(parts.shares[.debt]).get()
        #expect(abs(shares.reduce(0, +) - difference) < 1e-9)
    }

    @Test func yearsWithoutCashPayNothing() throws {
        let loan = try Loan(
            drawdowns: [100], rates: [0.1], tenor: 4, repayment: .sculpted, cash: [0, 5, -20, 200, 0]
        ).schedule()
        #expect(loan.service(in: 2) == 0 && loan.service(in: 4) == 0)
        #expect(loan.balance[3] == 0)
        // What is paid of the interest and what is not are told apart; the lender earns the rate on both.
        let part = 100 / (5 / 1.1 + 200 / (1.1 * 1.1 * 1.1))
        #expect(abs(loan.interest[1] - 5 * part) < 1e-9 && abs(loan.capitalised[1] - (10 - 5 * part)) < 1e-9)
        #expect(loan.principal.allSatisfy { $0 >= 0 })
        #expect(abs(loan.service(in: 3) - 200 * part) < 1e-9)
        #expect(throws: Undefined("there is no cash to which repayment could be sculpted")) {
            try Loan(drawdowns: [100], rates: [0.1], tenor: 2, repayment: .sculpted, cash: [900, 0, -1]).schedule()
        }
    }

    @Test(arguments: 0..<8)
    func aSculptedLoanIsWorthWhatWasDrawn(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            var loan = LoanTests.loan(&random)
            loan.repayment = .sculpted
            loan.cash = (0...loan.tenor).map { _ in Double.random(in: -1e9...1e10, using: &random) }
            loan.cash[loan.tenor] = 1e10
            let schedule = try loan.schedule()
            let drawn = schedule.drawdown.reduce(0, +) + schedule.capitalised.reduce(0, +)
            #expect(abs(drawn - schedule.principal.reduce(0, +)) <= 1e-9 * drawn, "seed \(seed): \(loan)")
            #expect(schedule.balance[loan.tenor] == 0, "seed \(seed): \(loan)")
            let parts = (loan.grace + 1...loan.tenor).filter { loan.cash[$0] > 0 }.map {
                schedule.service(in: $0) / loan.cash[$0]
            }
            let (least, most) = (try #require(parts.min()), try #require(parts.max()))
            #expect(most - least <= 1e-6 * most, "seed \(seed): \(loan)")
        }
    }
}
