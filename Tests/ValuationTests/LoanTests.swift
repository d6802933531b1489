import Chance
import Testing
import Valuation

/// Loans, cover and the split, held against what must be true of them, over random input.
@Suite struct LoanTests {
    static func loan(_ random: inout SeededGenerator) -> Loan {
        let construction = Int.random(in: 1...5, using: &random)
        let grace = construction - 1 + Int.random(in: 0...3, using: &random)
        return Loan(
            drawdowns: (0..<construction).map { _ in Double.random(in: 1...1e10, using: &random) },
            rates: (0..<Int.random(in: 1...40, using: &random)).map { _ in
                Double.random(in: -0.02...0.2, using: &random)
            },
            tenor: grace + Int.random(in: 1...30, using: &random), grace: grace,
            repayment: [.annuity, .equalPrincipal].randomElement(using: &random) ?? .annuity,
            constructionInterest: Loan.ConstructionInterest.allCases.randomElement(using: &random) ?? .paid)
    }

    @Test(arguments: 0..<8)
    func whatIsDrawnIsRepaid(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let loan = LoanTests.loan(&random)
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
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            var loan = LoanTests.loan(&random)
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
        #expect(why(Loan(drawdowns: [100], rates: [0.1], tenor: 0)) == "the tenor is zero")
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
        var random = SeededGenerator(seed: seed)
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

    @Test func whatIsPutInLaterIsRecoveredOrNot() {
        func ours(_ later: SplitLater) -> [Double] {
            ProfitSplit(shareBefore: 0.5, shareAfter: 0.1, trigger: .recovery(rates: [0]), later: later).divide(
                [-40, 100, -30, 100], allocated: [40, 0, 30, 0]
            ).map(\.ours)
        }
        // 40 take 80 of the first cash; of the other 20, and of what follows the second recovery, a tenth.
        #expect(ours(.recoveredAgain) == [0, 42, 0, 34])
        #expect(ours(.secondShare) == [0, 42, 0, 10])
        // Before the first recovery, whatever is put in is recovered.
        let split = ProfitSplit(
            shareBefore: 0.5, shareAfter: 0.1, trigger: .recovery(rates: [0]), later: .secondShare)
        #expect(split.divide([-40, 20, -30, 200], allocated: [40, 0, 30, 0]).map(\.ours) == [0, 10, 0, 68])
    }

    @Test func aLossIsMadeGoodBeforeAnythingIsShared() {
        let split = ProfitSplit(shareBefore: 0.5, shareAfter: 0.5, trigger: .amount(0))
        let periods = split.divide([-30, 20, 20, 20], allocated: [], losses: [30, 0, 0, 0])
        #expect(periods.map(\.ours) == [0, 0, 5, 10])
        #expect(periods.map(\.theirs) == [0, 0, 5, 10])
    }

    @Test func payback() throws {
        #expect(try Payback.periods([-100, 40, 40, 40]) == 2.5)
        #expect(try Payback.periods([-100, 100]) == 1)
        #expect(throws: Undefined("not paid back in 2 years")) { try Payback.periods([-100, 40, 40]) }
        #expect(throws: Undefined("nothing is put in")) { try Payback.periods([0, 40]) }
    }
}
