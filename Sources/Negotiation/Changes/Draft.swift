import FrontMatter

/// What a person has typed for a field and not saved: an open form, or a change that met somebody else's and waits to be
/// decided. Kept on disk, so that a dropped link loses nothing.
package struct Draft: Hashable, Sendable {
    package let record: RecordID
    /// As it is named to people: `tokyo.position`.
    package let field: String
    /// The words as typed.
    package let text: String
    /// What the field held when they were begun, as text; nil where it was not there.
    package let base: String?
    /// Local time, as in `2026-02-20 14:02`.
    package let time: String?
    /// The records beside `record` that were to get the same value.
    package var others: [RecordID] = []
    /// The private copy in which an editor has the text: its path. What it holds goes before `text`.
    package var copy: String?
    /// Whether the editor has kept more beside the copy than was written into it: the file's path.
    package var swapFile: String?

    package init(record: RecordID, field: String, text: String, base: String?, time: String? = nil) {
        self.record = record
        self.field = field
        self.text = text
        self.base = base
        self.time = time
    }
}

extension Draft {
    /// What stands for the field's name while the filter of this list is typed.
    package static func filter(of list: String) -> String { "filter \(list)" }

    /// What is tried on a project's assumptions, a line each: `tokyo.revenue=105%`.
    package static let whatIfs = "what-ifs"

    /// Another value for an assumption, while it is typed.
    package static func whatIf(_ assumption: String) -> String { "what-if \(assumption)" }
}
