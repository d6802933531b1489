extension CellWords {
    public var japanese: String {
        switch self {
        case .clauses(let clauses): clauses.joined(separator: "、")
        case .apart(let items): items.joined(separator: "／")
        case .first(let names, let more): names.joined(separator: "、") + (more > 0 ? " ほか\(more)件" : "")
        case .span(let from, let to): "\(from)〜\(to)"
        case .plusMinus(let error): "+-\(error)"
        }
    }
}
