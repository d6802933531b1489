/// Where text stands in a wider field.
public enum Alignment: Hashable, Sendable {
    case leading, centre, trailing

    /// Blanks to the left and right of `used` columns in a field of `columns`.
    func blanks(around used: Int, in columns: Int) -> (before: Int, after: Int) {
        let spare = max(0, columns - used)
        let before =
            switch self {
            case .leading: 0
            case .centre: spare / 2
            case .trailing: spare
            }
        return (before, spare - before)
    }
}
