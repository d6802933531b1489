import Words

/// What an edit means, apart from any bytes: the trees that `Document` holds its edited text against.
extension Value {
    /// The tree with `value` at the end of `steps`; missing maps and lists on the way are made.
    func setting(_ steps: ArraySlice<Path.Step>, to value: Value) throws(EditError) -> Value {
        guard let step = steps.first else { return value }
        let rest = steps.dropFirst()
        switch (step, self) {
        case (.key(let key), .map(var entries)):
            if let index = entries.firstIndex(where: { $0.key == key }) {
                entries[index].value = try entries[index].value.setting(rest, to: value)
            } else {
                entries.append(Entry(key, try Value.null.setting(rest, to: value)))
            }
            return .map(entries)
        case (.key(let key), .null):
            return .map([Entry(key, try Value.null.setting(rest, to: value))])
        case (.index(let index), .list(var items)) where index >= 0 && index <= items.count:
            if index == items.count {
                items.append(try Value.null.setting(rest, to: value))
            } else {
                items[index] = try items[index].setting(rest, to: value)
            }
            return .list(items)
        case (.index(0), .null):
            return .list([try Value.null.setting(rest, to: value)])
        default:
            throw unreachable(step)
        }
    }

    /// The tree with what is at the end of `steps` replaced by what `change` makes of it; nil takes it out of its map
    /// or list.
    func changing(
        _ steps: ArraySlice<Path.Step>, _ change: (Value) throws(EditError) -> Value?
    ) throws(EditError) -> Value? {
        guard let step = steps.first else { return try change(self) }
        let rest = steps.dropFirst()
        switch (step, self) {
        case (.key(let key), .map(var entries)):
            guard let index = entries.firstIndex(where: { $0.key == key }) else { throw unreachable(step) }
            if let value = try entries[index].value.changing(rest, change) {
                entries[index].value = value
            } else {
                entries.remove(at: index)
            }
            return .map(entries)
        case (.index(let index), .list(var items)) where items.indices.contains(index):
            if let value = try items[index].changing(rest, change) {
                items[index] = value
            } else {
                items.remove(at: index)
            }
            return .list(items)
        default:
            throw unreachable(step)
        }
    }

    /// Whether both trees are the same byte for byte; `==` takes canonically equivalent texts for equal.
    func isIdentical(to other: Value) -> Bool {
        switch (self, other) {
        case (.null, .null): true
        case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
        case (.list(let left), .list(let right)): left.elementsEqual(right) { $0.isIdentical(to: $1) }
        case (.map(let left), .map(let right)):
            left.elementsEqual(right) { $0.key.utf8.elementsEqual($1.key.utf8) && $0.value.isIdentical(to: $1.value) }
        default: false
        }
    }

    private func unreachable(_ step: Path.Step) -> EditError {
        switch (step, self) {
        case (.key(let key), .map): EditError(.noKey(key))
        case (.key(let key), _): EditError(.keyIn(holder, key: key))
        case (.index(let index), .list(let items)):
            EditError(.noItem(index, among: items.count))
        case (.index(let index), _): EditError(.itemIn(holder, index: index))
        }
    }

    private var holder: EditWords.Holder {
        switch self {
        case .null: .nothing
        case .text: .text
        case .list: .list
        case .map: .map
        }
    }
}
