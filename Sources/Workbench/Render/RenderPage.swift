import Negotiation
import Screen

extension Workbench {
    /// Where a page stands: the whole screen but a title above and the status line.
    var pageRect: Rect { Rect(size: size).split(bottom: 1).top.split(top: 1).bottom }

    func render(_ page: Page, into surface: inout Surface) {
        let area = pageRect
        switch page {
        case .detail(let detail): renderDetail(detail, area, into: &surface)
        case .messages(let top): renderMessages(top, area, into: &surface)
        case .help(let help): renderHelp(help, area, into: &surface)
        case .decisions(let page): renderDecisions(page, area, into: &surface)
        case .form(let form): renderForm(form, area, into: &surface)
        case .log(let page): renderLog(page, area, into: &surface)
        case .actions(let page): renderActions(page, area, into: &surface)
        case .brief(let page): renderBrief(page, area, into: &surface)
        case .timeline(let page): renderTimeline(page, area, into: &surface)
        case .review(let page): renderReview(page, area, into: &surface)
        case .valuation(let page): renderValuation(page, area, into: &surface)
        case .ranking(let page): renderRanking(page, area, into: &surface)
        case .portfolio(let page): renderPortfolio(page, area, into: &surface)
        }
    }

    private func renderDecisions(_ page: Page.Decisions, _ area: Rect, into surface: inout Surface) {
        renderTitle("To decide", "\(page.index + 1) of \(decisions.count)", into: &surface)
        guard decisions.indices.contains(page.index) else { return }
        renderLines(
            decisionText(decisions[page.index], width: detailWidth).lines, from: page.top, area, into: &surface)
    }

    /// Keeps scroll positions within what there is to see.
    mutating func settlePage(at index: Int) {
        switch pages[index] {
        case .detail(var detail):
            let inputs = Page.Detail.Inputs(
                id: detail.id, width: detailWidth, isRevealed: isRevealed, today: today, version: version)
            if detail.text?.inputs != inputs {
                detail.text = .init(lines: pageText(of: detail.id, width: detailWidth).lines, inputs: inputs)
            }
            detail.top = max(0, min(detail.top, (detail.text?.lines.count ?? 0) - pageRect.size.rows))
            pages[index] = .detail(detail)
        case .messages(let top):
            pages[index] = .messages(top: max(0, min(top, messageText.lines.count - pageRect.size.rows)))
        case .decisions(var page):
            let count =
                decisions.indices.contains(page.index)
                ? decisionText(decisions[page.index], width: detailWidth).lines.count : 0
            page.top = max(0, min(page.top, count - pageRect.size.rows))
            pages[index] = .decisions(page)
        case .form(var form):
            form.level.viewport.fit(
                height: pageRect.size.rows - footRows(of: form), count: form.rows(dossier.framework.subject).count)
            pages[index] = .form(form)
        case .log(var page):
            page.viewport.fit(height: pageRect.size.rows - footRows(of: page), count: page.rows(dossier).count)
            pages[index] = .log(page)
        case .timeline(var page):
            page.viewport.fit(height: pageRect.size.rows - 1, count: page.entries.count)
            pages[index] = .timeline(page)
        case .brief(var page):
            settleBrief(&page)
            pages[index] = .brief(page)
        case .actions(var page):
            page.viewport.fit(height: pageRect.size.rows, count: page.items.count)
            pages[index] = .actions(page)
        case .review(var page):
            page.top = max(0, min(page.top, reviewText(width: detailWidth).lines.count - pageRect.size.rows))
            pages[index] = .review(page)
        case .valuation(var page):
            settleValuation(&page)
            pages[index] = .valuation(page)
        case .ranking(var page):
            page.viewport.fit(height: pageRect.size.rows - 2, count: page.ranking.rows.count)
            pages[index] = .ranking(page)
        case .portfolio(var page):
            page.fit(height: portfolioHeight)
            pages[index] = .portfolio(page)
        case .help(var help):
            help.viewport.fit(height: pageRect.size.rows - 1, count: help.rows.count)
            pages[index] = .help(help)
        }
    }

    mutating func settlePrompt() {
        if case .palette(var palette)? = prompt {
            let count = palette.rows.count
            palette.viewport.fit(height: paletteHeight(count), count: count)
            prompt = .palette(palette)
        }
        guard case .choice(var choice)? = prompt else { return }
        choice.viewport.fit(height: choiceHeight(choice.options.count), count: choice.options.count)
        prompt = .choice(choice)
    }

    /// Lines longer than this are hard to read, however wide the screen is.
    var detailWidth: Int { min(size.columns - 2, 132) }

    func renderTitle(_ title: String, _ note: String, into surface: inout Surface) {
        let title = told(title, columns: size.columns)
        // The title comes first: of a long note, the beginning is left out.
        let noteWidth = DisplayWidth.of(note, atMost: max(0, size.columns - 4 - DisplayWidth.of(title, atMost: 24)))
        let note =
            DisplayWidth.of(note, atMost: noteWidth + 1) > noteWidth
            ? DisplayWidth.suffix(note, of: noteWidth, glyphs) : note
        let room = size.columns - 2 - noteWidth - 2
        surface.put(
            title, at: Point(column: 1, row: 0), style: Style(.header, emphasis: .bold), width: max(0, room))
        surface.put(note, at: Point(column: size.columns - 1 - noteWidth, row: 0), style: .muted)
    }

    private func renderDetail(_ detail: Page.Detail, _ area: Rect, into surface: inout Surface) {
        let lines = detail.text?.lines ?? []
        let last = min(lines.count, detail.top + area.size.rows)
        let position = lines.count > area.size.rows ? "  \(detail.top + 1)–\(last) of \(lines.count)" : ""
        renderTitle(dossier.summary(of: detail.id)?.name ?? detail.id.name, detail.id.file + position, into: &surface)
        renderLines(lines, from: detail.top, area, into: &surface)
    }

    /// Every message in full, however long.
    private var messageText: PageText {
        var text = PageText(width: detailWidth, withholding: withheld)
        for entry in log.entries {
            let mark =
                switch entry.level {
                case .info: Span("-", .muted)
                case .warning: Span("note:", entry.level.slot)
                case .error: Span("error:", entry.level.slot)
                }
            text.item(mark, entry.text)
        }
        if log.entries.isEmpty { text.line(Span("none so far", .muted)) }
        return text
    }

    private func renderMessages(_ top: Int, _ area: Rect, into surface: inout Surface) {
        renderTitle("Messages", "\(log.entries.count)", into: &surface)
        renderLines(messageText.lines, from: top, area, into: &surface)
    }

    func renderLines(_ lines: [StyledLine], from top: Int, _ area: Rect, into surface: inout Surface) {
        for (row, line) in lines.dropFirst(top).prefix(area.size.rows).enumerated() {
            surface.put(line, at: Point(column: 1, row: area.origin.row + row), width: size.columns - 2)
        }
        surface.cursor = Point(column: 0, row: area.origin.row)
    }

    private func renderHelp(_ help: Page.Help, _ area: Rect, into surface: inout Surface) {
        let rows = help.rows
        renderTitle("Keys", rows.isEmpty ? "nothing fits" : "\(rows.count)", into: &surface)
        let label = "search: "
        surface.put(label, at: Point(column: 1, row: area.origin.row), style: Style(.key))
        surface.put(
            help.filter.text, at: Point(column: 1 + label.count, row: area.origin.row), width: max(0, size.columns - 11)
        )
        let list = area.split(top: 1).bottom
        for row in help.viewport.visible(height: list.size.rows, count: rows.count) {
            let at = Point(column: 0, row: list.origin.row + row - help.viewport.top)
            let isSelected = row == help.viewport.selected
            if isSelected { surface.put(">", at: at, style: Style(.selection)) }
            surface.put(rows[row].keys, at: Point(column: 2, row: at.row), style: Style(.key), width: 24)
            surface.put(rows[row].help, at: Point(column: 27, row: at.row), width: max(0, size.columns - 28))
        }
        surface.cursor = Point(
            column: 1 + label.count + DisplayWidth.of(help.filter.beforeCursor), row: area.origin.row)
    }
}
