import Words

/// Something that a file says and nobody can read, or mean: nothing follows from it, and nothing stands in for it.
package struct UnreadField: Hashable, Sendable {
    /// The field, or what was written in place of one.
    package let key: String
    private let why: UnreadWords.Kind
    let file: String
    /// Nil where it is missing from the file as a whole.
    let line: Int?

    init(key: String, _ why: UnreadWords.Kind, file: String, line: Int? = nil) {
        self.key = key
        self.why = why
        self.file = file
        self.line = line
    }

    /// Words that can stand alone or end a sentence: "discount-rate is `nan%` (projects/x.md:10)".
    package var reason: String { UnreadWords.reason(key: key, why, file: file, line: line).text }
}
