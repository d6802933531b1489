import Chance
import Testing
import Valuation

/// Assumptions moved one at a time, and two at a time, held against valuations of their own.
@Suite struct TornadoTests {
    private static let flows = ProjectFlows(
        capitalCost: [400, 0, 0, 0, 0], revenue: [0, 150, 170, 170, 190], operatingCost: [0, 30, 30, 30, 30],
        tax: [0, 5, 5, 5, 5])

    private static var terms: ProjectTerms {
        var terms = ProjectTerms()
        (terms.discountRate, terms.benchmark, terms.spread) = (0.07, RatePath(0.04), 0.01)
        (terms.tenor, terms.gearing) = (4, 0.5)
        return terms
    }

    private func swing(_ assumption: Assumption, _ numbers: Double...) -> Tornado.Swing {
        .init(assumption, trying: numbers.map { TornadoTests.terms.setting(assumption, to: $0) })
    }

    @Test func theWidestComesFirst() throws {
        var generator = SeededGenerator(seed: runSeed)
        for _ in 0..<50 {
            let swings = [Assumption.discountRate, .revenue, .operatingCost, .capitalCost, .spread].map { assumption in
                let number = TornadoTests.terms.number(of: assumption) ?? 0
                return swing(
                    assumption, number * generator.real(0.7...1), number * generator.real(1...1.3))
            }
            for figure in [Figure.npv, .irr, .dscrMinimum, .equityNPV] {
                let tornado = Tornado(of: figure, TornadoTests.flows, TornadoTests.terms, swings)
                #expect(tornado.bars.count == swings.count)
                for (wide, narrow) in zip(tornado.bars, tornado.bars.dropFirst()) {
                    #expect(wide.width >= narrow.width, "seed \(runSeed)")
                }
                let base = try ProjectValuation(TornadoTests.flows, TornadoTests.terms).value(of: figure)
                #expect(try tornado.base.get() == base)
                for bar in tornado.bars {
                    let terms = try #require(swings.first { $0.assumption == bar.assumption }?.terms)
                    for (value, terms) in zip(bar.values, terms) {
                        #expect(try value.get() == ProjectValuation(TornadoTests.flows, terms).value(of: figure))
                    }
                    #expect(try #require(bar.ends).contains(base))
                    if !figure.assumptions.contains(bar.assumption) { #expect(bar.width == 0) }
                }
            }
        }
    }

    /// By hand: a tenth more revenue of 150 … 190 at 7 %.
    @Test func aBarIsTheFigureOfWhatWasTried() throws {
        let tornado = Tornado(
            of: .npv, TornadoTests.flows, TornadoTests.terms, [swing(.revenue, 0.9, 1.1)])
        var worth = 0.0
        for (year, revenue) in [150.0, 170, 170, 190].enumerated() {
            worth += revenue / (0...year).reduce(1) { value, _ in value * 1.07 }
        }
        let bar = try #require(tornado.bars.first)
        #expect(abs(bar.width - 0.2 * worth) < 1e-9)
        #expect(try abs(bar.values[1].get() - tornado.base.get() - 0.1 * worth) < 1e-9)
    }

    @Test func whatHasNoValueSaysWhy() throws {
        let tornado = Tornado(
            of: .dscrMinimum, TornadoTests.flows, TornadoTests.terms,
            [swing(.tenor, 40), swing(.gearing, 0.4, 0.6)])
        #expect(tornado.bars.map(\.assumption) == [.gearing, .tenor])
        #expect(tornado.bars[1].width == 0)
        guard case .failure = tornado.bars[1].values[0] else { return #expect(Bool(false), "a value") }
    }

    @Test func aGridIsEveryPairOfNumbers() throws {
        let rows = ValueGrid.Axis(.revenue, [0.8, 1, 1.2])
        let columns = ValueGrid.Axis(.tenor, [2, 3, 4])
        let grid = ValueGrid(TornadoTests.flows, TornadoTests.terms, rows: rows, columns: columns)
        for (row, revenue) in rows.numbers.enumerated() {
            for (column, tenor) in columns.numbers.enumerated() {
                var terms = TornadoTests.terms
                (terms.revenue, terms.tenor) = (revenue, Int(tenor))
                for figure in [Figure.npv, .dscrMinimum, .equityIRR, .debt] {
                    #expect(
                        try grid.valuations[row][column].value(of: figure)
                            == ProjectValuation(TornadoTests.flows, terms).value(of: figure))
                }
            }
        }
    }
}
