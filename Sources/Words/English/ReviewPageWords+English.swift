extension ReviewPageWords {
    public var english: String {
        switch self {
        case .title(let place): "Review  \(place)"
        case .since(let last): "since your last, \(last)"
        case .firstReview: "first review"
        case .queue: "Queue"
        case .theEnd: "The end"
        case .whereabouts(let place, let count, let group, let within, let size):
            "\(place) of \(count)   \(group) \(within)/\(size)"
        case .atEnd: "the end"
        case .progress(let answered, let count):
            answered == count
                ? "all \(count) answered" : "\(answered) of \(count) answered, \(count - answered) to go"
        case .unreadable: "unreadable"
        case .contradicts: "contradicts"
        case .breached: "breached"
        case .waitsFor(let gaps): gaps.of("gap")
        case .noOwner: "no owner"
        case .briefLacks: "to prepare"
        case .added: "new"
        case .removed: "removed"
        case .changed(let fields): fields.of("field")
        case .answeredSeen: "answered: seen"
        case .answeredByChange(let fields): "answered: you changed \(Listing.plain(fields).english)"
        case .changedAgain: "changed again since you answered it"
        case .changes(let changes, let last): changes + (last.map { " since \($0)" } ?? "")
        case .by(let name): "by \(name ?? "you")"
        case .hidden: "changed"
        case .nothingToReview: "Nothing to review."
        case .nothingChanged(let last):
            "Nothing has changed \(last.map { "since your review of \($0)" } ?? "yet"), and nothing is overdue, unowned, "
                + "waiting for a higher level or contradictory."
        case .allAnswered: "All answered."
        case .unanswered(let count): "\(count) unanswered."
        case .unansweredHeading: "Unanswered"
        case .seenCount: "seen"
        case .changedCount: "changed"
        case .unansweredCount: "unanswered"
        case .changedFields(let count, let fields):
            "\(count)" + (fields.isEmpty ? "" : ": \(Listing.plain(fields).english)")
        case .finishes: "finish: the next review starts from what the records say now"
        case .unansweredComeAgain: "unanswered items come up again then"
        case .goesOn: "go on with the first unanswered"
        case .stops: "stop here; r goes on"
        case .more(let count): "  and \(count) more"
        }
    }
}

extension ReviewNotice {
    public var english: String {
        switch self {
        case .resumed(let answered, let count): "review resumed: \(answered) of \(count) answered"
        case .first: "first review: everything still open"
        case .justChanged(let file): "\(file) has just changed: look again, then answer"
        case .atLast(let key): "that was the last: \(key) finishes the review"
        case .atFirst: "that was the first"
        case .finished(let summary, let unanswered, let unreadable, let more):
            "review finished, baseline saved: \(summary)"
                + (unanswered == 0 ? "" : "; \(unanswered) unanswered, up again next time")
                + (unreadable.map { "; not marked as seen, since unreadable: \($0)" } ?? "")
                + (more == 0 ? "" : " and \(more) more")
        case .atEnd: "this is the end of the review"
        case .removed(let file): "\(file) was removed"
        case .stopped(let answered, let count, let key, let isKept):
            "review stopped: \(answered) of \(count) answered; "
                + (isKept ? "\(key) goes on" : "not on disk: \(key) goes on until you quit")
        case .noteLabel: "note"
        case .noteHint: "kept in the record with today's date"
        case .noNote: "no note added"
        case .changedByOthersToo(let file): "somebody else changed \(file), too: look at it again"
        }
    }
}
