internal import Negotiation
internal import Valuation

// The schemas of valuations.
extension Schema {
    private static let figureNames = Figure.allCases.map(\.rawValue)
    private static let assumption = words(Assumption.allCases.map(\.rawValue))

    /// Figures by their names, and why those have no value that have none.
    private static let reasons = object([], optional: figureNames.map { .init($0, text) })

    private static let side: JSON = {
        let figures = Figure.allCases.map { figure in
            // All rates there are: none, one or several.
            JSON.Member(
                figure.rawValue, figure == .irr || figure == .equityIRR ? list(number) : maybeNumber)
        }
        let hurdle = object(
            [
                .init("hurdle", words(ModelPage.hurdles)), .init("demanded", maybeNumber), .init("value", maybeNumber),
                .init("met", maybeTruth),
            ], optional: [.init("reason", text)])
        let year = object(
            [.init("year", maybeCount)] + ValuationYears.Line.allCases.map { .init($0.rawValue, maybeNumber) })
        return object(
            figures + [
                .init("dscr-min-year", maybeCount), .init("feasible", maybeTruth), .init("hurdles", list(hurdle)),
                .init("years", list(year)),
            ], optional: [.init("undefined", reasons)])
    }()

    static let valuation: JSON = {
        let contribution = object(
            [.init("assumption", assumption)] + figureNames.map { .init($0, maybeNumber) })
        let sample = object([
            .init("orders", count), .init("within-tolerance", truth),
            .init("standard-errors", object([], others: number)),
        ])
        let breakEven = object(
            [
                .init("assumption", assumption), .init("side", text), .init("figure", words(figureNames)),
                .init("target", maybeNumber), .init("value", maybeNumber),
            ], optional: [.init("undefined", text)])
        return object(
            [
                .init("id", text), .init("currency", text), .init("valuation-date", day), .init("illustrative", truth),
                .init("sides", object([], others: side)), .init("contributions", list(contribution)),
                .init("break-even", breakEven),
            ],
            optional: [
                .init("instruments-without-terms", list(text)), .init("undefined-contributions", reasons),
                .init("sampled-contributions", object([], others: sample)), .init("faults", list(text)),
            ])
    }()

    static let ranking: JSON = {
        let own = object(
            [.init("reason", maybeText), .init("rank", maybeCount), .init("feasible", maybeTruth)],
            optional: Ranking.figures.map { .init($0.rawValue, maybeNumber) })
        let row = object(
            [.init("id", text), .init("currency", text), .init("shift", maybeCount)], others: own)
        return object(
            [
                .init("figure", words(Ranking.figures.map(\.rawValue))), .init("ranking", list(row)),
                .init("most-disputed", list(text)),
                .init("unvalued", list(object([.init("id", text), .init("reason", text)]))),
            ], optional: [.init("faults", list(text))])
    }()

    // MARK: Scenarios and sensitivity

    private static let figureNumbers = figureNames.map { JSON.Member($0, maybeNumber) }

    static let scenarios: JSON = {
        let side = object(
            [
                .init("assumptions", object([], optional: Assumption.allCases.map { .init($0.rawValue, text) }))
            ] + figureNumbers + [.init("feasible", maybeTruth), .init("illustrative", truth)])
        let scenario = object(
            [.init("name", maybeText), .init("sides", object([], others: side))], optional: [.init("note", text)])
        return object([.init("id", text), .init("currency", text), .init("scenarios", list(scenario))])
    }()

    static let sensitivity = object(
        [
            .init("id", text), .init("currency", text), .init("side", text), .init("figure", words(figureNames)),
            .init("value", maybeNumber), .init("illustrative", truth),
        ], optional: [.init("tornado", tornado), .init("grid", grid), .init("draws", draws)])

    private static let why: [JSON.Member] = [.init("undefined", text)]

    private static let tornado = list(
        object([
            .init("assumption", assumption), .init("swing", maybeNumber), .init("stated", truth),
            .init("trials", list(object([.init("tried", text), .init("value", maybeNumber)], optional: why))),
        ]))

    private static let grid: JSON = {
        let axis = object([.init("assumption", assumption), .init("values", list(text))])
        let cell = object([.init("value", maybeNumber), .init("feasible", maybeTruth)], optional: why)
        return object([.init("rows", axis), .init("columns", axis), .init("cells", list(list(cell)))])
    }()

    private static let draws: JSON = {
        let range = object([
            .init("assumption", assumption), .init("least", number), .init("likeliest", number),
            .init("greatest", number),
        ])
        let spread = object(
            ["p10", "p50", "p90", "mean"].map { .init($0, maybeNumber) } + [.init("undefined", count)])
        let chance = object([
            .init("hurdle", maybeText), .init("demanded", maybeNumber), .init("met", count), .init("chance", number),
            .init("undecided", count),
        ])
        return object([
            .init("number", count), .init("distribution", words(DrawnRange.Shape.allCases.map(\.rawValue))),
            .init("seed", count), .init("ranges", list(range)),
            .init("figures", object([], optional: figureNames.map { .init($0, spread) })),
            .init("chances", list(chance)),
        ])
    }()
}
