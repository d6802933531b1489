import Negotiation
import Screen
import Words

/// A line of linear mode, before it is wrapped.
struct SpokenLine: Sendable {
    enum Mark: Sendable {
        case none
        /// An item, which one can stand on.
        case item
        /// The one that one stands on.
        case selected
    }

    var text: String
    var mark = Mark.none
    /// Where the caret is in it; nil where there is none.
    var caret: Int?
}

// Linear mode: the same facts and keys, one thing a line, for whoever listens to the screen or waits for each byte of it.
extension Workbench {
    /// The lines of a picture, from the top down.
    ///
    /// - Parameter isTyped: whether the cursor is the caret of a line that is typed.
    func spoken(_ surface: Surface, isTyped: Bool) -> [SpokenLine] {
        var lines: [SpokenLine] = []
        var item: Int?
        for row in 0..<surface.size.rows {
            let read = surface.read(row)
            guard !read.pieces.isEmpty || read.item != nil || isTyped && surface.cursor?.row == row else {
                if lines.last?.text.isEmpty == false { lines.append(SpokenLine(text: "")) }
                continue
            }
            if let cursor = surface.cursor, isTyped, cursor.row == row, !read.isSelected {
                lines.append(SpokenLine(text: surface.line(row), caret: cursor.column))
                continue
            }
            if let own = read.item, own == item, !lines.isEmpty {
                // The item goes on.
                lines[lines.count - 1].text += " " + words(of: read)
                if read.isSelected { lines[lines.count - 1].mark = .selected }
                continue
            }
            item = read.item
            let number = read.item.map { "\($0 + 1). " } ?? ""
            lines.append(
                SpokenLine(
                    text: number + (read.pieces.isEmpty ? Workbench.drawn : words(of: read)),
                    mark: read.isSelected ? .selected : read.item == nil ? .none : .item))
        }
        return lines
    }

    private func words(of row: ReadRow) -> String { SpokenWords.text(of: row, boxes: place.boxes) }

    /// An item that is nothing but a picture.
    private static var drawn: String { SpeechWords.drawn.text }

    /// What is asked, what is told, and the keys.
    func spokenFoot() -> [SpokenLine] {
        var surface = Surface(size: size)
        renderStatus(layout.status, into: &surface)
        renderPrompt(into: &surface)
        return spoken(surface, isTyped: prompt != nil).filter { !$0.text.isEmpty || $0.caret != nil }
    }

    /// Lines on the screen: `foot` at its end, and of the others the page on which one stands.
    func surface(of lines: [SpokenLine], above foot: [SpokenLine]) -> Surface {
        var surface = Surface(size: screen, glyphs: glyphs)
        let foot = wrapped(foot)
        let room = max(1, screen.rows - foot.count)
        var rows = wrapped(lines)
        if rows.count > room { rows.removeAll { $0.text.isEmpty && $0.caret == nil } }
        let current = rows.firstIndex { $0.isCurrent } ?? 0
        let first = rows.count > room ? current / room * room : 0
        for (row, line) in rows.dropFirst(first).prefix(room).enumerated() { put(line, row, into: &surface) }
        for (row, line) in foot.suffix(screen.rows).enumerated() {
            put(line, max(0, screen.rows - foot.count) + row, into: &surface)
        }
        if surface.cursor == nil { surface.cursor = .zero }
        return surface
    }

    private struct Row {
        var text: String
        var isCurrent = false
        var caret: Int?
    }

    private func put(_ line: Row, _ row: Int, into surface: inout Surface) {
        surface.put(line.text, at: Point(column: 0, row: row), width: screen.columns)
        if line.isCurrent { surface.cursor = Point(column: line.caret ?? 0, row: row) }
    }

    /// Broken at words; what goes on is indented. An item leaves room for the mark, so that a step sends two characters.
    private func wrapped(_ lines: [SpokenLine]) -> [Row] {
        lines.flatMap { line -> [Row] in
            if let caret = line.caret { return [Row(text: line.text, isCurrent: true, caret: caret)] }
            let (mark, margin) =
                switch line.mark {
                case .none: ("", "")
                case .item: ("  ", "     ")
                case .selected: ("> ", "     ")
                }
            let width = max(1, screen.columns - margin.count)
            return Wrap.lines(line.text, width: width).enumerated().map { row, text in
                Row(text: (row == 0 ? mark : margin) + text, isCurrent: row == 0 && line.mark == .selected)
            }
        }
    }
}
