/// What was changed.
public enum ChangePlace: Saying {
    case record(String)
    case records(Int, Things)
}
