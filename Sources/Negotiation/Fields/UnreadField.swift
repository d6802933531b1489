/// Something that a file says and nobody can read, or mean: nothing follows from it, and nothing stands in for it.
package struct UnreadField: Hashable, Sendable {
    /// The field, or what was written in place of one.
    package let key: String
    /// What is wrong with it: "is `nan%`".
    let words: String
    let file: String
    /// Nil where it is missing from the file as a whole.
    var line: Int?

    /// Words that can stand alone or end a sentence: "discount-rate is `nan%` (projects/x.md:10)".
    package var reason: String { "\(key) \(words) (\(file)\(line.map { ":\($0)" } ?? ""))" }
}
