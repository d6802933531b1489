/// Why a review stops at records, and what came of it.
public enum ReviewWords: Saying {
    // What the items of a stretch have in common.
    case errors, criticalAndOverdue, changed, needsAttention, live, changedByYou, changedMeanwhile
    // Why a record is in the queue.
    case broken(line: Int, column: Int, fault: String)
    case contradictory(String)
    case breached
    case overdue(days: Int)
    case actionOverdue(String, days: Int)
    case waits(for: [HigherGap])
    case nobodyOwns
    case nobodyOwnsAction(String)
    case briefLacks([MissingWords], meeting: String)
    case changedUnreadably, layoutChanged
    case changes(Int)
    case new, removed, firstReview
    /// - Parameter fields: what the reviewer changed, and how often.
    case tally(seen: Int, changed: Int, fields: [(name: String, count: Int)])

    /// A gap that something waits for.
    public struct HigherGap: Sendable {
        let name: String
        let level: Term?

        public init(name: String, level: Term?) {
            self.name = name
            self.level = level
        }
    }
}

/// What a package would cross, or has to be weighed against.
public enum CrossingWords: Saying {
    case envelope(String)
    case band(side: String, instrument: String, String)
    case limit(institution: String, String, period: String?)
    case part(String, amount: String)
    case cap(part: String, String, year: Int)
    case reservation(side: String, gap: String, limit: String, value: String)
    case redLine(side: String, gap: String, words: String)
}
