import FrontMatter

/// A type that a field can hold: how it is read from front matter, described, and given as JSON.
public protocol FieldValue: Sendable {
    static var shape: Shape { get }

    /// How many of them a list may hold at most.
    static var mostInList: Int { get }

    /// The value, or `nil` after telling `reading` what is wrong with the node.
    static func read(_ node: Node, _ reading: inout Reading) -> Self?

    var json: JSON { get }

    /// Itself, as a filter compares it, where it is one value.
    var operand: Operand { get }

    /// The way to the values at `path` below it; `nil` where there is no such place.
    static func probe(_ path: ArraySlice<String>) -> Probe<Self>?

    /// Writes itself so that `unpack` makes it again.
    func pack(into packer: inout Packer)

    /// The value, or `nil` where the bytes are damaged.
    static func unpack(_ unpacker: inout Unpacker) -> Self?
}

extension FieldValue {
    public static var mostInList: Int { .max }
}

/// A field value that is one scalar with a text form of its own: dates, amounts, percentages.
public protocol ScalarValue: FieldValue, CustomStringConvertible {
    init?(text: String)
}

extension ScalarValue where Self: Hashable {
    public static func read(_ node: Node, _ reading: inout Reading) -> Self? {
        guard node.kind == .scalar else { return sourced(node, &reading) }
        guard let value = Self(text: node.text) else {
            reading.refuse(node, shape)
            return nil
        }
        return value
    }

    /// Any number or date may carry its sources; a field that does not keep them takes the value that counts.
    fileprivate static func sourced(_ node: Node, _ reading: inout Reading) -> Self? {
        guard node.kind == .map || node.kind == .list && node.count > 0 else {
            reading.refuse(node, shape)
            return nil
        }
        return Claims<Self>.read(node, &reading)?.value
    }
}

extension ScalarValue {

    public var json: JSON { .string(description) }
}

extension CalendarDate: ScalarValue {
    public static var shape: Shape { .date }
    public init?(text: String) { self.init(text) }

    public static func read(_ node: Node, _ reading: inout Reading) -> CalendarDate? {
        guard node.kind == .scalar else { return sourced(node, &reading) }
        guard let date = node.withUTF8(CalendarDate.parse(utf8:)) else {
            reading.refuse(node, shape)
            return nil
        }
        return date
    }
}

extension Amount: ScalarValue {
    public static var shape: Shape { .amount }
    /// What a record says costs, pledges or provides something: never less than nothing.
    public init?(text: String) {
        self.init(text)
        if value.isNegative { return nil }
    }
    public var json: JSON { .object(jsonMembers) }
    var jsonMembers: [JSON.Member] {
        [.init("amount", .string(digits)), .init("currency", .string(currency.code))]
    }
}

extension Percent: ScalarValue {
    public static var shape: Shape { .percent }
    public init?(text: String) { self.init(text) }
}

extension PercentBand: ScalarValue {
    public static var shape: Shape { .band }
    public init?(text: String) { self.init(text) }
}

extension ExactDecimal: ScalarValue {
    public static var shape: Shape { .number }
    public init?(text: String) { self.init(text) }
    public var json: JSON { .number(description) }
}

extension Currency: ScalarValue {
    public static var shape: Shape { .currency }
    public init?(text: String) { self.init(text) }
}

extension ClockRule: ScalarValue {
    public static var shape: Shape { .rule }
    public init?(text: String) { self.init(text) }
}

extension Weekday: FieldValue {}

extension String: FieldValue {
    public static var shape: Shape { .line }
    public var json: JSON { .string(self) }

    public static func read(_ node: Node, _ reading: inout Reading) -> String? {
        reading.scalar(node, shape)
    }
}

extension Bool: FieldValue {
    public static var shape: Shape { .flag }
    public var json: JSON { .bool(self) }

    public static func read(_ node: Node, _ reading: inout Reading) -> Bool? {
        switch node.kind == .scalar ? node.text : "" {
        case "yes", "true": return true
        case "no", "false": return false
        default:
            reading.refuse(node, shape)
            return nil
        }
    }
}

extension FieldValue where Self: RawRepresentable & CaseIterable, RawValue == String {
    public static var shape: Shape { .choice(allCases.map(\.rawValue)) }
    public var json: JSON { .string(rawValue) }

    public static func read(_ node: Node, _ reading: inout Reading) -> Self? {
        guard node.kind == .scalar, let value = Self(rawValue: node.text) else {
            reading.refuse(node, shape)
            return nil
        }
        return value
    }
}

extension Array: FieldValue where Element: FieldValue {
    public static var shape: Shape { .list(Element.shape) }
    public var json: JSON { .array(map(\.json)) }

    public static func read(_ node: Node, _ reading: inout Reading) -> [Element]? {
        if node.kind == .null { return [] }
        guard node.kind == .list else {
            reading.refuse(node, shape)
            return nil
        }
        guard Element.mostInList == .max || node.count <= Element.mostInList else {
            reading.refuseNumber(of: node, "items", most: Element.mostInList)
            return nil
        }
        var elements: [Element] = []
        for (index, item) in node.items.enumerated() {
            if let element = reading.inside(.index(index), { Element.read(item, &$0) }) { elements.append(element) }
        }
        return elements
    }
}

/// The id of another record.
public struct Reference<Target: RecordSubject>: FieldValue, Hashable {
    public let id: String
    public init(_ id: String) { self.id = id }

    public static var shape: Shape { .reference(Target.kind) }
    public var json: JSON { .string(id) }

    /// The record that it names.
    var record: RecordID { RecordID(Target.kind, id) }

    public static func read(_ node: Node, _ reading: inout Reading) -> Reference? {
        guard let id = reading.scalar(node, shape) else { return nil }
        guard RecordID.isWellFormed(id) else {
            reading.refuse(node, shape)
            return nil
        }
        reading.note(Target.kind, id, at: node.offset)
        return Reference(id)
    }
}

extension JSON {
    /// Plain data as JSON: scalars are strings, since types come from the schema and here there is none.
    public init(_ value: Value) {
        switch value {
        case .null: self = .null
        case .text(let text): self = .string(text)
        case .list(let items): self = .array(items.map(JSON.init))
        case .map(let entries): self = .object(entries.map { Member($0.key, JSON($0.value)) })
        }
    }
}
