extension DeciderWords {
    public var english: String {
        switch self {
        case .officials: "officials"
        case .ministers: "ministers"
        case .leaders: "leaders"
        case .theLeaders: "the leaders"
        }
    }
}
