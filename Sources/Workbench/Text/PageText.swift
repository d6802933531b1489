import Negotiation
import Screen
import Words

/// The lines of a page, built from the top down at a width.
struct PageText: Sendable {
    let width: Int
    private let glyphs: Glyphs
    private(set) var lines: [StyledLine] = []
    /// What none of its texts may tell.
    private let withheld: Secrets
    /// The first lines, that stay while the rest is scrolled.
    private(set) var pinned = 0
    /// Lines beyond these are left out.
    private let most: Int

    /// Lines of the page of a record on the screen. It is laid out anew for every key, so a record of 4 MiB may not be
    /// laid out as a whole.
    static let mostOnScreen = 1000

    init(width: Int, most: Int = .max, glyphs: Glyphs = .unicode, withholding withheld: Secrets) {
        self.width = max(8, width)
        self.glyphs = glyphs
        self.most = most
        self.withheld = withheld
    }

    /// Whether a text was cut, with room left below it.
    private var isCut = false

    /// The text without what is withheld, as far as there is room for it: for whatever wraps its texts itself.
    func told(_ text: String) -> String { withheld.told(text, atMost: roomInBytes) }

    private mutating func cut(_ text: String) -> String {
        if text.utf8.count > roomInBytes { isCut = true }
        return told(text)
    }

    /// Lines that there is still room for.
    var room: Int { max(0, most - lines.count) }

    var isFull: Bool { room == 0 }

    /// The most text that is looked at, in bytes: a column takes four of them, unless it has many marks.
    private var roomInBytes: Int { room < .max / (width * 4) ? room * width * 4 : .max }

    /// Labels stand in a column of their own.
    static let labelWidth = 12

    mutating func blank() {
        if lines.last?.isEmpty == false { line([]) }
    }

    mutating func line(_ spans: Span...) { line(spans) }
    mutating func line(_ spans: StyledLine) {
        guard !isFull else { return }
        let most = ShownText.bytes(columns: width)
        lines.append(withheld.isEmpty ? spans : spans.map { Span(withheld.told($0.text, atMost: most), $0.style) })
    }

    /// `Sources ──────── 3`: the head of a thin rule, as above the panes of the board, set off by a blank line.
    mutating func heading(_ text: String, note: String = "") {
        blank()
        line(head(Span(text, .header, .bold), note: note, width: width))
    }

    mutating func heading(_ text: String, count: Int) { heading(text, note: String(count)) }

    /// Narrower than this, what would stand side by side stands one below the other, each with its name.
    private static let leastForColumns = 64
    private var names: BothSides<Span>?

    /// The heads of two columns.
    mutating func headings(_ sides: BothSides<Span>) {
        blank()
        names = sides
        guard width >= PageText.leastForColumns else { return }
        let (left, right) = PageText.halves(width)
        line(
            head(sides.ours, width: left) + [Span(PageText.gutter)]
                + head(sides.theirs, width: right))
    }

    /// Where there is no room for a rule, the note follows the title.
    private func head(_ title: Span, note: String = "", width: Int) -> StyledLine {
        let title = Span(DisplayWidth.clip(told(title.text), to: width, ellipsis: glyphs.ellipsis), title.style)
        let note = note.isEmpty ? "" : " \(told(note))"
        let room = width - DisplayWidth.of(title.text) - 1 - DisplayWidth.of(note, atMost: width)
        guard room >= 2 else { return note.isEmpty ? [title] : [title, Span(" \(note)", .muted)] }
        let rule = String(repeating: glyphs.border.horizontal, count: room)
        return [title, Span(" "), Span(rule, .border)] + (note.isEmpty ? [] : [Span(note, .muted)])
    }

    /// `label   value`, the value going on below itself; nothing for no value. Beyond `most` lines it is cut.
    ///
    /// - Parameter labels: columns of the label, and of the blank behind it.
    mutating func field(
        _ label: String, _ value: String?, _ style: Style = .text, most: Int = .max,
        labels: Int = PageText.labelWidth
    ) {
        guard let value, !value.isEmpty, !isFull else { return }
        let most = min(most, room)
        var lines = wrapped(value, most: most, labels: labels).map { [Span($0, style)] }
        if lines.count == most, most < room { lines[most - 1] = [Span(BoardWords.restNotShown.text, .warn)] }
        field(label, lines, labels: labels)
    }

    /// The lines of a field's value. A block of a file ends with a line break, which begins no line of its own.
    mutating func wrapped(_ value: String, most: Int, labels: Int = PageText.labelWidth) -> [String] {
        let value = value.last?.isNewline == true ? String(value.dropLast()) : value
        return Wrap.lines(cut(value), width: width - labels, most: most)
    }

    mutating func field(_ label: String, _ values: [StyledLine], labels: Int = PageText.labelWidth) {
        for (index, value) in values.prefix(room).enumerated() {
            // However long the label is, a blank stands behind it.
            let label = DisplayWidth.pad(index == 0 ? label : "", to: labels - 1) + " "
            line([Span(label, .muted)] + value)
        }
    }

    mutating func paragraph(_ text: String, indent: Int = 0, _ style: Style = .text) {
        guard !isFull else { return }
        let margin = Span(String(repeating: " ", count: indent))
        for line in Wrap.lines(cut(text), width: width - indent, most: room) {
            lines.append(indent > 0 ? [margin, Span(line, style)] : [Span(line, style)])
        }
    }

    /// `mark text`, the text going on below itself.
    mutating func item(_ mark: Span, _ text: String, _ style: Style = .text) {
        guard !isFull else { return }
        let indent = DisplayWidth.of(mark.text) + 1
        for (index, line) in Wrap.lines(cut(text), width: width - indent, most: room).enumerated() {
            let margin = index == 0 ? [mark, Span(" ")] : [Span(String(repeating: " ", count: indent))]
            lines.append(margin + [Span(line, style)])
        }
    }

    /// As much of a text as there is room for, without what is withheld: for what is then taken apart.
    mutating func fitted(_ text: String) -> String { cut(text) }

    /// Text in several styles, wrapped as one.
    mutating func flow(_ spans: [Span]) {
        for line in spans.lines {
            guard !isFull else { return }
            let printable = line.map { Span(Printable.text($0.text), $0.style) }
            var rest = StyledScalars(printable)
            for text in Wrap.lines(printable.map(\.text).joined(), width: width, most: room) {
                lines.append(rest.take(text))
            }
        }
    }

    /// Two texts side by side, as the two sides of a gap.
    mutating func columns(_ sides: BothSides<StyledBlock>) {
        guard width >= PageText.leastForColumns else {
            for party in Party.allCases where !sides[party].text.text.isEmpty {
                let label = [names?[party].text, sides[party].label].compactMap(\.self).filter { !$0.isEmpty }
                item(
                    Span(label.joined(separator: " ") + ":", names?[party].style ?? .muted), sides[party].text.text,
                    sides[party].text.style)
            }
            return
        }
        let (leftWidth, rightWidth) = PageText.halves(width)
        let left = sides.ours.lines(leftWidth, most: room, told)
        let right = sides.theirs.lines(rightWidth, most: room, told)
        for row in 0..<max(left.count, right.count) {
            beside(row < left.count ? left[row] : [], row < right.count ? right[row] : [], from: leftWidth)
        }
    }

    /// A line of two columns, of which the second begins after `width` columns and what parts them.
    mutating func beside(_ left: StyledLine, _ right: StyledLine, from width: Int) {
        guard !right.isEmpty else { return line(left) }
        let used = left.reduce(0) { $0 + DisplayWidth.of($1.text, atMost: width) }
        line(left + [Span(String(repeating: " ", count: max(0, width - used)) + PageText.gutter)] + right)
    }

    /// `left      right`, the first cut where there is no room for both.
    mutating func ends(_ left: Span, _ right: Span) {
        let end = told(right.text)
        let room = max(0, width - DisplayWidth.of(end, atMost: width) - 2)
        let start = DisplayWidth.pad(told(left.text), to: room, ellipsis: glyphs.ellipsis)
        line(Span(start, left.style), Span("  "), Span(end, right.style))
    }

    /// What has been built so far stays on the screen.
    mutating func pin() { pinned = lines.count }

    /// Two texts of their own beside each other, the second of so many columns.
    mutating func beside(
        aside columns: Int, _ build: (inout PageText) -> Void, _ buildAside: (inout PageText) -> Void
    ) {
        let left = width - PageText.gutter.count - columns
        var main = PageText(width: left, most: room, glyphs: glyphs, withholding: withheld)
        var aside = PageText(width: columns, most: room, glyphs: glyphs, withholding: withheld)
        build(&main)
        buildAside(&aside)
        blank()
        for row in 0..<max(main.lines.count, aside.lines.count) {
            beside(
                row < main.lines.count ? main.lines[row] : [], row < aside.lines.count ? aside.lines[row] : [],
                from: left)
        }
        isCut = isCut || main.isCut || aside.isCut
    }

    /// Where there is more than is shown, the last line says so.
    ///
    /// - Parameter key: opens the file.
    mutating func tellRest(_ key: String) {
        guard isFull || isCut else { return }
        if isFull { lines.removeLast() }
        lines.append([Span(BoardWords.restInFile(key).text, .warn)])
    }

    /// What parts two columns.
    static let gutter = "   "

    static func halves(_ width: Int) -> (left: Int, right: Int) {
        let left = (width - gutter.count) / 2
        return (left, width - gutter.count - left)
    }
}

/// Text with a style, wrapped when its width is known.
struct StyledBlock: Sendable {
    /// Stands in a column of its own before the text, unless it is empty.
    let label: String
    let text: Span

    init(_ text: Span, label: String = "") {
        self.label = label
        self.text = text
    }

    func lines(_ width: Int, most: Int, _ told: (String) -> String) -> [StyledLine] {
        let margin = label.isEmpty ? 0 : PageText.labelWidth
        return Wrap.lines(told(text.text), width: max(1, width - margin), most: most).enumerated().map { row, words in
            let label = Span(DisplayWidth.pad(row == 0 ? label : "", to: margin), .muted)
            return (margin == 0 ? [] : [label]) + [Span(words, text.style)]
        }
    }
}
