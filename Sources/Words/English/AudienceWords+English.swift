extension AudienceWords {
    public var english: String {
        switch self {
        case .to(let audience): "to the \(audience.english)"
        }
    }
}
