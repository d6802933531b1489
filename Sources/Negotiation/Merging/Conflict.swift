import FrontMatter

/// One field that two sides have changed to different things.
package struct Conflict: Hashable, Sendable {
    package let record: RecordID
    /// Empty: the prose below the front matter; in a file that is no record, all of it.
    package let field: Path
    /// What it held before, and what each side holds now; `nil` where it is not there.
    package let base: Value?
    package let ours: Value?
    package var theirs: Value?

    package init(record: RecordID, field: Path, base: Value?, ours: Value?, theirs: Value?) {
        self.record = record
        self.field = field
        self.base = base
        self.ours = ours
        self.theirs = theirs
    }
}
