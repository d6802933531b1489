import Negotiation
import Screen
import Words

/// The action items of all meetings: who must do what by when, and whether it is done.
struct ActionItemsPage: Page {
    var items: [MeetingAction]
    var viewport = Viewport()

    var selected: MeetingAction? { items.indices.contains(viewport.selected) ? items[viewport.selected] : nil }

    static let name = "actions"
    static let linearColumns = 160
    static let subjects: CommandSubjects = [.anything, .fields]
    static var boxes: [(box: String, word: String)] { ActionItem.Status.allCases.map { ($0.box, $0.word) } }
    static let bindings = Binding.list(
        [
            .quietPalette,
            .init("open", "<Enter> l <Right>", bar: .meeting, .openMeetingOfAction, do: { $0.openMeetingOfAction() }),
            .init("change state", "c", bar: .done, .closeAction, writes: true, effects: { $0.toggleAction() }),
            .init(
                "change owner", "o", bar: .owner, .changeActionOwner, writes: true,
                do: { $0.askForActionPart("owner") }),
            .init("change due", "w", bar: .due, .changeActionDue, writes: true, do: { $0.askForActionPart("due") }),
            .repeatChange,
        ],
        Binding.findingOnPage,
        Binding.motions,
        Binding.program,
        [.back(), .quit])

    var part: RecordPart? {
        selected.map { action in
            RecordPart(
                record: action.meeting.id, path: action.path, text: action.item.text,
                fields: ActionItem.fieldInfos.map(\.key))
        }
    }

    func texts(in bench: Workbench) -> PageTexts? {
        let rows = items.map { action in
            let due = action.item.due.map { Format.date($0) }
            return bench.told(
                [action.item.text, action.item.owner, due, action.meeting.name].compactMap(\.self)
                    .joined(separator: " "))
        }
        return PageTexts(rows: rows, at: viewport.selected)
    }

    mutating func move(by step: Int, in bench: inout Workbench) { viewport.move(by: step, count: items.count) }

    mutating func settle(in bench: Workbench) {
        viewport.fit(height: bench.pageRect.size.rows, count: items.count)
    }

    /// The selection stays on its action; where that was closed, and so went to the end, on the row of the next.
    mutating func adopt(after old: Dossier?, in bench: inout Workbench) {
        let kept = selected
        items = bench.dossier.actions
        // Its place among the actions of its meeting is another when one is put in before it.
        let ofMeeting = items.indices.filter { items[$0].meeting.id == kept?.meeting.id }
        let row =
            ofMeeting.filter { items[$0].item.text == kept?.item.text }
            .min { abs(items[$0].index - (kept?.index ?? 0)) < abs(items[$1].index - (kept?.index ?? 0)) }
            ?? ofMeeting.first { items[$0].index == kept?.index }
        let isClosed = kept?.item.status == .open && row.map { items[$0].item.status != .open } == true
        viewport.select(isClosed ? viewport.selected : row ?? viewport.selected, count: items.count)
    }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        bench.renderActions(self, area, into: &surface)
    }
}

extension Workbench {
    mutating func openActions() {
        let items = dossier.actions
        guard !items.isEmpty else { return tell(ActionPageWords.none(log: key("log meeting")).text) }
        pages.append(ActionItemsPage(items: items))
    }

    /// Opens the meeting that the selected action comes from.
    fileprivate mutating func openMeetingOfAction() {
        if let item = self[ActionItemsPage.self]?.selected { openPage(of: item.meeting.id) }
    }

    /// Done, or open again.
    fileprivate mutating func toggleAction() -> [Effect] {
        guard let action = self[ActionItemsPage.self]?.selected else { return [] }
        let record = RecordSummary(action.meeting)
        let status: ActionItem.Status = action.item.status == .open ? .done : .open
        return choose(status.rawValue, for: action.field("status"), of: [record])
    }

    fileprivate mutating func askForActionPart(_ part: String) {
        guard let action = self[ActionItemsPage.self]?.selected else { return }
        ask(for: action.field(part), of: action.meeting.id)
    }

    fileprivate func renderActions(_ page: ActionItemsPage, _ area: Rect, into surface: inout Surface) {
        let open = page.items.count { $0.item.status == .open }
        renderTitle(
            ActionPageWords.title.text, ActionPageWords.open(open, of: page.items.count).text, into: &surface)
        let ownerWidth = min(20, page.items.map { DisplayWidth.of($0.item.owner ?? "", atMost: 20) }.max() ?? 0)
        let dueWidth = Format.dateWidth(page.items.lazy.compactMap(\.item.due))
        let meetingWidth = area.size.columns >= 100 ? 24 : 0
        // `-99d`; 「14日超」
        let daysWidth = Language.current == .japanese ? 6 : 5
        let textWidth = max(
            10,
            area.size.columns - 7 - ownerWidth - dueWidth - 1 - (daysWidth + 1)
                - (meetingWidth > 0 ? meetingWidth + 1 : 0))
        for row in page.viewport.visible(height: area.size.rows, count: page.items.count) {
            let action = page.items[row]
            let at = Point(column: 0, row: area.origin.row + row - page.viewport.top)
            let item = action.item
            let isOverdue = item.isOverdue(today)
            let style: Style = isOverdue ? Style(.overdue) : item.status == .open ? .text : .muted
            let days = item.status == .open ? Format.countdown(item.due, from: today) : ""
            var line: StyledLine = [
                Span("  "),
                Span(item.status.box + " ", style),
                Span(DisplayWidth.pad(told(item.text, columns: textWidth), to: textWidth) + " ", style),
                Span(DisplayWidth.pad(told(item.owner ?? "", columns: ownerWidth), to: ownerWidth) + " ", style),
                Span(DisplayWidth.pad(item.due.map { Format.date($0) } ?? "", to: dueWidth) + " ", style),
                Span(DisplayWidth.pad(days, to: daysWidth, align: .trailing), style),
            ]
            if meetingWidth > 0 {
                line.append(
                    Span(
                        " " + DisplayWidth.pad(told(action.meeting.name, columns: meetingWidth), to: meetingWidth),
                        .muted))
            }
            surface.put(line, at: at, width: area.size.columns)
            surface.mean(.item(row, list: 0), at: at, columns: area.size.columns)
            if row == page.viewport.selected { surface.select(area.line(at.row)) }
        }
    }
}

extension ActionItem.Status {
    /// Told by shape, so that no colour is needed.
    var box: String {
        switch self {
        case .open: "[ ]"
        case .done: "[x]"
        case .dropped: "[-]"
        }
    }
}
