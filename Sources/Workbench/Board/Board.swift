import Screen
import Words

/// The four panes, which lie below every page.
enum Board: Place {
    static let name = "board"
    static let subjects: CommandSubjects = [.anything, .fields, .records, .panes]

    static let reopenings = [Reopening.editedText, .filter, .valueOfMarked]

    static func heard(_ message: Message, in bench: inout Workbench) {
        switch message {
        case .textKept(let editing, let reason): bench.keep(editing, reason)
        case .read: if bench.hidesNews { bench.giveWayToNews() }
        default: break
        }
    }

    static func confirming(
        _ effects: [Effect], after asked: (any Prompt)?, in bench: inout Workbench
    ) -> [Effect] { bench.confirming(effects, after: asked) }

    static func obey(_ mouse: Mouse, in bench: inout Workbench) -> [Effect] { bench.obey(mouse) }

    /// `d` is left free; `x`, which lies beside harmless keys, asks first.
    static let bindings = Binding.list(
        [
            .init("open", "<Enter> l <Right>", bar: .open, .openSelected, do: { $0.openSelected() }),
            .find, .changeState, .logMeeting, .review, .value, .brief, .edit, .changeOwner, .changeDue, .palette,
            .changeField,
            .init("add", "a", .add, writes: true, do: { $0.addRecord() }),
            .duplicate, .addPosition, .summitBrief, .rank, .timeline, .portfolio, .actionItems, .statements,
            .commitments, .packages, .accept, .copy,
            .undo, .redo,
            .repeatChange, .editFile, .rename, .remove, .decide, .reveal,
        ],
        Binding.motions,
        [
            .init("next pane", "<Tab>", .nextPane, count: .again, do: { $0.focusPane(1) }),
            .init("previous pane", "<S-Tab>", .previousPane, count: .again, do: { $0.focusPane(-1) }),
            .init("shortlist", "1", .shortlist, do: { $0.board.focus = .shortlist }),
            .init("gaps", "2", .gaps, do: { $0.board.focus = .gaps }),
            .init("meetings", "3", .meetings, do: { $0.board.focus = .meetings }),
            .init("mix", "4", .mix, do: { $0.focusFourth() }),
            .findNext, .findPrevious,
            .init("filter", "f", .filter, do: { $0.askForFilter() }),
            .init("sort", "s", .sort, do: { $0.askForOrder() }),
            .init("save view", "S", .saveView, do: { $0.askForViewName() }),
            .init("columns", "|", .columns, do: { $0.askForColumns() }),
            .init("saved view", "V", .savedView, do: { $0.askForView() }),
            .init("mark", "<Space>", .mark, do: { $0.toggleMark() }),
            .init("mark all", "&", .markAll, do: { $0.toggleAllMarks() }),
            .init("zoom", "+ =", .zoom, do: { $0.board.isZoomed.toggle() }),
            .init("preview", "p", .preview, do: { $0.togglePreview() }),
            .init("dossier", "i", .openDossier, do: { $0.openDossier() }),
            .messages,
        ],
        Binding.program,
        [.quit, .init("quit", "q", bar: .quit, .quit, effects: { _ in [.quit] })])
}

extension Workbench {
    fileprivate mutating func openSelected() {
        if board.focus == .mix, let row = selectedSum { return openPortfolio(at: row) }
        guard let id = record(in: board.focus, row: viewport(board.focus).selected) else {
            let words: StatusWords = view(board.focus).filter.isEmpty ? .nothingHere : .noMatchHere
            return tell(words.text)
        }
        openPage(of: id)
    }

    /// To the next of the four panes, or the one before.
    fileprivate mutating func focusPane(_ step: Int) {
        let panes = fourPanes
        let place = panes.firstIndex(of: board.focus) ?? 0
        board.focus = panes[(place + step + panes.count) % panes.count]
    }

    /// To the fourth place; once there, to the next of the panes that share it.
    fileprivate mutating func focusFourth() {
        guard board.focus.isFourth else {
            board.focus = fourthPane
            return
        }
        let panes = Pane.allCases.filter { $0 == board.focus || panesBehind.contains($0) }
        let place = panes.firstIndex(of: board.focus) ?? 0
        board.focus = panes[(place + 1) % panes.count]
    }

    fileprivate mutating func togglePreview() {
        board.wantsPreview = !layout.showsPreview
        followSelection()
        if board.wantsPreview == true, !layout.showsPreview {
            tell(StatusWords.noRoomForPreview(BoardLayout.columnsForPreview).text)
        }
    }
}
