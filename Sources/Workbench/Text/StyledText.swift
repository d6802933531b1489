import Screen

/// Text in one style.
struct Span: Sendable, Hashable {
    var text: String
    var style: Style

    init(_ text: String, _ style: Style = .text) {
        self.text = text
        self.style = style
    }

    init(_ text: String, _ slot: Slot, _ emphasis: Emphasis = []) {
        self.init(text, Style(slot, emphasis: emphasis))
    }
}

extension Span {
    /// What stands before the rows of a list: only the selected one has a mark, and its looks.
    static func mark(_ isSelected: Bool) -> Span { isSelected ? Span("> ", .selection) : Span("  ") }
}

/// A line of the screen before it is drawn.
typealias StyledLine = [Span]

extension Surface {
    /// Draws a line from a point on, cut at `width` columns. Gives the columns used.
    @discardableResult
    mutating func put(_ line: StyledLine, at point: Point, width: Int) -> Int {
        var used = 0
        for span in line where used < width {
            let columns = min(DisplayWidth.of(span.text), width - used)
            put(span.text, at: Point(column: point.column + used, row: point.row), style: span.style, width: columns)
            used += columns
        }
        return used
    }
}

/// Breaking text into lines of a width.
enum Wrap {
    /// Characters that do not begin a line in Japanese.
    private static let noLineStart: Set<Character> = [
        "、", "。", "，", "．", "）", "」", "』", "】", "〉", "》", "ー", "・", "：", "；", "？", "！", "々", "っ", "ゃ", "ゅ", "ょ", "ッ",
        "ャ", "ュ", "ョ", ",", ".", ")", ":", ";", "?", "!", "…",
    ]

    /// Breaks at blanks and between wide characters; a word longer than a line is cut. Line ends in the text stay.
    static func lines(_ text: String, width: Int) -> [String] {
        guard width > 0 else { return [] }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap {
            wrapped(Printable.text($0), width)
        }
    }

    private static func wrapped(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for piece in pieces(text) {
            let columns = DisplayWidth.of(piece)
            if used + columns <= width {
                line += piece
                used += columns
                continue
            }
            if used > 0 {
                lines.append(trimmedEnd(line))
                (line, used) = ("", 0)
            }
            var rest = piece == " " ? "" : piece
            while DisplayWidth.of(rest) > width {
                let head = DisplayWidth.prefix(rest, of: width)
                guard !head.isEmpty else { break }
                lines.append(head)
                // By scalars: a cut may go through what Swift takes for one character, as an emoji and its skin tone.
                rest = String(rest.unicodeScalars.dropFirst(head.unicodeScalars.count))
            }
            line = rest
            used = DisplayWidth.of(rest)
        }
        return lines + [trimmedEnd(line)]
    }

    /// Words, blanks, and wide characters each with what may not begin a line after it.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var canJoin = false
        for character in text {
            let isWide = DisplayWidth.of(String(character)) == 2
            if character == " " {
                pieces.append(" ")
                canJoin = false
            } else if noLineStart.contains(character), let last = pieces.last, last != " " {
                pieces[pieces.count - 1].append(character)
                canJoin = !isWide
            } else if isWide || !canJoin {
                pieces.append(String(character))
                canJoin = !isWide
            } else {
                pieces[pieces.count - 1].append(character)
            }
        }
        return pieces
    }

    private static func trimmedEnd(_ text: String) -> String {
        var text = text
        while text.last == " " { text.removeLast() }
        return text
    }
}
