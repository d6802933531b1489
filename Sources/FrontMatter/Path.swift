/// The way from the root of a document to one of its values: `["positions", 2, "date"]`.
public struct Path: Sendable, Hashable {
    public enum Step: Sendable, Hashable {
        /// A key of a map.
        case key(String)
        /// An item of a list, from 0.
        case index(Int)
    }

    public var steps: [Step]

    public init(_ steps: [Step] = []) { self.steps = steps }

    public func appending(_ step: Step) -> Path { Path(steps + [step]) }
}

extension Path: ExpressibleByArrayLiteral, ExpressibleByStringLiteral {
    public init(arrayLiteral elements: Step...) { self.init(elements) }
    /// A path of one key; the text is not taken apart.
    public init(stringLiteral value: String) { self.init([.key(value)]) }
}

extension Path.Step: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    public init(stringLiteral value: String) { self = .key(value) }
    public init(integerLiteral value: Int) { self = .index(value) }
}

extension Path: CustomStringConvertible {
    /// As people write it: `positions[2].date`.
    public var description: String {
        var text = ""
        for step in steps {
            switch step {
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
            case .index(let index): text += "[\(index)]"
            }
        }
        return text
    }
}
