/// Who provides money, such as a bank or an insurer, and up to how much.
public struct Institution: Fielded {
    /// As the parts of projects name it; one name is one institution.
    public var name = ""
    public var limit: Claims<Amount>?
    /// What the limit is for: a budget year, not all that is ever put in. A project counts in it if it reached its stage
    /// then. Nil of a limit that holds for all of them.
    public var period: KnownDate?
    public var note: String?

    public init() {}

    package static let fields: FieldTable<Institution> = [
        Field("name", { $0.name }, { $0.name = $1 }, required: true, .institutionName),
        Field("limit", { $0.limit }, { $0.limit = $1 }, .limit),
        Field(
            "period", { $0.period }, { $0.period = $1 },
            .limitPeriod),
        Field("note", { $0.note }, { $0.note = $1 }, as: .prose, .note),
    ]
}

/// What another currency is worth.
public struct ExchangeRate: Fielded {
    public var currency: Currency?
    /// How many units of the currency make one unit of the envelope's: 155 for yen to a dollar. Above zero, or `check` tells.
    public var perUnit: Claims<ExactDecimal>?
    public var note: String?

    public init() {}

    package static let fields: FieldTable<ExchangeRate> = [
        Field(
            "currency", { $0.currency }, { $0.currency = $1 }, required: true,
            .otherCurrency),
        Field(
            "per-unit", { $0.perUnit }, { $0.perUnit = $1 }, .perUnit),
        Field("note", { $0.note }, { $0.note = $1 }, as: .prose, .note),
    ]
}

extension Framework {
    /// What a currency is worth in the envelope's; `nil` where no rate above zero is given.
    public func rate(of currency: Currency) -> Claims<ExactDecimal>? {
        exchangeRates.first { $0.currency == currency }?.perUnit.flatMap { $0.value > .zero ? $0 : nil }
    }
}
