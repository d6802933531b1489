internal import Negotiation
internal import Workbench

// The schemas of what is no record.
extension Schema {
    private static func dates(_ key: String) -> [JSON.Member] {
        ["-first", "-last"].map { .init(key + $0, orNull(day)) }
    }

    static let action = object(
        [
            .init("meeting", text), .init("index", count), .init("text", text), .init("owner", maybeText),
            .init("due", maybeText), .init("status", text),
        ], optional: dates("due"))

    static let statement = object(
        [
            .init("meeting", text), .init("index", count), .init("date", maybeText), .init("who", text),
            .init("side", maybeText), .init("text", text), .init("original", maybeText), .init("to", maybeText),
            .init("venue", maybeText), .init("source", maybeText),
        ], optional: dates("date"))

    static let problem = object([
        .init("file", text), .init("line", count), .init("column", count),
        .init("severity", words(["error", "warning", "note"])), .init("message", text),
    ])

    /// A record that has changed, or needs attention.
    static let changed: JSON = {
        let reason = object(
            [.init("reason", text)],
            optional: [
                .init("days", count), .init("action", maybeText), .init("by", list(text)), .init("problem", text),
                .init("lacks", list(text)), .init("meeting", text),
            ])
        let field = object([.init("field", text), .init("before", anything), .init("after", anything)])
        return object(
            [
                .init("id", text), .init("kind", words(RecordKind.allCases.map(\.rawValue))), .init("file", text),
                .init("title", text), .init("reasons", list(reason)), .init("by", maybeText), .init("own", truth),
                .init("at", maybeText), .init("fields", list(field)),
            ], optional: [.init("answered", truth)])
    }()

    static let key = object([
        .init("keys", list(text)), .init("action", text), .init("does", text), .init("places", list(text)),
    ])

    static let loanPeriod = object(
        [.init("period", count)]
            + ["interest", "principal", "payment", "balance"].map { .init($0, number) })

    static let portfolio = object([
        .init("as-of", day),
        .init(
            "sums",
            list(
                object([
                    .init("section", words(PortfolioSum.Section.allCases.map(\.rawValue))), .init("item", maybeText),
                    .init("measure", words(PortfolioSum.Measure.allCases.map(\.rawValue))),
                    .init("amount", orNull(decimal)), .init("currency", maybeText), .init("illustrative", truth),
                    .init("share", maybeNumber), .init("of", orNull(decimal)), .init("projects", orNull(list(text))),
                    .init("without-amount", count), .init("not-counted", count), .init("bound", maybeText),
                    .init("within-bound", maybeTruth), .init("days-left", maybeCount),
                ]))),
    ])
}
