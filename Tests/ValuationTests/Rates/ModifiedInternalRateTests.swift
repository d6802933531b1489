import Chance
import Testing
import Valuation

@Suite struct ModifiedInternalRateTests {
    @Test func twoFlowsHaveTheirInternalRate() throws {
        #expect(try abs(ModifiedInternalRate.of([-100, 110], finance: 0.3, reinvest: 0.5) - 0.1) < 1e-15)
        #expect(try abs(ModifiedInternalRate.of([100, -50], finance: 0, reinvest: 0) - 1) < 1e-15)
    }

    /// Financed and reinvested at the internal rate itself, both rates are one.
    @Test func atTheInternalRateBothAreEqual() throws {
        var random = SeededGenerator(seed: runSeed)
        for _ in 0..<1000 {
            let flows = [-random.real(50...200)] + (0..<random.number(1...40)).map { _ in random.real(1...40) }
            let rate = try InternalRates(of: flows).only()
            let modified = try ModifiedInternalRate.of(flows, finance: rate, reinvest: rate)
            #expect(abs(modified - rate) < 1e-12, "\(flows); seed \(runSeed)")
        }
    }

    @Test func zerosAtTheEndAreReinvestedIn() throws {
        #expect(try abs(ModifiedInternalRate.of([-100, 100, 0], finance: 0, reinvest: 0.21) - 0.1) < 1e-15)
    }

    @Test func whatHasNoneIsToldWhy() {
        let cases: [([Double], Double, Double)] = [
            ([], 0.1, 0.1), ([-1], 0.1, 0.1), ([1, 2], 0.1, 0.1), ([-1, -2], 0.1, 0.1), ([0, 0], 0.1, 0.1),
            ([-1, 2], -1, 0.1), ([-1, 2], 0.1, -1), ([-1, .nan], 0.1, 0.1), ([-1, .infinity], 0.1, 0.1),
            ([-1, 2], .nan, 0.1),
        ]
        for (flows, finance, reinvest) in cases {
            #expect(throws: Undefined.self) {
                try ModifiedInternalRate.of(flows, finance: finance, reinvest: reinvest)
            }
        }
    }
}
