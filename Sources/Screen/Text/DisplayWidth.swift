/// Columns that text takes on the terminal, as curses counts them, after the gate of `Printable`.
public enum DisplayWidth {
    public static func of(_ text: String) -> Int { of(text, atMost: .max) }

    /// The same, as far as it is at most `most`: what lies beyond is not looked at, however long it is.
    public static func of(_ text: String, atMost most: Int) -> Int {
        if let count = Printable.plainCount(text, atMost: most) { return count }
        if let width = Printable.simpleWidth(text, atMost: most) { return width }
        var width = 0
        var walk = PrintableCluster.Walk(text)
        while width < most, let cluster = walk.next() { width += cluster.width }
        return min(width, most)
    }

    /// The printable text, cut to at most `columns` columns, ending with the ellipsis where something was cut.
    /// A wide character is never split, so a cut text may be a column short.
    public static func clip(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
        if of(text, atMost: columns + 1) <= columns { return Printable.text(text) }
        let mark = prefix(ellipsis, of: columns)
        return prefix(text, of: columns - of(mark)) + mark
    }

    /// The printable text cut or filled with blanks to exactly `columns` columns.
    public static func pad(
        _ text: String, to columns: Int, align: Alignment = .leading, ellipsis: String = "…"
    ) -> String {
        let clipped = clip(text, to: columns, ellipsis: ellipsis)
        return fill(clipped, of: of(clipped), to: columns, align: align)
    }

    /// The end of the printable text in at most `columns` columns, after the ellipsis.
    public static func suffix(_ text: String, of columns: Int, _ glyphs: Glyphs) -> String {
        let text = Printable.text(text)
        let room = columns - of(glyphs.ellipsis)
        guard room > 0 else { return prefix(text, of: columns) }
        // From the end, where the text is that stays.
        var rest = text[text.endIndex...]
        var left = room
        while rest.startIndex > text.startIndex {
            let start = text.index(before: rest.startIndex)
            left -= of(String(text[start..<rest.startIndex]))
            guard left >= 0 else { break }
            rest = text[start...]
        }
        return glyphs.ellipsis + rest
    }

    /// The longest beginning of the printable text that takes at most `columns` columns.
    public static func prefix(_ text: String, of columns: Int) -> String {
        let head = text.utf8.prefix(max(0, columns) + 1)
        // A letter of ASCII that one of ASCII follows, or nothing, has no marks.
        if head.allSatisfy({ (0x20...0x7e).contains($0) }) {
            return String(decoding: head.prefix(max(0, columns)), as: UTF8.self)
        }
        var shown: [UInt8] = []
        var left = columns
        var walk = PrintableCluster.Walk(text)
        while let cluster = walk.next(), cluster.width <= left {
            cluster.append(to: &shown)
            left -= cluster.width
        }
        return String(decoding: shown, as: UTF8.self)
    }

    /// The printable text in parts of at most `columns` columns each, and behind `most` of them what is left as one more. A wide
    /// character is a part of its own where there is one column.
    ///
    /// A cut may go through what Swift takes for one character, as an emoji and its skin tone.
    public static func parts(of text: String, columns: Int, most: Int) -> [String] {
        var parts: [String] = []
        var (part, used): ([UInt8], Int) = ([], 0)
        func end() {
            parts.append(String(decoding: part, as: UTF8.self))
            (part, used) = ([], 0)
        }
        var walk = PrintableCluster.Walk(text)
        while let cluster = walk.next() {
            if used + cluster.width > columns, used > 0, parts.count < most { end() }
            cluster.append(to: &part)
            used += cluster.width
        }
        if !part.isEmpty { end() }
        return parts
    }

    /// Text that has passed the gate and takes `used` columns, filled with blanks: it is not measured again.
    public static func fill(_ text: String, of used: Int, to columns: Int, align: Alignment = .leading) -> String {
        let (before, after) = align.blanks(around: used, in: columns)
        return String(repeating: " ", count: before) + text + String(repeating: " ", count: after)
    }
}
