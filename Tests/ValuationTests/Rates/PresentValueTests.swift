import Testing
import Valuation

@Suite struct PresentValueTests {
    private func reason<Value>(_ value: () throws(Undefined) -> Value) -> String? {
        do throws(Undefined) {
            _ = try value()
            return nil
        } catch {
            return error.reason
        }
    }

    @Test func theFirstFlowIsNotDiscounted() throws {
        #expect(try PresentValue.of([-100, 121], rate: 0.1) == -100 + 121 / 1.1)
        #expect(try PresentValue.of([-100], rate: 5) == -100)
        #expect(try PresentValue.of([Double](), rate: 0.1) == 0)
        #expect(try PresentValue.of([DatedFlow](), rate: 0.1) == 0)
    }

    @Test func aRateOfZeroAddsUp() throws {
        #expect(try PresentValue.of([-100, 30, 40, 50], rate: 0) == 20)
        #expect(try PresentValue.of([DatedFlow(day: 9, amount: -7), DatedFlow(day: 2, amount: 4)], rate: 0) == -3)
    }

    @Test func negativeRatesWeighWhatComesLater() throws {
        #expect(try PresentValue.of([1, 1, 1], rate: -0.5) == 7)
    }

    @Test(arguments: [-1, -1.5, -.infinity, .infinity, .nan])
    func noPresentValueAtSuchARate(rate: Double) {
        #expect(reason { () throws(Undefined) in try PresentValue.of([1, 2], rate: rate) } != nil)
        #expect(
            reason { () throws(Undefined) in try PresentValue.of([DatedFlow(day: 0, amount: 1)], rate: rate) } != nil)
    }

    @Test func whatIsNoNumberIsToldApartFromWhatIsTooLarge() {
        let wrong = reason { () throws(Undefined) in try PresentValue.of([1, .nan], rate: 0.1) }
        #expect(wrong == "a flow is not a finite number")
        let large = reason { () throws(Undefined) in try PresentValue.of([1e300, 1e300, 1e300], rate: -1 + 1e-10) }
        #expect(large == "the present value is too large to compute")
        let flows = [DatedFlow(day: 0, amount: 1e308), DatedFlow(day: 365, amount: 1e308)]
        let datedLarge = reason { () throws(Undefined) in try PresentValue.of(flows, rate: -0.5) }
        #expect(datedLarge == "the present value is too large to compute")
    }

    @Test func datesCountFromTheEarliestInAnyOrder() throws {
        let flows = [
            DatedFlow(day: 400, amount: 30), DatedFlow(day: 35, amount: -100), DatedFlow(day: 765, amount: 90),
        ]
        let value = try PresentValue.of(flows, rate: 0.1)
        #expect(abs(value - (-100 + 30 / 1.1 + 90 / 1.21)) < 1e-12)
        #expect(try abs(PresentValue.of(flows.reversed(), rate: 0.1) - value) < 1e-12)
        let later = flows.map { DatedFlow(day: $0.day - 1_000_000, amount: $0.amount) }
        #expect(try PresentValue.of(later, rate: 0.1) == value)
    }

    @Test func daysMayBeAnything() throws {
        let flows = [DatedFlow(day: .min, amount: 5), DatedFlow(day: .max, amount: 1), DatedFlow(day: .max, amount: 0)]
        #expect(try PresentValue.of(flows, rate: 0.1) == 5)
    }
}
