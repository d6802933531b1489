import Words

/// Why a document was not changed: what is wrong and how to do it right, in one line.
public struct EditError: Error, Sendable, Equatable, CustomStringConvertible {
    public var message: String

    public init(_ message: String) { self.message = message }

    init(_ words: EditWords) { message = words.text }

    public var description: String { message }
}
