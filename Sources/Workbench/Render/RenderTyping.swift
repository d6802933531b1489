import Negotiation
import Screen

// The last line while something is typed in it, and above it what does not fit beside it and must be read.
extension Workbench {
    /// Draws what is being typed in the last line; false where nothing is.
    func renderTyping(_ area: Rect, into surface: inout Surface) -> Bool {
        switch prompt {
        case .find(let editor, _):
            let count =
                search.matches.isEmpty ? (editor.isEmpty ? "" : "nothing found") : "\(search.matches.count) found"
            renderLine(
                "/", editor, count, editor.isEmpty || !search.matches.isEmpty ? .muted : .warn, area, into: &surface)
        case .entry(let entry):
            let (hint, slot) = hint(for: entry)
            renderLine(text(entry.label, area), veils(entry.editor), hint, slot, area, into: &surface)
        case .question(let question):
            renderLine(
                text(question.label, area), veils(question.editor), question.fault ?? question.hint,
                question.fault == nil ? question.mustBeRead ? .warn : .muted : .error, area, into: &surface)
        case .confirmation(let confirmation):
            renderLine(
                "\(told(confirmation.question, columns: size.columns)) ", LineEditor(), "y yes, n no", .muted, area,
                into: &surface)
        case .choice, .palette, nil: return false
        }
        return true
    }

    /// Half of the line at most: the other half is for what is typed.
    private func text(_ label: PromptLabel, _ area: Rect) -> String {
        told(label.text(width: area.size.columns / 2, ellipsis: glyphs.ellipsis)) + " "
    }

    /// What is wrong, or has happened to the field since it was opened; else how to write it.
    private func hint(for entry: Prompt.Entry) -> (String, Slot) {
        if let fault = entry.fault { return (fault, .error) }
        guard let now = dossier.summary(of: entry.record) else {
            return ("the file was removed: Enter lets you decide", .warn)
        }
        if entry.decides == nil, now.source != entry.opened.source, now.text(of: entry.field) != entry.base {
            let value = now.text(of: entry.field) ?? "(none)"
            let text = Masked.hides(entry.field) && !isRevealed ? Masked.dots : told(value)
            return ("now \(text): Enter lets you decide", .warn)
        }
        // What is told while a form is open has no other place.
        if let message = log.current, message.level != .info { return (message.text, message.level.slot) }
        return (writingHint(for: entry), .muted)
    }

    private func writingHint(for entry: Prompt.Entry) -> String {
        if case .date = entry.shape {
            if entry.editor.isEmpty { return "empty clears it; or write 2026-03-16, fri, +3d" }
            guard let date = DateInput.parse(entry.editor.text, today: today) else { return entry.shape.expectation }
            return "\(date.weekday.rawValue.prefix(3)) \(date.long), \(Format.days(today.days(until: date)))"
        }
        return "Enter saves, Esc leaves it as it is"
    }

    /// Whether what is typed in the last line is kept on disk, if it can be.
    private var keepsTyping: Bool {
        switch prompt {
        case .entry, .question: true
        default: false
        }
    }

    /// While nothing is kept: what every line says that is being typed.
    var unkept: String? { draftTrouble.map { "not kept: \($0)" } }

    private func renderLine(
        _ label: String, _ editor: LineEditor, _ hint: String, _ slot: Slot, _ area: Rect, into surface: inout Surface
    ) {
        var column = area.origin.column
        column += surface.put(
            label, at: Point(column: column, row: area.origin.row), style: Style(.key, over: .statusline))
        let free = area.columns.upperBound - column
        // With a column for the caret behind the text, two before the hint, and one after it.
        let typed = DisplayWidth.of(editor.text, atMost: size.columns) + 4
        var hintWidth = DisplayWidth.of(hint, atMost: size.columns)
        var above: [(String, Slot)] = []
        if slot != .muted, typed + hintWidth > free {
            above.append((hint, slot))
            hintWidth = 0
        } else {
            hintWidth = min(hintWidth, max(0, free - max(typed, 15)))
        }
        if keepsTyping, let unkept { above.append((unkept, .warn)) }
        renderAbove(above, area, into: &surface)
        let start = Point(column: column, row: area.origin.row)
        renderEditor(
            editor, at: start, width: max(1, free - hintWidth - 2), style: Style(.statusline, over: .statusline),
            into: &surface)
        if hintWidth > 0 {
            surface.put(
                hint, at: Point(column: area.columns.upperBound - 1 - hintWidth, row: area.origin.row),
                style: Style(slot, over: .statusline), width: hintWidth)
        }
    }

    /// What must be read, whole, in as many lines over the page as it takes.
    func renderAbove(_ texts: [(String, Slot)], _ area: Rect, into surface: inout Surface) {
        let all = texts.filter { !$0.0.isEmpty }.flatMap { text, slot in
            Wrap.lines(text, width: max(1, area.size.columns - 2), most: area.origin.row).map { ($0, slot) }
        }
        let lines = all.suffix(max(0, area.origin.row))
        for (index, (line, slot)) in lines.enumerated() {
            let row = area.origin.row - lines.count + index
            surface.fill(
                Rect(column: area.origin.column, row: row, columns: area.size.columns, rows: 1),
                style: Style(.statusline))
            surface.put(
                line, at: Point(column: area.origin.column + 1, row: row), style: Style(slot, over: .statusline))
        }
    }

    /// A line of text under its caret; it moves left under a caret that would leave it. What the next letter takes the place
    /// of is shown selected.
    func renderEditor(
        _ editor: LineEditor, at point: Point, width: Int, style: Style, into surface: inout Surface
    ) {
        // From the caret to the left, as far as there is room: what lies before that is not looked at.
        var start = editor.cursor
        var caret = 0
        while start > 0 {
            let columns = DisplayWidth.of(String(editor.characters[start - 1]), atMost: width)
            guard caret + columns < width else { break }
            caret += columns
            start -= 1
        }
        let shown = String(editor.characters[start...].prefix(width))
        surface.put(
            DisplayWidth.prefix(shown, of: width), at: point,
            style: editor.isProposed ? Style(.text, over: .selection) : style)
        surface.cursor = Point(column: point.column + caret, row: point.row)
    }
}
