import FrontMatter
import Valuation

/// What a side assumes when it values a project. In `dossier.md` it holds for all projects, in a project for that one.
public struct SideAssumptions: Fielded {
    public var discountRate: Claims<Percent>?
    public var startDate: Claims<CalendarDate>?
    public var capitalCost: Claims<Percent>?
    public var revenue: Claims<Percent>?
    public var operatingCost: Claims<Percent>?
    public var benchmark: Claims<RateSchedule>?
    public var spread: Claims<Percent>?
    public var tenor: Claims<Years>?
    public var grace: Claims<Years>?
    public var repayment: Claims<Loan.Repayment>?
    public var constructionInterest: Claims<Loan.ConstructionInterest>?
    public var gearing: Claims<Percent>?
    public var targetDSCR: Claims<ExactDecimal>?
    public var premium: Claims<Percent>?
    public var cover: Claims<Percent>?
    public var premiumReading: Claims<GuaranteePremium.Reading>?
    public var splitReading: Claims<SplitReading>?
    public var splitBase: Claims<SplitBase>?
    public var deemedSpread: Claims<Percent>?
    public var recoveredAmount: Claims<Amount>?
    public var shareBefore: Claims<Percent>?
    public var shareAfter: Claims<Percent>?
    /// What is said, but cannot be read: nothing follows from it, and the dossier's default does not take its place.
    public internal(set) var unread: [Assumption: UnreadField] = [:]

    public init() {}

    public static func read(_ node: Node, _ reading: inout Reading) -> SideAssumptions? { readPartly(node, &reading) }

    /// Where nobody can tell which assumption is meant, it may be any.
    public mutating func leaveOut(_ key: String?, _ why: UnreadField) {
        let meant = key.flatMap(Assumption.init(rawValue:)).map { [$0] } ?? Assumption.allCases
        for assumption in meant where unread[assumption] == nil { unread[assumption] = why }
    }

    public static let fields: FieldTable<SideAssumptions> = [
        Field(
            "discount-rate", \.discountRate, within: 0...1000,
            "the rate a year at which later money counts for less"),
        Field(
            "start-date", \.startDate, within: 1950...2199,
            "when the first year of the flows begins; else as the flows say"),
        Field(
            "capital-cost", \.capitalCost, within: 0...1000, "what it costs to build, in percent of the flows' figures"),
        Field("revenue", \.revenue, within: 0...1000, "what it earns, in percent of the flows' figures"),
        Field(
            "operating-cost", \.operatingCost, within: 0...1000,
            "what it costs to run, in percent of the flows' figures"),
        Field(
            "benchmark", \.benchmark, within: -10...100,
            "the rate a year that loans and the deemed rate are built on, by year"),
        Field("spread", \.spread, within: -10...100, "what the loan bears above the benchmark"),
        Field("tenor", \.tenor, within: 1...100, "years from the first drawdown to the last repayment"),
        Field(
            "grace", \.grace, within: 0...99,
            "years from the first drawdown in which nothing is repaid, part of the tenor"),
        Field("repayment", \.repayment, "equal payments, or equal parts of the principal"),
        Field(
            "construction-interest", \.constructionInterest,
            "whether interest during construction is added to the loan or paid"),
        Field(
            "gearing", \.gearing, within: 0...100,
            "the most of the capital cost that is borrowed: of what is spent before there is revenue, or within the grace"
        ),
        Field(
            "target-dscr", \.targetDSCR, within: 1...10,
            "the cover of debt service that every year must keep; makes the loan smaller where gearing alone would not"),
        Field("premium", \.premium, within: 0...100, "the guarantee's premium: a year's where it is running"),
        Field("cover", \.cover, within: 0...100, "the part of the loan that is guaranteed"),
        Field("premium-reading", \.premiumReading, "premium paid once at the first drawdown, or year by year"),
        Field(
            "split-reading", \.splitReading, "what is recovered before the split changes: with guarantee fees or not"),
        Field("split-base", \.splitBase, "which cash is split: all of it, or what is left after debt service"),
        Field(
            "deemed-spread", \.deemedSpread, within: -10...100,
            "the deemed rate above the benchmark; else the loan's spread"),
        Field(
            "recovered-amount", \.recoveredAmount, within: FlowYears.money,
            "what is recovered in place of principal and interest; fees come on top in the reading that has them"),
        Field("share-before", \.shareBefore, within: 0...100, "our share of the cash until that is recovered"),
        Field("share-after", \.shareAfter, within: 0...100, "our share of the cash afterwards"),
    ]

    /// With the other's wherever this says nothing.
    func inheriting(_ defaults: SideAssumptions) -> SideAssumptions {
        var merged = self
        for assumption in Assumption.allCases where !says(assumption) { merged.take(assumption, from: defaults) }
        return merged
    }
}

extension Loan.Repayment: FieldValue {}
extension Loan.ConstructionInterest: FieldValue {}
extension GuaranteePremium.Reading: FieldValue {}
extension SplitReading: FieldValue {}
extension SplitBase: FieldValue {}

/// What a side demands of a project before it calls it feasible, on its own assumptions.
public struct SideHurdles: Fielded {
    public var irr: Claims<Percent>?
    public var equityIRR: Claims<Percent>?
    public var dscr: Claims<ExactDecimal>?
    public var llcr: Claims<ExactDecimal>?
    public var npv: Claims<Amount>?
    public var noLoss: Claims<Bool>?
    /// What is demanded, but cannot be read, by the name of the hurdle.
    var unread: [String: UnreadField] = [:]

    public init() {}

    public static func read(_ node: Node, _ reading: inout Reading) -> SideHurdles? { readPartly(node, &reading) }

    /// Where nobody can tell which hurdle is meant, it may be any.
    public mutating func leaveOut(_ key: String?, _ why: UnreadField) {
        let keys = SideHurdles.fieldInfos.map(\.key)
        let meant = key.flatMap { keys.contains($0) ? [$0] : nil } ?? keys
        for hurdle in meant where unread[hurdle] == nil { unread[hurdle] = why }
    }

    public static let fields: FieldTable<SideHurdles> = [
        Field(
            "irr", \.irr, within: -99...1000, "the least internal rate of return of the project, before it is financed"),
        Field("equity-irr", \.equityIRR, within: -99...1000, "the least internal rate of return of the equity"),
        Field("dscr", \.dscr, within: 0...100, "the least cover of debt service in any year; none without debt"),
        Field(
            "llcr", \.llcr, within: 0...100, "the least cover of the debt over the loan's life; none without debt"),
        Field("npv", \.npv, within: FlowYears.money, "the least net present value of the project"),
        Field(
            "no-loss", \.noLoss,
            "yes: once there is revenue, no year may cost the equity money, but for what is spent on construction"),
    ]

    /// With the other's wherever this says nothing.
    func inheriting(_ defaults: SideHurdles) -> SideHurdles {
        var merged = self
        func take<Content>(_ hurdle: String, _ path: WritableKeyPath<SideHurdles, Claims<Content>?>) {
            guard self[keyPath: path] == nil, unread[hurdle] == nil else { return }
            merged[keyPath: path] = defaults[keyPath: path]
            merged.unread[hurdle] = defaults.unread[hurdle]
        }
        take("irr", \.irr)
        take("equity-irr", \.equityIRR)
        take("dscr", \.dscr)
        take("llcr", \.llcr)
        take("npv", \.npv)
        take("no-loss", \.noLoss)
        return merged
    }
}
