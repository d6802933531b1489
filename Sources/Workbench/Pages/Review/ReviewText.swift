import Negotiation
import Screen
import Words

extension Workbench {
    /// A record that is to be reviewed and why; behind the last, what came of the review.
    ///
    /// - Parameter isBeside: whether it stands beside the queue, under its name, and has room for what it rests on.
    func reviewText(of place: Int, width: Int, isBeside: Bool) -> PageText {
        // One line more than is shown tells that there are more.
        var page = PageText(width: width, most: PageText.mostOnScreen + 1, glyphs: glyphs, withholding: withheld)
        guard let review else { return page }
        if review.items.indices.contains(place) {
            build(review.items[place], review, isBeside: isBeside, &page)
        } else {
            buildReviewEnd(review, &page)
        }
        page.tellRest(key("edit file"))
        return page
    }

    private func build(_ item: ReviewItem, _ review: ReviewRound, isBeside: Bool, _ page: inout PageText) {
        if !isBeside {
            page.line(Span(name(of: item), Style(.text, emphasis: .bold)), Span("   \(item.record.file)", .muted))
        }
        buildHead(item, review, &page)
        buildReasons(item, &page)
        if item.hasChanged { buildChanges(item, review, &page) }
        buildWhatToDo(item.record, &page)
        if isBeside { buildGrounds(item.record, &page) }
    }

    /// How it stands and whose it is.
    private func buildHead(_ item: ReviewItem, _ review: ReviewRound, _ page: inout PageText) {
        let id = item.record
        switch review.answers[id]?.kind {
        case .seen?: page.line(Span(ReviewPageWords.answeredSeen.text, .muted))
        case .changed(let fields)?:
            let names = fields.map { FieldName.text(of: $0) }
            page.line(Span(ReviewPageWords.answeredByChange(names).text, .muted))
        case nil where review.again.contains(id): page.line(Span(ReviewPageWords.changedAgain.text, .warn))
        case nil: break
        }
        func buildHead<Subject: PagedSubject>(_: Subject.Type) {
            guard let record = Subject.records(of: dossier)[id.name], !record.isBroken else { return }
            Subject.buildHead(of: record, self, &page)
        }
        if let subject = id.kind.pagedSubject { buildHead(subject) }
    }

    func name(of item: ReviewItem) -> String {
        for case .removed(let title) in item.reasons { return title }
        return dossier.summary(of: item.record)?.name ?? item.record.name
    }

    private func buildReasons(_ item: ReviewItem, _ page: inout PageText) {
        // That it is the first review stands above every record.
        let standing = item.reasons.filter { !$0.isChange && $0 != .first }
        guard !standing.isEmpty else { return }
        page.blank()
        for reason in standing {
            let slot: Slot =
                switch reason {
                case .broken, .contradictory: .error
                case .overdue: .overdue
                default: .warn
                }
            page.item(Span("!", slot), reason.summary(in: dossier), Style(slot))
        }
    }

    /// What the aide is to say next, and what the other side said last.
    private func buildWhatToDo(_ id: RecordID, _ page: inout PageText) {
        page.blank()
        func build<Subject: PagedSubject>(_: Subject.Type) {
            guard let record = Subject.records(of: dossier)[id.name], !record.isBroken else { return }
            Subject.buildWhatToDo(on: record, self, &page)
        }
        if let subject = id.kind.pagedSubject { build(subject) }
        buildNotes(of: id, &page)
    }

    /// What that rests on, for whoever has to think before an answer.
    private func buildGrounds(_ id: RecordID, _ page: inout PageText) {
        func build<Subject: PagedSubject>(_: Subject.Type) {
            guard let record = Subject.records(of: dossier)[id.name], !record.isBroken else { return }
            Subject.buildGrounds(of: record, self, &page)
        }
        if let subject = id.kind.pagedSubject { build(subject) }
    }
}

// What changed: the field, before, after; beside each other where there is room.
extension Workbench {
    private func buildChanges(_ item: ReviewItem, _ review: ReviewRound, _ page: inout PageText) {
        page.blank()
        let changes = item.reasons.first(where: \.isChange)?.summary(in: dossier).capitalised ?? ""
        let author = review.writers[item.record]
        let name = item.isOwn ? ReviewPageWords.by(nil) : (author?.name).map { .by($0) }
        let provenance = [name?.text, author?.time].compactMap(\.self)
        page.heading(
            ReviewPageWords.changes(changes, since: review.baseline?.finished).text, note: provenance.listed)
        let withheld = withheld.adding(isRevealed ? [] : item.changes)
        let told = item.changes.map { ToldChange($0, reveals: isRevealed, withheld) }
        let names = told.map { DisplayWidth.clip(Printable.text($0.field), to: 22, ellipsis: glyphs.ellipsis) }
        let width = max(PageText.labelWidth, (names.map(DisplayWidth.of).max() ?? 0) + 2)
        let room = max(10, page.width - width)
        let column = beforeColumn(told, room)
        for (name, change) in zip(names, told) {
            for (index, line) in lines(change.words, room, column).enumerated() {
                page.line([Span(DisplayWidth.pad(index == 0 ? name : "", to: width), .muted)] + line)
            }
        }
    }

    private var arrow: String { " \(glyphs.arrow) " }

    /// How wide the column of short values before the arrow is.
    private func beforeColumn(_ told: [ToldChange], _ room: Int) -> Int {
        let short = told.compactMap { change -> Int? in
            guard case .replaced(let before, let after) = change.words, fits(before, after, room) else { return nil }
            return DisplayWidth.of(Printable.text(before))
        }
        return min(room / 3, short.max() ?? 0)
    }

    private func fits(_ before: String, _ after: String, _ room: Int) -> Bool {
        // The width first: what is asked of the whole texts is asked of short ones.
        [before, after].reduce(DisplayWidth.of(arrow)) { $0 + DisplayWidth.of($1, atMost: room + 1) } <= room
            && !(before + after).contains(where: \.isNewline)
    }

    private func lines(_ words: ToldChange.Words, _ room: Int, _ column: Int) -> [StyledLine] {
        switch words {
        case .hidden: return [[Span(ReviewPageWords.hidden.text, .text), Span("  \(Masked.dots)", .muted)]]
        case .replaced(let before, let after):
            if fits(before, after, room) {
                let short = Printable.text(before)
                let padded = DisplayWidth.of(short) <= column ? DisplayWidth.pad(short, to: column) : short
                let isAligned = fits(padded, after, room)
                return [[Span(isAligned ? padded : short, .muted), Span(arrow), Span(after)]]
            }
            return hung("  ", before, room, .muted) + hung(String(arrow.dropFirst()), after, room, .text)
        case .parts(let parts):
            return parts.flatMap { hung($0.isAdded ? "+ " : "- ", $0.text, room, $0.isAdded ? .text : .muted) }
        }
    }

    /// A text behind a mark, going on below itself.
    private func hung(_ mark: String, _ text: String, _ room: Int, _ style: Slot) -> [StyledLine] {
        let indent = DisplayWidth.of(mark)
        return Wrap.lines(text, width: room - indent, most: PageText.mostOnScreen).enumerated().map { index, line in
            [Span(index == 0 ? mark : String(repeating: " ", count: indent)), Span(line, style)]
        }
    }
}

// The end: what came of it.
extension Workbench {
    /// More are only counted.
    private static let mostListed = 200

    private func buildReviewEnd(_ review: ReviewRound, _ page: inout PageText) {
        let tally = review.tally
        if review.items.isEmpty {
            page.line(Span(ReviewPageWords.nothingToReview.text, Style(.text, emphasis: .bold)))
            page.blank()
            page.paragraph(ReviewPageWords.nothingChanged(since: review.baseline?.finished).text)
        } else {
            page.line(
                Span(
                    (tally.unanswered.isEmpty ? .allAnswered : ReviewPageWords.unanswered(tally.unanswered.count)).text,
                    Style(.text, emphasis: .bold)))
            page.blank()
            page.field(ReviewPageWords.seenCount.text, ReviewPageWords.changedFields(tally.seen, []).text)
            let fields = tally.fields.map { "\(FieldName.text(of: $0.name)) \($0.count)" }
            page.field(
                ReviewPageWords.changedCount.text, ReviewPageWords.changedFields(tally.changed, fields).text)
            page.field(
                ReviewPageWords.unansweredCount.text,
                ReviewPageWords.changedFields(tally.unanswered.count, []).text)
        }
        if !tally.unanswered.isEmpty { buildUnanswered(review, tally.unanswered, &page) }
        page.blank()
        // On the page as well as in the key bar, which a message may cover.
        page.line(
            Span(DisplayWidth.pad("F", to: PageText.labelWidth), .key),
            Span(ReviewPageWords.finishes.text))
        if !tally.unanswered.isEmpty {
            page.line(
                Span("", .key), Span(String(repeating: " ", count: PageText.labelWidth)),
                Span(ReviewPageWords.unansweredComeAgain.text))
            page.line(
                Span(DisplayWidth.pad("Enter", to: PageText.labelWidth), .key), Span(ReviewPageWords.goesOn.text))
        }
        page.line(Span(DisplayWidth.pad("q", to: PageText.labelWidth), .key), Span(ReviewPageWords.stops.text))
    }

    private func buildUnanswered(_ review: ReviewRound, _ unanswered: [RecordID], _ page: inout PageText) {
        page.heading(ReviewPageWords.unansweredHeading.text, count: unanswered.count)
        let open = Set(unanswered.prefix(Workbench.mostListed))
        for item in review.items where open.contains(item.record) {
            let why = item.reasons.first?.summary(in: dossier) ?? ""
            page.item(Span("-", .muted), "\(name(of: item)): \(why)")
        }
        let more = unanswered.count - open.count
        if more > 0 { page.line(Span(ReviewPageWords.more(more).text, .muted)) }
    }
}
