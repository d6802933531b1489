import Chance
import Testing
import Valuation

/// What each assumption makes of a difference.
@Suite struct AttributionTests {
    static let project = ProjectFlows(
        capitalCost: [300, 400, 300] + [Double](repeating: 0, count: 27),
        revenue: [0, 0, 0] + [Double](repeating: 190, count: 27),
        operatingCost: [0, 0, 0] + [Double](repeating: 60, count: 27),
        tax: [0, 0, 0] + [Double](repeating: 8, count: 27))

    static func terms(_ random: inout SeededGenerator) -> ProjectTerms {
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
        terms.targetLLCR = Bool.random(using: &random) ? Double.random(in: 1.1...1.6, using: &random) : nil
        terms.premium = Double.random(in: 0.002...0.02, using: &random)
        terms.cover = Double.random(in: 0.3...1, using: &random)
        terms.premiumReading = GuaranteePremium.Reading.allCases.randomElement(using: &random) ?? .running
        terms.splitReading = SplitReading.allCases.randomElement(using: &random) ?? .withFees
        terms.splitBase = SplitBase.allCases.randomElement(using: &random) ?? .allCash
        terms.splitLater = SplitLater.allCases.randomElement(using: &random) ?? .recoveredAgain
        terms.splitLosses = SplitLosses.allCases.randomElement(using: &random) ?? .notShared
        terms.recoveredFees = RecoveredFees.allCases.randomElement(using: &random) ?? .onTop
        terms.deemedSpread = Double.random(in: 0...0.02, using: &random)
        terms.shareBefore = 0.5
        terms.shareAfter = Double.random(in: 0.1...0.3, using: &random)
        return terms
    }

    /// The other's terms in so many assumptions, its own in the rest.
    static func mixed(_ from: ProjectTerms, _ to: ProjectTerms, _ count: Int, _ random: inout SeededGenerator)
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
        var random = SeededGenerator(seed: seed)
        // Up to eight that differ: all mixtures; then more, where orders are drawn.
        var told = 0
        for count in [0, 1, 2, 5, 8, 22] {
            let from = AttributionTests.terms(&random)
            let to = AttributionTests.mixed(from, AttributionTests.terms(&random), count, &random)
            // Where all differ, sixteen of them move the equity: 65,536 mixtures, which `fourteenAreExact` does for fewer.
            let figures: [Figure] =
                count > 8
                ? [.npv, .irr, .dscrMinimum, .cashShare] : [.npv, .equityNPV, .irr, .dscrMinimum, .llcr, .cashShare]
            let attribution = Attribution(of: AttributionTests.project, from: from, to: to, figures: figures)
            #expect(attribution.assumptions == from.differences(from: to))
            for figure in figures {
                guard let shares = try? attribution.shares[figure]?.get() else { continue }
                told += 1
                let before = try ProjectValuation(AttributionTests.project, from).value(of: figure)
                let after = try ProjectValuation(AttributionTests.project, to).value(of: figure)
                let sum = shares.reduce(0, +)
                let size = 1 + abs(before) + abs(after)
                #expect(abs(sum - (after - before)) <= 1e-9 * size, "seed \(seed): \(figure)")
            }
            if count <= 16 { #expect(attribution.samples.isEmpty) }
        }
        #expect(told >= 18, "seed \(seed): of 34")
    }

    @Test(arguments: 0..<10)
    func whatCannotMoveAFigureDoesNot(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
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

    /// By the definition: the mean over all orders, each tried. Four that differ, and what they do to each other.
    @Test(arguments: 0..<3)
    func sharesAreTheMeanOfAllOrders(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var compared = 0
        for _ in 0..<3 {
            let from = AttributionTests.terms(&random)
            let to = AttributionTests.mixed(from, AttributionTests.terms(&random), 5, &random)
            let players = from.differences(from: to)
            let attribution = Attribution(of: AttributionTests.project, from: from, to: to)
            for figure in Figure.allCases {
                guard let shares = try? attribution.shares[figure]?.get() else { continue }
                var sums = [Double](repeating: 0, count: players.count)
                let orders = AttributionTests.orders(Array(players.indices))
                for order in orders {
                    var terms = from
                    var before = try ProjectValuation(AttributionTests.project, terms).value(of: figure)
                    for index in order {
                        terms.take(players[index], from: to)
                        let after = try ProjectValuation(AttributionTests.project, terms).value(of: figure)
                        sums[index] += (after - before) / Double(orders.count)
                        before = after
                    }
                }
                compared += 1
                let size = sums.reduce(1) { max($0, abs($1)) }
                for (share, sum) in zip(shares, sums) {
                    #expect(abs(share - sum) <= 1e-9 * size, "seed \(seed): \(figure)")
                }
            }
        }
        #expect(compared >= 9, "seed \(seed)")
    }

    private static func orders(_ items: [Int]) -> [[Int]] {
        guard items.count > 1 else { return [items] }
        return items.flatMap { first in orders(items.filter { $0 != first }).map { [first] + $0 } }
    }

    /// Fourteen that differ and can move the equity's value, against every mixture valued by itself.
    @Test func fourteenAreExact() throws {
        var random = SeededGenerator(seed: 5)
        let from = AttributionTests.terms(&random)
        var to = from
        var other = AttributionTests.terms(&random)
        other.repayment = from.repayment == .annuity ? .equalPrincipal : .annuity
        other.premiumReading = from.premiumReading == .running ? .upFront : .running
        other.constructionInterest = from.constructionInterest == .paid ? .capitalised : .paid
        let movers = Figure.equityNPV.assumptions
        for assumption in Assumption.allCases where movers.contains(assumption) {
            guard from.differences(from: to).count < 14 else { break }
            to.take(assumption, from: other)
        }
        let players = from.differences(from: to)
        try #require(players.count == 14)
        let attribution = Attribution(of: AttributionTests.project, from: from, to: to, figures: [.equityNPV])
        #expect(attribution.samples.isEmpty)
        let shares = try #require(try attribution.shares[.equityNPV]?.get())
        let values = try (0..<1 << 14).map { taken in
            var terms = from
            for (index, player) in players.enumerated() where taken & (1 << index) != 0 { terms.take(player, from: to) }
            return try ProjectValuation(AttributionTests.project, terms).value(of: .equityNPV)
        }
        let factorials = (1...14).reduce(into: [1.0]) { $0.append(($0.last ?? 1) * Double($1)) }
        for index in players.indices {
            var share = 0.0
            for taken in values.indices where taken & (1 << index) == 0 {
                let before = taken.nonzeroBitCount
                let weight = factorials[before] * factorials[13 - before] / factorials[14]
                share += weight * (values[taken | 1 << index] - values[taken])
            }
            #expect(abs(share - shares[index]) < 1e-9 * 1000, "\(players[index])")
        }
    }

    /// Beyond sixteen, orders are drawn until the errors are small; what is told of the errors is true of them.
    @Test(arguments: 0..<3)
    func sampledSharesAreAsCloseAsTheySay(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        // Seventeen that differ: close enough to be valued in full here.
        let from = AttributionTests.terms(&random)
        let other = AttributionTests.terms(&random)
        var to = from
        for assumption in Assumption.allCases.reversed() where from.differences(from: to).count < 17 {
            to.take(assumption, from: other)
        }
        let players = from.differences(from: to)
        let attribution = Attribution(of: AttributionTests.project, from: from, to: to, figures: [.cashShare])
        guard let shares = try? attribution.shares[.cashShare]?.get() else { return }
        guard let sample = attribution.samples[.cashShare] else { return }
        let difference = abs(shares.reduce(0, +))
        if sample.isExact {
            #expect(sample.standardErrors.allSatisfy { $0 < 0.01 * difference }, "seed \(seed)")
        } else {
            #expect(sample.orders * (players.count - 1) >= 60_000, "seed \(seed)")
        }
        // Another draw, of as many orders as it takes to know better.
        var sums = [Double](repeating: 0, count: players.count)
        let orders = 500
        for _ in 0..<orders {
            var terms = from
            var before = try ProjectValuation(AttributionTests.project, terms).value(of: .cashShare)
            for index in players.indices.shuffled(using: &random) {
                terms.take(players[index], from: to)
                let after = try ProjectValuation(AttributionTests.project, terms).value(of: .cashShare)
                sums[index] += (after - before) / Double(orders)
                before = after
            }
        }
        for index in players.indices {
            let allowed = 5 * sample.standardErrors[index] + 0.1 * max(difference, 0.01)
            #expect(abs(sums[index] - shares[index]) <= allowed, "seed \(seed): \(players[index])")
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
