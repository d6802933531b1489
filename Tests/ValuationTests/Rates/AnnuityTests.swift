import Chance
import Testing
import Valuation

@Suite struct AnnuityTests {
    /// What is paid is worth what was lent.
    @Test func thePaymentsAreWorthThePrincipal() throws {
        var random = SeededGenerator(seed: runSeed)
        for _ in 0..<2000 {
            let rate = random.real(-0.2...0.5)
            let (periods, principal) = (random.number(1...400), random.real(-1e6...1e9))
            let payment = try Annuity.payment(rate: rate, periods: periods, principal: principal)
            let value = try PresentValue.of([0] + Array(repeating: payment, count: periods), rate: rate)
            #expect(
                abs(value - principal) <= 1e-11 * abs(principal), "\(rate) \(periods) \(principal); seed \(runSeed)")
        }
    }

    /// The rate of the loan comes back from its flows.
    @Test func theInternalRateOfALoanIsItsRate() throws {
        var random = SeededGenerator(seed: runSeed)
        for _ in 0..<2000 {
            let rate = random.real(-0.1...0.5)
            let periods = random.number(2...400)
            let payment = try Annuity.payment(rate: rate, periods: periods, principal: 1000)
            let found = try InternalRates(of: [-1000] + Array(repeating: payment, count: periods)).only()
            #expect(abs(found - rate) < 1e-12, "\(rate) \(periods): \(found); seed \(runSeed)")
        }
    }

    @Test(arguments: [1e-9, 1e-15, 1e-17, .leastNonzeroMagnitude, -1e-15])
    func tinyRatesAreNearlyEqualParts(rate: Double) throws {
        let payment = try Annuity.payment(rate: rate, periods: 100, principal: 100)
        // To first order, interest is on half of the principal on average.
        #expect(abs(payment - (1 + rate * 50.5)) < 1e-13)
    }

    @Test func largeRatesPayInterestOnly() throws {
        #expect(try Annuity.payment(rate: 3, periods: 5000, principal: 10) == 30)
        #expect(try Annuity.payment(rate: 1e300, periods: 3, principal: 1e-300) == 1)
    }

    @Test func whatHasNoPaymentIsToldWhy() {
        for (rate, periods, principal) in [
            (-1, 3, 100), (-2, 3, 100), (.nan, 3, 100), (.infinity, 3, 100), (0.1, 0, 100), (0.1, -1, 100),
            (0.1, 3, .nan), (0.1, 3, .infinity), (1e300, 3, 1e300),
        ] {
            #expect(throws: Undefined.self) {
                try Annuity.payment(rate: rate, periods: periods, principal: principal)
            }
        }
    }
}
