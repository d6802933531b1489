extension ColumnSign {
    public var japanese: String {
        switch self {
        case .status: "状態"
        case .severity: "重要度"
        case .trend: "推移"
        case .mark: "記号"
        }
    }
}
