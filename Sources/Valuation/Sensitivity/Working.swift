import Glibc

/// How a figure is worked out: the years that it is made of, and what they come to.
public struct Working: Sendable {
    /// What a column of years holds.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case cfads, capitalCost, flow, factor, worth, running, service, cover, drawn, shared, ours
    }

    public struct Column: Sendable {
        public let kind: Kind
        /// By period; nil where it does not count.
        public let values: [Double?]

        init(_ kind: Kind, _ values: [Double?]) {
            self.kind = kind
            self.values = values
        }

        /// All of them together.
        public var sum: Double { values.reduce(0) { $0 + ($1 ?? 0) } }
    }

    public let figure: Figure
    public let columns: [Column]
    /// At which rate it is discounted; nil where it is not, or the rate changes from year to year.
    public let rate: Double?
    /// Of a ratio: what is above, and what is below the line.
    public let parts: (above: Double, below: Double)?
    /// The first period of the columns' values that counts in the figure, where one alone decides.
    public let period: Int?
    public let value: Double

    /// - Throws: `Undefined` where the figure has no value.
    public init(of figure: Figure, in valuation: ProjectValuation) throws(Undefined) {
        self.figure = figure
        value = try valuation.value(of: figure)
        var (columns, rate, parts, period): ([Column], Double?, (Double, Double)?, Int?) = ([], nil, nil, nil)
        let cash = valuation.cash
        switch figure {
        case .npv, .irr, .equityNPV, .equityIRR:
            let isEquity = figure == .equityNPV || figure == .equityIRR
            let isRate = figure == .irr || figure == .equityIRR
            let flows = isEquity ? try valuation.equityFlows.get() : cash.flows
            let used = isRate ? value : valuation.terms.discountRate ?? 0
            // A rate of return is the same on every day; a present value is of the day of valuation.
            let delay = isRate ? 0 : valuation.terms.delay
            let factors = flows.indices.map { Working.factor(used, Double($0) + delay) }
            columns =
                (isEquity
                    ? [] : [Column(.cfads, cash.cfads), Column(.capitalCost, cash.capitalCost.map { -$0 })])
                + [
                    Column(.flow, flows), Column(.factor, factors),
                    Column(.worth, zip(flows, factors).map { $0 * $1 }),
                ]
            rate = used
        case .dscrMinimum, .dscrAverage:
            let loan = try valuation.loan.get()
            let coverage = try valuation.coverage()
            let counted = Set(loan.servicePeriods)
            func counting(_ value: (Int) -> Double?) -> [Double?] {
                (0..<max(loan.count, cash.count)).map { counted.contains($0) ? value($0) : nil }
            }
            columns = [
                Column(.cfads, counting { $0 < cash.count ? cash.cfads[$0] : 0 }),
                Column(.service, counting(loan.service)),
                Column(.cover, counting { try? coverage.dscr(in: $0) }),
            ]
            if figure == .dscrMinimum { period = try coverage.minimum().period }
        case .llcr, .plcr:
            let loan = try valuation.loan.get()
            let due = loan.servicePeriods
            let first = due.first ?? 0
            let last = figure == .llcr ? due.last ?? first : max(due.last ?? first, cash.count - 1)
            var (factors, factor): ([Double?], Double) = ([], 1)
            let rates = valuation.financing.rates
            for place in 0..<max(loan.count, cash.count) {
                guard (first...last).contains(place) else {
                    factors.append(nil)
                    continue
                }
                factor /= 1 + (place < rates.count ? rates[place] : rates.last ?? 0)
                factors.append(factor)
            }
            let worth = factors.enumerated().map { place, factor in
                factor.map { $0 * (place < cash.count ? cash.cfads[place] : 0) }
            }
            columns = [
                Column(.cfads, factors.indices.map { factors[$0] == nil ? nil : $0 < cash.count ? cash.cfads[$0] : 0 }),
                Column(.factor, factors), Column(.worth, worth),
            ]
            parts = (columns[2].sum, first > 0 ? loan.balance[first - 1] : 0)
        case .payback:
            var sum = 0.0
            let running = cash.flows.map { flow in
                sum += flow
                return Optional(sum)
            }
            columns = [Column(.flow, cash.flows), Column(.running, running)]
        case .debt:
            let loan = try valuation.loan.get()
            columns = [
                Column(.capitalCost, cash.capitalCost), Column(.drawn, (0..<cash.count).map { loan.drawdown[$0] }),
            ]
            parts = (columns[1].sum, columns[0].sum)
        case .cashShare:
            let periods = try valuation.split.get()
            columns = [
                Column(.shared, periods.map { $0.ours + $0.theirs }), Column(.ours, periods.map(\.ours)),
            ]
            parts = (columns[1].sum, columns[0].sum)
        }
        self.columns = columns
        self.rate = rate
        self.parts = parts
        self.period = period
    }

    private static func factor(_ rate: Double, _ years: Double) -> Double { exp(-years * log1p(rate)) }
}
