extension KeymapWords {
    public var english: String {
        switch self {
        case .noPlace(let place, let near, let isListed):
            "no place `\(place)`: \(near.map { "did you mean `\($0)`?" } ?? "`\(isListed ? "sherpa keys" : "?")` lists them")"
        case .noAction(let action, let place, let near, let isListed):
            "no action `\(action)`\(place.map { " in \($0)" } ?? ""): \(near.map { "did you mean `\($0)`?" } ?? "`\(isListed ? "sherpa keys" : "?")` lists them")"
        case .faulty(let action, let why): "\(action): \(why)"
        case .noKey(let action): "\(action): write a key, as in `\(action): z` or `<C-x>`"
        case .digit(let key, let action): "\(action): `\(key)` begins a number or leads to a pane: write another key"
        case .taken(let key, let action, let other, let place):
            "\(action): `\(key)` is `\(other)` in \(place): give that another key, too"
        case .everywhere: "everywhere"
        }
    }
}
