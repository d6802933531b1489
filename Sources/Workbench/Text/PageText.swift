import Negotiation
import Screen

/// The lines of a page, built from the top down at a width.
struct PageText: Sendable {
    let width: Int
    private(set) var lines: [StyledLine] = []
    /// What none of its texts may tell.
    private let withheld: Secrets

    init(width: Int, withholding withheld: Secrets) {
        self.width = max(8, width)
        self.withheld = withheld
    }

    /// The text without what is withheld: for whatever wraps its texts itself.
    func told(_ text: String) -> String { withheld.told(text) }

    /// Labels stand in a column of their own.
    static let labelWidth = 12

    mutating func blank() {
        if lines.last?.isEmpty == false { lines.append([]) }
    }

    mutating func line(_ spans: Span...) { line(spans) }
    mutating func line(_ spans: StyledLine) {
        lines.append(withheld.isEmpty ? spans : spans.map { Span(told($0.text), $0.style) })
    }

    /// A heading, set off by a blank line.
    mutating func heading(_ text: String, note: String = "") {
        blank()
        lines.append([Span(text, .header, .bold), Span(note.isEmpty ? "" : "  \(note)", .muted)])
    }

    /// `label   value`, the value going on below itself; nothing for no value.
    mutating func field(_ label: String, _ value: String?, _ style: Style = .text) {
        guard let value, !value.isEmpty else { return }
        field(label, Wrap.lines(told(value), width: width - PageText.labelWidth).map { [Span($0, style)] })
    }

    mutating func field(_ label: String, _ values: [StyledLine]) {
        for (index, value) in values.enumerated() {
            // However long the label is, a blank stands behind it.
            let label = DisplayWidth.pad(index == 0 ? label : "", to: PageText.labelWidth - 1) + " "
            lines.append([Span(label, .muted)] + value)
        }
    }

    mutating func paragraph(_ text: String, indent: Int = 0, _ style: Style = .text) {
        let margin = Span(String(repeating: " ", count: indent))
        for line in Wrap.lines(told(text), width: width - indent) {
            lines.append(indent > 0 ? [margin, Span(line, style)] : [Span(line, style)])
        }
    }

    /// `mark text`, the text going on below itself.
    mutating func item(_ mark: Span, _ text: String, _ style: Style = .text) {
        let indent = DisplayWidth.of(mark.text) + 1
        for (index, line) in Wrap.lines(told(text), width: width - indent).enumerated() {
            let margin = index == 0 ? [mark, Span(" ")] : [Span(String(repeating: " ", count: indent))]
            lines.append(margin + [Span(line, style)])
        }
    }

    /// Two texts side by side, as the two sides of a gap.
    mutating func columns(_ left: StyledBlock, _ right: StyledBlock) {
        let (leftWidth, rightWidth) = PageText.halves(width)
        let left = left.lines(leftWidth, told)
        let right = right.lines(rightWidth, told)
        for row in 0..<max(left.count, right.count) {
            let first = row < left.count ? left[row] : []
            let used = first.reduce(0) { $0 + DisplayWidth.of($1.text) }
            let gap = Span(String(repeating: " ", count: max(0, leftWidth - used) + 1))
            lines.append(first + [gap, Span("│ ", .border)] + (row < right.count ? right[row] : []))
        }
    }

    static func halves(_ width: Int) -> (left: Int, right: Int) {
        let left = (width - 3) / 2
        return (left, width - 3 - left)
    }
}

/// Text with a style, wrapped when its width is known.
struct StyledBlock: Sendable {
    var spans: [Span]

    init(_ spans: Span...) { self.spans = spans }

    func lines(_ width: Int, _ told: (String) -> String) -> [StyledLine] {
        spans.flatMap { span in Wrap.lines(told(span.text), width: width).map { [Span($0, span.style)] } }
    }
}
