import FrontMatter

/// What `dossier.md` says about how projects are valued.
package struct ValuationDefaults: Fielded {
    /// The day for which present values are worked out; else 1 January of the flows' first year.
    package var valuationDate: CalendarDate?
    package var assumptions = PerSide<SideAssumptions>()
    package var hurdles = PerSide<SideHurdles>()
    var unread = UnreadParts()

    package init() {}

    package mutating func leaveOut(_ key: String?, _ why: UnreadField) { unread.take(key, why) }

    package static let fields: FieldTable<ValuationDefaults> = [
        Field(
            "valuation-date", { $0.valuationDate }, { $0.valuationDate = $1 },
            .presentDay),
        Field("assumptions", { $0.assumptions }, { $0.assumptions = $1 }, .assumptionsOfAll),
        Field("hurdles", { $0.hurdles }, { $0.hurdles = $1 }, .hurdlesOfAll),
    ]

    /// A fault in the numbers leaves the rest of the record as it is.
    package static func read(_ node: NodeView, _ reading: inout Reading) -> ValuationDefaults? {
        readContained(node, &reading)
    }
}

/// A project's money year by year, and what the sides assume of it in particular.
package struct ValuationBasis: Fielded {
    package var valuationDate: CalendarDate?
    package var flows: [FlowYears] = []
    package var assumptions = PerSide<SideAssumptions>()
    package var hurdles = PerSide<SideHurdles>()
    /// What else the project may be valued on; none of it holds by itself.
    package var scenarios: [Scenario] = []
    var unread = UnreadParts()

    package init() {}

    package mutating func leaveOut(_ key: String?, _ why: UnreadField) { unread.take(key, why) }

    package static let fields: FieldTable<ValuationBasis> = [
        Field(
            "valuation-date", { $0.valuationDate }, { $0.valuationDate = $1 },
            .presentDayOfOne),
        Field("flows", { $0.flows }, { $0.flows = $1 }, .flows),
        Field("assumptions", { $0.assumptions }, { $0.assumptions = $1 }, .assumptionsOfOne),
        Field("hurdles", { $0.hurdles }, { $0.hurdles = $1 }, .hurdlesOfOne),
        Field("scenarios", { $0.scenarios }, { $0.scenarios = $1 }, .scenarios),
    ]

    package static func read(_ node: NodeView, _ reading: inout Reading) -> ValuationBasis? {
        readContained(node, &reading)
    }
}

/// What is said of a valuation as a whole, but cannot be read.
struct UnreadParts: Sendable {
    /// Without it there are no present values: `valuation-date`.
    private(set) var day: UnreadField?
    /// Without them there is no money.
    private(set) var flows: UnreadField?
    /// Whatever any side may have assumed, or demanded.
    private(set) var assumptions: UnreadField?
    private(set) var hurdles: UnreadField?

    /// - Parameter key: nil where it may be any of them.
    mutating func take(_ key: String?, _ why: UnreadField) {
        func isMeant(_ part: String) -> Bool { key == nil || key == part }
        if isMeant("valuation-date") { day = day ?? why }
        if isMeant("flows") { flows = flows ?? why }
        if isMeant("assumptions") { assumptions = assumptions ?? why }
        if isMeant("hurdles") { hurdles = hurdles ?? why }
    }
}

extension Fielded {
    /// Reads every field that can be read, and tells the faults of the others without breaking the record.
    fileprivate static func readContained(_ node: NodeView, _ reading: inout Reading) -> Self? {
        reading.contained { readPartly(node, &$0) }
    }

    /// Reads every field that can be read; the value takes note of the others.
    static func readPartly(_ node: NodeView, _ reading: inout Reading) -> Self? {
        if node.kind == .map { return readFields(node, &reading) }
        var value = Self()
        reading.refuse(node, shape)
        value.leaveOut(nil, reading.unread(node.path.description))
        return value
    }
}

/// The money of a year, or of each of several years in a row.
package struct FlowYears: Fielded {
    package var years = YearSpan.none
    package var capitalCost: Claims<Amount>?
    package var revenue: Claims<Amount>?
    package var operatingCost: Claims<Amount>?
    package var tax: Claims<Amount>?
    /// What is said in it, but cannot be read: then there are no flows to be valued.
    package private(set) var unread: UnreadField?

    package init() {}

    package static func read(_ node: NodeView, _ reading: inout Reading) -> FlowYears? { readPartly(node, &reading) }

    package mutating func leaveOut(_ key: String?, _ why: UnreadField) { unread = unread ?? why }

    /// Money is no less than nothing, and no more than a million trillion: beyond that, somebody has mistyped.
    static let money = 0...1_000_000_000_000_000_000

    package static let fields: FieldTable<FlowYears> = [
        Field("years", { $0.years }, { $0.years = $1 }, required: true, .flowYears),
        Field(
            "capital-cost", { $0.capitalCost }, { $0.capitalCost = $1 }, within: money,
            .flowCapitalCost),
        Field("revenue", { $0.revenue }, { $0.revenue = $1 }, within: money, .flowRevenue),
        Field(
            "operating-cost", { $0.operatingCost }, { $0.operatingCost = $1 }, within: money,
            .flowOperatingCost),
        Field("tax", { $0.tax }, { $0.tax = $1 }, within: money, .flowTax),
    ]

    var amounts: [(key: String, claims: Claims<Amount>?)] {
        [("capital-cost", capitalCost), ("revenue", revenue), ("operating-cost", operatingCost), ("tax", tax)]
    }
}
