extension ForeignSum {
    public var english: String {
        switch self {
        case .several(let n, let who, let names, let isMore):
            "\(who.map { "\($0): " } ?? "")\(n) records changed: \(Listing.plain(names).english)\(isMore ? ", …" : "")"
        case .added(let file, let who): "\(who.map { "\($0): " } ?? "")\(file) is new"
        case .removed(let file, let who): "\(who.map { "\($0): " } ?? "")\(file) was removed"
        case .changed(let file, let who): "\(who.map { "\($0): " } ?? "")\(file) changed"
        case .changedTo(let change, let file, let who, let more):
            "\(who.map { "\($0): " } ?? "")\(file) changed: \(change)\(more > 0 ? " and \(more) more" : "")"
        case .brief(let n, let who): "\(n) changed by \(who ?? "others")"
        }
    }
}
