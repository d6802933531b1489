import Negotiation
import Screen
import Words

/// All of one record, to be read.
struct DetailPage: Page {
    var id: RecordID
    /// The first line on the screen.
    var top = 0
    /// Of the dossier's own page: every fault of every file, looked for when it was opened.
    var faults: [Problem] = []
    private var text = LaidText<Inputs>()
    /// The first lines of it, that are not scrolled.
    private var pinned = 0
    /// Whether it was opened by a search, whose words are to be on the screen.
    private var isFound = false

    /// Whatever the text depends on, but for the faults, which stay.
    private struct Inputs: Hashable, Sendable {
        let id: RecordID
        let width: Int
        let isRevealed: Bool
        let today: CalendarDate
        let version: Int
    }

    init(id: RecordID, faults: [Problem] = []) {
        self.id = id
        self.faults = faults
    }

    static let name = "detail"
    static let subjects: CommandSubjects = [.anything, .fields, .records]
    static let bindings = Binding.list(
        [
            .find, .changeState, .logMeeting, .review, .value, .brief, .edit, .changeOwner, .changeDue, .palette,
            .changeField, .duplicate, .addPosition, .summitBrief, .rank, .timeline, .portfolio, .actionItems,
            .statements, .commitments, .packages, .accept, .copy,
            .undo, .redo, .repeatChange, .editFile, .rename, .remove, .decide, .reveal,
        ],
        Binding.motions,
        [
            .findNext, .findPrevious,
            .init("next record", "J ]", .nextRecord, steps: { $0.openNeighbour($1) }),
            .init("previous record", "K [", .previousRecord, steps: { $0.openNeighbour(-$1) }),
            .messages,
        ],
        Binding.program, [.back(), .quit])

    func subject(in bench: Workbench) -> PageSubject { .record(id) }

    mutating func move(by step: Int, in bench: inout Workbench) { top += step }

    mutating func select(_ item: Int, in bench: inout Workbench) { top = item }

    mutating func settle(in bench: Workbench) {
        let inputs = Inputs(
            id: id, width: bench.detailWidth, isRevealed: bench.isRevealed, today: bench.today, version: bench.version)
        let height = bench.pageRect.size.rows
        var first = pinned
        text.lay(out: inputs) {
            let text = bench.pageText(of: id, width: bench.detailWidth)
            first = text.pinned
            return text.lines
        }
        pinned = first
        if isFound {
            isFound = false
            let line = PageTexts(text: text.lines.texts, at: 0).matches(bench.search.text).first ?? 0
            top = line < height ? 0 : line - height / 2
        }
        top = text.fit(top, height: height)
    }

    mutating func show(_ id: RecordID) {
        self = DetailPage(id: id)
        isFound = true
    }

    mutating func follow(_ file: FileChange) -> Bool {
        switch file {
        case .removed(id): return false
        case .renamed(id, let new): id = new
        default: break
        }
        return true
    }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        let position = text.position(top, height: area.size.rows).map { "  \($0)" } ?? ""
        bench.renderTitle(bench.dossier.summary(of: id)?.name ?? id.name, id.file + position, into: &surface)
        let (head, rest) = area.split(top: pinned(in: area.size.rows))
        bench.renderLines(text.lines, from: 0, head, into: &surface)
        bench.renderLines(text.lines, from: top + head.size.rows, rest, into: &surface)
        surface.cursor = Point(column: 0, row: area.origin.row)
    }

    /// Where there is little room, all is scrolled.
    private func pinned(in height: Int) -> Int { pinned * 4 <= height ? pinned : 0 }
}

extension Workbench {
    mutating func openDossier() {
        pages.append(DetailPage(id: .dossier, faults: dossier.errors))
    }

    mutating func openPage(of id: RecordID) { pages.append(DetailPage(id: id)) }

    /// From a record's page to that of another in its pane.
    fileprivate mutating func openNeighbour(_ step: Int) {
        guard let detail = self[DetailPage.self], let pane = Pane(detail.id.kind),
            let row = row(of: detail.id, in: pane)
        else { return tell(RecordPageWords.noOtherInPane.text) }
        // A number too large leads to the last, or the first; from there on it is told.
        let within = max(-row, min(step, rowCount(pane) - 1 - row))
        let step = within == 0 ? step : within
        guard let id = record(in: pane, row: row + step) else {
            return tell((step > 0 ? RecordPageWords.lastInPane : .firstInPane).text)
        }
        board.viewports[pane.rawValue].select(row + step, count: rowCount(pane))
        self[DetailPage.self] = DetailPage(id: id)
    }
}
