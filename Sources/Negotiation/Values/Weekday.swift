import Words

/// A day of the week, written in records as its first three letters (`weekend: [sat, sun]`).
public enum Weekday: String, CaseIterable, Hashable, Sendable {
    case monday = "mon"
    case tuesday = "tue"
    case wednesday = "wed"
    case thursday = "thu"
    case friday = "fri"
    case saturday = "sat"
    case sunday = "sun"

    /// The weekday of a day counted from 1970-01-01, which was a Thursday.
    init(daysSinceEpoch days: Int) {
        let daysAfterThursday = (days % 7 + 7) % 7
        switch daysAfterThursday {
        case 0: self = .thursday
        case 1: self = .friday
        case 2: self = .saturday
        case 3: self = .sunday
        case 4: self = .monday
        case 5: self = .tuesday
        default: self = .wednesday
        }
    }

    /// What people call it.
    public var word: WeekdayName {
        switch self {
        case .monday: .monday
        case .tuesday: .tuesday
        case .wednesday: .wednesday
        case .thursday: .thursday
        case .friday: .friday
        case .saturday: .saturday
        case .sunday: .sunday
        }
    }
}
