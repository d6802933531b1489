import Words

/// Why a figure has no value: said to people, never shown as 0 or NaN. Two are the same that say the same.
public struct Undefined: Error, Sendable {
    private let words: UndefinedWords

    public init(_ words: UndefinedWords) { self.words = words }

    /// For a reason that is in words already.
    public init(_ reason: String) { words = .told(reason) }

    /// Words that can stand alone or end a sentence: "no debt service".
    public var reason: String { words.text }
}

extension Undefined: Hashable {
    public static func == (left: Undefined, right: Undefined) -> Bool { left.reason == right.reason }

    public func hash(into hasher: inout Hasher) { hasher.combine(reason) }
}

extension Undefined: CustomStringConvertible {
    public var description: String { reason }
}
