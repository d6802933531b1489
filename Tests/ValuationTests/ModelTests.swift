import Testing
import Valuation

/// Loans, the split and the whole model, held against what must be true of them, over random input.
@Suite struct ModelTests {
    static func loan(_ random: inout SeededRandom) -> Loan {
        let construction = Int.random(in: 1...5, using: &random)
        let grace = construction - 1 + Int.random(in: 0...3, using: &random)
        return Loan(
            drawdowns: (0..<construction).map { _ in Double.random(in: 1...1e10, using: &random) },
            rates: (0..<Int.random(in: 1...40, using: &random)).map { _ in
                Double.random(in: -0.02...0.2, using: &random)
            },
            tenor: grace + Int.random(in: 1...30, using: &random), grace: grace,
            repayment: Loan.Repayment.allCases.randomElement(using: &random) ?? .annuity,
            constructionInterest: Loan.ConstructionInterest.allCases.randomElement(using: &random) ?? .paid)
    }

    @Test(arguments: 0..<8)
    func whatIsDrawnIsRepaid(seed: UInt64) throws {
        var random = SeededRandom(seed)
        for _ in 0..<40 {
            let loan = ModelTests.loan(&random)
            let schedule = try loan.schedule()
            let drawn = schedule.drawdown.reduce(0, +) + schedule.capitalised.reduce(0, +)
            let repaid = schedule.principal.reduce(0, +)
            #expect(abs(drawn - repaid) <= 1e-9 * drawn, "seed \(seed): \(loan)")
            #expect(schedule.balance[loan.tenor] == 0, "seed \(seed): \(loan)")
            #expect(schedule.balance.dropLast().allSatisfy { $0 >= -1e-6 * drawn }, "seed \(seed): \(loan)")
        }
    }

    @Test(arguments: 0..<8)
    func theLendersRateIsTheCoupon(seed: UInt64) throws {
        var random = SeededRandom(seed)
        for _ in 0..<50 {
            var loan = ModelTests.loan(&random)
            let coupon = Double.random(in: 0.001...0.2, using: &random)
            loan.rates = [coupon]
            let schedule = try loan.schedule()
            let flows = (0..<schedule.count).map {
                schedule.interest[$0] + schedule.principal[$0] - schedule.drawdown[$0]
            }
            #expect(abs(try InternalRates(of: flows).only() - coupon) < 1e-9, "seed \(seed): \(loan)")
        }
    }

    @Test func anAnnuityIsLevel() throws {
        let schedule = try Loan(drawdowns: [1000], rates: [0.05], tenor: 10).schedule()
        for period in 1...10 { #expect(abs(schedule.service(in: period) - 129.5045749655) < 1e-9) }
        let graced = try Loan(drawdowns: [1000], rates: [0.05], tenor: 12, grace: 2).schedule()
        #expect(graced.service(in: 1) == 50)
        #expect(graced.service(in: 2) == 50)
        #expect(abs(graced.service(in: 3) - 129.5045749655) < 1e-9)
        let parts = try Loan(drawdowns: [1000], rates: [0.05], tenor: 10, repayment: .equalPrincipal).schedule()
        #expect(parts.principal[1...].allSatisfy { abs($0 - 100) < 1e-9 })
        #expect(abs(parts.service(in: 10) - 105) < 1e-9)
    }

    @Test func interestDuringConstruction() throws {
        let added = try Loan(drawdowns: [100, 100], rates: [0.1], tenor: 3, grace: 1).schedule()
        #expect(added.capitalised == [0, 10, 0, 0])
        #expect(added.balance[1] == 210)
        let paid = try Loan(
            drawdowns: [100, 100], rates: [0.1], tenor: 3, grace: 1, constructionInterest: .paid
        ).schedule()
        #expect(paid.interest[1] == 10)
        #expect(paid.balance[1] == 200)
    }

    @Test func aRateThatChanges() throws {
        let loan = try Loan(drawdowns: [1000], rates: [0.05, 0.05, 0.1], tenor: 2).schedule()
        // 1000 at 5 % over two years is 537.80 a year; what is left then bears 10 %.
        #expect(abs(loan.service(in: 1) - 537.804878) < 1e-6)
        #expect(abs(loan.service(in: 2) - (1050 - 537.804878) * 1.1) < 1e-5)
    }

    @Test func loansThatCannotBe() {
        func why(_ loan: Loan) -> String {
            do throws(Undefined) {
                _ = try loan.schedule()
                return ""
            } catch { return error.reason }
        }
        #expect(why(Loan(drawdowns: [], rates: [0.1], tenor: 3)) == "nothing is drawn")
        #expect(why(Loan(drawdowns: [100], rates: [0.1], tenor: 0)) == "the tenor is nothing")
        #expect(
            why(Loan(drawdowns: [100], rates: [0.1], tenor: 3, grace: 3))
                == "the tenor of 3 is not longer than the grace of 3")
        #expect(why(Loan(drawdowns: [100], rates: [-1], tenor: 3)) == "the loan's rate is -100% or less")
        #expect(why(Loan(drawdowns: [100], rates: [], tenor: 3)) == "no rate for the loan")
        #expect(
            why(Loan(drawdowns: [100, 100, 100], rates: [0.1], tenor: 9, grace: 1))
                == "drawn until after repayment begins: the grace of 1 is too short")
        #expect(why(Loan(drawdowns: [-1], rates: [0.1], tenor: 3)) == "a drawdown is negative")
    }

    @Test func premiums() throws {
        let loan = try Loan(drawdowns: [100, 100], rates: [0], tenor: 3, grace: 1).schedule()
        let once = GuaranteePremium(rate: 0.01, cover: 0.5, reading: .upFront).payments(on: loan)
        #expect(once == [1, 0, 0, 0])
        let running = GuaranteePremium(rate: 0.01, cover: 0.5, reading: .running).payments(on: loan)
        #expect(running == [0, 0.5, 1, 0.5])
    }

    @Test func coverSaysWhereItIsLeast() throws {
        let loan = try Loan(drawdowns: [100], rates: [0], tenor: 4).schedule()
        let coverage = Coverage(cfads: [0, 50, 30, 40, 25, 75], loan: loan, rates: [0])
        #expect(try coverage.minimum() == (1, 4))
        #expect(try coverage.dscr(in: 2) == 1.2)
        #expect(try coverage.average() == (2 + 1.2 + 1.6 + 1) / 4)
        #expect(try coverage.llcr() == 1.45)
        #expect(try coverage.plcr() == 2.2)
        #expect(throws: Undefined("no debt service")) { try coverage.dscr(in: 5) }
        #expect(throws: Undefined("no debt service")) { try coverage.dscr(in: 0) }
    }

    @Test(arguments: 0..<8)
    func theSplitIsExact(seed: UInt64) {
        var random = SeededRandom(seed)
        for _ in 0..<40 {
            let count = Int.random(in: 1...40, using: &random)
            let allocated = (0..<count).map { $0 < 4 ? Double.random(in: 0...100, using: &random) : 0 }
            let cash = (0..<count).map { $0 < 4 ? 0 : Double.random(in: -20...60, using: &random) }
            let rates = [Double.random(in: 0...0.1, using: &random)]
            let split = ProfitSplit(shareBefore: 0.5, shareAfter: 0.1, trigger: .recovery(rates: rates))
            let periods = split.divide(cash, allocated: allocated)
            var owed = 0.0
            for (index, period) in periods.enumerated() {
                let shared = max(0, cash[index])
                owed += owed * rates[0] + allocated[index]
                #expect(abs(period.ours + period.theirs - shared) <= 1e-12 * (1 + shared), "seed \(seed)")
                let tolerance = 1e-9 * (1 + shared)
                if period.unrecovered > 0 {
                    #expect(abs(period.ours - 0.5 * shared) <= tolerance, "seed \(seed): before")
                    owed -= period.ours
                } else if owed <= 1e-12 {
                    #expect(abs(period.ours - 0.1 * shared) <= tolerance, "seed \(seed): after")
                } else {
                    // The year of the crossing: at the first ratio until it is recovered, at the second from there on.
                    let before = owed / 0.5
                    #expect(abs(period.ours - (owed + 0.1 * (shared - before))) <= tolerance, "seed \(seed): crossing")
                    owed = 0
                }
                #expect(abs(period.unrecovered - owed) <= 1e-9 * (1 + owed), "seed \(seed)")
            }
        }
    }

    @Test func theYearOfTheCrossing() {
        let split = ProfitSplit(shareBefore: 0.5, shareAfter: 0.1, trigger: .amount(60))
        let periods = split.divide([100, 100, 100, -5], allocated: [])
        // 50 of 60 in the first year; the last 10 take 20 of the second year's cash, a tenth of the other 80 follows.
        #expect(periods.map(\.ours) == [50, 18, 10, 0])
        #expect(periods.map(\.theirs) == [50, 82, 90, 0])
        #expect(periods.map(\.unrecovered) == [10, 0, 0, 0])
    }

    @Test func payback() throws {
        #expect(try Payback.periods([-100, 40, 40, 40]) == 2.5)
        #expect(try Payback.periods([-100, 100]) == 1)
        #expect(throws: Undefined("not paid back in 2 years")) { try Payback.periods([-100, 40, 40]) }
        #expect(throws: Undefined("nothing is put in")) { try Payback.periods([0, 40]) }
    }

    // MARK: the whole model, by hand

    /// 100 is spent, 100 comes in, all at once.
    private static let simple = ProjectFlows(
        capitalCost: [100, 0], revenue: [0, 150], operatingCost: [0, 40], tax: [0, 10])

    private func terms(_ change: (inout ProjectTerms) -> Void) -> ProjectTerms {
        var terms = ProjectTerms()
        (terms.discountRate, terms.benchmark, terms.spread) = (0.1, RatePath(0.04), 0.01)
        (terms.tenor, terms.gearing, terms.shareBefore, terms.shareAfter) = (1, 0.5, 0.5, 0.1)
        change(&terms)
        return terms
    }

    @Test func equityIsWhatLoansLeave() throws {
        let valuation = ProjectValuation(ModelTests.simple, terms { _ in })
        #expect(try valuation.cfads.get() == [0, 100])
        #expect(try valuation.loan.get().service(in: 1) == 52.5)
        #expect(try valuation.equityFlows.get() == [-50, 47.5])
        #expect(abs(try valuation.value(of: .equityIRR) - -0.05) < 1e-12)
        #expect(abs(try valuation.value(of: .equityNPV) - (47.5 / 1.1 - 50)) < 1e-12)
        #expect(abs(try valuation.value(of: .npv) - (100 / 1.1 - 100)) < 1e-12)
        #expect(try valuation.firstLoss() == nil)
    }

    /// Yescombe's sizing: what the cash is worth at the loan's rate, over the target.
    @Test func debtIsTheSmallerOfGearingAndWhatTheCashCarries() throws {
        let capped = ProjectValuation(ModelTests.simple, terms { $0.targetDSCR = 2 })
        #expect(abs(try capped.value(of: .debt) - 100 / 1.05 / 2) < 1e-9)
        #expect(abs(try capped.value(of: .dscrMinimum) - 2) < 1e-9)
        let geared = ProjectValuation(ModelTests.simple, terms { $0.targetDSCR = 1.2 })
        #expect(try geared.value(of: .debt) == 50)
    }

    @Test func feesAreRecoveredOnlyInTheReadingThatHasThem() throws {
        func recovered(_ base: SplitBase, _ reading: SplitReading) throws -> Double {
            let valuation = ProjectValuation(
                ModelTests.simple,
                terms { terms in
                    terms.benchmark = RatePath(0)
                    terms.spread = 0
                    (terms.premium, terms.cover, terms.premiumReading) = (0.1, 1, .upFront)
                    (terms.splitBase, terms.splitReading) = (base, reading)
                })
            return try valuation.split.get()[0].unrecovered
        }
        // Half is borrowed; the premium is a tenth of that.
        #expect(try recovered(.allCash, .principalAndInterest) == 100)
        #expect(try recovered(.allCash, .withFees) == 105)
        #expect(try recovered(.afterDebtService, .principalAndInterest) == 50)
        #expect(try recovered(.afterDebtService, .withFees) == 55)
    }

    @Test func aLoanThatCannotBeLeavesNothingToBeSaidOfTheEquity() throws {
        let why = Undefined("the tenor of 1 is not longer than the grace of 1")
        let valuation = ProjectValuation(ModelTests.simple, terms { $0.grace = 1 })
        #expect(try valuation.value(of: .npv) < 0)
        for figure in [Figure.equityNPV, .equityIRR, .debt, .dscrMinimum, .llcr] {
            #expect(valuation.result(of: figure) == .failure(why), "\(figure)")
        }
        #expect(throws: why) { try valuation.firstLoss() }
        // Where nothing is borrowed, the equity's flows are the project's.
        let bare = ProjectValuation(ModelTests.simple, terms { $0.gearing = nil })
        #expect(try bare.equityFlows.get() == [-100, 100])
        #expect(bare.result(of: .dscrMinimum) == .failure(Undefined("no loan")))
        // A part of the difference that goes through such a loan is not told.
        let longer = ProjectFlows(
            capitalCost: [100, 0, 0], revenue: [0, 150, 0], operatingCost: [0, 40, 0], tax: [0, 10, 0])
        let parts = Attribution(
            of: longer, from: terms { _ in }, to: terms { ($0.grace, $0.tenor) = (1, 2) }, figures: [.npv, .equityNPV])
        #expect(parts.shares[.equityNPV] == .failure(why))
        #expect(try parts.shares[.npv]?.get() == [0, 0])
    }

    @Test func constructionLastsUntilThereIsRevenue() throws {
        let idle = ProjectFlows(
            capitalCost: [100, 0, 0], revenue: [0, 0, 120], operatingCost: [0, 0, 0], tax: [0, 0, 0])
        let valuation = ProjectValuation(idle, terms { ($0.grace, $0.tenor) = (1, 2) })
        #expect(try valuation.loan.get().capitalised == [0, 2.5, 0])
        #expect(try valuation.coverage().minimum().period == 2)
        #expect(try valuation.firstLoss() == nil)
        // Money is drawn for all of a run of years, also those in which there is revenue already.
        let early = ProjectFlows(
            capitalCost: [50, 50, 0], revenue: [0, 10, 120], operatingCost: [0, 0, 0], tax: [0, 0, 0])
        #expect(try ProjectValuation(early, terms { ($0.grace, $0.tenor) = (1, 2) }).value(of: .debt) == 50)
    }

    @Test func aLateInvestmentHidesNoLoss() throws {
        let flows = ProjectFlows(
            capitalCost: [100, 0, 0, 1], revenue: [0, 10, 200, 200], operatingCost: [0, 20, 0, 0], tax: [0, 0, 0, 0])
        #expect(try ProjectValuation(flows, terms { $0.gearing = nil }).firstLoss() == 1)
    }

    @Test func aJumpIsNoBreakEven() {
        #expect(BreakEven.nearest(to: 0, in: -1...1) { $0 < 0.3 ? 2 : -1 } == nil)
        #expect(BreakEven.nearest(to: 0, in: -1...1) { $0 - 0.3 }.map { abs($0 - 0.3) < 1e-12 } == true)
        #expect(BreakEven.nearest(to: 5, in: 0...20) { Double($0) - 7.5 } == 8)
        #expect(BreakEven.nearest(to: 12, in: 0...20) { Double($0) - 7.5 } == 8)
        #expect(BreakEven.nearest(to: 5, in: 0...20) { _ in 1 } == nil)
    }

    @Test func presentValuesThatNoNumberTellsAreUndefined() {
        for delay in [-4000.0, 20_000] {
            let far = ProjectValuation(ModelTests.simple, terms { ($0.delay, $0.discountRate) = (delay, 0.5) })
            #expect(far.result(of: .npv) == .failure(Undefined("the day of valuation is too far from the flows")))
        }
    }

    /// A fee that the year's own cash has paid is not put in, whatever else is built in that year.
    @Test func feesThatCashHasPaidAreNotRecoveredAgain() throws {
        func recovered(_ cost: Double) throws -> Double {
            let flows = ProjectFlows(
                capitalCost: [1000, cost, 0], revenue: [0, 500, 500], operatingCost: [0, 0, 0], tax: [0, 0, 0])
            let terms = terms { terms in
                (terms.benchmark, terms.spread, terms.tenor, terms.grace) = (RatePath(0), 0, 2, 1)
                (terms.premium, terms.cover, terms.premiumReading) = (0.1, 1, .running)
                (terms.splitBase, terms.splitReading) = (.afterDebtService, .withFees)
                (terms.shareBefore, terms.shareAfter) = (1, 0)
            }
            return try ProjectValuation(flows, terms).split.get()[1].unrecovered
        }
        #expect(try recovered(0) == 50)
        #expect(abs(try recovered(10) - 55) < 1)
    }

    @Test func upkeepIsNoConstruction() throws {
        let upkeep = ProjectFlows(
            capitalCost: [100, 1, 1, 1, 1], revenue: [0, 60, 60, 60, 60], operatingCost: [0, 0, 0, 0, 0],
            tax: [0, 0, 0, 0, 0])
        #expect(try ProjectValuation(upkeep, terms { $0.tenor = 4 }).value(of: .debt) == 50)
        // Without any cost there is nothing to borrow for.
        let free = ProjectValuation(upkeep, terms { $0.capitalCost = 0 })
        #expect(free.result(of: .debt) == .failure(Undefined("no loan")))
        #expect(try free.equityFlows.get() == free.flows.get())
    }
}
