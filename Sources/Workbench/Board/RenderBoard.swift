import Negotiation
import Screen

extension Workbench {
    /// The picture of the whole screen. Depends on nothing but the state.
    public func render() -> Surface {
        var surface = Surface(size: size, glyphs: glyphs)
        let layout = layout
        guard layout.arrangement != .tooSmall else {
            surface.put("too small: needs 40x10", at: .zero, width: size.columns)
            return surface
        }
        if let page = pages.last {
            page.render(in: self, pageRect, into: &surface)
        } else {
            renderHeader(layout.header, into: &surface)
            switch layout.arrangement {
            case .four:
                for pane in fourPanes { renderPane(pane, layout, into: &surface) }
                renderDivider(layout, into: &surface)
            case .tabs, .tooSmall:
                renderPane(board.focus, layout, into: &surface)
                renderTabs(layout, into: &surface)
            }
            if let preview = layout.preview { renderPreview(preview, into: &surface) }
        }
        renderStatus(layout.status, into: &surface)
        renderPrompt(into: &surface)
        return surface
    }

    private func renderPane(_ pane: Pane, _ layout: BoardLayout, into surface: inout Surface) {
        if layout.arrangement == .four {
            renderTitle(of: pane, layout.frame(of: pane), into: &surface)
        }
        let rows = layout.rows(of: pane)
        surface.mean(.list(pane.rawValue), layout.frame(of: pane))
        if let subject = pane.subject {
            subject.renderRows(of: pane, self, layout, into: &surface)
        } else {
            renderMix(rows, into: &surface)
        }
        if rowCount(pane) == 0, pane.isList {
            let isFiltered = !view(pane).filter.isEmpty && total(pane) > 0
            let unread = rowless(pane).first
            surface.put(
                isFiltered
                    ? "nothing matches the filter (f)"
                    : unread?.sentence ?? "nothing in \(pane.word)/ yet: a adds one",
                at: Point(column: rows.origin.column + 2, row: rows.origin.row),
                style: unread == nil || isFiltered ? .muted : Style(.error), width: rows.size.columns - 2)
        }
    }

    fileprivate func renderRows<Subject: PaneSubject>(
        _ records: [Record<Subject>], _ pane: Pane, _ layout: BoardLayout, into surface: inout Surface
    ) {
        let area = layout.rows(of: pane)
        // A second column for the sign of marked records, where there are any.
        let isMarking = markCount(pane) > 0
        let gutter = isMarking ? max(Subject.gutter, 2) : Subject.gutter
        let visible = viewport(pane).visible(height: area.size.rows, count: rowCount(pane))
        let shown = visible.compactMap { place(of: $0, in: pane) }.map { records[$0] }
        let columns = Subject.columns.map { $0.fitted(to: shown, in: self) }
        let plan = ColumnPlan(columns, gutter: gutter, width: area.size.columns)
        if let heads = layout.heads(of: pane) {
            surface.fill(heads, style: Style(.header))
            for (column, start, width) in plan.placed {
                surface.put(
                    column.head, at: Point(column: heads.origin.column + start, row: heads.origin.row),
                    style: Style(.header), width: width, align: column.align)
            }
        }
        for row in visible {
            guard let place = place(of: row, in: pane) else { continue }
            let record = records[place]
            let at = Point(column: area.origin.column, row: area.origin.row + row - viewport(pane).top)
            if record.isBroken {
                let line = record.problems.first.map { "\($0.line):\($0.column) \($0.message)" } ?? ""
                surface.put(
                    "!! \(record.id.name): \(line)", at: Point(column: at.column + gutter, row: at.row),
                    style: Style(.error), width: area.size.columns - gutter)
            } else {
                for (column, start, width) in plan.placed {
                    let cell = column.cell(record, self)
                    let span = Span(told(cell.text, columns: width), cell.style)
                    surface.put(
                        span.text, at: Point(column: at.column + start, row: at.row), style: span.style, width: width,
                        align: column.align)
                    if column.width == nil {
                        let match = search.matchedColumns(in: span.text, width: width).clamped(to: 0..<width)
                        surface.restyle(
                            Rect(
                                column: at.column + start + match.lowerBound, row: at.row, columns: match.count, rows: 1
                            )
                        ) { $0.over = .match }
                    }
                }
            }
            if changed.contains(record.id) { surface.put("*", at: at, style: Style(.changed)) }
            if isMarking, board.marks.contains(record.id) {
                surface.put("+", at: Point(column: at.column + 1, row: at.row), style: Style(.selection))
            }
            surface.mean(.item(row, list: pane.rawValue), at: at, columns: area.size.columns)
            if row == viewport(pane).selected { markSelection(pane, area.line(at.row), into: &surface) }
        }
    }

    /// `─ 1 Shortlist ──────── 7 ─`. Lines part the panes; boxes would take three columns and a row from them.
    private func renderTitle(of pane: Pane, _ frame: Rect, into surface: inout Surface) {
        let isFocused = pane == board.focus
        let start = frame.origin
        surface.rule(at: start, columns: frame.size.columns, style: Style(isFocused ? .borderFocus : .border))
        let note = " \(note(of: pane)) "
        let noteWidth = DisplayWidth.of(note)
        surface.put(note, at: Point(column: frame.columns.upperBound - 1 - noteWidth, row: start.row))
        let title = title(of: pane, width: frame.size.columns - noteWidth - 5)
        let used = surface.put(
            " \(title) ", at: Point(column: start.column + 1, row: start.row),
            style: isFocused ? Style(.header, emphasis: .bold) : .text)
        guard pane.isFourth else { return }
        // Those behind it, which its key brings forward.
        var column = start.column + 1 + used
        for other in panesBehind {
            let name = " \(other.shortTitle) "
            let isRoom = column + DisplayWidth.of(name) <= frame.columns.upperBound - 2 - noteWidth
            let at = Point(column: column, row: start.row)
            let used = surface.put(isRoom ? name : String(glyphs.ellipsis), at: at, style: .muted)
            surface.mean(.list(other.rawValue), at: at, columns: used)
            column += used
            if !isRoom { break }
        }
    }

    private func renderDivider(_ layout: BoardLayout, into surface: inout Surface) {
        let border = surface.glyphs.border
        let column = layout.divider
        surface.post(at: Point(column: column, row: layout.body.origin.row), rows: layout.body.size.rows)
        surface.put(
            String(border.teeDown), at: Point(column: column, row: layout.body.origin.row), style: Style(.border))
        surface.put(
            String(border.cross), at: Point(column: column, row: layout.frame(of: .meetings).origin.row),
            style: Style(.border))
    }

    /// `2 Gaps  status=open by due`, each cut where there is too little room.
    private func title(of pane: Pane, width: Int) -> String {
        let view = view(pane)
        var title = "\(pane.number) \(view.isPlain ? pane.title : pane.shortTitle)"
        if view.isPlain, pane == .gaps, let ours = dossier.framework.subject.ours,
            let theirs = dossier.framework.subject.theirs
        {
            title += "  \(ours.name) | \(theirs.name)"
        }
        let filter = view.filter.description
        var order = view.order.keys.isEmpty ? "" : " by \(view.order)"
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

    private func note(of pane: Pane) -> String {
        let marked = markCount(pane)
        let unread = rowless(pane).count
        // With the sign that the marked rows have.
        return (marked > 0 ? "+\(marked), " : "") + countNote(of: pane) + (unread > 0 ? ", \(unread) unread" : "")
    }

    /// What belongs into a pane, could not be read, and has no row there.
    private func rowless(_ pane: Pane) -> [Unread] {
        facts.rowless[pane.kind ?? .project] ?? []
    }

    private func countNote(of pane: Pane) -> String {
        if !view(pane).filter.isEmpty { return "\(rowCount(pane)) of \(total(pane))" }
        return switch pane {
        case .gaps: "\(facts.liveGaps) open"
        case .mix: facts.hasMoney ? facts.format(facts.portfolio.split) : ""
        case .shortlist, .meetings: "\(total(pane))"
        case .commitments: "\(dossier.commitments.liveCount) live"
        case .packages: "\(dossier.packages.liveCount) live"
        }
    }

    private func renderTabs(_ layout: BoardLayout, into surface: inout Surface) {
        let row = layout.body.origin.row
        surface.rule(at: layout.body.origin, columns: layout.body.size.columns)
        var column = 1
        let note = " \(note(of: board.focus)) "
        let isPlain = view(board.focus).isPlain
        let panes = fourPanes
        for pane in panes {
            let isFocused = pane == board.focus
            var title = " \(pane.number) \(size.columns < 60 ? pane.shortTitle : pane.title) "
            // What a filter hides would seem not to be there: its tab says it, the others give way.
            if !isPlain {
                let others = 6 * (panes.count - 1)
                let room = layout.body.size.columns - others - DisplayWidth.of(note) - 6
                title = isFocused ? " \(self.title(of: pane, width: room)) " : " \(pane.number) "
            }
            let at = Point(column: column, row: row)
            let used = surface.put(
                isFocused ? "[\(title)]" : title, at: at,
                style: isFocused ? Style(.header, emphasis: .bold) : .muted)
            surface.mean(.list(pane.rawValue), at: at, columns: used)
            column += used + 1
        }
        let start = layout.body.columns.upperBound - 1 - DisplayWidth.of(note)
        if start > column { surface.put(note, at: Point(column: start, row: row), style: .muted) }
    }

    private func renderPreview(_ area: Rect, into surface: inout Surface) {
        let title =
            current.flatMap { dossier.summary(of: $0) }.map { told($0.name, columns: size.columns) } ?? "Preview"
        let (line, rest) = area.split(left: 1)
        surface.post(at: line.origin, rows: area.size.rows)
        surface.rule(at: rest.origin, columns: rest.size.columns)
        surface.put(
            DisplayWidth.clip(" \(title) ", to: rest.size.columns - 2, ellipsis: glyphs.ellipsis),
            at: Point(column: rest.origin.column + 1, row: rest.origin.row))
        surface.put(String(surface.glyphs.border.teeDown), at: line.origin, style: Style(.border))
        guard let id = current else { return }
        let inner = rest.split(top: 1).bottom.inset(columns: 1, rows: 0)
        let lines = pageText(of: id, width: inner.size.columns).lines
        for (row, line) in lines.prefix(inner.size.rows).enumerated() {
            surface.put(
                line, at: Point(column: inner.origin.column, row: inner.origin.row + row), width: inner.size.columns)
        }
    }
}

extension PaneSubject {
    static func renderRows(of pane: Pane, _ bench: Workbench, _ layout: BoardLayout, into surface: inout Surface) {
        bench.renderRows(records(of: bench.dossier).inOrder, pane, layout, into: &surface)
    }
}
