internal import Negotiation

/// Parts of schemas (JSON Schema, draft 2020-12).
enum Schema {
    static func type(_ names: String...) -> JSON { typed(names) }

    private static func typed(_ names: [String]) -> JSON {
        .object([.init("type", names.count == 1 ? .string(names[0]) : .array(names.map(JSON.string)))])
    }

    static let text = type("string")
    static let maybeText = type("string", "null")
    static let count = type("integer")
    static let maybeCount = type("integer", "null")
    static let number = type("number")
    static let maybeNumber = type("number", "null")
    static let truth = type("boolean")
    static let maybeTruth = type("boolean", "null")
    /// Whatever a file says.
    static let anything = JSON.bool(true)

    /// Digits of an exact number, as text, so that no reader rounds them.
    static let decimal = pattern("^-?[0-9]+(\\.[0-9]+)?$")
    static let day = pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")

    static func pattern(_ pattern: String) -> JSON {
        .object([.init("type", .string("string")), .init("pattern", .string(pattern))])
    }

    static func words(_ words: [String]) -> JSON { .object([.init("enum", .array(words.map(JSON.string)))]) }

    static func list(_ items: JSON) -> JSON {
        .object([.init("type", .string("array")), .init("items", items)])
    }

    static func any(_ schemas: [JSON]) -> JSON {
        schemas.count == 1 ? schemas[0] : .object([.init("anyOf", .array(schemas))])
    }

    static func orNull(_ schema: JSON) -> JSON { any([schema, type("null")]) }

    /// An object with these members and no others.
    ///
    /// - Parameters:
    ///   - members: those that are always there.
    ///   - optional: those that may be.
    ///   - others: what members of any other name hold; false for none.
    ///   - patterns: what members hold whose names match.
    static func object(
        _ members: [JSON.Member], optional: [JSON.Member] = [], others: JSON = .bool(false),
        patterns: [JSON.Member] = []
    ) -> JSON {
        var parts: [JSON.Member] = [
            .init("type", .string("object")), .init("properties", .object(members + optional)),
        ]
        if !members.isEmpty { parts.append(.init("required", .array(members.map { .string($0.key) }))) }
        if !patterns.isEmpty { parts.append(.init("patternProperties", .object(patterns))) }
        parts.append(.init("additionalProperties", others))
        return .object(parts)
    }

    /// With words for people.
    static func described(_ schema: JSON, _ words: String) -> JSON {
        guard !words.isEmpty, case .object(let members) = schema else { return schema }
        return .object([.init("description", .string(words))] + members)
    }
}
