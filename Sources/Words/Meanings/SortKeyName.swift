/// What lists are sorted by and what is no field, by its key.
public enum SortKeyName: String, Saying, CaseIterable {
    case brackets
    case choices
    case money
    case options
    case overdue
    case days
}
