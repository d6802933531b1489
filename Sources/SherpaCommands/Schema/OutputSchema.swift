internal import Negotiation
internal import Valuation
internal import Words

/// The schema of what a command prints with `--json`.
struct OutputSchema {
    /// Of the command, and of what it is about: `list-gaps`, `value`.
    let name: String
    private let title: String
    private let body: @Sendable () -> JSON

    private init(_ name: String, _ title: CommandAbstract, _ body: @escaping @Sendable () -> JSON) {
        self.name = name
        self.title = title.text
        self.body = body
    }

    /// A document of its own.
    var json: JSON {
        guard case .object(let members) = body() else { return body() }
        return .object(
            [
                .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
                .init("$id", .string("urn:sherpa:\(name)")), .init("title", .string(title)),
            ] + members)
    }

    /// All of them, in the order in which they are told.
    static var all: [OutputSchema] {
        let kinds = RecordKind.listed
        let lists = kinds.map { kind in
            OutputSchema("list-\(kind.plural)", .list(kinds: kind.plural)) { Schema.list(Schema.record(kind)) }
        }
        let rates = ["irr": CommandAbstract.irr, "xirr": .xirr].sorted { $0.key < $1.key }.map { name, title in
            OutputSchema("calc-\(name)", title) { Schema.object([.init("roots", Schema.list(Schema.number))]) }
        }
        let numbers: [(name: String, key: String, title: CommandAbstract)] = [
            ("npv", "npv", .npv), ("xnpv", "npv", .xnpv), ("mirr", "mirr", .mirr), ("payment", "payment", .pmt),
        ]
        return lists + [
            .init("list-actions", .list(kinds: "actions")) { Schema.list(Schema.action) },
            .init("list-statements", .list(kinds: "statements")) { Schema.list(Schema.statement) },
            .init("show", .show) { Schema.any(RecordKind.allCases.map(Schema.record)).asObject },
            .init("check", .check) { Schema.list(Schema.problem) },
            .init("changes", .changes) { Schema.list(Schema.changed) },
            .init("review", .review) { Schema.list(Schema.changed) },
            .init("keys", .keys) { Schema.list(Schema.key) },
            .init("value", .value) { Schema.valuation },
            .init("value-all", .value) { Schema.ranking },
            .init("value-scenarios", .value) { Schema.scenarios },
            .init("value-sensitivity", .value) { Schema.sensitivity },
            .init("portfolio", .portfolio) { Schema.portfolio },
        ] + rates
            + numbers.map { name, key, title in
                .init("calc-\(name)", title) { Schema.object([.init(key, Schema.number)]) }
            } + [.init("calc-loan", .loan) { Schema.list(Schema.loanPeriod) }]
    }
}

extension JSON {
    /// A schema is an object wherever something is added to it.
    fileprivate var asObject: JSON {
        if case .object = self { self } else { .object([.init("allOf", .array([self]))]) }
    }
}
