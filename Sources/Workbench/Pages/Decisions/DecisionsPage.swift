import Negotiation
import Screen
import Words

/// What only a person can decide, one after another: both versions, and the keys that take either.
struct DecisionsPage: Page {
    /// Among all decisions.
    var index: Int
    /// The first line on the screen.
    var top = 0
    private var text = LaidText<Never>()
    /// What is shown, by which it is found again.
    private var shown: Decision?

    init(index: Int) { self.index = index }

    static let name = "decisions"
    static let tellsDecisions = true
    static let bindings = Binding.list(
        [.quietPalette],
        answers,
        [
            .init("next decision", "J ]", bar: .next, .nextDecision, count: .again, do: { $0.moveDecision(by: 1) }),
            .init("previous decision", "K [", .previousDecision, count: .again, do: { $0.moveDecision(by: -1) }),
            .reveal,
        ],
        Binding.findingOnPage, Binding.motions, Binding.program, [leave, .quit])

    /// Told on the page, too.
    static let answers: [Binding] = [
        .init("keep ours", "o", bar: .keepYours, .keepYours, writes: true, effects: { $0.keepOurs() }),
        .init("keep theirs", "t", bar: .keepTheFiles, .keepTheFiles, effects: { $0.keepTheirs() }),
        .init("edit ours", "e", bar: .edit, .editYours, writes: true, do: { $0.editOurs() }),
    ]
    static let leave = Binding.back()

    func texts(in bench: Workbench) -> PageTexts? { PageTexts(text: text.lines.texts, at: top) }

    mutating func select(_ item: Int, in bench: inout Workbench) { top = item }

    var revisiting: Revisiting { .passing }

    mutating func move(by step: Int, in bench: inout Workbench) { top += step }

    /// It stays at its decision, goes on to the next where that is gone, and away with the last.
    mutating func stays(in bench: Workbench) -> Bool {
        let decisions = bench.decisions
        let place = shown.flatMap { shown in decisions.firstIndex { $0.isAbout(shown) } }
        index = place ?? min(index, decisions.count - 1)
        return !decisions.isEmpty
    }

    mutating func settle(in bench: Workbench) {
        shown = bench.decisions.indices.contains(index) ? bench.decisions[index] : nil
        text.show(shown.map { bench.decisionText($0, width: bench.detailWidth).lines } ?? [])
        top = text.fit(top, height: bench.pageRect.size.rows)
    }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        bench.renderTitle(
            PageHeading.toDecide.text, PageSign.count(index + 1, of: bench.decisions.count).text, into: &surface)
        bench.renderLines(text.lines, from: top, area, into: &surface)
    }
}
