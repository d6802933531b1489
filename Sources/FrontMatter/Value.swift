/// What a document says, without where and how: the plain tree.
public indirect enum Value: Sendable, Hashable {
    case null
    case text(String)
    case list([Value])
    case map([Entry])

    public struct Entry: Sendable, Hashable {
        public var key: String
        public var value: Value

        public init(_ key: String, _ value: Value) {
            self.key = key
            self.value = value
        }
    }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    public init(stringLiteral value: String) { self = .text(value) }
    public init(arrayLiteral elements: Value...) { self = .list(elements) }
    public init(dictionaryLiteral elements: (String, Value)...) { self = .map(elements.map(Entry.init)) }
}

extension Value {
    /// The value under `key` of a map.
    public subscript(key: String) -> Value? {
        guard case .map(let entries) = self else { return nil }
        return entries.first { $0.key == key }?.value
    }
}

extension Value {
    /// The value at the end of a path; nil where there is none.
    public subscript(path: Path) -> Value? {
        var value = self
        for step in path.steps {
            switch (step, value) {
            case (.key(let key), .map):
                guard let next = value[key] else { return nil }
                value = next
            case (.index(let index), .list(let items)) where items.indices.contains(index): value = items[index]
            default: return nil
            }
        }
        return value
    }

    /// The tree with `value` at the end of the path; missing maps and lists on the way are made.
    ///
    /// - Throws: where the path leads through a text, or to no item of a list nor right behind its last.
    public func setting(_ path: Path, to value: Value) throws(EditError) -> Value {
        try setting(path.steps[...], to: value)
    }

    /// The tree without what is at the end of the path; the same tree where nothing is.
    public func removing(_ path: Path) -> Value {
        guard !path.steps.isEmpty, self[path] != nil else { return self }
        return (try? changing(path.steps[...]) { _ in nil } ?? self) ?? self
    }
}
