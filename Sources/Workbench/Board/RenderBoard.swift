import Negotiation
import Screen
import Words

extension Workbench {
    /// The picture of the whole screen. Depends on nothing but the state.
    public func render() -> Surface { isLinear ? renderLinear() : renderPicture() }

    private func renderPicture() -> Surface {
        var surface = Surface(size: size, glyphs: glyphs)
        let layout = layout
        guard layout.arrangement != .tooSmall else {
            surface.put(BoardWords.tooSmall.text, at: .zero, width: size.columns)
            return surface
        }
        if let page = pages.last {
            page.render(in: self, pageRect, into: &surface)
        } else {
            renderHeader(layout.header, into: &surface)
            switch layout.arrangement {
            case .four:
                for pane in fourPanes { renderPane(pane, layout, into: &surface) }
            case .tabs, .tooSmall:
                renderPane(board.focus, layout, into: &surface)
                renderTabs(layout, into: &surface)
            }
            if let preview = layout.preview { renderPreview(preview, into: &surface) }
            if let next = layout.next { renderNext(next, into: &surface) }
        }
        renderStatus(layout.status, into: &surface)
        renderPrompt(into: &surface)
        return surface
    }

    func renderPane(_ pane: Pane, _ layout: BoardLayout, into surface: inout Surface) {
        surface.mean(.list(pane.rawValue), layout.frame(of: pane))
        if layout.arrangement == .four {
            renderTitle(of: pane, layout, into: &surface)
        }
        let rows = layout.rows(of: pane)
        if let subject = pane.subject {
            subject.renderRows(of: pane, self, layout, into: &surface)
        } else {
            renderMix(rows, into: &surface)
        }
        if rowCount(pane) == 0, pane.isList { renderEmpty(pane, rows, into: &surface) }
    }

    /// Why a pane shows nothing, and what to do.
    func renderEmpty(_ pane: Pane, _ rows: Rect, into surface: inout Surface) {
        let isFiltered = !view(pane).filter.isEmpty && total(pane) > 0
        let unread = rowless(pane).first
        surface.put(
            isFiltered
                ? BoardWords.noMatch(filter: key("filter")).text
                : unread?.sentence ?? StatusWords.noneYet(pane.things, add: key("add")).text,
            at: Point(column: rows.origin.column + 1, row: rows.origin.row),
            style: unread == nil || isFiltered ? .muted : Style(.error), width: rows.size.columns - 2)
    }

    fileprivate func renderRows<Subject: PaneSubject>(
        _ records: [Record<Subject>], _ pane: Pane, _ layout: BoardLayout, into surface: inout Surface
    ) {
        let area = layout.rows(of: pane)
        let (lines, viewport) = (lines(of: pane, layout), viewport(pane))
        let visible = viewport.top..<max(viewport.top, min(lines.total, viewport.top + area.size.rows))
        let rows = lines.rows(in: visible)
        let shown = rows.compactMap { place(of: $0, in: pane) }.map { records[$0] }
        let plan = plan(Subject.self, pane, shown, layout)
        if !shown.isEmpty, let heads = layout.heads(of: pane) {
            for (column, start, width) in plan.placed {
                surface.put(
                    column.head?.text ?? "", at: Point(column: heads.origin.column + start, row: heads.origin.row),
                    style: .muted, width: width, align: column.align)
            }
        }
        for line in visible {
            let row = area.line(area.origin.row + line - viewport.top)
            switch lines[line] {
            case .heading(let section):
                guard let heading = measures(pane).sections[section].heading else { continue }
                render(heading, row, into: &surface)
            case .row(let number):
                guard let place = place(of: number, in: pane) else { continue }
                render(records[place], number - rows.lowerBound, plan, row, pane, into: &surface)
                surface.mean(.item(number, list: pane.rawValue), row)
                let isSelected = number == viewport.selected
                if isSelected { surface.select(row, hasFocus: pane == board.focus) }
                if isSelected, pane == board.focus, let field = prompt?.field,
                    let start = plan.placed.first(where: { $0.column.head != nil && $0.column.name == field })?.start
                {
                    // What is asked opens there.
                    surface.cursor = Point(column: row.origin.column + start - 1, row: row.origin.row)
                }
                // A faint mark gives way to the sign of what others have changed.
                if changed.contains(records[place].id), !isSelected || pane != board.focus {
                    surface.put(
                        "*", at: row.origin, style: Style(.changed, over: isSelected ? .selectionInactive : nil))
                }
            case .second(let number):
                guard let place = place(of: number, in: pane), !records[place].isBroken,
                    let text = Subject.second(of: records[place], self)
                else { continue }
                let start = plan.titleStart + 2
                let width = row.size.columns - start - 1
                surface.put(
                    told(text, columns: width), at: Point(column: row.origin.column + start, row: row.origin.row),
                    style: .muted, width: width)
            case nil: break
            }
        }
    }

    /// - Parameter place: among the records that the columns were fitted to.
    private func render<Subject: PaneSubject>(
        _ record: Record<Subject>, _ place: Int, _ plan: ColumnPlan<Subject>, _ row: Rect, _ pane: Pane,
        into surface: inout Surface
    ) {
        let at = row.origin
        if record.isBroken {
            let line = record.problems.first.map { "\($0.line):\($0.column) \($0.message)" } ?? ""
            surface.put(
                "!! \(record.id.name): \(line)", at: Point(column: at.column + plan.gutter, row: at.row),
                style: Style(.error), width: row.size.columns - plan.gutter - 1)
        } else {
            for (column, start, width) in plan.placed {
                let fitted = column.spans.indices.contains(place) ? column.spans[place] : nil
                let cell = fitted ?? column.cell(record, self)
                let span = Span(told(cell.text, columns: width), cell.style)
                surface.put(
                    span.text, at: Point(column: at.column + start, row: at.row), style: span.style, width: width,
                    align: column.align)
                if column.width == nil {
                    if let floating = plan.floating?.cell(record, self), !floating.text.isEmpty {
                        let room = width - DisplayWidth.of(span.text, atMost: width) - 1
                        let used = DisplayWidth.of(floating.text, atMost: width)
                        let start = Point(column: at.column + start + width - used, row: at.row)
                        if used <= room { surface.put(floating.text, at: start, style: floating.style, width: used) }
                    }
                    let match = search.matchedColumns(in: span.text, width: width).clamped(to: 0..<width)
                    surface.restyle(
                        Rect(column: at.column + start + match.lowerBound, row: at.row, columns: match.count, rows: 1)
                    ) { $0.over = .match }
                }
            }
        }
        if board.marks.contains(record.id) {
            surface.put("+", at: Point(column: at.column + 1, row: at.row), style: Style(.header))
        }
    }

    /// ` 1 Shortlist ──────── 7 `: thin rules, and a heavy one where the keys go. A blank column parts left from right.
    private func renderTitle(of pane: Pane, _ layout: BoardLayout, into surface: inout Surface) {
        let isFocused = pane == board.focus
        let frame = layout.frame(of: pane)
        let note = note(of: pane, layout)
        var title = title(of: pane, width: frame.size.columns - DisplayWidth.of(note) - 4)
        let own = DisplayWidth.of(title)
        if pane.isFourth {
            // Those behind it, which its key brings forward.
            for other in panesBehind {
                let isRoom =
                    DisplayWidth.of(title) + 2 + DisplayWidth.of(other.shortTitle.text)
                    <= frame.size.columns - DisplayWidth.of(note) - 8
                let start = frame.origin.column + 1 + DisplayWidth.of(title)
                title += isRoom ? "  \(other.shortTitle)" : " \(glyphs.ellipsis)"
                surface.mean(
                    .list(other.rawValue), at: Point(column: start, row: frame.origin.row),
                    columns: frame.origin.column + 1 + DisplayWidth.of(title) - start)
                if !isRoom { break }
            }
        }
        let accent = Style(.borderFocus, emphasis: .bold)
        let line = frame.line(frame.origin.row)
        surface.heading(
            line, title: title, note: note, isHeavy: isFocused, style: Style(isFocused ? .borderFocus : .border),
            titleStyle: isFocused ? accent : Style(.header, emphasis: .bold), noteStyle: isFocused ? accent : .muted)
        surface.restyle(
            Rect(
                column: frame.origin.column + 1 + own, row: line.origin.row, columns: DisplayWidth.of(title) - own,
                rows: 1)
        ) { $0 = .muted }
    }

    /// `2 Gaps  status=open by due`, each cut where there is too little room.
    func title(of pane: Pane, width: Int) -> String {
        let view = view(pane)
        var title = "\(pane.number) \((view.isPlain ? pane.title : pane.shortTitle).text)"
        let filter = view.filter.description
        var order = view.order.keys.isEmpty ? "" : BoardWords.by("\(view.order)").text
        let room = width - DisplayWidth.of(title, atMost: width) - 2
        // The filter gets this much before the order does: it tells what is not there.
        let least = min(DisplayWidth.of(filter), 11)
        order = DisplayWidth.clip(order, to: max(8, room - least), ellipsis: glyphs.ellipsis)
        if !view.isPlain {
            let rest = max(2, room - DisplayWidth.of(order))
            title += "  " + DisplayWidth.clip(filter, to: rest, ellipsis: glyphs.ellipsis)
        }
        if filter.isEmpty { order = String(order.drop { $0 == " " }) }
        return DisplayWidth.clip(title + order, to: max(0, width), ellipsis: glyphs.ellipsis)
    }

    func note(of pane: Pane, _ layout: BoardLayout) -> String {
        let marked = markCount(pane)
        let unread = rowless(pane).count
        return BoardWords.note(countNote(of: pane, layout), marked: marked, unread: unread).text
    }

    /// What belongs into a pane, could not be read, and has no row there.
    private func rowless(_ pane: Pane) -> [Unread] {
        facts.rowless[pane.kind ?? .project] ?? []
    }

    /// `9 open`, `3 of 12` where a filter hides some, `1-9 of 18` where there is not room for all.
    private func countNote(of pane: Pane, _ layout: BoardLayout) -> String {
        let (lines, viewport) = (lines(of: pane, layout), viewport(pane))
        let shown = lines.rows(in: viewport.top..<viewport.top + layout.height(of: pane))
        let count = rowCount(pane)
        let whole = view(pane).filter.isEmpty ? nil : total(pane)
        if !isLinear, shown.count < count {
            return BoardWords.shown(shown.lowerBound + 1, to: shown.upperBound, of: count, all: whole).text
        }
        if let whole { return BoardWords.count(count, of: whole).text }
        return switch pane {
        case .gaps: BoardWords.open(facts.liveGaps).text
        case .mix: facts.hasMoney ? facts.format(facts.portfolio.split) : ""
        case .shortlist, .meetings: BoardWords.total(total(pane)).text
        case .commitments: BoardWords.live(dossier.commitments.liveCount).text
        case .packages: BoardWords.live(dossier.packages.liveCount).text
        }
    }
}

extension PaneSubject {
    static func renderRows(of pane: Pane, _ bench: Workbench, _ layout: BoardLayout, into surface: inout Surface) {
        bench.renderRows(records(of: bench.dossier).inOrder, pane, layout, into: &surface)
    }
}
