import Negotiation
import Screen
import Words

// Its keys, and its part in the workbench.
extension LogPage {
    static let name = "log"
    /// What is being taken down comes first: nothing is opened over it.
    static let subjects: CommandSubjects = []
    static let bindings = Binding.list(
        [
            .quietPalette,
            .init("clear", "x", .clearEntry, do: { $0.clearEntry() }),
            .init("narrowed", "n", bar: .narrowed, .narrowed, do: { $0.takeResult(.narrowed) }),
            .init("unchanged", "u", bar: .unchanged, .unchanged, do: { $0.takeResult(.unchanged) }),
            .init("widened", "w", bar: .widened, .widened, do: { $0.takeResult(.widened) }),
            .init("agreed", "a", bar: .agreed, .agreed, do: { $0.takeResult(.agreed) }),
            .init("our position", "o", bar: .ourPosition, .recordOurPosition, do: { $0.takePosition(of: .ours) }),
            .init(
                "their position", "t", bar: .theirPosition, .recordTheirPosition,
                do: { $0.takePosition(of: .theirs) }),
            .init("statement", "s", bar: .said, .recordQuote, do: { $0.takeStatement() }),
            .init("action item", "i", bar: .toDo, .recordAction, do: { $0.takeAction() }),
            .findOnPage,
            .init("fill", "<Enter> l <Right> e", .retype, do: { $0.fillLog() }),
            .init("save", "S <C-s>", bar: .save, .saveAll, effects: { $0.saveLog() }),
        ],
        Binding.groups { $0.goInLog(groups: $1) },
        Binding.motions,
        Binding.program,
        [.back(do: { $0.leaveLog() }), .quit])

    static let reopenings = [Reopening.log]

    func remedy(removed record: RecordID, in bench: Workbench) -> String? {
        let save = bench.key("save", in: LogPage.self)
        return record.kind == .meeting
            ? LogPageWords.createsAgain(key: save).text
            : LogPageWords.removesThenSaves(remove: bench.key("clear", in: LogPage.self), save: save).text
    }

    var revisiting: Revisiting { .work }

    func texts(in bench: Workbench) -> PageTexts? {
        let rows = rows(bench.dossier)
        return PageTexts(
            rows: rows.map { row in bench.line(row, of: self, width: bench.size.columns).map(\.text).joined() },
            at: viewport.selected)
    }

    mutating func move(by step: Int, in bench: inout Workbench) {
        viewport.move(by: step, count: rows(bench.dossier).count)
        spoken = nil
    }

    mutating func settle(in bench: Workbench) {
        let layout = bench.layout(of: self)
        viewport.select(viewport.selected, count: layout.cells.count)
        viewport.fit(
            height: bench.pageRect.size.rows - bench.footRows(of: self), lines: layout.lines(of: viewport.selected),
            of: layout.lineCount)
    }

    /// The selection stays on its line, wherever that is now.
    mutating func adopt(after old: Dossier?, in bench: inout Workbench) {
        // The meeting itself was removed: S creates it again.
        if log.sheet.base != nil, !bench.dossier.contains(log.sheet.id) { log.sheet.forgetBase() }
        if let old { try? keepingSelection(old, to: bench.dossier) }
    }

    func draft(today: CalendarDate) -> Draft? { logWithTyped(today).draft }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        bench.renderLog(self, area, into: &surface)
    }
}
