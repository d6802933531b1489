internal import Screen

/// Writes a manual page as text, for `sherpa help`.
struct PlainManual {
    private let width: Int
    private var lines: [String] = []

    /// How far one thing stands in from another, in columns.
    private static let step = 4

    static func page(_ page: ManualPage, _ text: ManualText, width: Int) -> String {
        // Longer lines are hard to read.
        var writer = PlainManual(width: min(max(width, 40), 100))
        writer.lines = ["\(page.name)(\(page.section)): \(text.summary)"]
        writer.write(text.blocks, indent: step)
        return writer.lines.map { $0 + "\n" }.joined()
    }

    private init(width: Int) { self.width = width }

    private mutating func write(_ blocks: [ManualBlock], indent: Int) {
        for (index, block) in blocks.enumerated() {
            // Short items stand close together.
            let isClose = index > 0 && PlainManual.isShort(block) && PlainManual.isShort(blocks[index - 1])
            if !isClose { lines.append("") }
            write(block, indent: indent)
        }
    }

    private static func isShort(_ block: ManualBlock) -> Bool {
        if case .item(_, let blocks) = block { blocks.count < 2 } else { false }
    }

    private mutating func write(_ block: ManualBlock, indent: Int) {
        switch block {
        case .heading(let title): lines.append(title.uppercased())
        case .paragraph(let text): put(text, indent: indent)
        case .lines(let verbatim):
            lines += verbatim.map { $0.isEmpty ? "" : PlainManual.blanks(indent + PlainManual.step) + $0 }
        case .item(let term, let blocks):
            let term = term.filter { $0 != "`" }
            let inner = indent + 2 * PlainManual.step
            guard case .paragraph(let text)? = blocks.first else {
                put(term, indent: indent)
                return blocks.isEmpty ? () : write(blocks, indent: inner)
            }
            let beside = inner - indent - 2 >= DisplayWidth.of(term)
            if !beside { put(term, indent: indent) }
            let first = lines.count
            put(text, indent: inner)
            if beside, lines.count > first {
                lines[first] =
                    PlainManual.blanks(indent) + DisplayWidth.pad(term, to: inner - indent)
                    + lines[first].dropFirst(inner)
            }
            if blocks.count > 1 { write(Array(blocks.dropFirst()), indent: inner) }
        }
    }

    private mutating func put(_ text: String, indent: Int) {
        var line = ""
        for piece in LineBreaks.pieces(of: text) {
            var blank = !line.isEmpty && piece.isAfterBlank ? " " : ""
            if !line.isEmpty, indent + DisplayWidth.of(line + blank + piece.text) > width {
                lines.append(PlainManual.blanks(indent) + line)
                (line, blank) = ("", "")
            }
            line += blank + piece.text
        }
        if !line.isEmpty { lines.append(PlainManual.blanks(indent) + line) }
    }

    private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
