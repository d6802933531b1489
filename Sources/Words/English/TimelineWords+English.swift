extension TimelineWords {
    public var english: String {
        switch self {
        case .title: "Timeline"
        case .counts(let zoom, let entries, let overdue):
            "\(zoom.english), \(entries) entries" + (overdue > 0 ? ", \(overdue) overdue" : "")
        case .widest: "five years is the widest view"
        case .closest: "six weeks is the closest view"
        case .year(let year): "\(year)"
        case .month(let month): String(month.english.prefix(3))
        case .day(let day): "\(day)"
        case .meeting: "meeting"
        case .planned: "planned"
        case .gap: "gap"
        case .project: "project"
        case .action: "action"
        case .clock: "clock"
        case .commitment: "commitment"
        case .package: "package"
        }
    }
}

extension TimelineWords.Zoom {
    fileprivate var english: String {
        switch self {
        case .weeks: "6 weeks"
        case .quarter: "4 months"
        case .year: "13 months"
        case .years: "5 years"
        }
    }
}
