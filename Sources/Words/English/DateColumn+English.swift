extension DateColumn {
    public var english: String {
        switch self {
        case .day(let brief, _, _, let day): (day < 10 ? " " : "") + brief
        case .inYear(let text, _, _): text
        }
    }
}
