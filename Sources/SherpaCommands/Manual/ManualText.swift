internal import Screen

/// The text of a manual page as it is written: plain Markdown with headings, paragraphs, `- term: meaning` and indented lines.
/// `<!-- insert NAME -->` stands for blocks that are made from a table.
struct ManualText {
    /// What the page is about, in a line, from its title.
    let summary: String
    let blocks: [ManualBlock]

    /// - Parameter insert: gives the blocks of a table by its name.
    init(_ text: String, insert: (String) -> [ManualBlock]) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        let title = lines.popFirst() ?? ""
        summary = title.firstRange(of: " — ").map { String(title[$0.upperBound...]) } ?? ""
        blocks = ManualText.blocks(of: lines, insert: insert)
    }

    private static let insertion = "<!-- insert "

    private static func blocks(of lines: ArraySlice<Substring>, insert: (String) -> [ManualBlock]) -> [ManualBlock] {
        var blocks: [ManualBlock] = []
        var lines = lines
        while let line = lines.first {
            if line.isEmpty {
                lines.removeFirst()
            } else if line.hasPrefix("## ") {
                blocks.append(.heading(String(line.dropFirst(3))))
                lines.removeFirst()
            } else if line.hasPrefix(insertion) {
                blocks += insert(String(line.dropFirst(insertion.count).prefix { $0 != "-" && $0 != ">" }).trimmed)
                lines.removeFirst()
            } else if line.hasPrefix("    ") {
                blocks.append(.lines(verbatim(&lines)))
            } else if line.hasPrefix("- ") {
                blocks.append(item(&lines, insert: insert))
            } else {
                blocks.append(.paragraph(paragraph(&lines)))
            }
        }
        return blocks
    }

    /// Empty lines between indented ones belong to them.
    private static func verbatim(_ lines: inout ArraySlice<Substring>) -> [String] {
        var found: [String] = []
        while let line = lines.first, line.isEmpty || line.hasPrefix("    ") {
            found.append(String(line.dropFirst(4)))
            lines.removeFirst()
        }
        while found.last?.isEmpty == true { found.removeLast() }
        return found
    }

    private static func item(
        _ lines: inout ArraySlice<Substring>, insert: (String) -> [ManualBlock]
    ) -> ManualBlock {
        var own = [lines.removeFirst().dropFirst(2)]
        while let line = lines.first, line.hasPrefix("  ") || line.isEmpty && isIndented(lines.dropFirst().first) {
            own.append(line.dropFirst(2))
            lines.removeFirst()
        }
        let (term, rest) = parted(own[0])
        own[0] = rest
        return .item(term, blocks(of: own[...], insert: insert))
    }

    private static func isIndented(_ line: Substring?) -> Bool { line?.hasPrefix("  ") == true }

    /// The term before the first colon that is not in code, and what follows it.
    private static func parted(_ line: Substring) -> (String, Substring) {
        var isCode = false
        for index in line.indices {
            if line[index] == "`" { isCode.toggle() }
            if line[index] == ":", !isCode {
                return (String(line[..<index]), line[line.index(after: index)...].drop { $0 == " " })
            }
        }
        return (String(line), "")
    }

    private static func paragraph(_ lines: inout ArraySlice<Substring>) -> String {
        var text = ""
        while let line = lines.first, !line.isEmpty, !line.hasPrefix("- "), !line.hasPrefix("<!--") {
            text = joined(text, line)
            lines.removeFirst()
        }
        return text
    }

    /// Two lines as one: with a blank between them, unless that would stand between wide characters or beside a Japanese mark.
    static func joined(_ text: String, _ line: some StringProtocol) -> String {
        guard let last = text.last, let first = line.first else { return text + line }
        let isOne = LineBreaks.isWide(last) && LineBreaks.isWide(first) || marks.contains(last) || marks.contains(first)
        return text + (isOne ? "" : " ") + line
    }

    private static let marks: Set<Character> = ["、", "。", "「", "」", "（", "）"]
}

extension String {
    fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
