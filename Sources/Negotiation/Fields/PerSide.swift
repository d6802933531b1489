import FrontMatter
import Words

/// The part of a table that is written once for each side: `tokyo: {position: …}`.
package struct PerSideFields<Root>: Sendable {
    package let fields: [FieldInfo]
    let read: @Sendable (NodeView, String, inout Root, inout Reading) -> Void
    let json: @Sendable (Root) -> [JSON.Member]
    /// The way to a field of one side; of any of them, for nil.
    let probe: @Sendable (String?, ArraySlice<String>) -> Probe<Root>?
    /// The names of those that are masked.
    let masked: [String]
    /// Each value of those, with its side and its name. Each side's line is looked at once, since it is long to copy.
    let forEachMasked: @Sendable (Root, (_ side: String, _ field: String, Operand) -> Void) -> Void
    let pack: @Sendable (Root, inout Packer) -> Void
    let unpack: @Sendable (inout Unpacker, inout Root) -> Bool

    package init<Line: Fielded>(
        _ get: @escaping @Sendable (Root) -> PerSide<Line>,
        _ set: @escaping @Sendable (inout Root, _ side: String, Line) -> Void
    ) {
        fields = Line.fieldInfos
        read = { node, side, root, reading in
            if let line = Line.read(node, &reading) { set(&root, side, line) }
        }
        json = { root in get(root).entries.map { JSON.Member($0.side, $0.value.json) } }
        probe = { side, rest in
            guard let inner = Line.probe(rest) else { return nil }
            return { root, test in
                let lines = get(root)
                guard let side else { return lines.entries.contains { inner($0.value, test) } }
                return lines[side].map { inner($0, test) } ?? false
            }
        }
        let maskedFields = MaskedField<Line>.all()
        masked = maskedFields.map(\.name)
        forEachMasked = { root, body in
            for (side, line) in get(root).entries {
                for field in maskedFields {
                    _ = field.probe(line) { value in
                        body(side, field.name, value)
                        return false
                    }
                }
            }
        }
        pack = { get($0).pack(into: &$1) }
        unpack = { unpacker, root in
            guard let lines = PerSide<Line>.unpack(&unpacker) else { return false }
            for (side, line) in lines.entries { set(&root, side, line) }
            return true
        }
    }
}

/// One value for each side that has one, in the order of the file.
package struct PerSide<Element: Sendable>: Sendable {
    package private(set) var entries: [(side: String, value: Element)] = []
    /// What is said of a side that there is not, and so perhaps of one that there is.
    package var stray: UnreadField? { strayNote?.value }
    /// Behind a reference: hardly any record has one, and all 100,000 would hold room for it.
    private var strayNote: Kept<UnreadField>?

    package init() {}

    package subscript(side: String) -> Element? {
        get { entries.first { $0.side == side }?.value }
        set {
            entries.removeAll { $0.side == side }
            if let newValue { entries.append((side, newValue)) }
        }
    }
}

extension PerSide: FieldValue where Element: FieldValue {
    package static var shape: Shape { .perSide(Element.shape) }
    package var json: JSON { .object(entries.map { .init($0.side, $0.value.json) }) }

    package static func read(_ node: NodeView, _ reading: inout Reading) -> PerSide? {
        guard node.kind == .map else {
            reading.refuse(node, shape)
            return nil
        }
        var result = PerSide()
        for entry in node.entries {
            if let sides = reading.vocabulary?.sides, !sides.contains(entry.key) {
                reading.report(at: entry.keyOffset, FieldFaultWords.noSide(entry.key, known: sides))
                if result.strayNote == nil {
                    result.strayNote = Kept(reading.unread(entry.key, .notASide, at: entry.keyOffset))
                }
            } else if !entry.value.isBlank, let value = Element.read(entry.value, &reading) {
                result[entry.key] = value
            }
        }
        return result
    }
}
