extension DeciderWords {
    public var japanese: String {
        switch self {
        case .officials: "事務"
        case .ministers: "閣僚"
        case .leaders: "首脳"
        case .theLeaders: "首脳"
        }
    }
}
