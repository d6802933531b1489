import Chance
import Testing
import Valuation

/// The arithmetic that is shown of a figure comes to the figure.
@Suite struct WorkingTests {
    private static func project(_ generator: inout SeededGenerator) -> (ProjectFlows, ProjectTerms) {
        let years = generator.number(8...20)
        let building = generator.number(1...3)
        let flows = ProjectFlows(
            capitalCost: (0..<years).map { $0 < building ? generator.real(50...200) : 0 },
            revenue: (0..<years).map { $0 < building ? 0 : generator.real(40...120) },
            operatingCost: (0..<years).map { $0 < building ? 0 : generator.real(5...30) },
            tax: (0..<years).map { $0 < building ? 0 : generator.real(0...5) })
        var terms = ProjectTerms()
        (terms.discountRate, terms.delay) = (generator.real(0.01...0.15), generator.real(-2...2))
        (terms.benchmark, terms.spread) = (
            RatePath(0.04, steps: [.init(year: 5, rate: generator.real(0.01...0.06))]), 0.01
        )
        (terms.tenor, terms.grace, terms.gearing) = (years - 2, building, generator.real(0.2...0.8))
        terms.repayment = generator.pick(Loan.Repayment.allCases)
        (terms.premium, terms.shareBefore, terms.shareAfter) = (0.005, 0.5, 0.1)
        return (flows, terms)
    }

    @Test(arguments: Figure.allCases) func theYearsComeToTheFigure(figure: Figure) throws {
        var generator = SeededGenerator(seed: runSeed)
        var found = 0
        for _ in 0..<100 {
            let (flows, terms) = Self.project(&generator)
            let valuation = ProjectValuation(flows, terms)
            guard let value = try? valuation.value(of: figure) else {
                #expect(throws: Undefined.self) { try Working(of: figure, in: valuation) }
                continue
            }
            found += 1
            let working = try Working(of: figure, in: valuation)
            #expect(working.value == value)
            func column(_ kind: Working.Kind) throws -> Working.Column {
                try #require(working.columns.first { $0.kind == kind })
            }
            let size = flows.capitalCost.reduce(0, +) + flows.revenue.reduce(0, +)
            let comment = Comment(rawValue: "\(figure) seed \(runSeed)")
            switch figure {
            case .npv, .equityNPV: #expect(abs(try column(.worth).sum - value) < 1e-9 * size, comment)
            case .irr, .equityIRR: #expect(abs(try column(.worth).sum) < 1e-9 * size, comment)
            case .dscrMinimum:
                let covers = try column(.cover).values.compactMap(\.self)
                #expect(covers.min() == value, comment)
                // Of years that are covered alike, the first is told.
                let period = try #require(working.period)
                let told = try column(.cover).values[period] ?? .nan
                #expect(abs(told - value) <= 1e-9 * abs(value), comment)
            case .dscrAverage:
                let covers = try column(.cover).values.compactMap(\.self)
                #expect(abs(covers.reduce(0, +) / Double(covers.count) - value) < 1e-12 * value, comment)
            case .llcr, .plcr, .cashShare:
                let parts = try #require(working.parts)
                #expect(abs(parts.above / parts.below - value) < 1e-9 * abs(value), comment)
            case .debt: #expect(abs(try column(.drawn).sum - value) < 1e-9 * value, comment)
            case .payback:
                let running = try column(.running).values.compactMap(\.self)
                let last = try #require(running.lastIndex { $0 < -1e-9 })
                #expect(Double(last) <= value && value <= Double(last + 1), comment)
            }
            for column in working.columns { #expect(column.values.count == working.columns[0].values.count) }
        }
        #expect(found > 10, "\(figure): \(found) had a value")
    }
}
