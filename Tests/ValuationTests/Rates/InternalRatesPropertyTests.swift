import Chance
import Testing

@testable import Valuation

/// What must hold of the internal rates of any flows.
@Suite struct InternalRatesPropertyTests {
    /// Flows of a length and a density of zeros drawn at random, amounts in whole cents.
    private func flows(_ random: inout SeededGenerator) -> [Double] {
        let density = random.real(0.1...1)
        return (0..<random.number(1...40)).map { _ in
            random.real(0...1) < density ? Double(random.number(-1_000_000...1_000_000)) / 100 : 0
        }
    }

    /// The present value, in parts of the sum of all magnitudes.
    private func balance(_ flows: [Double], at rate: Double) -> Double? {
        guard let value = try? PresentValue.of(flows, rate: rate),
            let magnitude = try? PresentValue.of(flows.map(abs), rate: rate)
        else { return nil }
        return value / magnitude
    }

    private func signChanges(_ flows: [Double]) -> Int {
        let signs = flows.filter { $0 != 0 }.map { $0 < 0 }
        return zip(signs, signs.dropFirst()).count { $0 != $1 }
    }

    @Test func thePresentValueIsZeroAtEachRate() {
        var random = SeededGenerator(seed: runSeed)
        for _ in 0..<1000 {
            let flows = flows(&random)
            // Closer to -1, the last digit of the rate itself moves the value.
            for root in InternalRates(of: flows).roots where root > -0.999 {
                #expect(abs(balance(flows, at: root) ?? 1) < 1e-10, "\(flows) at \(root); seed \(runSeed)")
            }
        }
    }

    /// Flows with many changes of sign are taken piece by piece; the rates are those of the recursion over the changes.
    @Test func piecesFindWhatTheRecursionFinds() {
        var random = SeededGenerator(seed: runSeed)
        var (cases, roots) = (0, 0)
        for number in 0..<120 {
            let count = random.number(2...160)
            let isSparse = random.number(0...3) == 0
            let flows = (0..<count).map { index -> DatedFlow in
                let amount = Double(random.number(-1_000_000...1_000_000)) / 100
                let grown = number % 3 == 1 ? amount * random.real(1e-9...1) : amount
                let day = number.isMultiple(of: 2) ? index : index * 30 + random.number(0...29)
                return DatedFlow(day: day, amount: isSparse && random.number(0...3) > 0 ? 0 : grown)
            }
            let sum = ExponentialSum(dated: flows)
            let (pieces, recursion) = (sum.rootsByPieces, sum.rootsByRecursion)
            cases += 1
            roots += recursion.count
            #expect(pieces.count == recursion.count, "\(flows); seed \(runSeed)")
            for (a, b) in zip(pieces, recursion) {
                #expect(abs(a - b) <= 1e-8 * max(1e-4, abs(b)), "\(flows); seed \(runSeed)")
            }
        }
        print("rates by pieces: \(cases) random flows, \(roots) rates, all those of the recursion")
    }

    /// A thousand flows of random sign: each rate is one, and the sign of the present value changes there alone.
    @Test func manyFlowsOfRandomSign() throws {
        var random = SeededGenerator(seed: 7)
        let flows = (0..<1000).map { _ in Double(random.number(-1_000_000...1_000_000)) / 100 }
        let rates = InternalRates(of: flows)
        #expect(
            rates.rule == .several(signChanges: signChanges(flows))
                || rates.rule == .onePositive(signChanges: signChanges(flows)))
        for root in rates.roots where root > -0.05 {
            #expect(abs(balance(flows, at: root) ?? 1) < 1e-9, "\(root)")
        }
        let sum = ExponentialSum(periodic: flows)
        // Denser where rates are: towards 0, in steps of a tenth.
        var points: [Double] = []
        var point = 1e-6
        while point < 3 {
            points += [point, -point]
            point *= 1.1
        }
        let evaluation = ExponentialSum.Evaluation(sum)
        let roots = sum.roots
        let outer = evaluation.balance(at: 5).sign
        for point in points {
            let sign = evaluation.balance(at: point).sign
            guard sign != 0 else { continue }
            let above = roots.count { $0 > point }
            #expect(sign == (above.isMultiple(of: 2) ? outer : -outer), "at \(point)")
        }
    }

    /// Between two rates, and beyond the last, the present value has the sign that the rates so far say: none is missing and
    /// none is too many, up to two at a time.
    @Test func theSignChangesAtEachRateOnly() {
        var random = SeededGenerator(seed: runSeed)
        for _ in 0..<1000 {
            let flows = flows(&random)
            let rates = InternalRates(of: flows)
            let found = rates.roots.count + rates.untold
            #expect(found <= signChanges(flows), "\(flows); seed \(runSeed)")
            // Whole cents at random do not touch 0.
            #expect((signChanges(flows) - found).isMultiple(of: 2), "\(flows); seed \(runSeed)")
            guard let first = flows.first(where: { $0 != 0 }), rates.untold == 0 else { continue }
            // Points right below each root, and right above the last: from far above, the first flow decides.
            var isPositive = first > 0
            for (index, root) in rates.roots.enumerated().reversed() {
                let above = index + 1 < rates.roots.count ? rates.roots[index + 1] : root + 1 + abs(root)
                let middle = root + (above - root) / 2
                let share = balance(flows, at: middle) ?? 0
                #expect(
                    abs(share) < 1e-12 || (share > 0) == isPositive, "\(flows) at \(middle); seed \(runSeed)")
                isPositive.toggle()
            }
        }
    }

    /// Products of (b - a·x) with x = 1 ÷ (1 + rate), whose root is the rate a ÷ b - 1, in small whole numbers and so without
    /// any rounding; of factors whose root is no rate; and of factors without a real root.
    @Test func exactlyTheRootsThatWerePutIn() {
        var random = SeededGenerator(seed: runSeed)
        for _ in 0..<2000 {
            var flows = [Double(random.number(1...3))]
            func multiply(by factor: [Double]) {
                var product = [Double](repeating: 0, count: flows.count + factor.count - 1)
                for (i, flow) in flows.enumerated() {
                    for (j, part) in factor.enumerated() { product[i + j] += flow * part }
                }
                flows = product
            }
            var expected: Set<Double> = []
            for _ in 0..<random.number(0...4) {
                // Apart enough for 53 bits: close roots of high degree are the same up to rounding.
                let (a, b) = (random.number(1...8), random.number(1...8))
                let root = Double(a) / Double(b) - 1
                guard expected.allSatisfy({ abs(log2Ratio($0, root)) > 0.25 }) else { continue }
                for _ in 0..<(random.number(0...5) == 0 ? 2 : 1) { multiply(by: [Double(b), -Double(a)]) }
                expected.insert(root)
            }
            for _ in 0..<random.number(0...2) {
                multiply(by: [Double(random.number(1...9)), Double(random.number(1...9))])
            }
            for _ in 0..<random.number(0...2) {
                // The discriminant is negative.
                let (p, r) = (random.number(1...5), random.number(1...5))
                let most = Int((3.9 * Double(p * r)).squareRoot())
                multiply(by: [Double(p), Double(random.number(-most...most)), Double(r)])
            }
            if random.number(0...3) == 0 { multiply(by: [0, 0, 1]) }
            let roots = InternalRates(of: flows).roots
            let isRight =
                roots.count == expected.count
                && zip(roots, expected.sorted()).allSatisfy { abs($0 - $1) < 1e-6 * (1 + abs($1)) }
            #expect(isRight, "\(flows): \(roots) for \(expected.sorted()); seed \(runSeed)")
        }
    }

    private func log2Ratio(_ a: Double, _ b: Double) -> Double {
        let ratio = (1 + a) / (1 + b)
        return ratio > 1 ? ratio - 1 : 1 - 1 / ratio
    }

    @Test func aFactorChangesNothing() {
        var random = SeededGenerator(seed: runSeed)
        for _ in 0..<500 {
            let flows = flows(&random)
            let factor = Double(
                sign: random.number(0...1) == 0 ? .plus : .minus, exponent: random.number(-900...900), significand: 1)
            let (plain, scaled) = (InternalRates(of: flows), InternalRates(of: flows.map { $0 * factor }))
            #expect(plain.rule == scaled.rule, "\(flows) \(factor); seed \(runSeed)")
            #expect(
                agree(plain.roots, scaled.roots), "\(flows) \(factor): \(plain) \(scaled); seed \(runSeed)")
        }
    }

    /// Backwards, growth becomes decay: 1 + rate becomes its inverse.
    @Test func backwardsInTimeTheRatesAreInverse() {
        var random = SeededGenerator(seed: runSeed)
        for _ in 0..<1000 {
            let flows = flows(&random)
            let (plain, reversed) = (InternalRates(of: flows), InternalRates(of: flows.reversed()))
            guard plain.untold == 0, reversed.untold == 0 else { continue }
            let inverse = reversed.roots.reversed().map { 1 / (1 + $0) - 1 }
            #expect(agree(plain.roots, inverse), "\(flows): \(plain) \(reversed); seed \(runSeed)")
        }
    }

    /// Periods of a year of 365 days are dates, too; the order in which they are listed is none of theirs.
    @Test func datedFlowsAYearApartArePeriodic() {
        var random = SeededGenerator(seed: runSeed)
        for _ in 0..<1000 {
            let flows = flows(&random)
            let dated = flows.enumerated().map { DatedFlow(day: 365 * $0.offset - 4000, amount: $0.element) }
            let (periodic, shuffled) = (InternalRates(of: flows), InternalRates(of: dated.shuffled(using: &random)))
            #expect(periodic.rule == shuffled.rule, "\(flows); seed \(runSeed)")
            #expect(agree(periodic.roots, shuffled.roots), "\(flows): \(periodic) \(shuffled); seed \(runSeed)")
        }
    }

    @Test func oneSignHasNoRate() {
        var random = SeededGenerator(seed: runSeed)
        for _ in 0..<500 {
            let flows = flows(&random).map(abs)
            #expect(InternalRates(of: flows).roots == [], "\(flows); seed \(runSeed)")
            #expect(InternalRates(of: flows.map { -$0 }).roots == [], "\(flows); seed \(runSeed)")
        }
    }

    /// The rate of Norstrøm's rule is there, and alone.
    @Test func exactlyOnePositiveRateWhereTheRuleSaysSo() {
        var random = SeededGenerator(seed: runSeed)
        var count = 0
        for _ in 0..<2000 {
            let flows = flows(&random)
            let rates = InternalRates(of: flows)
            guard case .onePositive = rates.rule, rates.untold == 0 else { continue }
            count += 1
            #expect(rates.roots.count { $0 > 0 } == 1, "\(flows): \(rates); seed \(runSeed)")
        }
        #expect(count > 20, "seed \(runSeed)")
    }

    /// Relative to 1 + rate, as close to -1 only that can be.
    private func agree(_ left: [Double], _ right: [Double]) -> Bool {
        left.count == right.count
            && zip(left, right).allSatisfy { abs($0 - $1) <= 1e-9 * (1 + max($0, $1)) + 2e-16 }
    }
}
