import Negotiation
import Screen
import Words

/// Where the parts of a review stand: the queue beside the item where there is room for both, else the one that keys go to.
struct ReviewLayout {
    /// Below it, one after the other.
    private static let columnsForBoth = 100

    /// How much is answered, and the head of the queue; empty where the title says as much.
    let progress: Rect
    let head: Rect
    /// The rows of the queue.
    let rows: Rect
    /// The head of the item; empty where it stands alone.
    let itemHead: Rect
    let item: Rect

    static func isBeside(_ bench: Workbench) -> Bool { bench.size.columns >= columnsForBoth }

    init(_ bench: Workbench, _ part: ReviewPage.Part) {
        let area = bench.pageRect
        let none = Rect(size: Size(columns: 0, rows: 0))
        guard ReviewLayout.isBeside(bench) else {
            (progress, head, itemHead) = (none, none, none)
            rows = part == .queue ? area : none
            item = part == .item ? area.inset(columns: 1, rows: 0) : none
            return
        }
        let (left, right) = area.split(left: area.size.columns < 160 ? 40 : 56)
        progress = left.line(left.origin.row)
        head = left.line(left.origin.row + 1)
        rows = left.split(top: 2).bottom
        itemHead = right.line(right.origin.row + 1)
        item = right.split(top: 2).bottom.inset(columns: 1, rows: 0)
    }
}

extension Workbench {
    /// The queue line by line: each item, the end, and a heading above those that are there for one reason.
    var queueLines: PaneLines {
        guard let review else { return PaneLines(count: 0, measures: PaneMeasures(), shape: PaneShape()) }
        var measures = PaneMeasures()
        measures.sections = review.groups.map { group in
            PaneSection(
                start: group.items.lowerBound,
                heading: StyledHeading(text: group.kind.title, sum: "\(group.items.count)"))
        }
        return PaneLines(count: review.items.count + 1, measures: measures, shape: PaneShape(hasHeadings: true))
    }

    func renderReview(_ page: ReviewPage, _ area: Rect, into surface: inout Surface) {
        guard let review else { return }
        let part = page.part(in: self)
        let layout = ReviewLayout(self, part)
        let position = page.text.position(page.top, height: layout.item.size.rows)
        let since = (review.baseline.map { .since($0.finished) } ?? ReviewPageWords.firstReview).text
        if ReviewLayout.isBeside(self) {
            renderTitle(ReviewPageWords.title(since).text, review.progress, into: &surface)
            renderProgress(review, layout.progress, into: &surface)
            render(
                ReviewPageWords.queue.text, "\(review.items.count)", hasFocus: part == .queue, layout.head,
                into: &surface)
            let item = review.items.indices.contains(page.shown) ? review.items[page.shown] : nil
            let place = item.map { _ in PageSign.count(page.shown + 1, of: review.items.count).text } ?? ""
            let note = [item?.record.file, place.isEmpty ? nil : place, position].compactMap(\.self)
                .joined(separator: "  ")
            render(
                item.map { told(name(of: $0), columns: size.columns) } ?? ReviewPageWords.theEnd.text, note,
                hasFocus: part == .item,
                layout.itemHead, into: &surface)
        } else {
            let note = part == .queue || position == nil ? review.progress : "\(review.progress)  \(position ?? "")"
            renderTitle(
                ReviewPageWords.title(whereabouts(in: review)).text, note.isEmpty ? since : note, into: &surface)
        }
        if layout.item.size.columns > 0 {
            let lines = page.text.lines
            renderLines(lines, from: page.top, layout.item, into: &surface)
        }
        renderQueue(page, review, layout.rows, hasFocus: part == .queue, into: &surface)
    }

    /// `4 of 17   Changed 4/5`
    private func whereabouts(in review: ReviewRound) -> String {
        guard let group = review.groups.first(where: { $0.items.contains(review.index) }) else {
            return ReviewPageWords.atEnd.text
        }
        let within = review.index - group.items.lowerBound + 1
        return ReviewPageWords.whereabouts(
            review.index + 1, of: review.items.count, group: group.kind.title, within, ofGroup: group.items.count
        ).text
    }

    private func render(
        _ title: String, _ note: String, hasFocus: Bool, _ line: Rect, into surface: inout Surface
    ) {
        let accent = Style(.borderFocus, emphasis: .bold)
        surface.heading(
            line, title: title, note: note, isHeavy: hasFocus, style: Style(hasFocus ? .borderFocus : .border),
            titleStyle: hasFocus ? accent : Style(.header, emphasis: .bold))
    }

    private func renderProgress(_ review: ReviewRound, _ line: Rect, into surface: inout Surface) {
        let columns = line.size.columns - 2
        let drawing = Drawing(glyphs)
        let part = review.items.isEmpty ? 1 : Double(review.answeredCount) / Double(review.items.count)
        let bar = drawing.bar(part, columns: columns)
        let start = Point(column: line.origin.column + 1, row: line.origin.row)
        let used = surface.put(bar, at: start, style: Style(.borderFocus))
        surface.put(
            String(repeating: drawing.levels[3], count: max(0, columns - used)),
            at: Point(column: start.column + used, row: start.row), style: Style(.border))
    }
}

// The queue.
extension Workbench {
    private func renderQueue(
        _ page: ReviewPage, _ review: ReviewRound, _ area: Rect, hasFocus: Bool, into surface: inout Surface
    ) {
        let lines = queueLines
        let top = page.queue.top
        for line in top..<max(top, min(lines.total, top + area.size.rows)) {
            let row = area.line(area.origin.row + line - top)
            switch lines[line] {
            case .heading(let group):
                let group = review.groups[group]
                render(StyledHeading(text: group.kind.title, sum: "\(group.items.count)"), row, into: &surface)
            case .row(let place):
                renderRow(place, review, row, into: &surface)
                // Where keys do not go, a click is for the item.
                if hasFocus { surface.mean(.item(place, list: 0), row) }
                if place == review.index { surface.select(row, hasFocus: hasFocus) }
            case .second, nil: break
            }
        }
    }

    /// `x  Ohio gas power      17 Feb`: what is answered is muted, with a mark.
    private func renderRow(_ place: Int, _ review: ReviewRound, _ row: Rect, into surface: inout Surface) {
        let start = Point(column: row.origin.column + 3, row: row.origin.row)
        let width = row.size.columns - 5
        guard review.items.indices.contains(place) else {
            surface.put(ReviewPageWords.theEnd.text, at: start, style: .muted, width: width)
            return
        }
        let item = review.items[place]
        let isAnswered = review.answers[item.record] != nil
        let why = why(item, review)
        let used = DisplayWidth.of(why.text)
        let room = max(0, width - used - (used > 0 ? 2 : 0))
        if isAnswered {
            surface.put("x", at: Point(column: start.column - 2, row: start.row), style: .muted)
        }
        let name = DisplayWidth.clip(told(name(of: item), columns: room + 1), to: room, ellipsis: glyphs.ellipsis)
        surface.put(name, at: start, style: isAnswered ? .muted : .text, width: room)
        if search.isShown {
            let match = search.matchedColumns(in: name, width: room)
            surface.restyle(
                Rect(column: start.column + match.lowerBound, row: start.row, columns: match.count, rows: 1)
            ) { $0.over = .match }
        }
        surface.put(
            why.text, at: Point(column: start.column + width - used, row: start.row),
            style: isAnswered ? .muted : why.style, width: used)
    }

    /// The reason for which it stands where it does, in a word.
    private func why(_ item: ReviewItem, _ review: ReviewRound) -> Span {
        let ofChange = [.changed, .own, .meanwhile].contains(item.group)
        switch ofChange ? item.reasons.first(where: \.isChange) ?? item.reasons.first : item.reasons.first {
        case .broken?: return Span(ReviewPageWords.unreadable.text, .error)
        case .contradictory?: return Span(ReviewPageWords.contradicts.text, .error)
        case .breached?: return Span(ReviewPageWords.breached.text, .overdue)
        case .overdue(_, let days)?: return Span(Format.brief(days: -days), .overdue)
        case .blocked(let gaps)?: return Span(ReviewPageWords.waitsFor(gaps.count).text, .warn)
        case .unowned?: return Span(ReviewPageWords.noOwner.text, .warn)
        case .unprepared?: return Span(ReviewPageWords.briefLacks.text, .warn)
        case .added?: return Span(ReviewPageWords.added.text, .muted)
        case .removed?: return Span(ReviewPageWords.removed.text, .muted)
        case .changed(let changes)?:
            if let time = review.writers[item.record]?.time, let day = CalendarDate(time.prefix(10)) {
                return Span(day.short, .muted)
            }
            return Span(changes.map { ReviewPageWords.changed($0.count).text } ?? "", .muted)
        case .first?, nil: return Span("")
        }
    }
}
