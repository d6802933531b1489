/// The gate: no text from a file, a key or an argument reaches a terminal but through here.
public enum Printable {
    /// The text with everything that could command the terminal, or hide or reorder text, as a visible escape:
    /// `\x1b`, `\u202e`, `\U000e0041`. Line ends and tabs too: split lines before.
    ///
    /// That is C0, DEL, C1, format characters (bidi controls, zero-width ones, tags), line and paragraph separators,
    /// private and unassigned characters, and marks with no character before them or more than four.
    /// Printable text comes back unchanged. Every escape takes one column a character.
    public static func text(_ text: String) -> String {
        if isPlain(text) { return text }
        var shown: [UInt8] = []
        shown.reserveCapacity(text.utf8.count)
        var walk = PrintableCluster.Walk(text)
        while let cluster = walk.next() { cluster.append(to: &shown) }
        return String(decoding: shown, as: UTF8.self)
    }

    /// The text on one line: a line break becomes `\n`, a tab `\t`.
    public static func oneLine(_ text: String) -> String {
        // Nearly always there is none.
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { return self.text(text) }
        var escaped: [UInt8] = []
        // Bytes: characters that have many marks take long to compare.
        for byte in text.utf8 {
            switch byte {
            case 0x0A:
                if escaped.last == 0x0D { escaped.removeLast() }
                escaped += Array("\\n".utf8)
            case 0x09: escaped += Array("\\t".utf8)
            default: escaped.append(byte)
            }
        }
        return self.text(String(decoding: escaped, as: UTF8.self))
    }

    /// The lines of the text; tabs become blanks.
    public static func lines(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            guard line.utf8.contains(0x09) else { return self.text(String(line)) }
            return self.text(String(decoding: line.utf8.map { $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self))
        }
    }

    /// Whether the text is printable ASCII throughout, as most is.
    static func isPlain(_ text: String) -> Bool {
        // Nearly always there is storage to look at; a loop over it is a tenth of one over an unknown collection.
        text.utf8.withContiguousStorageIfAvailable { bytes in
            for byte in bytes where byte &- 0x20 > 0x5e { return false }
            return true
        } ?? text.utf8.allSatisfy { (0x20...0x7e).contains($0) }
    }

    /// The number of bytes, as far as it is at most `most`; nil where one of these is not printable ASCII.
    static func plainCount(_ text: String, atMost most: Int) -> Int? {
        text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
            let count = min(bytes.count, most)
            for byte in bytes.prefix(max(0, count)) where byte &- 0x20 > 0x5e { return nil }
            return count
        } ?? nil
    }

    /// The columns that the text takes, as far as they are at most `most`; nil where a scalar of it is not shown as it is, or
    /// joins another. Most text that is not ASCII has a dash or a quotation mark in it, or is all kanji and kana.
    static func simpleWidth(_ text: String, atMost most: Int) -> Int? {
        var width = 0
        for scalar in text.unicodeScalars {
            guard case .spacing(let columns) = ScalarKind(scalar) else { return nil }
            width += columns
            // A mark may join it.
            if width > most { return most }
        }
        return width
    }

    /// Whether the gate changes this character.
    static func escapes(_ character: Character) -> Bool {
        text(String(character)) != String(character)
    }
}
