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

/// A line of the screen before it is drawn.
typealias StyledLine = [Span]

extension Surface {
    /// Draws a line from a point on, cut at `width` columns. Gives the columns used.
    @discardableResult
    mutating func put(_ line: StyledLine, at point: Point, width: Int) -> Int {
        var used = 0
        for span in line where used < width {
            let columns = DisplayWidth.of(span.text, atMost: width - used)
            put(span.text, at: Point(column: point.column + used, row: point.row), style: span.style, width: columns)
            used += columns
        }
        return used
    }
}

/// Breaking text into lines of a width.
enum Wrap {
    private static let noLineStartASCII = Set(LineBreaks.noLineStart.compactMap(\.asciiValue))

    /// Breaks at blanks and between wide characters by the rules of Japanese; a word longer than a line is cut. Line ends in
    /// the text stay.
    ///
    /// - Parameter most: no more lines than these are made, and no more of the text is looked at than they take.
    static func lines(_ text: String, width: Int, most: Int = .max) -> [String] {
        guard width > 0 else { return [] }
        var lines: [String] = []
        var rest = text[...]
        while lines.count < most {
            let end = rest.firstIndex(where: \.isNewline)
            var wrapping = Wrapping(width: width, most: most - lines.count)
            lines += wrapping.lines(of: rest[..<(end ?? rest.endIndex)])
            guard let end else { break }
            rest = rest[rest.index(after: end)...]
        }
        return lines
    }
}

/// Breaking one line of text.
private struct Wrapping {
    let width: Int
    let most: Int
    private var lines: [String] = []
    private var line = ""
    private var used = 0

    init(width: Int, most: Int) {
        self.width = width
        self.most = most
    }

    mutating func lines(of text: Substring) -> [String] {
        // No more is looked at than these lines can hold. A column takes a scalar and four marks at most, but nearly
        // always one scalar.
        let hasLimit = most < .max / (width * 8)
        for scalars in hasLimit ? [most * (width + 1), most * width * 6] : [.max] {
            (lines, line, used) = ([], "", 0)
            let enough = hasLimit ? text.unicodeScalars.prefix(scalars).endIndex : text.endIndex
            Wrap.forEachPiece(Printable.text(String(text[..<enough]))) { piece in
                add(String(piece))
                return lines.count < most
            }
            if lines.count == most || enough == text.endIndex { break }
        }
        if lines.count < most { endLine() }
        return lines
    }

    private mutating func add(_ piece: String) {
        let columns = DisplayWidth.of(piece)
        if used + columns <= width {
            line += piece
            used += columns
            return
        }
        if used > 0 { endLine() }
        if piece == " " { return }
        guard columns > width else {
            line = piece
            used = columns
            return
        }
        let parts = DisplayWidth.parts(of: piece, columns: width, most: most - lines.count)
        for part in parts.dropLast() {
            line = part
            endLine()
        }
        line = parts.last ?? ""
        used = DisplayWidth.of(line)
    }

    private mutating func endLine() {
        lines.append(Wrap.withoutBlanksAtEnd(line))
        (line, used) = ("", 0)
    }
}

extension Wrap {
    /// Words, blanks, and wide characters each with what may not begin a line after it, until `body` has enough.
    fileprivate static func forEachPiece(_ text: String, _ body: (Substring) -> Bool) {
        var start = text.startIndex
        var at = start
        var canJoin = false
        // Whether what follows stays on the line, wide or not: after a bracket that opens, or a digit.
        var holds = false
        while at < text.endIndex {
            // ASCII before ASCII, or at the end, is a character by itself: no table need be asked.
            let byte = text.utf8[at]
            var next = text.utf8.index(after: at)
            let isASCII = byte < 0x80 && byte != 0x0D && (next == text.endIndex || text.utf8[next] < 0x80)
            if !isASCII { next = text.index(after: at) }
            let isBlank = isASCII ? byte == UInt8(ascii: " ") : text[at] == " "
            let isWide = !isASCII && !isBlank && DisplayWidth.of(String(text[at..<next])) == 2
            let isFirst = start == at
            let joins =
                !isFirst && !isBlank
                && (holds || !isWide && canJoin
                    || (isASCII ? noLineStartASCII.contains(byte) : LineBreaks.noLineStart.contains(text[at])))
            if !joins, !isFirst {
                guard body(text[start..<at]) else { return }
                start = at
            }
            canJoin = !isWide && !isBlank
            holds = isASCII ? 0x30...0x39 ~= byte : isWide && LineBreaks.noLineEnd.contains(text[at])
            if isBlank {
                guard body(text[at..<next]) else { return }
                start = next
            }
            at = next
        }
        if start < at { _ = body(text[start..<at]) }
    }

    static func withoutBlanksAtEnd(_ text: String) -> String {
        let blanks = text.utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
        return blanks == 0 ? text : String(text.utf8.dropLast(blanks)) ?? text
    }
}

extension [StyledLine] {
    /// Without their looks.
    var texts: [String] { map { line in line.map(\.text).joined() } }
}
