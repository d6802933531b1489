import Testing
import Valuation

/// Draws from ranges, held against the distributions that they are to follow.
@Suite struct DrawsTests {
    /// Of which the present value is 100 × revenue − 100.
    private static let flows = ProjectFlows(
        capitalCost: [100, 0], revenue: [0, 110], operatingCost: [0, 0], tax: [0, 0])

    private static var terms: ProjectTerms {
        var terms = ProjectTerms()
        terms.discountRate = 0.1
        return terms
    }

    private func values(
        _ ranges: [DrawnRange], _ shape: DrawnRange.Shape = .triangular, count: Int = 100_000, seed: UInt64 = 1,
        _ terms: ProjectTerms = DrawsTests.terms, _ value: (ProjectValuation) -> Double?
    ) -> [Double] {
        var values: [Double] = []
        Draws(ranges, shape: shape, count: count, seed: seed).forEach(DrawsTests.flows, terms) { valuation in
            if let value = value(valuation) { values.append(value) }
        }
        return values
    }

    /// Quantiles, mean and standard deviation of 80% to 150%, likeliest 120%, by scipy 1.17: `stats.triang` and `stats.beta`.
    @Test(arguments: [
        (
            DrawnRange.Shape.triangular, [0.9673320053068151, 1.174165738677394, 1.3550862325381057],
            1.1666666666666667,
            0.14337
        ),
        (.pert, [1.0039891455609131, 1.1872667932357004, 1.3567541545911328], 1.1833333333333333, 0.13169),
    ])
    func quantilesAreThoseOfTheDistribution(
        shape: DrawnRange.Shape, quantiles: [Double], mean: Double, deviation: Double
    ) throws {
        let range = DrawnRange(.revenue, 0.8...1.5, likeliest: 1.2)
        let drawn = values([range], shape) { try? $0.value(of: .npv) }
        #expect(drawn.count == 100_000)
        let spread = try #require(Spread(drawn))
        // Five standard errors; that of a quantile is √(p(1 − p)) ÷ its density, at most 0.3 ÷ 1.19.
        let error = 5 / Double(drawn.count).squareRoot()
        #expect(abs(spread.mean - (100 * mean - 100)) < 100 * error * deviation)
        for (value, quantile) in zip([spread.p10, spread.p50, spread.p90], quantiles) {
            #expect(abs(value - (100 * quantile - 100)) < 100 * error * 0.26, "\(shape) \(value) \(quantile)")
        }
        #expect(drawn.allSatisfy { $0 >= -20 && $0 <= 50 })
    }

    @Test func theSameSeedGivesTheSameDraws() {
        let ranges = [DrawnRange(.revenue, 0.8...1.2, likeliest: 1), DrawnRange(.capitalCost, 0.9...1.3, likeliest: 1)]
        let first = values(ranges, .pert, count: 100) { try? $0.value(of: .npv) }
        #expect(values(ranges, .pert, count: 100) { try? $0.value(of: .npv) } == first)
        #expect(values(ranges, .pert, count: 100, seed: 2) { try? $0.value(of: .npv) } != first)
        #expect(values(ranges, .pert, count: 50) { try? $0.value(of: .npv) } == Array(first.prefix(50)))
    }

    /// Each is drawn by itself: of two that are alike, the difference lies about nothing as often above as below.
    @Test func assumptionsAreDrawnIndependently() {
        let ranges = [DrawnRange(.revenue, 0...1, likeliest: 0.5), DrawnRange(.capitalCost, 0...1, likeliest: 0.5)]
        var products = 0.0
        Draws(ranges, count: 100_000).forEach(DrawsTests.flows, DrawsTests.terms) { valuation in
            products += (valuation.terms.revenue - 0.5) * (valuation.terms.capitalCost - 0.5)
        }
        // The variance of each is 1/24.
        #expect(abs(products / 100_000) < 5 * (1.0 / 24) / 100_000.0.squareRoot())
    }

    @Test func yearsAreWholeAndARangeOfOneValueStaysThere() {
        var terms = DrawsTests.terms
        (terms.benchmark, terms.gearing) = (RatePath(0.05), 0.5)
        var tenors: Set<Int> = []
        let ranges = [
            DrawnRange(.tenor, 10...14, likeliest: 12), DrawnRange(.spread, 0.01...0.01, likeliest: 0.01),
            // What is likeliest outside of the range is taken to its nearer end.
            DrawnRange(.gearing, 0.6...0.7, likeliest: 0.5),
        ]
        Draws(ranges, count: 2000).forEach(DrawsTests.flows, terms) { valuation in
            if let tenor = valuation.terms.tenor { tenors.insert(tenor) }
            #expect(valuation.terms.spread == 0.01)
            #expect((0.6...0.7).contains(valuation.terms.gearing ?? 0))
        }
        #expect(tenors == [10, 11, 12, 13, 14])
    }

    @Test func aSpreadIsThatOfTheSortedValues() {
        let spread = Spread([3, 1, 2, 5, 4])
        // numpy.quantile([1, 2, 3, 4, 5], [0.1, 0.5, 0.9])
        #expect(spread.map { [$0.p10, $0.p50, $0.p90, $0.mean] } == [1.4, 3, 4.6, 3])
        #expect(Spread([]) == nil)
    }
}
