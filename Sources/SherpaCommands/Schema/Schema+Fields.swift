internal import FrontMatter
internal import Negotiation

// The schemas of records: what the tables of their fields say of their JSON.
extension Schema {
    /// A record of a kind; or, where its file cannot be read, what the file says.
    static func record(_ kind: RecordKind) -> JSON {
        let start: [JSON.Member] = [
            .init("id", text), .init("kind", words([kind.rawValue])), .init("file", text),
        ]
        let taken = Set(start.map(\.key))
        // A field that is named as one of these goes by a longer name.
        let fields = members(kind.fieldInfos).map { member in
            taken.contains(member.key) ? JSON.Member("\(kind.rawValue)-\(member.key)", member.value) : member
        }
        let sides = kind.sideFieldInfos
        let whole = object(
            start, optional: fields + derived(kind),
            others: sides.isEmpty ? .bool(false) : object([], optional: members(sides)),
            patterns: [.init("^x-", anything)])
        let broken = object(start + [.init("problems", list(text))], others: anything)
        return any([whole, broken])
    }

    /// What follows from a record, and stands beside its fields.
    private static func derived(_ kind: RecordKind) -> [JSON.Member] {
        switch kind {
        case .gap:
            [
                .init("brackets", count), .init("choices", count), .init("options", count),
                .init("trend", orNull(words(Trend.allCases.map(\.rawValue)))),
                .init("trend-basis", words([Basis.inferred.rawValue])),
            ]
        case .package: [.init("crossings", list(text))]
        case .project: [.init("parts", list(object([.init("part", maybeText), .init("money", sum)])))]
        case .dossier: [.init("envelope-standing", list(standing))]
        case .meeting, .commitment: []
        }
    }

    /// A sum, with how many projects it does not hold.
    private static let sum = object(sumMembers, optional: sumExceptions)
    private static let sumMembers: [JSON.Member] = [
        .init("amount", decimal), .init("currency", text), .init("illustrative", truth),
    ]
    private static let sumExceptions: [JSON.Member] = [.init("without-amount", count), .init("not-counted", count)]

    private static let standing = object(
        [
            .init("part", maybeText), .init("selected", sum), .init("shortlisted", sum),
            .init(
                "selected-by-year",
                list(object([.init("year", count)] + sumMembers, optional: sumExceptions + [.init("above-cap", truth)]))
            ),
        ], optional: [.init("remaining", orNull(sum)), .init("selected-without-year", sum)])

    /// Fields with what they mean; beside a date that is no day, the first and the last that it may mean.
    static func members(_ fields: [FieldInfo]) -> [JSON.Member] {
        fields.flatMap { field -> [JSON.Member] in
            let value = described(masked(schema(of: field.shape), field), field.help)
            return [.init(field.key, value)] + days(field.key, field.shape)
        }
    }

    private static func days(_ key: String, _ shape: Shape) -> [JSON.Member] {
        switch shape {
        case .date, .claims(.date): ["-first", "-last"].map { .init(key + $0, orNull(day)) }
        default: []
        }
    }

    /// What is hidden unless asked for has dots in its place.
    private static func masked(_ schema: JSON, _ field: FieldInfo) -> JSON {
        Masked.hides(field.key) ? any([schema, words([Masked.dots])]) : schema
    }

    static func schema(of shape: Shape) -> JSON {
        switch shape {
        case .line, .prose, .percent, .band, .rule, .rateSchedule, .reference, .word, .yearSpan, .currency: text
        case .choice(let words): Schema.words(words)
        // What cannot be read stands by itself.
        case .date: maybeText
        case .day: day
        case .amount: amount
        case .number: number
        case .measured: any([number, text, amount])
        case .years: count
        case .flag: truth
        case .claims(let value): claims(value)
        case .list(let item): list(schema(of: item))
        case .fields(let fields): object([], optional: members(fields))
        case .perSide(let value): object([], others: schema(of: value))
        }
    }

    private static let amountMembers: [JSON.Member] = [.init("amount", decimal), .init("currency", text)]
    static let amount = object(amountMembers)

    /// A value, or one with where it comes from, and those that other sources give.
    private static func claims(_ shape: Shape) -> JSON {
        let parts = FieldInfo.claimParts(of: shape)
        let value = parts.filter { $0.key == "value" }
        let origin = members(parts.filter { $0.key != "value" }).map { member in
            member.key == "basis" ? JSON.Member("basis", orNull(member.value)) : member
        }
        func claim(_ more: [JSON.Member]) -> JSON {
            if case .amount = shape { return object(amountMembers, optional: origin + more) }
            return object(Array(members(value).prefix(1)), optional: members(value).dropFirst() + origin + more)
        }
        let isAmount = if case .amount = shape { true } else { false }
        let bare = isAmount ? [] : [schema(of: shape)]
        let others = JSON.Member("others", list(any(bare + [claim([])])))
        return any(bare + [claim([others])])
    }
}
