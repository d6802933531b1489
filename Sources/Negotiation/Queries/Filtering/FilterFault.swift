/// What is wrong with an expression, and how to write it right.
package struct FilterFault: Error, Hashable, Sendable {
    /// Counted in characters, from 1.
    package let column: Int
    package let message: String

    package init(_ message: String, at column: Int) {
        self.message = message
        self.column = column
    }
}

extension FilterFault: CustomStringConvertible {
    package var description: String { "column \(column): \(message)" }
}
