import Testing
import Valuation

/// All rates are found, and none is made up: held against flows that are made from their rates.
@Suite struct RootTests {
    /// Flows whose present value is zero just where 1/(1+r) is one of these: the product of (1 − x/x₀).
    static func flows(roots: [Double]) -> [Double] {
        roots.reduce([1]) { polynomial, root in
            var next = polynomial + [0]
            for (power, coefficient) in polynomial.enumerated() { next[power + 1] -= coefficient / root }
            return next
        }
    }

    static func times(_ a: [Double], _ b: [Double]) -> [Double] {
        var product = [Double](repeating: 0, count: a.count + b.count - 1)
        for (i, x) in a.enumerated() { for (j, y) in b.enumerated() { product[i + j] += x * y } }
        return product
    }

    @Test(arguments: 0..<10)
    func findsTheRatesThatFlowsWereMadeOf(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let count = Int.random(in: 0...4, using: &random)
            var rates: [Double] = []
            while rates.count < count {
                let rate = Double.random(in: -0.6...1.5, using: &random)
                // Nearer to each other they are one within the rounding of the flows.
                if rates.allSatisfy({ abs($0 - rate) > 0.05 }) { rates.append(rate) }
            }
            var flows = RootTests.flows(roots: rates.map { 1 / (1 + $0) })
            // Roots that are no rates: 1/(1+r) below zero, and pairs that are not real.
            if Bool.random(using: &random) {
                flows = RootTests.times(flows, [1, Double.random(in: 0.2...2, using: &random)])
            }
            if Bool.random(using: &random) {
                let (a, b) = (
                    Double.random(in: -1.5...1.5, using: &random), Double.random(in: 0.5...1.5, using: &random)
                )
                flows = RootTests.times(flows, [a * a + b * b, -2 * a, 1])
            }
            let found = InternalRates(of: flows).roots
            #expect(found.count == rates.count, "seed \(seed): \(flows): \(found), made of \(rates)")
            for (rate, expected) in zip(found, rates.sorted()) {
                #expect(abs(rate - expected) < 1e-7, "seed \(seed): \(flows)")
            }
        }
    }

    @Test(arguments: 0..<8)
    func obeysDescartesAndIsNothingAtEachRate(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let count = Int.random(in: 2...60, using: &random)
            let flows = (0..<count).map { _ in
                Int.random(in: 0...3, using: &random) == 0 ? 0 : Double.random(in: -100...100, using: &random)
            }
            let signs = flows.filter { $0 != 0 }.map { $0 > 0 }
            let changes = zip(signs, signs.dropFirst()).count { $0 != $1 }
            let found = InternalRates(of: flows)
            #expect(found.roots.count <= changes, "seed \(seed): \(flows)")
            // None of them is a touch, as random flows go: then the number is even or odd as that of the changes.
            #expect((changes - found.roots.count) % 2 == 0, "seed \(seed): \(flows)")
            for rate in found.roots {
                let norm = flows.enumerated().reduce(0) { $0 + abs($1.element) * power(1 / (1 + rate), $1.offset) }
                let value = flows.enumerated().reduce(0) { $0 + $1.element * power(1 / (1 + rate), $1.offset) }
                #expect(abs(value) <= 1e-9 * norm, "seed \(seed): \(rate) of \(flows)")
            }
            let dated = flows.enumerated().map { DatedFlow(day: $0.offset * 365, amount: $0.element) }
            let yearly = InternalRates(of: dated.shuffled(using: &random))
            #expect(yearly.roots.count == found.roots.count, "seed \(seed): \(flows)")
            for (a, b) in zip(yearly.roots, found.roots) {
                #expect(abs(a - b) <= 1e-7 * (1 + abs(b)), "seed \(seed): \(a) \(b) of \(flows)")
            }
        }
    }

    private func power(_ base: Double, _ exponent: Int) -> Double {
        (0..<exponent).reduce(1) { power, _ in power * base }
    }

    @Test func aTouchCounts() {
        #expect(InternalRates(of: [1, -2, 1]).roots == [0])
        let found = InternalRates(of: [1.21, -2.2, 1]).roots
        #expect(found.count == 1)
        #expect(found.allSatisfy { abs($0 - -0.0909090909) < 1e-7 })
        #expect(InternalRates(of: [1.3, -2.2, 1]).roots == [])
    }

    @Test func sizeDoesNotMatter() throws {
        let expected = try InternalRates(of: [-100, 39, 59, 55, 20]).only()
        for scale in [1e-300, 1e-12, 1e12, 1e300] {
            let rate = try InternalRates(of: [-100, 39, 59, 55, 20].map { $0 / 100 * scale }).only()
            #expect(abs(rate - expected) < 1e-12)
        }
    }

    @Test func longRowsOfMonths() throws {
        let payment = try Annuity.payment(rate: 0.0062499999999999995, periods: 360, principal: 200_000)
        let rate = try InternalRates(of: [-200_000] + [Double](repeating: payment, count: 360)).only()
        #expect(abs(rate - 0.0062499999999999995) < 1e-13)
    }

    @Test func ratesAtTheEdges() throws {
        // Nearly all is lost, and a gain of many times.
        #expect(abs(try InternalRates(of: [-1, 1e-9]).only() - (1e-9 - 1)) < 1e-15)
        #expect(abs(try InternalRates(of: [-1, 1e9]).only() - (1e9 - 1)) < 1)
        #expect(abs(try InternalRates(of: [-1, 0, 0, 1]).only()) < 1e-15)
    }

    @Test func whyThereIsNone() {
        #expect(InternalRates(of: [Double]()).rule == .noSignChange)
        #expect(InternalRates(of: [0, 0]).rule == .noSignChange)
        #expect(InternalRates(of: [-1, -2]).rule == .noSignChange)
        #expect(InternalRates(of: [-1, 2]).rule == .oneSignChange)
        #expect(InternalRates(of: [-100, 230, -132]).rule == .descartes(signChanges: 2))
        // Sums −10, 5, 4, 14: one change of sign, though the flows have three.
        #expect(InternalRates(of: [-10, 15, -1, 10]).rule == .norstrom(signChanges: 3))
        #expect(InternalRates(of: [-1, .nan]).rule == .notNumbers)
        #expect(InternalRates(of: [-1, .infinity]).roots == [])
        #expect(throws: Undefined("2 rates")) { try InternalRates(of: [-100, 230, -132]).only() }
        #expect(throws: Undefined.self) { try InternalRates(of: [100, -250, 200]).only() }
        #expect(throws: Undefined.self) { try PresentValue.of([1, 2], rate: -1) }
        #expect(throws: Undefined.self) { try Annuity.payment(rate: 0.1, periods: 0, principal: 1) }
        #expect(throws: Undefined.self) { try ModifiedInternalRate.of([1, 2], finance: 0.1, reinvest: 0.1) }
    }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
