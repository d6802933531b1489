import Testing
import Valuation

/// The whole model of a project, held against figures by hand.
@Suite struct ModelTests {
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
