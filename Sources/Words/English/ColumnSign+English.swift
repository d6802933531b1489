extension ColumnSign {
    public var english: String {
        switch self {
        case .status: rawValue
        case .severity: rawValue
        case .trend: rawValue
        case .mark: rawValue
        }
    }
}
