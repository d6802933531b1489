import FrontMatter
import Negotiation
import Words

/// A review under way: its queue, what has been answered, and where the reviewer is.
struct ReviewRound: Sendable {
    let baseline: ReviewBaseline?
    private(set) var items: [ReviewItem] {
        didSet { groups = ReviewRound.groups(of: items) }
    }
    /// The items that stand together, from the first to the last.
    private(set) var groups: [Group] = []
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
        groups = ReviewRound.groups(of: items)
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

    /// `3 of 17 answered, 14 to go`
    var progress: String {
        items.isEmpty ? "" : ReviewPageWords.progress(answers.count, of: items.count).text
    }

    /// Items that stand one behind the other for one reason.
    struct Group: Sendable {
        let kind: ReviewItem.Group
        /// Their places among the items.
        let items: Range<Int>
    }

    private static func groups(of items: [ReviewItem]) -> [Group] {
        var groups: [Group] = []
        for (place, item) in items.enumerated() {
            if let last = groups.last, last.kind == item.group {
                groups[groups.count - 1] = Group(kind: last.kind, items: last.items.lowerBound..<place + 1)
            } else {
                groups.append(Group(kind: item.group, items: place..<place + 1))
            }
        }
        return groups
    }

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

    /// To an item, or to the end behind the last. Whoever goes elsewhere has to read what is there.
    mutating func go(to place: Int) {
        let place = max(0, min(place, items.count))
        if place != index { isUnread = false }
        index = place
    }

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
            guard var next = next ?? (answers[id] != nil || id == here || mine.contains(id) ? item : nil) else {
                continue
            }
            next.group = item.group
            if again.contains(id), changed.contains(id), before.contains(id) {
                moved.append(next)
            } else {
                kept.append(next)
            }
        }
        moved += fresh.values.sorted { $0.record < $1.record }
        for place in moved.indices { moved[place].group = .meanwhile }
        items = kept + moved
        // The end stays the end: nothing new comes under a finger that is about to finish.
        index = here.flatMap(place) ?? items.count
        if let here, changed.contains(here), !mine.contains(here) { isUnread = true }
    }

    /// Whether a record was in that version what it was at the baseline.
    private func held(_ id: RecordID, in dossier: Dossier) -> Bool {
        dossier.summary(of: id).map { baseline?.holds(id, $0.source) ?? false } ?? false
    }
}
