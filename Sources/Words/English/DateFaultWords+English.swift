extension DateFaultWords {
    public var english: String {
        switch self {
        case .noEnd: "it has no end"
        case .noStart: "it has no start"
        case .openAtBothEnds: "it is open at both ends"
        case .backwards: "it runs backwards"
        case .needsTwoDigits: "months and days have two digits"
        case .yearOutOfRange: "years run from 1000 to 9999"
        case .seasonWithDay: "a season has no day"
        case .noMonth(let month): "there is no month \(month)"
        case .pastEndOfMonth(let month, let year, let length): "\(month.english) \(year) has \(length) days"
        }
    }
}

extension DateRemedyWords {
    public var english: String {
        switch self {
        case .end(let start): "\(start)/.. where the end is open, or name it"
        case .start(let end): "../\(end) where the start is open, or name it"
        case .eitherEnd: "at least one of them"
        case .corrected(let date): date
        case .month: "a month from 01 to 12, or a season from 21 to 24"
        case .day(let last): "a day from 01 to \(last)"
        }
    }
}
