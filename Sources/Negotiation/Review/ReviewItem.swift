import Words

/// A record that a review stops at, and why.
package struct ReviewItem: Sendable {
    /// Why a record is in the queue.
    package enum Reason: Sendable, Hashable {
        /// Its file cannot be read; the first of its faults.
        case broken(Problem)
        /// What it says does not go together with the rest.
        case contradictory(Problem)
        /// A side has not done what it owes.
        case breached
        /// Days since it was due: the record, or one of a meeting's actions, by its words.
        case overdue(action: String?, days: Int)
        /// It waits for these gaps, which are decided at a higher level.
        case blocked(by: [RecordID])
        /// Nobody has it: the record, or one of a meeting's actions, by its words.
        case unowned(action: String?)
        /// The brief for the next talks lacks this of it.
        case unprepared([MissingWords], for: RecordID)
        /// Since the baseline. Empty where only comments or layout are other than they were, nil where one of the
        /// versions is no record.
        case changed([Change]?)
        case added
        /// With the title that it had.
        case removed(title: String)
        /// There is no baseline yet, and it is live.
        case first
    }

    /// What the items of a stretch of the queue have in common, in the order of the queue.
    package enum Group: Int, Comparable, Sendable {
        case wrong, criticalOverdue, changed, standing, live, own
        /// Came up while the review went on.
        case meanwhile

        package static func < (a: Group, b: Group) -> Bool { a.rawValue < b.rawValue }
    }

    package let record: RecordID
    /// The gravest first.
    package let reasons: [Reason]
    /// Whether all that changed was changed by the reviewer, through Sherpa.
    package let isOwn: Bool
    package var group: Group

    /// - Parameter isCritical: whether it is a gap of that severity.
    package init(_ record: RecordID, _ reasons: [Reason], isOwn: Bool = false, isCritical: Bool = false) {
        self.record = record
        self.reasons = reasons.sorted { $0.weight < $1.weight }
        self.isOwn = isOwn
        group = Group(reasons, isOwn: isOwn, isCritical: isCritical)
    }

    /// Field by field; empty where there is nothing to tell.
    package var changes: [Change] {
        for case .changed(let changes?) in reasons { return changes }
        return []
    }

    /// Whether it is other than it was at the last review.
    package var hasChanged: Bool { reasons.contains(where: \.isChange) }
}

extension ReviewItem.Group {
    fileprivate init(_ reasons: [ReviewItem.Reason], isOwn: Bool, isCritical: Bool) {
        var (isWrong, isOverdue) = (false, false)
        for reason in reasons {
            switch reason {
            case .broken, .contradictory: isWrong = true
            case .overdue, .breached: isOverdue = true
            default: break
            }
        }
        let hasChanged = reasons.contains(where: \.isChange)
        if isWrong {
            self = .wrong
        } else if isOverdue, isCritical {
            self = .criticalOverdue
        } else if hasChanged, !isOwn {
            self = .changed
        } else if isOwn, reasons.allSatisfy(\.isChange) {
            self = .own
        } else {
            self = reasons == [.first] ? .live : .standing
        }
    }

    /// In a word or two.
    package var title: String { words.text }

    private var words: ReviewWords {
        switch self {
        case .wrong: .errors
        case .criticalOverdue: .criticalAndOverdue
        case .changed: .changed
        case .standing: .needsAttention
        case .live: .live
        case .own: .changedByYou
        case .meanwhile: .changedMeanwhile
        }
    }
}

extension ReviewItem.Reason {
    /// Whether it tells what happened since the baseline, not how things stand.
    package var isChange: Bool {
        switch self {
        case .changed, .added, .removed: true
        default: false
        }
    }

    fileprivate var weight: Int {
        switch self {
        case .broken: 0
        case .contradictory: 1
        case .breached: 2
        case .overdue: 3
        case .blocked: 4
        case .unowned: 5
        case .unprepared: 6
        case .removed: 7
        case .added: 8
        case .changed: 9
        case .first: 10
        }
    }

    /// In a few words; the names of other records are looked up in `dossier`.
    package func summary(in dossier: Dossier) -> String { words(in: dossier).text }

    private func words(in dossier: Dossier) -> ReviewWords {
        switch self {
        case .broken(let problem): .broken(line: problem.line, column: problem.column, fault: problem.message)
        case .contradictory(let problem): .contradictory(problem.message)
        case .breached: .breached
        case .overdue(nil, let days): .overdue(days: days)
        case .overdue(let action?, let days): .actionOverdue(action, days: days)
        case .blocked(let gaps):
            .waits(
                for: gaps.map { id in
                    let gap = dossier.gap(id.name)
                    return .init(name: gap?.name ?? id.name, level: gap?.level?.term)
                })
        case .unowned(nil): .nobodyOwns
        case .unowned(let action?): .nobodyOwnsAction(action)
        case .unprepared(let lacks, let meeting):
            .briefLacks(lacks, meeting: dossier.summary(of: meeting)?.name ?? meeting.name)
        case .changed(nil): .changedUnreadably
        case .changed(let changes?): changes.isEmpty ? .layoutChanged : .changes(changes.count)
        case .added: .new
        case .removed: .removed
        case .first: .firstReview
        }
    }

    /// One word for a script.
    package var word: String {
        switch self {
        case .broken: "broken"
        case .contradictory: "contradictory"
        case .breached: "breached"
        case .overdue: "overdue"
        case .blocked: "blocked"
        case .unowned: "unowned"
        case .unprepared: "unprepared"
        case .changed: "changed"
        case .added: "added"
        case .removed: "removed"
        case .first: "first"
        }
    }
}
