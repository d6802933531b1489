import FrontMatter

/// What a person has typed for a field and not saved: an open form, or a change that met somebody else's and waits to be
/// decided. Kept on disk, so that a dropped link loses nothing.
public struct Draft: Hashable, Sendable {
    public let record: RecordID
    /// As it is named to people: `tokyo.position`.
    public let field: String
    /// The words as typed.
    public let text: String
    /// What the field held when they were begun, as text; nil where it was not there.
    public let base: String?
    /// Local time, as in `2026-02-20 14:02`.
    public let time: String?

    public init(record: RecordID, field: String, text: String, base: String?, time: String? = nil) {
        self.record = record
        self.field = field
        self.text = text
        self.base = base
        self.time = time
    }
}
