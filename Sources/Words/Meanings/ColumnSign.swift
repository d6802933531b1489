/// What columns of signs are called, by their names.
public enum ColumnSign: String, Saying {
    case status
    case severity
    case trend
    case mark
}
