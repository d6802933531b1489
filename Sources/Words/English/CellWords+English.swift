extension CellWords {
    public var english: String {
        switch self {
        case .clauses(let clauses): clauses.joined(separator: "; ")
        case .apart(let items): items.joined(separator: "; ")
        case .first(let names, let more): names.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
        case .span(let from, let to): "\(from)–\(to)"
        case .plusMinus(let error): "±\(error)"
        }
    }
}
