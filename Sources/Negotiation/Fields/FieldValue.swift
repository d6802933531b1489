import FrontMatter
import Words

/// A type that a field can hold: how it is read from front matter, described, and given as JSON.
package protocol FieldValue: Sendable {
    static var shape: Shape { get }

    /// How many of them a list may hold at most.
    static var mostInList: Int { get }

    /// The value, or `nil` after telling `reading` what is wrong with the node.
    static func read(_ node: NodeView, _ reading: inout Reading) -> Self?

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
    package static var mostInList: Int { .max }
}

/// A field value that is one scalar with a text form of its own: dates, amounts, percentages.
package protocol ScalarValue: FieldValue, CustomStringConvertible {
    init?(text: String)
}

extension ScalarValue where Self: Hashable {
    package static func read(_ node: NodeView, _ reading: inout Reading) -> Self? {
        guard node.kind == .scalar else { return sourced(node, &reading) }
        guard let value = Self(text: node.text) else {
            reading.refuse(node, shape)
            return nil
        }
        return value
    }

    /// Any number or date may carry its sources; a field that does not keep them takes the value that counts.
    fileprivate static func sourced(_ node: NodeView, _ reading: inout Reading) -> Self? {
        guard node.kind == .map || node.kind == .list && node.count > 0 else {
            reading.refuse(node, shape)
            return nil
        }
        return Claims<Self>.read(node, &reading)?.value
    }
}

extension ScalarValue {

    package var json: JSON { .string(description) }
}

extension CalendarDate: ScalarValue {
    package static var shape: Shape { .day }
    package init?(text: String) { self.init(text) }

    package static func read(_ node: NodeView, _ reading: inout Reading) -> CalendarDate? {
        guard node.kind == .scalar else { return sourced(node, &reading) }
        guard let date = node.withUTF8(CalendarDate.read(utf8:)) else {
            reading.refuse(node, shape, DateFault(in: node.text))
            return nil
        }
        return date
    }
}

extension KnownDate: ScalarValue {
    package static var shape: Shape { .date }
    package init?(text: String) { self.init(text) }

    /// A date that cannot be read stands by itself: what else the record says can be relied on and changed.
    package static func read(_ node: NodeView, _ reading: inout Reading) -> KnownDate? {
        guard node.kind == .scalar else { return reading.passingOver { sourced(node, &$0) } }
        guard let date = node.withUTF8(KnownDate.read(utf8:)) else {
            reading.passingOver { $0.refuse(node, shape, DateFault(in: node.text)) }
            return nil
        }
        return date
    }

    package var json: JSON { isUnread ? .null : .string(description) }
}

extension Amount: ScalarValue {
    package static var shape: Shape { .amount }
    /// What a record says costs, pledges or provides something: never less than nothing.
    package init?(text: String) {
        self.init(text)
        if value.isNegative { return nil }
    }
    package var json: JSON { .object(jsonMembers) }
    var jsonMembers: [JSON.Member] {
        [.init("amount", .string(digits)), .init("currency", .string(currency.code))]
    }
}

extension Percent: ScalarValue {
    package static var shape: Shape { .percent }
    package init?(text: String) { self.init(text) }
}

extension PercentBand: ScalarValue {
    package static var shape: Shape { .band }
    package init?(text: String) { self.init(text) }
}

extension ExactDecimal: ScalarValue {
    package static var shape: Shape { .number }
    package init?(text: String) { self.init(text) }
    package var json: JSON { .number(description) }
}

extension Currency: ScalarValue {
    package static var shape: Shape { .currency }
    package init?(text: String) { self.init(text) }
}

extension ClockRule: ScalarValue {
    package static var shape: Shape { .rule }
    package init?(text: String) { self.init(text) }
}

extension Weekday: FieldValue {}

extension String: FieldValue {
    package static var shape: Shape { .line }
    package var json: JSON { .string(self) }

    package static func read(_ node: NodeView, _ reading: inout Reading) -> String? {
        reading.scalar(node, shape)
    }
}

extension Bool: FieldValue {
    package static var shape: Shape { .flag }
    package var json: JSON { .bool(self) }

    package static func read(_ node: NodeView, _ reading: inout Reading) -> Bool? {
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
    package static var shape: Shape { .choice(allCases.map(\.rawValue)) }
    package var json: JSON { .string(rawValue) }

    package static func read(_ node: NodeView, _ reading: inout Reading) -> Self? {
        guard node.kind == .scalar, let value = Self(rawValue: node.text) else {
            reading.refuse(node, shape)
            return nil
        }
        return value
    }
}

extension Array: FieldValue where Element: FieldValue {
    package static var shape: Shape { .list(Element.shape) }
    package var json: JSON { .array(map(\.json)) }

    package static func read(_ node: NodeView, _ reading: inout Reading) -> [Element]? {
        if node.kind == .null { return [] }
        guard node.kind == .list else {
            reading.refuse(node, shape)
            return nil
        }
        guard Element.mostInList == .max || node.count <= Element.mostInList else {
            reading.report(
                node, .tooManyItems(path: node.path.description, node.count, most: Element.mostInList))
            return nil
        }
        var elements: [Element] = []
        elements.reserveCapacity(node.count)
        for item in node.items { if let element = Element.read(item, &reading) { elements.append(element) } }
        return elements
    }
}

/// The id of another record.
package struct Reference<Target: Sendable>: Hashable, Sendable {
    package let id: String
    package init(_ id: String) { self.id = id }
}

extension Reference: FieldValue where Target: RecordSubject {
    package static var shape: Shape { .reference(Target.kind) }
    package var json: JSON { .string(id) }

    /// The record that it names.
    package var record: RecordID { RecordID(Target.kind, id) }

    package static func read(_ node: NodeView, _ reading: inout Reading) -> Reference? {
        guard let id = reading.scalar(node, shape) else { return nil }
        guard node.withUTF8(RecordID.isWellFormed) else {
            reading.refuse(node, shape)
            return nil
        }
        reading.note(Target.kind, id, at: node.offset)
        return Reference(id)
    }
}

extension JSON {
    /// Plain data as JSON: scalars are strings, since types come from the schema and here there is none.
    package init(_ value: Value) {
        switch value {
        case .null: self = .null
        case .text(let text): self = .string(text)
        case .list(let items): self = .array(items.map(JSON.init))
        case .map(let entries): self = .object(entries.map { Member($0.key, JSON($0.value)) })
        }
    }
}
