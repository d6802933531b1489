import Negotiation
import Screen
import Words

/// Every message so far, in full.
struct MessagesPage: Page {
    /// The first line on the screen.
    var top: Int
    private var text = LaidText<Inputs>()

    private struct Inputs: Hashable, Sendable {
        let width: Int
        let isRevealed: Bool
        let count: Int
        let version: Int
    }

    init(top: Int) { self.top = top }

    static let name = "messages"
    static let bindings = Binding.list(
        [.quietPalette], Binding.findingOnPage,
        Binding.motions,
        Binding.program,
        [.back(), .quit])

    func texts(in bench: Workbench) -> PageTexts? { PageTexts(text: text.lines.texts, at: top) }

    mutating func select(_ item: Int, in bench: inout Workbench) { top = item }

    mutating func move(by step: Int, in bench: inout Workbench) { top += step }

    mutating func settle(in bench: Workbench) {
        let inputs = Inputs(
            width: bench.detailWidth, isRevealed: bench.isRevealed, count: bench.log.total, version: bench.version)
        text.lay(out: inputs) { MessagesPage.text(in: bench) }
        top = text.fit(top, height: bench.pageRect.size.rows)
    }

    private static func text(in bench: Workbench) -> [StyledLine] {
        var text = PageText(width: bench.detailWidth, withholding: bench.withheld)
        for entry in bench.log.entries {
            let mark =
                switch entry.level {
                case .info: Span("-", .muted)
                case .warning: Span(ListPageWords.note.text, entry.level.slot)
                case .error: Span(ListPageWords.error.text, entry.level.slot)
                }
            text.item(mark, entry.text)
        }
        if bench.log.entries.isEmpty { text.line(Span(ListPageWords.noMessages.text, .muted)) }
        return text.lines
    }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        bench.renderTitle(PageHeading.messages.text, "\(bench.log.entries.count)", into: &surface)
        bench.renderLines(text.lines, from: top, area, into: &surface)
    }
}
