extension CalendarWords {
    public var english: String {
        switch self {
        case .gapDue(let title): "Gap due: \(title)"
        case .projectDue(let title): "Project due: \(title)"
        case .commitmentDue(let title, let by): "Owed by \(by): \(title)"
        case .actionDue(let text): "Action: \(text)"
        case .clock(let title, let isDisputed): "\(title)\(isDisputed ? " (sources differ)" : "")"
        case .owner(let p1): "Owner: \(p1)"
        case .knownAs(let date): "Date: \(date)"
        case .time(let p1): "Time: \(p1)"
        case .countedBy(let rule): "Counted as \(rule)"
        case .source(let p1): "Source: \(p1)"
        case .meeting(let p1): "Meeting: \(p1)"
        case .file(let p1): "File: \(p1)"
        case .wrote(let events, let path): "wrote \(events.of("event")) to \(path)"
        case .leftOut(let p1): "\(p1.of("date")) left out: open-ended or not readable"
        case .nobody(let owner): "\(owner) owns nothing with a due date: the calendar has only meetings and clocks"
        }
    }
}
