extension SavedViewWords {
    public var japanese: String {
        switch self {
        case .view(let things, let filter, let order):
            [things.japanese, filter, order.map { "並べ順 \($0)" }].compactMap(\.self).joined(separator: "  ")
        }
    }
}
