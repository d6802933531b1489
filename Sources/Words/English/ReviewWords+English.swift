extension ReviewWords {
    public var english: String {
        switch self {
        case .errors: "Errors"
        case .criticalAndOverdue: "Critical and overdue"
        case .changed: "Changed"
        case .needsAttention: "Needs attention"
        case .live: "Live"
        case .changedByYou: "Changed by you"
        case .changedMeanwhile: "Changed meanwhile"
        case .broken(let line, let column, let fault): "broken: \(line):\(column): \(fault)"
        case .contradictory(let fault): "contradictory: \(fault)"
        case .breached: "broken by the side that owes it"
        case .overdue(let days): "overdue by \(days)d"
        case .actionOverdue(let action, let days): "action overdue by \(days)d: \(action)"
        case .waits(let gaps):
            "waits for "
                + Listing.plain(gaps.map { gap in gap.name + (gap.level.map { " (\($0.english))" } ?? "") }).english
        case .nobodyOwns: "nobody owns it"
        case .nobodyOwnsAction(let action): "nobody owns the action: \(action)"
        case .briefLacks(let things, let meeting):
            "the brief for \(meeting) lacks \(Listing.plain(things.map(\.english)).english)"
        case .changedUnreadably: "changed, from or to what cannot be read"
        case .layoutChanged: "comments or layout changed"
        case .changes(let count): count.of("change")
        case .new: "new"
        case .removed: "removed"
        case .firstReview: "first review"
        case .tally(let seen, let changed, let fields):
            "\(seen + changed) answered" + ReviewWords.english(seen, changed, fields)
        }
    }

    private static func english(_ seen: Int, _ changed: Int, _ fields: [(name: String, count: Int)]) -> String {
        let details = Listing.plain(fields.map { "\($0.name) \($0.count)" }).english
        let parts = [
            seen > 0 ? "\(seen) seen" : nil, changed > 0 ? "\(changed) changed by you (\(details))" : nil,
        ].compactMap(\.self)
        return parts.isEmpty ? "" : ": " + Listing.plain(parts).english
    }
}

extension CrossingWords {
    public var english: String {
        switch self {
        case .envelope(let amount): "the envelope of \(amount)"
        case .band(let side, let instrument, let band): "\(side)'s band for \(instrument), \(band)"
        case .limit(let institution, let amount, let period):
            "the limit of \(institution), \(amount)" + (period.map { ", for \($0)" } ?? "")
        case .part(let part, let amount): "the \(amount) of \(part)"
        case .cap(let part, let amount, let year): "the cap of \(part), \(amount) a year, in \(year)"
        case .reservation(let side, let gap, let limit, let value):
            "\(side)'s reservation on \(gap) is \(limit): \(value) is beyond it"
        case .redLine(let side, let gap, let words): "\(side)'s red line on \(gap): \(words)"
        }
    }
}
