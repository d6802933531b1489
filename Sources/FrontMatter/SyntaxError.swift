/// Why bytes were refused: one fault, where it is, and in one line what is wrong and how to write it right.
public struct SyntaxError: Error, Sendable, Equatable, CustomStringConvertible {
    public enum Kind: Sendable {
        /// Not the accepted YAML.
        case syntax
        /// Lines that git left behind where two versions could not be merged.
        case conflictMarkers
        /// Too large or too deep.
        case limit
        /// Bytes that are no UTF-8 text, or characters that YAML does not allow unescaped.
        case encoding
    }

    /// The line, from 1.
    public var line: Int
    /// The column, from 1, in Unicode scalars.
    public var column: Int
    /// What is wrong and how to write it, in one line without a full stop.
    public var message: String
    public var kind: Kind

    public init(line: Int, column: Int, message: String, kind: Kind) {
        self.line = line
        self.column = column
        self.message = message
        self.kind = kind
    }

    public var description: String { "\(line):\(column): \(message)" }
}
