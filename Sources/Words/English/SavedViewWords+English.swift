extension SavedViewWords {
    public var english: String {
        switch self {
        case .view(let things, let filter, let order):
            [things.english, filter, order.map { "by \($0)" }].compactMap(\.self).joined(separator: "  ")
        }
    }
}
