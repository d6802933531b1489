/// Why a figure has no value: said to people, never shown as 0 or NaN.
public struct Undefined: Error, Hashable, Sendable {
    /// Words that can stand alone or end a sentence: "no debt service in 2031".
    public let reason: String

    public init(_ reason: String) { self.reason = reason }
}

extension Undefined: CustomStringConvertible {
    public var description: String { reason }
}
