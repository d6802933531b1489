/// What fields of a record have in common, in the order in which forms show it: what it is and whose, what each side says of
/// it, what it holds, and last what it rests on. Said in the table by the first field of a stretch.
public enum FieldGroup: Int, Comparable, Sendable {
    case name, standing, meeting, who, sides, terms, money, tests, said, outcome, brief, calendar, valuation, links

    public static func < (a: FieldGroup, b: FieldGroup) -> Bool { a.rawValue < b.rawValue }

    public var title: String {
        switch self {
        case .name: "Name"
        case .standing: "Standing"
        case .who: "Who and when"
        case .sides: "Sides"
        case .meeting: "Meeting"
        case .terms: "Terms"
        case .money: "Money"
        case .tests: "Tests and risk"
        case .said: "Said and done"
        case .outcome: "Outcome"
        case .brief: "For the brief"
        case .calendar: "Clocks"
        case .valuation: "Valuation and views"
        case .links: "Links and sources"
        }
    }
}
