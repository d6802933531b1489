extension ChangeSum {
    public var english: String {
        switch self {
        case .changes(let n, let place): "\(n) changes in \(place.english)"
        case .fields(let fields, let more, let place):
            "\(Listing.plain(fields.map { $0.isEmpty ? "text" : $0 }).english)\(more > 0 ? " and \(more) more" : "") of \(place.english)"
        }
    }
}
