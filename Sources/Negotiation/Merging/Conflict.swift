import FrontMatter

/// One field that two sides have changed to different things.
public struct Conflict: Hashable, Sendable {
    public let record: RecordID
    /// Empty: the prose below the front matter; in a file that is no record, all of it.
    public let field: Path
    /// What it held before, and what each side holds now; `nil` where it is not there.
    public let base: Value?
    public let ours: Value?
    public var theirs: Value?

    public init(record: RecordID, field: Path, base: Value?, ours: Value?, theirs: Value?) {
        self.record = record
        self.field = field
        self.base = base
        self.ours = ours
        self.theirs = theirs
    }
}
