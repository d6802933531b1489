import Testing
import Valuation

/// What each assumption makes of a difference.
@Suite struct AttributionTests {
    static let project = ProjectFlows(
        capitalCost: [300, 400, 300] + [Double](repeating: 0, count: 27),
        revenue: [0, 0, 0] + [Double](repeating: 190, count: 27),
        operatingCost: [0, 0, 0] + [Double](repeating: 60, count: 27),
        tax: [0, 0, 0] + [Double](repeating: 8, count: 27))

    static func terms(_ random: inout SeededRandom) -> ProjectTerms {
        var terms = ProjectTerms()
        terms.discountRate = Double.random(in: 0.02...0.12, using: &random)
        terms.startYear = Int.random(in: 2026...2029, using: &random)
        terms.delay = Double(terms.startYear - 2026)
        terms.capitalCost = Double.random(in: 0.8...1.2, using: &random)
        terms.revenue = Double.random(in: 0.9...1.2, using: &random)
        terms.operatingCost = Double.random(in: 0.8...1.2, using: &random)
        terms.benchmark = RatePath(
            Double.random(in: 0.02...0.06, using: &random),
            steps: [.init(year: 2031, rate: Double.random(in: 0.02...0.06, using: &random))])
        terms.spread = Double.random(in: 0.005...0.03, using: &random)
        terms.tenor = Int.random(in: 12...25, using: &random)
        terms.grace = Int.random(in: 2...5, using: &random)
        terms.repayment = Loan.Repayment.allCases.randomElement(using: &random) ?? .annuity
        terms.constructionInterest = Loan.ConstructionInterest.allCases.randomElement(using: &random) ?? .paid
        terms.gearing = Double.random(in: 0.3...0.8, using: &random)
        terms.targetDSCR = Bool.random(using: &random) ? Double.random(in: 1.1...1.6, using: &random) : nil
        terms.premium = Double.random(in: 0.002...0.02, using: &random)
        terms.cover = Double.random(in: 0.3...1, using: &random)
        terms.premiumReading = GuaranteePremium.Reading.allCases.randomElement(using: &random) ?? .running
        terms.splitReading = SplitReading.allCases.randomElement(using: &random) ?? .withFees
        terms.splitBase = SplitBase.allCases.randomElement(using: &random) ?? .allCash
        terms.deemedSpread = Double.random(in: 0...0.02, using: &random)
        terms.shareBefore = 0.5
        terms.shareAfter = Double.random(in: 0.1...0.3, using: &random)
        return terms
    }

    /// The other's terms in so many assumptions, its own in the rest.
    static func mixed(_ from: ProjectTerms, _ to: ProjectTerms, _ count: Int, _ random: inout SeededRandom)
        -> ProjectTerms
    {
        var terms = from
        for assumption in Assumption.allCases.shuffled(using: &random).prefix(count) {
            terms.take(assumption, from: to)
        }
        return terms
    }

    @Test(arguments: 0..<4)
    func partsAddUpToTheDifference(seed: UInt64) throws {
        var random = SeededRandom(seed)
        // Up to eight that differ: all mixtures; then more, where orders are drawn.
        var told = 0
        for count in [0, 1, 2, 5, 8, 22] {
            let from = AttributionTests.terms(&random)
            let to = AttributionTests.mixed(from, AttributionTests.terms(&random), count, &random)
            let figures: [Figure] = [.npv, .equityNPV, .irr, .dscrMinimum, .llcr, .cashShare]
            let attribution = Attribution(of: AttributionTests.project, from: from, to: to, figures: figures)
            #expect(attribution.assumptions == from.differences(from: to))
            for figure in figures {
                guard let shares = try? attribution.shares[figure]?.get() else { continue }
                told += 1
                let before = try ProjectValuation(AttributionTests.project, from).value(of: figure)
                let after = try ProjectValuation(AttributionTests.project, to).value(of: figure)
                let sum = shares.reduce(0, +)
                #expect(abs(sum - (after - before)) <= 1e-9 * (1 + abs(before) + abs(after)), "seed \(seed): \(figure)")
            }
            if count <= 8 { #expect(attribution.sampledOrders == nil) }
        }
        #expect(told >= 18, "seed \(seed): of 36")
    }

    @Test(arguments: 0..<10)
    func whatCannotMoveAFigureDoesNot(seed: UInt64) {
        var random = SeededRandom(seed)
        for _ in 0..<5 {
            let (from, to) = (AttributionTests.terms(&random), AttributionTests.terms(&random))
            for figure in Figure.allCases {
                let before = ProjectValuation(AttributionTests.project, from).result(of: figure)
                for assumption in Assumption.allCases where !figure.assumptions.contains(assumption) {
                    var mixed = from
                    mixed.take(assumption, from: to)
                    let after = ProjectValuation(AttributionTests.project, mixed).result(of: figure)
                    #expect(after == before, "seed \(seed): \(assumption) moves \(figure)")
                }
            }
        }
    }

    @Test func oneAloneMakesAllOfIt() throws {
        var from = ProjectTerms()
        from.discountRate = 0.07
        var to = from
        to.discountRate = 0.05
        let attribution = Attribution(of: AttributionTests.project, from: from, to: to, figures: [.npv, .dscrMinimum])
        #expect(attribution.assumptions == [.discountRate])
        let difference =
            try ProjectValuation(AttributionTests.project, to).value(of: .npv)
            - ProjectValuation(AttributionTests.project, from).value(of: .npv)
        #expect(try attribution.shares[.npv]?.get() == [difference])
        #expect(attribution.shares[.dscrMinimum] == .failure(Undefined("no loan")))
    }

    /// Two players, by the definition: half of what each adds first, half of what it adds last.
    @Test func sharesAreShapleys() throws {
        var from = ProjectTerms()
        from.discountRate = 0.08
        var to = from
        to.revenue = 1.2
        to.capitalCost = 0.9
        func npv(_ revenue: Double, _ cost: Double) throws -> Double {
            var terms = from
            terms.revenue = revenue
            terms.capitalCost = cost
            return try ProjectValuation(AttributionTests.project, terms).value(of: .npv)
        }
        let attribution = Attribution(of: AttributionTests.project, from: from, to: to, figures: [.npv])
        #expect(attribution.assumptions == [.capitalCost, .revenue])
        let revenue = try (npv(1.2, 1) - npv(1, 1) + npv(1.2, 0.9) - npv(1, 0.9)) / 2
        let shares = try #require(try attribution.shares[.npv]?.get())
        #expect(abs(shares[1] - revenue) < 1e-9)
    }
}
