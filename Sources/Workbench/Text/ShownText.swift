import Negotiation
import Screen

/// How much of a text can be seen: what is drawn anew for every key must not depend on how long the texts of a file are.
enum ShownText {
    /// Bytes that so many columns show at most: a column takes a character and its marks, of four bytes each, and some
    /// more that are not seen.
    static func bytes(columns: Int) -> Int { columns < .max / 64 ? columns * 32 + 1024 : .max }
}

extension Workbench {
    /// A text without what is withheld, as far as `columns` can show it; of the whole screen, if nothing is said.
    func told(_ text: String, columns: Int? = nil) -> String {
        withheld.told(text, atMost: ShownText.bytes(columns: columns ?? size.columns * size.rows))
    }
}
