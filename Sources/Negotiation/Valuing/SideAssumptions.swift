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

    public init() {}

    public static func read(_ node: Node, _ reading: inout Reading) -> SideAssumptions? { readPartly(node, &reading) }

    public static let fields: FieldTable<SideAssumptions> = [
        Field("discount-rate", \.discountRate, "the rate a year at which later money counts for less"),
        Field("start-date", \.startDate, "when the first year of the flows begins; else as the flows say"),
        Field("capital-cost", \.capitalCost, "what it costs to build, in percent of the flows' figures"),
        Field("revenue", \.revenue, "what it earns, in percent of the flows' figures"),
        Field("operating-cost", \.operatingCost, "what it costs to run, in percent of the flows' figures"),
        Field("benchmark", \.benchmark, "the rate a year that loans and the deemed rate are built on, by year"),
        Field("spread", \.spread, "what the loan bears above the benchmark"),
        Field("tenor", \.tenor, "years from the first drawdown to the last repayment"),
        Field("grace", \.grace, "years from the first drawdown without repayment, the tenor's first"),
        Field("repayment", \.repayment, "equal payments, or equal parts of the principal"),
        Field(
            "construction-interest", \.constructionInterest,
            "whether interest until the last drawdown is added to the loan or paid"),
        Field("gearing", \.gearing, "the most of the capital cost that is borrowed"),
        Field("target-dscr", \.targetDSCR, "how many times the debt the loan's cash must be worth; caps the loan"),
        Field("premium", \.premium, "the guarantee's premium: a year's where it is running"),
        Field("cover", \.cover, "the part of the loan that is guaranteed"),
        Field("premium-reading", \.premiumReading, "premium paid once at the first drawdown, or year by year"),
        Field(
            "split-reading", \.splitReading, "what is recovered before the split changes: with guarantee fees or not"),
        Field("split-base", \.splitBase, "which cash is split: all of it, or what is left after debt service"),
        Field("deemed-spread", \.deemedSpread, "the deemed rate above the benchmark; else the loan's spread"),
        Field("recovered-amount", \.recoveredAmount, "what is recovered, in place of principal and interest"),
        Field("share-before", \.shareBefore, "our share of the cash until that is recovered"),
        Field("share-after", \.shareAfter, "our share of the cash afterwards"),
    ]

    /// With the other's wherever this says nothing.
    func inheriting(_ defaults: SideAssumptions) -> SideAssumptions {
        var merged = self
        for assumption in Assumption.allCases where !merged.says(assumption) { merged.take(assumption, from: defaults) }
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

    public init() {}

    public static func read(_ node: Node, _ reading: inout Reading) -> SideHurdles? { readPartly(node, &reading) }

    public static let fields: FieldTable<SideHurdles> = [
        Field("irr", \.irr, "the least internal rate of return of the project, before it is financed"),
        Field("equity-irr", \.equityIRR, "the least internal rate of return of the equity"),
        Field("dscr", \.dscr, "the least cover of debt service in any year"),
        Field("llcr", \.llcr, "the least cover of the debt over the loan's life"),
        Field("npv", \.npv, "the least net present value of the project"),
        Field("no-loss", \.noLoss, "yes: no year after construction may leave the equity with a loss"),
    ]

    /// With the other's wherever this says nothing.
    func inheriting(_ defaults: SideHurdles) -> SideHurdles {
        var merged = self
        merged.irr = irr ?? defaults.irr
        merged.equityIRR = equityIRR ?? defaults.equityIRR
        merged.dscr = dscr ?? defaults.dscr
        merged.llcr = llcr ?? defaults.llcr
        merged.npv = npv ?? defaults.npv
        merged.noLoss = noLoss ?? defaults.noLoss
        return merged
    }
}
