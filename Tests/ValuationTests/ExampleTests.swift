import Testing
import Valuation

/// The example of the room's article, which the reader finds there word for word.
@Suite struct ExampleTests {
    @Test func example() throws {
        // The article's example:
        let flows = ProjectFlows(capitalCost: [100, 0], revenue: [0, 150], operatingCost: [0, 40], tax: [0, 0])
        var ours = ProjectTerms()
        ours.discountRate = 0.1
        var theirs = ours
        (theirs.discountRate, theirs.revenue) = (0.05, 1.2)
        #expect(abs(try ProjectValuation(flows, ours).value(of: .npv)) < 1e-9)
        // What each of the differing assumptions makes of the difference; the parts add up to it.
        let parts = Attribution(of: flows, from: ours, to: theirs, figures: [.npv])
        #expect(parts.assumptions == [.discountRate, .revenue])
        let difference = try ProjectValuation(flows, theirs).value(of: .npv)
        let sum = try #require(parts.shares[.npv]).get().reduce(0, +)
        #expect(abs(sum - difference) < 1e-9)
        // Where a figure has no value, the reason is told; it is never 0.
        #expect(throws: Undefined("no discount rate is given")) {
            try ProjectValuation(flows, ProjectTerms()).value(of: .npv)
        }
        // End of it.
    }
}
