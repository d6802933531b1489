extension FieldGroupTitle {
    public var english: String {
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
