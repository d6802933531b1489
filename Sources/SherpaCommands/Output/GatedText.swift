internal import Screen

/// Text of records, keys and arguments made fit for output: through the gate, and in characters that the terminal has.
enum GatedText {
    /// One line: a line break becomes `\n`, a tab `\t`.
    static func line(_ text: String) -> String { shown(Printable.oneLine(text)) }

    /// Line by line; tabs become blanks.
    static func lines(_ text: String) -> [String] { Printable.lines(text).map(shown) }

    /// Only a terminal is limited to what its locale can show: files and pipes take UTF-8.
    private static func shown(_ text: String) -> String {
        let glyphs = TextLocale.adopt()
        guard glyphs == .ascii, StandardOutput.isTerminal, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map(glyphs.shown)))
    }
}
