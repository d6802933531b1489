import Chance
import Testing
import Valuation

@Suite struct InternalRatesTests {
    private func close(_ found: [Double], _ expected: [Double], within tolerance: Double = 1e-12) -> Bool {
        found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) <= tolerance }
    }

    private func reason(_ rates: InternalRates) -> String? {
        do throws(Undefined) {
            _ = try rates.only()
            return nil
        } catch {
            return error.reason
        }
    }

    @Test func oneChangeOfSignIsOneRate() throws {
        let rates = InternalRates(of: [-100, 0, 0, 133.1])
        #expect(rates.rule == .oneSignChange)
        #expect(try abs(rates.only() - 0.1) < 1e-15)
        #expect(InternalRates(of: [0, 0, -100, 0, 110, 0]).roots == InternalRates(of: [-100, 0, 110]).roots)
        #expect(InternalRates(of: [100, -100]).roots == [0])
    }

    @Test(
        arguments: [
            ([], .noFlows, "there are no flows but 0"), ([0, -0.0, 0], .noFlows, "there are no flows but 0"),
            ([5], .noSignChange, "all flows have one sign"), ([-1, 0, -3], .noSignChange, "all flows have one sign"),
            ([100, -250, 200], .several(signChanges: 2), "no rate makes the present value 0"),
            ([-1, .nan, 3], .notFinite, "a flow is not a finite number"),
            ([-1, .infinity], .notFinite, "a flow is not a finite number"),
            ([.nan], .notFinite, "a flow is not a finite number"),
        ] as [([Double], InternalRates.Rule, String)])
    func noRateIsToldWhy(flows: [Double], rule: InternalRates.Rule, words: String) {
        let rates = InternalRates(of: flows)
        #expect(rates.roots == [])
        #expect(rates.untold == 0)
        #expect(rates.rule == rule)
        #expect(reason(rates) == words)
        let dated = InternalRates(of: flows.enumerated().map { DatedFlow(day: 365 * $0.offset, amount: $0.element) })
        #expect(dated == rates)
    }

    @Test func severalRatesAreAllTold() {
        let rates = InternalRates(of: [-100, 230, -132])
        #expect(close(rates.roots, [0.1, 0.2]))
        #expect(rates.rule == .several(signChanges: 2))
        #expect(reason(rates) == "2 rates make the present value 0")
    }

    /// Norstrøm: -50, -150, 450, 750, 650 changes its sign once.
    @Test func aRunningTotalThatChangesOnceHasOnePositiveRate() {
        let rates = InternalRates(of: [-50, -100, 600, 300, -100])
        #expect(rates.rule == .onePositive(signChanges: 2))
        #expect(rates.roots.count { $0 > 0 } == 1)
        // A total of 0 in the end is rate 0, and no positive one.
        #expect(InternalRates(of: [-1, 3, -2]).rule == .several(signChanges: 2))
        #expect(InternalRates(of: [-0.3, 0.1, 0.2, 0.3, -0.3]).rule == .several(signChanges: 2))
    }

    @Test(
        arguments: [
            ([1, -2, 1], [0]), ([1, -2.2, 1.21], [0.1]), ([-1, 2.1, -1.1025], [0.05]), ([4, -4, 1], [-0.5]),
            // (1 - x)^3, (1 - x)^4, (1 - 2x)^2 (1 - x)^2, (1 - x)^2 (1 - 2x), with x = 1 / (1 + rate)
            ([1, -3, 3, -1], [0]), ([1, -4, 6, -4, 1], [0]), ([1, -6, 13, -12, 4], [0, 1]), ([1, -4, 5, -2], [0, 1]),
            // (1 - 1.1 x)^2 and nothing else real: times 1 + x + x^2
            ([1, -1.2, 0.01, -0.99, 1.21], [0.1]),
        ] as [([Double], [Double])])
    func aRateThatIsOnlyTouchedCounts(flows: [Double], expected: [Double]) {
        let roots = InternalRates(of: flows).roots
        #expect(close(roots, expected, within: 1e-7), "\(roots)")
    }

    @Test func whatNearlyTouchesDoesNotCount() {
        #expect(InternalRates(of: [1, -2.2, 1.21 + 1e-14]).roots == [])
        #expect(close(InternalRates(of: [1, -2.2, 1.21 - 1e-12]).roots, [0.1 - 1e-6, 0.1 + 1e-6], within: 1e-9))
    }

    @Test func aRootOfHighMultiplicityIsOne() {
        var flows = [1.0]
        for _ in 0..<30 { flows = zip([0] + flows, flows + [0]).map { $0 - $1 } }
        #expect(close(InternalRates(of: flows).roots, [0], within: 1e-12))
    }

    @Test func ratesBeyondNumbersAreCountedOnly() {
        for flows in [
            [-1, 1e-20], [-1e-300, 1e300], [-.leastNonzeroMagnitude, 1.7e308],
            [-1.7e308, .leastNonzeroMagnitude],
        ] as [[Double]] {
            let rates = InternalRates(of: flows)
            #expect(rates.roots == [])
            #expect(rates.untold == 1)
            #expect(rates.rule == .oneSignChange)
            #expect(reason(rates) == "the one rate is too close to -100%, or too large, to compute")
        }
        let aDay = InternalRates(of: [DatedFlow(day: 0, amount: -1), DatedFlow(day: 1, amount: 10)])
        #expect(aDay.roots == [])
        #expect(aDay.untold == 1)
    }

    @Test(arguments: [1e-300, 1e-160, 1e-20, 1, 1e20, 1e160, 1e300])
    func magnitudeIsNoMatter(scale: Double) {
        let one = InternalRates(of: [-100, 20, 30, 40, 50].map { $0 * scale })
        #expect(close(one.roots, [0.128_257_269_001_674]))
        #expect(close(InternalRates(of: [-100, 230, -132].map { $0 * scale }).roots, [0.1, 0.2]))
        #expect(close(InternalRates(of: [1, -2, 1].map { $0 * scale }).roots, [0], within: 1e-12))
        let dated = [(0, -1e-8), (365, 1.1e-8)].map { DatedFlow(day: $0.0, amount: $0.1 * scale) }
        #expect(scale < 1e-299 || close(InternalRates(of: dated).roots, [0.1]))
    }

    @Test func magnitudesMayBeFarApart() {
        // 10^(-600 / 360) - 1, between flows that no number tells apart by a factor.
        let flows = [-1e300] + Array(repeating: 0, count: 359) + [1e-300]
        #expect(close(InternalRates(of: flows).roots, [-0.978_455_653_099_681_2]))
        #expect(
            close(
                InternalRates(of: flows + [0, .leastNonzeroMagnitude]).roots, [-0.978_455_653_099_681_2], within: 1e-6))
        // -1e300 + 1e-300 x^360 - 1e-305 x^361 with x = 1 / (1 + rate): the last two alone at x = 1e5.
        let two = InternalRates(of: flows + [-1e-305])
        #expect(close(two.roots, [-0.99999, -0.978_455_68], within: 1e-7))
        #expect(InternalRates(of: [1e308, 1e308, 1e308, -1e-308]).untold == 1)
    }

    @Test func manyPeriods() throws {
        let payment = try Annuity.payment(rate: 0.005, periods: 360, principal: 250_000)
        let flows = [-250_000] + Array(repeating: payment, count: 360)
        #expect(try abs(InternalRates(of: flows).only() - 0.005) < 1e-14)
        #expect(close(InternalRates(of: flows + [-1]).roots, [-0.99, 0.005], within: 0.02))
    }

    /// As many changes of sign as there can be, and few rates.
    @Test func alternatingFlowsTakeNoForever() {
        let flows = (0...360).map { $0.isMultiple(of: 2) ? 1 + Double($0) / 100 : -1.3 }
        let rates = InternalRates(of: flows)
        #expect(rates.rule == .several(signChanges: 360))
        for root in rates.roots where root > -0.5 {
            let value = try? PresentValue.of(flows, rate: root)
            #expect(abs(value ?? .infinity) < 1e-10)
        }
        #expect(rates.roots.count.isMultiple(of: 2))
    }

    @Test func datesMayBeMixedAndMeet() throws {
        let flows = [
            DatedFlow(day: 500, amount: 60), DatedFlow(day: 0, amount: -70), DatedFlow(day: 865, amount: 60),
            DatedFlow(day: 0, amount: -30), DatedFlow(day: 500, amount: 0.1), DatedFlow(day: 500, amount: -0.1),
        ]
        let rate = try InternalRates(of: flows).only()
        #expect(try abs(PresentValue.of(flows, rate: rate)) < 1e-12)
        var random = SeededGenerator(seed: runSeed)
        #expect(InternalRates(of: flows) == InternalRates(of: flows.shuffled(using: &random)), "seed \(runSeed)")
        // 0.1 + 0.2 - 0.3 leaves something in binary, which is no flow.
        let rounding = [0.1, 0.2, -0.3].map { DatedFlow(day: 900, amount: $0) }
        #expect(InternalRates(of: flows + rounding).roots == [rate])
        let far = [DatedFlow(day: .min, amount: -1), DatedFlow(day: .max, amount: 2)]
        #expect(try InternalRates(of: far).only() < 1e-12)
        let neighbours = [DatedFlow(day: .max - 1, amount: 9), DatedFlow(day: .max, amount: -3)]
        #expect(InternalRates(of: far + neighbours).rule == .oneSignChange)
        let large = Array(repeating: DatedFlow(day: 3, amount: 1.7e308), count: 9)
        #expect(InternalRates(of: large).rule == .noSignChange)
    }

    @Test func theRuleSaysItselfInWords() {
        #expect("\(InternalRates(of: [-1, 2]).rule)" == "one change of sign means exactly one rate (Descartes)")
        #expect("\(InternalRates(of: [1, 2]).rule)" == "flows of one sign have no rate")
        let two = "2 changes of sign allow up to 2 rates (Descartes)"
        #expect("\(InternalRates(of: [-100, 230, -132]).rule)" == two)
        let once = "2 changes of sign, but one of the running total, mean exactly one positive rate (Norstrøm)"
        #expect("\(InternalRates(of: [-50, -100, 600, 300, -100]).rule)" == once)
    }
}
