/// What columns of signs are called, by their names.
public enum ColumnSign: String, Saying, CaseIterable {
    case status
    case severity
    case trend
    case mark
}
