extension FindWords {
    public var english: String {
        switch self {
        case .looking: "looking"
        case .nothing: "nothing found"
        case .found(let n): "\(n) found"
        case .nothingYet: "nothing to look for yet: / finds"
        case .nothingYetOnPage(let key): "nothing to search for yet: \(key) starts a search"
        case .nothingFor(let words): "nothing found for \(words)"
        case .match(let n, let count, let words, let isInText):
            "\(n) of \(count) for \(words)\(isInText ? ", in the text" : ""): n next, N before"
        case .matchOnPage(let n, let count, let words, let next, let before):
            "\(n) of \(count) for \(words): \(next) next, \(before) before"
        case .matchByArrows(let n, let count, let words, let find): "\(n) of \(count) for \(words): \(find), Down next"
        }
    }
}
