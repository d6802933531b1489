extension DateColumn {
    public var japanese: String {
        switch self {
        case .day(_, let year, let month, let day):
            "\(DateColumn.two(year % 100, "0"))/\(DateColumn.two(month))/\(DateColumn.two(day))"
        case .inYear(_, let month, let day): "\(month)/\(DateColumn.two(day))"
        }
    }
}

extension DateColumn {
    fileprivate static func two(_ number: Int, _ filler: String = " ") -> String {
        (number < 10 ? filler : "") + "\(number)"
    }
}
