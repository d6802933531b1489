import FrontMatter

extension Value {
    /// The same with the keys of all maps in order: the order of keys says nothing.
    var inKeyOrder: Value {
        switch self {
        case .null, .text: self
        case .list(let items): .list(items.map(\.inKeyOrder))
        case .map(let entries):
            .map(entries.map { Entry($0.key, $0.value.inKeyOrder) }.sorted { $0.key < $1.key })
        }
    }

    /// Whether both say the same, whatever the order of their keys.
    func saysSame(as other: Value) -> Bool { self == other || inKeyOrder == other.inKeyOrder }
}

extension Value? {
    /// Whether both say the same, or neither is there.
    func saysSame(as other: Value?) -> Bool {
        switch (self, other) {
        case (nil, nil): true
        case (let value?, let other?): value.saysSame(as: other)
        default: false
        }
    }

    /// A key with nothing behind it is how people clear a field.
    var isNothing: Bool { self == nil || self == .null }
}
