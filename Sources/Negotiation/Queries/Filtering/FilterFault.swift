/// What is wrong with an expression, and how to write it right.
public struct FilterFault: Error, Hashable, Sendable {
    /// Counted in characters, from 1.
    public let column: Int
    public let message: String

    public init(_ message: String, at column: Int) {
        self.message = message
        self.column = column
    }
}

extension FilterFault: CustomStringConvertible {
    public var description: String { "column \(column): \(message)" }
}
