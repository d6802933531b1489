/// What calendar files say of each event.
public enum CalendarWords: Saying {
    case gapDue(title: String)
    case projectDue(title: String)
    case commitmentDue(title: String, by: String)
    case actionDue(text: String)
    case clock(title: String, isDisputed: Bool)
    case owner(String)
    case knownAs(date: String)
    case time(String)
    case countedBy(rule: String)
    case source(String)
    case meeting(String)
    case file(String)
    case wrote(events: Int, path: String)
    case leftOut(Int)
    case nobody(owner: String)
}
