import FrontMatter
import Words

/// One named field of a record, or of a map inside one: everything the program knows about it, said once.
///
/// How its value is got and set is said by two closures, not by a key path: 180 of those, made when the program starts, cost
/// a quarter of the way to the first screen.
package struct Field<Root>: Sendable {
    package private(set) var info: FieldInfo
    /// Whether what is said there, if anything, could be read.
    let read: @Sendable (NodeView, inout Root, inout Reading) -> Bool
    let json: @Sendable (Root) -> JSON?
    /// The way to the values at a path below the field; `nil` where there is no such place.
    let probe: @Sendable (ArraySlice<String>) -> Probe<Root>?
    /// Whether it has a value that must be packed.
    let isSaid: @Sendable (Root) -> Bool
    let pack: @Sendable (Root, inout Packer) -> Void
    /// False where the bytes are damaged.
    let unpack: @Sendable (inout Unpacker, inout Root) -> Bool

    /// A field with a value of its own even where the file has none.
    package init<V: FieldValue>(
        _ key: String, _ get: @escaping @Sendable (Root) -> V, _ set: @escaping @Sendable (inout Root, V) -> Void,
        required: Bool = false, as shape: Shape? = nil, _ help: FieldHelp
    ) {
        info = FieldInfo(key: key, shape: shape ?? V.shape, required: required, help: help)
        read = { node, root, reading in
            guard let value = V.read(node, &reading) else { return false }
            set(&root, value)
            return true
        }
        json = { root in
            let value = get(root).json
            return value == .array([]) ? nil : value
        }
        probe = { rest in
            guard let inner = V.probe(rest) else { return nil }
            return { root, test in inner(get(root), test) }
        }
        isSaid = { _ in true }
        pack = { get($0).pack(into: &$1) }
        unpack = { unpacker, root in
            guard let value = V.unpack(&unpacker) else { return false }
            set(&root, value)
            return true
        }
    }

    /// A field without a default.
    package init<V: FieldValue>(
        _ key: String, _ get: @escaping @Sendable (Root) -> V?,
        _ set: @escaping @Sendable (inout Root, V?) -> Void,
        required: Bool = false, as shape: Shape? = nil, masked: Bool = false, within limits: Limits? = nil,
        _ help: FieldHelp
    ) {
        info = FieldInfo(
            key: key, shape: shape ?? V.shape, required: required, masked: masked, limits: limits,
            help: help)
        read = { node, root, reading in
            guard let value = reading.within(limits, { V.read(node, &$0) }) else { return false }
            set(&root, value)
            return true
        }
        json = { get($0)?.json }
        probe = { rest in
            guard let inner = V.probe(rest) else { return nil }
            return { root, test in get(root).map { inner($0, test) } ?? false }
        }
        isSaid = { get($0) != nil }
        pack = { get($0)?.pack(into: &$1) }
        unpack = { unpacker, root in
            guard let value = V.unpack(&unpacker) else { return false }
            set(&root, value)
            return true
        }
    }

    /// A field that may carry its sources, with the least and the greatest value that it takes.
    package init<V: BoundedValue & Hashable>(
        _ key: String, _ get: @escaping @Sendable (Root) -> Claims<V>?,
        _ set: @escaping @Sendable (inout Root, Claims<V>?) -> Void, within range: ClosedRange<Int>, _ help: FieldHelp
    ) {
        self.init(key, get, set, within: Limits(range, of: V.self), help)
    }

    /// The first of a group: those that follow are of it, too.
    func opening(_ group: FieldGroup) -> Field {
        var field = self
        field.info.group = group
        return field
    }

    /// A line of another table, as a field.
    init(
        _ info: FieldInfo, read: @escaping @Sendable (NodeView, inout Root, inout Reading) -> Bool,
        json: @escaping @Sendable (Root) -> JSON?,
        probe: @escaping @Sendable (ArraySlice<String>) -> Probe<Root>?,
        isSaid: @escaping @Sendable (Root) -> Bool, pack: @escaping @Sendable (Root, inout Packer) -> Void,
        unpack: @escaping @Sendable (inout Unpacker, inout Root) -> Bool
    ) {
        self.isSaid = isSaid
        self.pack = pack
        self.unpack = unpack
        self.info = info
        self.read = read
        self.json = json
        self.probe = probe
    }
}

/// The fields of a type, in the order in which they are read, shown and written.
///
/// A class: each record takes its table to hand once for each of its maps, and so counts one reference.
package final class FieldTable<Root>: Sendable, ExpressibleByArrayLiteral {
    let fields: [Field<Root>]
    package let infos: [FieldInfo]
    private let names: KeyNames
    /// A bit for each field that must be there.
    let required: UInt64

    package convenience init(arrayLiteral fields: Field<Root>...) { self.init(fields) }

    init(_ fields: [Field<Root>]) {
        precondition(fields.count <= UInt64.bitWidth, "a table has at most 64 fields")
        self.fields = fields
        var group: FieldGroup?
        infos = fields.map { field in
            var info = field.info
            group = info.group ?? group
            info.group = group
            return info
        }
        names = KeyNames(infos.map(\.key))
        required = fields.indices.reduce(0) { $0 | (fields[$1].info.required ? 1 << UInt64($1) : 0) }
    }

    /// The field with this entry's key. Most files keep the order of the table, so the search goes on from the last hit.
    func position(of entry: NodeView.Entry, from start: Int) -> Int? { names.place(of: entry, from: start) }
}

/// Some of the fields of a type, for whoever asks thousands for these alone.
struct FieldSelection: Sendable {
    /// A bit for each.
    fileprivate let fields: UInt64
    /// Whether what is said for each side is of them.
    let perSide: Bool

    static let all = FieldSelection(fields: .max, perSide: true)

    var isEmpty: Bool { fields == 0 && !perSide }

    func holds(_ place: Int) -> Bool { fields & (1 << UInt64(place)) != 0 }
}

extension Fielded {
    /// Of these keys, those that the type has.
    static func fields(_ keys: Set<String>, perSide: Bool = false) -> FieldSelection {
        let bits = fieldInfos.enumerated().reduce(UInt64(0)) { bits, field in
            keys.contains(field.element.key) ? bits | 1 << UInt64(field.offset) : bits
        }
        return FieldSelection(fields: bits, perSide: perSide)
    }
}

/// A type whose fields are declared in a table: a record, or a map inside one.
package protocol Fielded: FieldValue {
    init()
    static var fields: FieldTable<Self> { get }
    /// What the record says for each side, under keys that are the sides' ids.
    static var perSide: PerSideFields<Self>? { get }
    /// Takes note that something is said that cannot be read.
    ///
    /// - Parameter key: the field; nil where nobody can tell which one is meant.
    mutating func leaveOut(_ key: String?, _ why: UnreadField)
}

extension Fielded {
    package static var perSide: PerSideFields<Self>? { nil }
    package mutating func leaveOut(_ key: String?, _ why: UnreadField) {}
    package static var fieldInfos: [FieldInfo] { fields.infos }
    static var sideFieldInfos: [FieldInfo] { perSide?.fields ?? [] }
    package static var shape: Shape { .fields(fieldInfos) }

    package var json: JSON { .object(jsonMembers) }

    package var jsonMembers: [JSON.Member] {
        var members: [JSON.Member] = []
        for field in Self.fields.fields {
            guard let value = field.json(self) else { continue }
            members.append(.init(field.info.key, value))
            members += JSON.Member.days(of: field.info.key, value, field.info.shape)
        }
        return members + (Self.perSide?.json(self) ?? [])
    }

    package static func read(_ node: NodeView, _ reading: inout Reading) -> Self? {
        guard node.kind == .map else {
            reading.refuse(node, shape)
            return nil
        }
        let errorsBefore = reading.lastingErrorCount
        let value = readFields(node, &reading)
        return reading.lastingErrorCount == errorsBefore ? value : nil
    }

    /// Reads every field that can be read; a faulty one keeps its default, its fault is reported.
    static func readFields(_ node: NodeView, except ignored: StaticString? = nil, _ reading: inout Reading) -> Self {
        var value = Self()
        let table = Self.fields
        // Bit i is set once field i has been met.
        var met: UInt64 = 0
        var next = 0
        for entry in node.entries {
            if let ignored, entry.keyEquals(ignored) { continue }
            guard let index = table.position(of: entry, from: next) else {
                readOther(entry, of: node, into: &value, &reading)
                continue
            }
            next = index + 1
            met |= 1 << UInt64(index)
            let isRequired = table.required & (1 << UInt64(index)) != 0
            // `due:`, `due: null` and `due: ""` are how people, and other programs, clear a field.
            if entry.value.isBlank {
                if !isRequired { continue }
                reading.refuse(entry.value, table.infos[index].shape)
            } else if table.fields[index].read(entry.value, &value, &reading) {
                continue
            }
            value.leaveOut(table.infos[index].key, reading.unread(table.infos[index].key))
        }
        if table.required & ~met != 0 { reportMissing(table.required & ~met, in: node, &value, &reading) }
        return value
    }

    /// A bit for each required field that is not there.
    private static func reportMissing(
        _ missing: UInt64, in node: NodeView, _ value: inout Self, _ reading: inout Reading
    ) {
        for (index, field) in fieldInfos.enumerated() where missing & (1 << UInt64(index)) != 0 {
            if reading.isFull(of: .error) {
                reading.count(.error)
            } else {
                let path = reading.name(of: field.key, in: node)
                reading.report(node, .missing(path: path, key: field.key, field.shape.words(within: field.limits)))
            }
            value.leaveOut(field.key, reading.unread(field.key, .missing, at: node.offset))
        }
    }

    /// A key that is in no table, and perhaps another program's: it is kept, told, and never holds up a change. Where
    /// something is worked out that it may belong to, it stays an error: a figure without its `basis` would be taken for
    /// more than it is.
    private static func readOther(
        _ entry: NodeView.Entry, of map: NodeView, into value: inout Self, _ reading: inout Reading
    ) {
        let (key, node, offset) = (entry.key, entry.value, entry.keyOffset)
        if key.hasPrefix("x-") { return }
        if let perSide, reading.vocabulary?.sides.contains(key) ?? (node.kind == .map) {
            if node.isBlank { return }
            return perSide.read(node, key, &value, &reading)
        }
        if reading.isFull(of: .error), reading.isFull(of: .warning) { return reading.count(.error) }
        let sides = perSide == nil ? [] : reading.vocabulary?.sides ?? []
        let known = fieldInfos.map(\.key) + sides
        let odd = key.unicodeScalars.first(where: \.isOddBlank).map(OddCharacter.words)
        let path = reading.name(of: key, in: map)
        let isAtTop = map.path.steps.isEmpty
        let meant = Masked.field(in: key)
        let near = Spelling.nearest(to: key, among: known) ?? meant.flatMap { known.contains($0) ? $0 : nil }
        value.leaveOut(near, reading.unread(key, .notAField, at: offset))
        let slip = FieldFaultWords.notAField(path: path, odd, .of(near, else: .choose(known)))
        if reading.isContained || near == Basis.key { return reading.report(at: offset, slip) }
        let fault: FieldFaultWords =
            if let meant {
                .maskedKey(
                    path: path, odd, near: near,
                    place: Masked.place(of: meant, sides: reading.vocabulary?.sides ?? []))
            } else {
                .keptKey(path: path, odd, key: key, near: near, known: isAtTop ? nil : known)
            }
        reading.report(at: offset, fault, .warning, slip: near != nil || !isAtTop ? slip : nil)
    }
}
