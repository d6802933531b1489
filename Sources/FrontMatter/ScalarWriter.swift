/// Writes texts as scalars that every reader of YAML takes for the same text.
package enum ScalarWriter {
    /// In double quotes, for lists and maps on one line.
    package static func quotedInFlow(_ text: String) -> String { doubleQuoted(text) }

    /// `text` on one line, in `style` where that can hold it, else plain or quoted.
    static func inline(_ text: String, inFlow: Bool, like style: Node.Style?) -> String {
        switch style {
        case .singleQuoted where standsUnescaped(text): singleQuoted(text)
        case .doubleQuoted: doubleQuoted(text)
        default: isPlain(text, inFlow: inFlow) ? text : quoted(text)
        }
    }

    static func key(_ key: String, inFlow: Bool) -> String {
        // These may begin a document or a conflict marker where they stand at the begin of a line.
        let mayBeginMarker = key.utf8.first.map { "-.<=>|".utf8.contains($0) } ?? true
        return !mayBeginMarker && isPlain(key, inFlow: inFlow) ? key : quoted(key)
    }

    /// The lines of `text` as a `|` or `>` block: a header, and lines without their indent. Nil where a block cannot
    /// hold it.
    ///
    /// - Parameter indent: how much deeper than its parent the text will stand.
    static func block(_ text: String, like style: Node.Style, indent: Int) -> (header: String, lines: [Substring])? {
        guard text.utf8.contains(where: { $0 != 0x0A }), standsUnescaped(text, allowing: "\n\t") else { return nil }
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Substring.init)
        var header = style == .folded ? ">" : "|"
        if let first = lines.first(where: { !$0.isEmpty })?.utf8.first, Parser.isBlank(first) {
            guard (1...9).contains(indent) else { return nil }
            header += String(indent)
        }
        if lines.last?.isEmpty == true {
            lines.removeLast()
            if lines.last?.isEmpty == true { header += "+" }
        } else {
            header += "-"
        }
        if style == .folded {
            guard let folded = folded(lines) else { return nil }
            lines = folded
        }
        return (header, lines)
    }

    /// Lines that fold back to `lines`; nil where one begins with a blank, which would not fold.
    private static func folded(_ lines: [Substring]) -> [Substring]? {
        var folded: [Substring] = []
        var hasText = false
        for line in lines {
            guard let first = line.utf8.first else {
                folded.append(line)
                continue
            }
            if Parser.isBlank(first) { return nil }
            // One more break than meant, for one of them folds to a space.
            if hasText { folded.append("") }
            folded += wrapped(line)
            hasText = true
        }
        return folded
    }

    /// Breaks a line at single spaces, so that none of its parts is wider than 80 scalars where that can be had.
    private static func wrapped(_ line: Substring) -> [Substring] {
        let scalars = line.unicodeScalars
        var parts: [Substring] = []
        var start = scalars.startIndex
        var width = 0
        var lastSpace: Substring.Index?
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let next = scalars.index(after: index)
            if scalars[index] == " ", index > start, next < scalars.endIndex,
                !isBlank(scalars[scalars.index(before: index)]), !isBlank(scalars[next])
            {
                lastSpace = index
            }
            width += 1
            index = next
            if width > 80, let space = lastSpace {
                parts.append(line[start..<space])
                start = scalars.index(after: space)
                lastSpace = nil
                width = scalars.distance(from: start, to: index)
            }
        }
        return parts + [line[start...]]
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

    /// Whether plain `text` reads back as itself.
    private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
        guard standsUnescaped(text), text != "<<", !NullWord.all.contains(text) else { return false }
        return Array(text.utf8).withUnsafeBufferPointer { bytes in
            guard let first = bytes.first, !Parser.isBlank(first) else { return false }
            let end = try? Parser.with(bytes, bytes.indices) { (parser: consuming Parser) throws(Refusal) in
                parser.isAtQuote ? nil : try parser.scanPlain(inFlow: inFlow).end
            }
            return end == bytes.count
        }
    }

    private static func quoted(_ text: String) -> String {
        let needsEscapes = text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
        return needsEscapes && standsUnescaped(text) ? singleQuoted(text) : doubleQuoted(text)
    }

    private static func singleQuoted(_ text: String) -> String {
        // By scalars: a quote before a combining mark is no character of its own.
        let parts = text.unicodeScalars.split(separator: "'", omittingEmptySubsequences: false)
        return "'" + parts.map { String($0) }.joined(separator: "''") + "'"
    }

    private static func doubleQuoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" || !standsUnescaped(scalar) {
                quoted += Escape.encoded(scalar)
            } else {
                quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    private static func standsUnescaped(_ text: String, allowing exceptions: String = "") -> Bool {
        text.unicodeScalars.allSatisfy { standsUnescaped($0) || exceptions.unicodeScalars.contains($0) }
    }

    private static func standsUnescaped(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value != 0x7F && Characters.mayStandInYAML(scalar.value)
    }
}
