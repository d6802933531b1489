import FrontMatter
import Negotiation

/// A review under way: its queue, what has been answered, and where the reviewer is.
struct ReviewRound: Sendable {
    let baseline: ReviewBaseline?
    private(set) var items: [ReviewItem]
    private(set) var answers: [RecordID: ReviewAnswer] = [:]
    /// Among the items; their number stands for the end.
    private(set) var index = 0
    /// Answered once, and changed by somebody since.
    private(set) var again: Set<RecordID>
    private(set) var writers: [RecordID: Author]
    private var own: Set<RecordID>
    /// Records that were answered before the reviewer's own changes that were taken in last.
    private(set) var answeredBefore: Set<RecordID> = []
    /// Answers that are not on disk yet.
    var unkept: [ReviewAnswer] = []
    /// False once an answer could not be put on disk.
    var isKept = true
    /// Whether somebody has changed the current record while it was on the screen.
    var isUnread = false

    /// - Parameter former: this session's own review so far, whose answers may not all have reached the disk.
    init(_ material: ReviewMaterial, in dossier: Dossier, today: CalendarDate, after former: ReviewRound?) {
        baseline = material.baseline
        own = material.own
        writers = material.writers
        again = material.outdated
        items = material.queue(dossier, today: today).items
        let former = former.flatMap { $0.baseline?.name == material.baseline?.name ? $0 : nil }
        // Records that no reason is left for are not counted.
        let queued = Set(items.map(\.record))
        for answer in material.answers where queued.contains(answer.record) { answers[answer.record] = answer }
        for (id, answer) in former?.answers ?? [:] where answers[id] == nil && queued.contains(id) {
            if dossier.summary(of: id)?.source ?? [] == answer.source { answers[id] = answer }
        }
        isKept = former?.isKept ?? true
        // It goes on where it was, or behind the last answer; not at what was left out before that.
        let left = former?.current.flatMap { place(of: $0.record) }
        let last = material.answers.last.flatMap { place(of: $0.record) }.map { $0 + 1 }
        index = firstUnanswered(from: left ?? last ?? 0) ?? firstUnanswered(from: 0) ?? items.count
    }

    var current: ReviewItem? { items.indices.contains(index) ? items[index] : nil }
    var isAtEnd: Bool { index >= items.count }
    var tally: ReviewTally { ReviewTally(items.map(\.record), answers) }
    var answeredCount: Int { answers.count }

    private func firstUnanswered(from start: Int) -> Int? {
        items.indices.dropFirst(start).first { answers[items[$0].record] == nil }
    }

    private func place(of id: RecordID) -> Int? { items.firstIndex { $0.record == id } }
}

extension ReviewRound {
    /// Answers the current item, and goes on to the next that is not answered, or to the end.
    mutating func answer(_ kind: ReviewAnswer.Kind, source: [UInt8]) {
        guard let record = current?.record else { return }
        give(record, kind, source)
        index = firstUnanswered(from: index + 1) ?? items.count
    }

    /// Answers a record where it stands; fields that were changed before are counted, too.
    mutating func give(_ record: RecordID, _ kind: ReviewAnswer.Kind, _ source: [UInt8]) {
        var kind = kind
        switch (answers[record]?.kind, kind) {
        case (.changed(let before)?, .changed(let after)):
            kind = .changed(before + after.filter { !before.contains($0) })
        case (.changed(let before)?, .seen): kind = .changed(before)
        default: break
        }
        let answer = ReviewAnswer(record, kind, source: source)
        answers[record] = answer
        unkept.append(answer)
        again.remove(record)
    }

    /// Whether there was one.
    mutating func move(by step: Int) -> Bool {
        guard (0...items.count).contains(index + step) else { return false }
        index += step
        return true
    }

    mutating func goToEnd() { index = items.count }

    /// Whether there is one.
    mutating func goToUnanswered() -> Bool {
        guard let first = firstUnanswered(from: 0) else { return false }
        index = first
        return true
    }

    mutating func go(to record: RecordID) { if let place = place(of: record) { index = place } }
}

extension ReviewRound {
    /// Brings the queue into line with a new version of the dossier. What others changed in a record that was answered
    /// comes again at the end; nothing else moves.
    ///
    /// - Parameter mine: the records that the reviewer has just changed.
    mutating func update(
        from old: Dossier, to new: Dossier, today: CalendarDate, mine: Set<RecordID>, by authors: [RecordID: Author]
    ) {
        answeredBefore = mine.filter { answers[$0] != nil }
        let mine = mine.subtracting(authors.keys)
        let changed = old.recordsDiffering(in: new)
        guard !changed.isEmpty else { return }
        for id in changed {
            if mine.contains(id) {
                if own.contains(id) || held(id, in: old) { own.insert(id) }
            } else {
                own.remove(id)
                writers[id] = authors[id]
            }
        }
        // What names a record that came or went may be at fault now, or no more.
        let isMore = changed.contains { (old.summary(of: $0) == nil) != (new.summary(of: $0) == nil) }
        let affected = isMore || changed.count > 64 ? nil : ReviewQueue.neighbours(of: changed, in: [old, new])
        var fresh = Dictionary(
            ReviewQueue(new, since: baseline, today: today, own: own, only: affected).items.map { ($0.record, $0) },
            uniquingKeysWith: { $1 })
        for id in changed {
            guard let answer = answers[id], new.summary(of: id)?.source ?? [] != answer.source else { continue }
            answers[id] = nil
            if !mine.contains(id) { again.insert(id) }
        }
        let here = current?.record
        let before = Set(items.prefix(index).map(\.record))
        var kept: [ReviewItem] = []
        var moved: [ReviewItem] = []
        for item in items {
            let id = item.record
            let isLookedAt = affected?.contains(id) ?? true
            let next = isLookedAt ? fresh.removeValue(forKey: id) : item
            // What was answered stays for the tally, and nothing goes from under the reviewer's eyes.
            guard let next = next ?? (answers[id] != nil || id == here || mine.contains(id) ? item : nil) else {
                continue
            }
            if again.contains(id), changed.contains(id), before.contains(id) {
                moved.append(next)
            } else {
                kept.append(next)
            }
        }
        items = kept + moved + fresh.values.sorted { $0.record < $1.record }
        // The end stays the end: nothing new comes under a finger that is about to finish.
        index = here.flatMap(place) ?? items.count
        if let here, changed.contains(here), !mine.contains(here) { isUnread = true }
    }

    /// Whether a record was in that version what it was at the baseline.
    private func held(_ id: RecordID, in dossier: Dossier) -> Bool {
        dossier.summary(of: id).map { baseline?.holds(id, $0.source) ?? false } ?? false
    }
}
