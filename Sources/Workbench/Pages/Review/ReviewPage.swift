import Negotiation
import Screen

/// The record that is being reviewed, or the end of the review.
struct ReviewPage: Page {
    /// The first line on the screen.
    var top = 0
    private var text = LaidText<Never>()

    init() {}

    static let name = "review"
    static let bindings = Binding.list(
        [
            .init(
                "mark reviewed", "<Enter> s", bar: "seen", "it is as it should be: the next",
                effects: { $0.markReviewed() }),
            .changeState, .changeOwner, .changeDue, .quietPalette,
            .init("note", "n +", bar: "note", "add a note to the record", writes: true, do: { $0.askForNote() }),
            .init("next reviewed", "p J ]", bar: "skip", "leave it unanswered and go on", do: { $0.moveReview(by: 1) }),
            .init("previous reviewed", "K [", "go back to the one before", do: { $0.moveReview(by: -1) }),
            .init("open reviewed", "l <Right>", "open the record's page; q comes back", do: { $0.openReviewed() }),
            .init(
                "finish review", "F", bar: "finish", "go to the end of the review; there, save what you have seen",
                effects: { $0.finishReview() }),
            .findOnPage, .undo, .redo, .reveal,
        ],
        Binding.motions, [.messages], Binding.program, [.back(do: { $0.stopReview() }), .quit])

    func subject(in bench: Workbench) -> PageSubject { PageSubject(bench.reviewed) }

    func texts(in bench: Workbench) -> PageTexts? { PageTexts(text: text.lines.texts, at: top) }

    mutating func select(_ item: Int, in bench: inout Workbench) { top = item }

    var revisiting: Revisiting { .work }

    mutating func move(by step: Int, in bench: inout Workbench) { top += step }

    mutating func settle(in bench: Workbench) {
        text.show(bench.reviewText(width: bench.detailWidth).lines)
        top = text.fit(top, height: bench.pageRect.size.rows)
    }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        guard let review = bench.review else { return }
        let since = review.baseline.map { "since \($0.finished)" } ?? "first review"
        let place = review.isAtEnd ? "the end" : "\(review.index + 1) of \(review.items.count)"
        let severity = bench.reviewed.flatMap {
            $0.kind == .gap ? bench.dossier.gap($0.name)?.severity?.rawValue : nil
        }
        let position = text.position(top, height: area.size.rows).map { "  \($0)" } ?? ""
        bench.renderTitle(
            "Review  \(place)\(severity.map { "  \($0)" } ?? "")",
            "\(since), \(review.answeredCount) answered\(position)", into: &surface)
        bench.renderLines(text.lines, from: top, area, into: &surface)
    }
}
