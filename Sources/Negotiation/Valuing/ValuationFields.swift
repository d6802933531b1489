import FrontMatter

/// What `dossier.md` says about how projects are valued.
public struct ValuationDefaults: Fielded {
    /// The day for which present values are worked out; else 1 January of the flows' first year.
    public var valuationDate: CalendarDate?
    public var assumptions = PerSide<SideAssumptions>()
    public var hurdles = PerSide<SideHurdles>()

    public init() {}

    public static let fields: FieldTable<ValuationDefaults> = [
        Field("valuation-date", \.valuationDate, "the day of present values; else the start of the flows"),
        Field("assumptions", \.assumptions, "what each side assumes of every project"),
        Field("hurdles", \.hurdles, "what each side demands of every project"),
    ]

    /// A fault in the numbers leaves the rest of the record as it is.
    public static func read(_ node: Node, _ reading: inout Reading) -> ValuationDefaults? {
        readContained(node, &reading)
    }
}

/// A project's money year by year, and what the sides assume of it in particular.
public struct ValuationBasis: Fielded {
    public var valuationDate: CalendarDate?
    public var flows: [FlowYears] = []
    public var assumptions = PerSide<SideAssumptions>()
    public var hurdles = PerSide<SideHurdles>()

    public init() {}

    public static let fields: FieldTable<ValuationBasis> = [
        Field("valuation-date", \.valuationDate, "the day of present values; else as dossier.md says"),
        Field("flows", \.flows, "the project's money by year, before anybody's assumptions"),
        Field("assumptions", \.assumptions, "what each side assumes of this project"),
        Field("hurdles", \.hurdles, "what each side demands of this project"),
    ]

    public static func read(_ node: Node, _ reading: inout Reading) -> ValuationBasis? {
        readContained(node, &reading)
    }
}

extension Fielded {
    /// Reads every field that can be read, and tells the faults of the others without breaking the record.
    fileprivate static func readContained(_ node: Node, _ reading: inout Reading) -> Self? {
        reading.contained { reading in
            guard node.kind == .map else {
                reading.refuse(node, shape)
                return nil
            }
            return readFields(node, &reading)
        }
    }

    /// Reads every field that can be read, and marks the value where one cannot.
    static func readPartly(_ node: Node, _ reading: inout Reading, _ mark: (inout Self) -> Void = { _ in }) -> Self? {
        var value = Self()
        let faultsBefore = reading.problems.count
        if node.kind == .map { value = readFields(node, &reading) } else { reading.refuse(node, shape) }
        if reading.problems.count > faultsBefore { mark(&value) }
        return value
    }
}

/// The money of a year, or of each of several years in a row.
public struct FlowYears: Fielded {
    public var years = YearSpan.none
    public var capitalCost: Claims<Amount>?
    public var revenue: Claims<Amount>?
    public var operatingCost: Claims<Amount>?
    public var tax: Claims<Amount>?
    /// Whether something in it cannot be read: then there are no flows to be valued.
    public internal(set) var hasFaults = false

    public init() {}

    public static func read(_ node: Node, _ reading: inout Reading) -> FlowYears? {
        readPartly(node, &reading) { $0.hasFaults = true }
    }

    public static let fields: FieldTable<FlowYears> = [
        Field("years", \.years, required: true, "a year, or the first and the last one"),
        Field("capital-cost", \.capitalCost, "what is spent on building, each year"),
        Field("revenue", \.revenue, "what comes in, each year"),
        Field("operating-cost", \.operatingCost, "what running it costs, each year"),
        Field("tax", \.tax, "tax paid, each year"),
    ]

    var amounts: [(key: String, claims: Claims<Amount>?)] {
        [("capital-cost", capitalCost), ("revenue", revenue), ("operating-cost", operatingCost), ("tax", tax)]
    }
}
