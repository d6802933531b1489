extension AudienceWords {
    public var japanese: String {
        switch self {
        case .to(let audience): "\(audience.japanese)向け"
        }
    }
}
