import Words

/// What fields of a record have in common, in the order in which forms show it: what it is and whose, what each side says of
/// it, what it holds, and last what it rests on. Said in the table by the first field of a stretch.
public enum FieldGroup: Int, Comparable, Sendable {
    case name, standing, meeting, who, sides, terms, money, tests, said, outcome, brief, calendar, valuation, links

    public static func < (a: FieldGroup, b: FieldGroup) -> Bool { a.rawValue < b.rawValue }

    public var title: String { words.text }

    private var words: FieldGroupTitle {
        switch self {
        case .name: .name
        case .standing: .standing
        case .who: .who
        case .sides: .sides
        case .meeting: .meeting
        case .terms: .terms
        case .money: .money
        case .tests: .tests
        case .said: .said
        case .outcome: .outcome
        case .brief: .brief
        case .calendar: .calendar
        case .valuation: .valuation
        case .links: .links
        }
    }
}
