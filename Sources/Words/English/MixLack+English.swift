extension MixLack {
    public var english: String {
        switch self {
        case .filter: "the mix cannot be filtered"
        case .columns: "the mix has no columns to choose"
        case .view: "the mix has no view to save"
        case .order: "the mix cannot be sorted"
        }
    }
}
