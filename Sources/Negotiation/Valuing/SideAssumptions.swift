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
            "discount-rate", { $0.discountRate }, { $0.discountRate = $1 }, within: 0...1000,
            "the rate a year at which later money counts for less"),
        Field(
            "start-date", { $0.startDate }, { $0.startDate = $1 }, within: 1950...2199,
            "when the first year of the flows begins; else as the flows say"),
        Field(
            "capital-cost", { $0.capitalCost }, { $0.capitalCost = $1 }, within: 0...1000,
            "what it costs to build, in percent of the flows' figures"),
        Field(
            "revenue", { $0.revenue }, { $0.revenue = $1 }, within: 0...1000,
            "what it earns, in percent of the flows' figures"),
        Field(
            "operating-cost", { $0.operatingCost }, { $0.operatingCost = $1 }, within: 0...1000,
            "what it costs to run, in percent of the flows' figures"),
        Field(
            "benchmark", { $0.benchmark }, { $0.benchmark = $1 }, within: -10...100,
            "the rate a year that loans and the deemed rate are built on, by year"),
        Field(
            "spread", { $0.spread }, { $0.spread = $1 }, within: -10...100, "what the loan bears above the benchmark"),
        Field(
            "tenor", { $0.tenor }, { $0.tenor = $1 }, within: 1...100,
            "years from the first drawdown to the last repayment"),
        Field(
            "grace", { $0.grace }, { $0.grace = $1 }, within: 0...99,
            "years from the first drawdown in which nothing is repaid, part of the tenor"),
        Field("repayment", { $0.repayment }, { $0.repayment = $1 }, "equal payments, or equal parts of the principal"),
        Field(
            "construction-interest", { $0.constructionInterest }, { $0.constructionInterest = $1 },
            "whether interest during construction is added to the loan or paid"),
        Field(
            "gearing", { $0.gearing }, { $0.gearing = $1 }, within: 0...100,
            "the most of the capital cost that is borrowed: of what is spent before there is revenue, or within the grace"
        ),
        Field(
            "target-dscr", { $0.targetDSCR }, { $0.targetDSCR = $1 }, within: 1...10,
            "the cover of debt service that every year must keep; makes the loan smaller where gearing alone would not"),
        Field(
            "premium", { $0.premium }, { $0.premium = $1 }, within: 0...100,
            "the guarantee's premium: a year's where it is running"),
        Field("cover", { $0.cover }, { $0.cover = $1 }, within: 0...100, "the part of the loan that is guaranteed"),
        Field(
            "premium-reading", { $0.premiumReading }, { $0.premiumReading = $1 },
            "premium paid once at the first drawdown, or year by year"),
        Field(
            "split-reading", { $0.splitReading }, { $0.splitReading = $1 },
            "what is recovered before the split changes: with guarantee fees or not"),
        Field(
            "split-base", { $0.splitBase }, { $0.splitBase = $1 },
            "which cash is split: all of it, or what is left after debt service"),
        Field(
            "deemed-spread", { $0.deemedSpread }, { $0.deemedSpread = $1 }, within: -10...100,
            "the deemed rate above the benchmark; else the loan's spread"),
        Field(
            "recovered-amount", { $0.recoveredAmount }, { $0.recoveredAmount = $1 }, within: FlowYears.money,
            "what is recovered in place of principal and interest; fees come on top in the reading that has them"),
        Field(
            "share-before", { $0.shareBefore }, { $0.shareBefore = $1 }, within: 0...100,
            "our share of the cash until that is recovered"),
        Field(
            "share-after", { $0.shareAfter }, { $0.shareAfter = $1 }, within: 0...100,
            "our share of the cash afterwards"),
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
            "irr", { $0.irr }, { $0.irr = $1 }, within: -99...1000,
            "the least internal rate of return of the project, before it is financed"),
        Field(
            "equity-irr", { $0.equityIRR }, { $0.equityIRR = $1 }, within: -99...1000,
            "the least internal rate of return of the equity"),
        Field(
            "dscr", { $0.dscr }, { $0.dscr = $1 }, within: 0...100,
            "the least cover of debt service in any year; none without debt"),
        Field(
            "llcr", { $0.llcr }, { $0.llcr = $1 }, within: 0...100,
            "the least cover of the debt over the loan's life; none without debt"),
        Field(
            "npv", { $0.npv }, { $0.npv = $1 }, within: FlowYears.money, "the least net present value of the project"),
        Field(
            "no-loss", { $0.noLoss }, { $0.noLoss = $1 },
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
