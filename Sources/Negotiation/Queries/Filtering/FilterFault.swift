import Words

/// What is wrong with an expression, and how to write it right.
package struct FilterFault: Error, Hashable, Sendable {
    /// Counted in characters, from 1.
    package let column: Int
    package let message: String

    package init(_ words: FilterWords, at column: Int) {
        message = words.text
        self.column = column
    }
}

extension FilterFault: CustomStringConvertible {
    package var description: String { FilterWords.atColumn(column, message: message).text }
}
