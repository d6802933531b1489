import Negotiation
import Screen
import Words

/// What each side owes the other, ours at the left: what one half of the bargain is given for.
struct CommitmentsPage: Page {
    private(set) var lists: BothSides<[Record<Commitment>]>
    /// The side whose list the keys move in.
    var party: Party
    var viewports = BothSides(ours: Viewport(), theirs: Viewport())

    init(_ dossier: Dossier) {
        lists = CommitmentsPage.lists(of: dossier)
        party = lists.ours.isEmpty ? .theirs : .ours
    }

    private static func lists(of dossier: Dossier) -> BothSides<[Record<Commitment>]> {
        let framework = dossier.framework.subject
        return BothSides { party in
            dossier.commitments.filter { !$0.isBroken && framework.party(of: $0.by.id) == party }
        }
    }

    var selected: Record<Commitment>? {
        let (list, row) = (lists[party], viewports[party].selected)
        return list.indices.contains(row) ? list[row] : nil
    }

    static let name = "commitments"
    static let subjects: CommandSubjects = [.anything, .fields]
    static var boxes: [(box: String, word: String)] { Commitment.Status.allCases.map { ($0.box, $0.words) } }
    static let bindings = Binding.list(
        [
            .init("open", "<Enter> l <Right>", bar: .open, .openCommitment, do: { $0.openSelectedCommitment() }),
            .init("other side", "<Tab> <S-Tab>", bar: .otherSide, .otherSidesCommitments) { bench in
                if let other = bench[CommitmentsPage.self]?.party.other { bench[CommitmentsPage.self]?.party = other }
            },
            .changeState, .edit, .changeOwner, .changeDue, .palette, .changeField, .copy, .undo, .redo, .repeatChange,
            .editFile, .remove, .reveal,
        ],
        Binding.findingOnPage, Binding.motions, [.messages], Binding.program, [.back(), .quit])

    func subject(in bench: Workbench) -> PageSubject { PageSubject(selected?.id) }

    func stays(in bench: Workbench) -> Bool { lists.contains { !$0.isEmpty } }

    func texts(in bench: Workbench) -> PageTexts? {
        let rows = lists[party].map { commitment in
            bench.told([commitment.name, commitment.text].compactMap(\.self).joined(separator: " "))
        }
        return PageTexts(rows: rows, at: viewports[party].selected)
    }

    mutating func move(by step: Int, in bench: inout Workbench) {
        viewports[party].move(by: step, count: lists[party].count)
    }

    mutating func settle(in bench: Workbench) {
        let height = CommitmentsPage.layout(Rect(size: bench.pageRect.size)).list.size.rows - 1
        for party in Party.allCases { viewports[party].fit(height: height, count: lists[party].count) }
    }

    /// The selections stay on their commitments.
    mutating func adopt(after old: Dossier?, in bench: inout Workbench) {
        let kept = BothSides { party -> RecordID? in
            let (list, row) = (lists[party], viewports[party].selected)
            return list.indices.contains(row) ? list[row].id : nil
        }
        lists = CommitmentsPage.lists(of: bench.dossier)
        for party in Party.allCases {
            let row = lists[party].firstIndex { $0.id == kept[party] }
            viewports[party].select(row ?? viewports[party].selected, count: lists[party].count)
        }
    }

    mutating func show(_ id: RecordID) {
        for party in Party.allCases {
            guard let row = lists[party].firstIndex(where: { $0.id == id }) else { continue }
            self.party = party
            viewports[party].select(row, count: lists[party].count)
        }
    }

    private static func layout(_ area: Rect) -> (list: Rect, foot: Rect) {
        let (list, foot) = area.split(bottom: area.size.rows > 16 ? 8 : area.size.rows > 10 ? 4 : 0)
        return (list, foot)
    }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        let all = lists.ours + lists.theirs
        let overdue = all.count { $0.subject.isOverdue(bench.today) }
        let breached = all.count { $0.status == .breached }
        let note = ListPageWords.liveCommitments(
            all.count { $0.isLive }, of: all.count, overdue: overdue, broken: breached)
        bench.renderTitle(PageHeading.commitments.text, note.text, into: &surface)
        let (list, foot) = CommitmentsPage.layout(area)
        if area.size.columns >= 72 {
            let (left, rest) = list.split(left: (area.size.columns - 1) / 2)
            let right = rest.split(left: 1).right
            render(.ours, in: bench, left, into: &surface)
            render(.theirs, in: bench, right, into: &surface)
        } else {
            render(party, in: bench, list, into: &surface)
        }
        guard foot.size.rows > 0 else { return }
        renderWhole(foot, in: bench, into: &surface)
    }

    private func render(_ side: Party, in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        let name = bench.dossier.framework.subject.side(side)?.name ?? ""
        let (rows, viewport) = (lists[side], viewports[side])
        let isFocused = side == party
        let rule = Style(isFocused ? .borderFocus : .border)
        surface.heading(
            area.line(area.origin.row), title: PageHeading.owes(name).text, note: String(rows.count),
            isHeavy: isFocused,
            style: rule,
            titleStyle: Style(side.slot, emphasis: .bold), noteStyle: isFocused ? rule : .muted)
        let list = area.split(top: 1).bottom
        if rows.isEmpty {
            surface.put(
                ListPageWords.nothingOnRecord.text,
                at: Point(column: list.origin.column + 1, row: list.origin.row), style: .muted)
        }
        let worth = rows.map { DisplayWidth.of(bench.measure(of: $0)) }.max() ?? 0
        let title = max(8, list.size.columns - 6 - worth - 1 - 6)
        for row in viewport.visible(height: list.size.rows, count: rows.count) {
            let at = Point(column: list.origin.column, row: list.origin.row + row - viewport.top)
            let commitment = rows[row]
            let isLate = commitment.subject.isOverdue(bench.today)
            let days = Format.countdown(commitment.status.isPending ? commitment.due : nil, from: bench.today)
            let style: Style = commitment.isLive ? .text : .muted
            surface.put(
                [
                    Span("  "), Span(commitment.status.box + " ", commitment.status.slot),
                    Span(
                        DisplayWidth.pad(
                            bench.told(commitment.name, columns: title), to: title, ellipsis: bench.glyphs.ellipsis)
                            + " ", style),
                    Span(DisplayWidth.pad(bench.measure(of: commitment), to: worth, align: .trailing), style),
                    Span(DisplayWidth.pad(days, to: 6, align: .trailing), isLate ? Style(.overdue) : style),
                ], at: at, width: list.size.columns)
            surface.mean(
                isFocused ? .item(row, list: 0) : .key(.tab), at: at, columns: list.size.columns)
            if row == viewport.selected { surface.select(list.line(at.row), hasFocus: isFocused) }
        }
    }

    /// What is owed, what it depends on, and what follows if it is broken.
    private func renderWhole(_ foot: Rect, in bench: Workbench, into surface: inout Surface) {
        surface.heading(
            foot.line(foot.origin.row),
            title: selected.map { bench.told($0.name, columns: foot.size.columns) } ?? "",
            note: selected.map { bench.debt(of: $0) } ?? "", titleStyle: Style(.header, emphasis: .bold))
        guard let selected else { return }
        var text = PageText(width: foot.size.columns - 2, most: foot.size.rows - 1, withholding: bench.withheld)
        text.line(
            Span(selected.status.words, selected.status.slot, .bold),
            Span(bench.dated(selected.since).map { "  \(ListPageWords.since(date: $0))" } ?? "", .muted))
        for (label, words, most) in [
            (PageLabel.owes, selected.text, 2), (.condition, selected.condition, 2),
            (.ifBroken, selected.consequence, 2), (.legalBasis, selected.legalBasis, 1),
        ] {
            guard let words else { continue }
            text.field(label, text.wrapped(words, most: most).map { [Span($0)] })
        }
        for (row, line) in text.lines.prefix(foot.size.rows - 1).enumerated() {
            surface.put(line, at: Point(column: 1, row: foot.origin.row + 1 + row), width: foot.size.columns - 2)
        }
    }
}

extension Workbench {
    mutating func openCommitments() {
        let page = CommitmentsPage(dossier)
        guard page.stays(in: self) else { return showEmpty(.commitments) }
        pages.append(page)
    }

    fileprivate mutating func openSelectedCommitment() {
        if let commitment = self[CommitmentsPage.self]?.selected { openPage(of: commitment.id) }
    }
}
