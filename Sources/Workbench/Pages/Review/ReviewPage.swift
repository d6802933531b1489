import Negotiation
import Screen

/// The record that is being reviewed, or the end of the review; beside it, where there is room, the queue.
struct ReviewPage: Page {
    /// What keys go to.
    enum Part: Sendable { case queue, item }

    /// The first line of the item on the screen.
    private(set) var top = 0
    private(set) var queue = Viewport()
    private(set) var text = LaidText<Inputs>()
    /// The place of the item on the screen: beside the queue it follows the bar.
    private(set) var shown: Int
    /// Nil: the queue where it stands beside the item, else the item.
    private var chosen: Part?

    /// Whatever the text of an item depends on.
    struct Inputs: Hashable, Sendable {
        let place: Int
        let width: Int
        let isRevealed: Bool
        let today: CalendarDate
        let version: Int
        let answered: Int
    }

    init(at place: Int) { shown = place }

    static let name = "review"
    static let bindings = Binding.list(
        [
            .init("mark reviewed", "<Enter> s", bar: .seen, .markReviewed, effects: { $0.markReviewed() }),
            .changeState, .changeOwner, .changeDue, .quietPalette,
            .init("note", "n +", bar: .note, .addNote, writes: true, do: { $0.askForNote() }),
            .init("next reviewed", "p J ] <Space>", bar: .skip, .skip, do: { $0.moveReview(by: 1) }),
            .init("previous reviewed", "K [", .previousReviewed, do: { $0.moveReview(by: -1) }),
            .init("open reviewed", "l <Right>", .openReviewed, do: { $0.openReviewed() }),
            .init("finish review", "F", bar: .finish, .finishReview, effects: { $0.finishReview() }),
            .init("queue", "<Tab> <S-Tab>", bar: .queue, .queue, do: { $0.turnReview() }),
            .findOnPage, .undo, .redo, .reveal,
        ],
        Binding.motions, [.messages], Binding.program, [.back(do: { $0.stopReview() }), .quit])

    func subject(in bench: Workbench) -> PageSubject { PageSubject(bench.reviewed) }

    var revisiting: Revisiting { .work }

    func part(in bench: Workbench) -> Part { chosen ?? (ReviewLayout.isBeside(bench) ? .queue : .item) }

    mutating func turn(in bench: Workbench) { chosen = part(in: bench) == .queue ? .item : .queue }

    /// From its first line. Where the queue stands for itself, it gives way.
    mutating func showItem(_ place: Int, in bench: Workbench) {
        (shown, top) = (place, 0)
        if !ReviewLayout.isBeside(bench) { chosen = nil }
    }

    /// Whether the selected item is the one on the screen.
    func isReady(in bench: Workbench) -> Bool {
        !isBehind(in: bench) && (ReviewLayout.isBeside(bench) || part(in: bench) == .item)
    }

    func texts(in bench: Workbench) -> PageTexts? {
        guard part(in: bench) == .queue, let review = bench.review else {
            return PageTexts(text: text.lines.texts, at: top)
        }
        return PageTexts(rows: review.items.map { bench.told(bench.name(of: $0)) }, at: review.index)
    }

    mutating func select(_ item: Int, in bench: inout Workbench) {
        if part(in: bench) == .queue { bench.review?.go(to: item) } else { top = item }
    }

    mutating func move(by step: Int, in bench: inout Workbench) {
        guard part(in: bench) == .queue else {
            top += step
            return
        }
        let place = bench.review?.index ?? 0
        bench.review?.go(to: place + step)
    }

    func isBehind(in bench: Workbench) -> Bool { ReviewLayout.isBeside(bench) && shown != bench.review?.index }

    mutating func catchUp(in bench: Workbench) {
        if let place = bench.review?.index, place != shown { showItem(place, in: bench) }
    }

    /// Records may stand elsewhere in the queue now.
    mutating func adopt(after old: Dossier?, in bench: inout Workbench) { shown = bench.review?.index ?? shown }

    mutating func settle(in bench: Workbench) {
        guard let review = bench.review else { return }
        let layout = ReviewLayout(bench, part(in: bench))
        let lines = bench.queueLines
        queue.selected = review.index
        queue.fit(height: layout.rows.size.rows, lines: lines, count: review.items.count + 1)
        if !ReviewLayout.isBeside(bench) { catchUpAlone(review.index) }
        let width = min(layout.item.size.columns, bench.detailWidth)
        guard width > 0 else { return }
        let inputs = Inputs(
            place: shown, width: width, isRevealed: bench.isRevealed, today: bench.today, version: bench.version,
            answered: review.answeredCount)
        text.lay(out: inputs) {
            bench.reviewText(of: shown, width: width, isBeside: ReviewLayout.isBeside(bench)).lines
        }
        top = text.fit(top, height: layout.item.size.rows)
    }

    /// An item that stands alone is always the selected one.
    private mutating func catchUpAlone(_ place: Int) {
        if place != shown { (shown, top) = (place, 0) }
    }

    static func mode(in bench: Workbench) -> Mode? {
        guard let page = bench[ReviewPage.self], page.isQueueAlone(in: bench) else { return nil }
        return Mode(.queue, [.init("Enter", .show), .init("Up Down", .move), .init("Tab", .back)])
    }

    func isQueueAlone(in bench: Workbench) -> Bool { !ReviewLayout.isBeside(bench) && part(in: bench) == .queue }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        bench.renderReview(self, area, into: &surface)
    }
}
