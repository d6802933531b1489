extension ActionPageWords {
    public var english: String {
        switch self {
        case .title: "Actions"
        case .open(let open, of: let count): "\(open) open of \(count)"
        case .none(let key): "no meeting has any action yet: \(key) logs one"
        }
    }
}
