import FrontMatter
import Negotiation
import Screen
import Words

/// It goes on wherever it was left.
private struct ReviewMemory: Memory {
    var round: ReviewRound?
}

// The review: one key an answer, and the next record comes.
extension Workbench {
    /// Begins with an action, as if its key were pressed.
    package mutating func begin(_ binding: Binding) -> [Effect] { perform(binding) }

    /// The answers that have been given since this was last called, and the baseline that they belong to.
    package mutating func takeAnswers() -> (answers: [ReviewAnswer], since: ReviewBaseline?) {
        guard let review, !review.unkept.isEmpty else { return ([], nil) }
        self.review?.unkept = []
        return (review.unkept, review.baseline)
    }

    /// The review that was begun in this session and is not finished.
    var review: ReviewRound? {
        get { self[memory: ReviewMemory.self].round }
        set { self[memory: ReviewMemory.self].round = newValue }
    }

    /// The record that is being reviewed; nil at the end of the queue.
    var reviewed: RecordID? { review?.current?.record }

    fileprivate mutating func startReview(_ material: ReviewMaterial) {
        let round = ReviewRound(material, in: dossier, today: today, after: review)
        review = round
        pages.removeAll { $0 is ReviewPage }
        pages.append(ReviewPage(at: round.index))
        let answered = round.answeredCount
        if let notice = material.notice {
            tell(notice, .warning)
        } else if answered > 0 {
            tell(ReviewNotice.resumed(answered, of: round.items.count).text)
        } else if round.baseline == nil, !round.items.isEmpty {
            tell(ReviewNotice.first.text)
        }
    }

    /// The current record needs no change. At the end: what was left out, or, where nothing was, the baseline.
    mutating func markReviewed() -> [Effect] {
        guard let record = reviewed else {
            if review?.goToUnanswered() == true {
                showReview()
                return []
            }
            return finishReview()
        }
        if self[ReviewPage.self]?.isReady(in: self) == false {
            // Nothing is answered that was not on the screen.
            showReview()
            return []
        }
        if review?.isUnread == true {
            // Whoever was about to answer has not read this yet.
            review?.isUnread = false
            tell(ReviewNotice.justChanged(file: record.file).text, .warning)
            return []
        }
        let source = dossier.summary(of: record)?.source ?? []
        review?.answer(.seen, source: source)
        showReview()
        return []
    }

    mutating func moveReview(by step: Int) {
        if review?.move(by: step) == true { return showReview() }
        tell((step > 0 ? ReviewNotice.atLast(finish: key("finish review")) : .atFirst).text)
    }

    /// From anywhere to the end page; from there, the baseline is saved.
    mutating func finishReview() -> [Effect] {
        guard let review else { return [] }
        guard review.isAtEnd else {
            self.review?.goToEnd()
            showReview()
            return []
        }
        return [.finishReview(unanswered: Set(review.tally.unanswered))]
    }

    fileprivate mutating func tellFinished() {
        guard let review else { return }
        let tally = review.tally
        self.review = nil
        pages.removeAll { $0 is ReviewPage }
        let notice = ReviewNotice.finished(
            tally.summary, unanswered: tally.unanswered.count, unreadable: dossier.unread.first?.file,
            more: max(0, dossier.unread.count - 1))
        tell(notice.text)
    }

    fileprivate mutating func tellNotKept(_ reason: String) {
        review?.isKept = false
        tell(reason, .error)
    }

    mutating func openReviewed() {
        guard let record = reviewed else { return tell(ReviewNotice.atEnd.text) }
        guard dossier.summary(of: record) != nil else { return tell(ReviewNotice.removed(file: record.file).text) }
        openPage(of: record)
    }

    /// It goes on where it was left.
    mutating func stopReview() {
        if self[ReviewPage.self]?.isQueueAlone(in: self) == true { return turnReview() }
        if let review {
            let notice = ReviewNotice.stopped(
                review.answeredCount, of: review.items.count, key: key("review", in: ground), isKept: review.isKept)
            tell(notice.text)
        }
        pages.removeLast()
    }

    /// From its first line.
    private mutating func showReview() {
        review?.isUnread = false
        guard var page = self[ReviewPage.self], let place = review?.index else { return }
        page.showItem(place, in: self)
        self[ReviewPage.self] = page
    }

    /// To the queue, or from it to the item.
    mutating func turnReview() {
        guard var page = self[ReviewPage.self] else { return }
        page.turn(in: self)
        self[ReviewPage.self] = page
    }
}

extension Workbench {
    mutating func askForNote() {
        guard let id = changeable(), let record = dossier.summary(of: id) else { return }
        let target = LinePrompt.Target(field: RecordSummary.notesKey, records: [id])
        prompt = LinePrompt(
            .init(ReviewNotice.noteLabel.text, on: record.name), target: target, typed: unsavedText(of: target) ?? "",
            hint: { _, _ in .init(text: ReviewNotice.noteHint.text) },
            draft: { bench, text in
                // As the record would be with it.
                guard !text.isEmpty, let edit = try? bench.noting(text, on: record) else { return nil }
                return Draft(
                    record: id, field: Draft.wholeRecord, text: String(decoding: edit.document.bytes, as: UTF8.self),
                    base: String(decoding: record.source, as: UTF8.self))
            },
            accept: { bench, text throws(ChangeRefusal) in
                guard text.contains(where: { !$0.isWhitespace }) else {
                    bench.tell(ReviewNotice.noNote.text)
                    return []
                }
                return [.save(Transaction(try bench.noting(text, on: record)))]
            })
    }

    private func noting(_ text: String, on record: RecordSummary) throws(ChangeRefusal) -> RecordEdit {
        var edit = try RecordEdit(record)
        try edit.note(text, today: today)
        return edit
    }

    /// The reviewer's changes are on disk: they answer the record, unless somebody else's came in with them, which are
    /// still to be seen.
    fileprivate mutating func answerBySave(_ saved: SavedChanges) {
        guard let answeredBefore = review?.answeredBefore else { return }
        let joined = Set(saved.joined.map(\.record))
        var fields: [RecordID: [String]] = [:]
        for change in saved.changes { fields[change.record, default: []].append(change.tallyName) }
        for (id, names) in fields {
            let source = dossier.summary(of: id)?.source ?? []
            if joined.contains(id) {
                tell(ReviewNotice.changedByOthersToo(file: id.file).text, .warning)
            } else if pages.last is ReviewPage, id == reviewed {
                review?.answer(.changed(names), source: source)
                showReview()
            } else if answeredBefore.contains(id) {
                review?.give(id, .changed(names), source)
            }
        }
    }

    /// What was taken back is to be answered again.
    fileprivate mutating func reviewUndone(_ changes: [Change]) {
        guard pages.last is ReviewPage, let record = changes.first?.record else { return }
        review?.go(to: record)
        showReview()
    }
}

extension Change {
    /// The field as a tally counts it: a list with all its items, notes by their name.
    fileprivate var tallyName: String {
        let keys = field.steps.prefix { if case .key = $0 { true } else { false } }
        let name = Path(Array(keys)).description
        return name == RecordSummary.notesKey ? "note" : name.isEmpty ? self.name : name
    }
}

// What it hears of the world.
extension ReviewPage {
    static func heard(_ message: Message, in bench: inout Workbench) {
        switch message {
        case .review(let material): bench.startReview(material)
        case .reviewFinished: bench.tellFinished()
        case .reviewNotKept(let reason): bench.tellNotKept(reason)
        case .saved(let saved): bench.answerBySave(saved)
        case .undone(let saved?, _, _): bench.reviewUndone(saved.changes)
        default: break
        }
    }

    static func adopt(after old: Dossier, _ news: DossierNews, in bench: inout Workbench) {
        guard bench.review != nil else { return }
        let (new, today) = (bench.dossier, bench.today)
        bench.review?.update(
            from: old, to: new, today: today, mine: news.mine,
            by: Dictionary(news.others.map { ($0.record, $0.by) }, uniquingKeysWith: { $1 }))
    }
}
