/// What came of writing a file that is no record.
public struct WrittenFile: Sendable, Hashable {
    public enum Outcome: Sendable, Hashable {
        case written
        /// Something is there already, and was left as it is.
        case exists
        case failed(String)
    }

    public let path: String
    public let outcome: Outcome

    public init(_ path: String, _ outcome: Outcome) {
        self.path = path
        self.outcome = outcome
    }
}
