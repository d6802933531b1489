extension ForeignSum {
    public var japanese: String {
        switch self {
        case .several(let n, let who, let names, let isMore):
            "\(SavedWords.acting(who))\(n)件を変更: \(Listing.plain(names).japanese)\(isMore ? "ほか" : "")"
        case .added(let file, let who): "\(SavedWords.acting(who))追加: \(file)"
        case .removed(let file, let who): "\(SavedWords.acting(who))削除: \(file)"
        case .changed(let file, let who): "\(SavedWords.acting(who))変更: \(file)"
        case .changedTo(let change, let file, let who, let more):
            "\(SavedWords.acting(who))変更: \(file) \(change)\(more > 0 ? " ほか \(more)件" : "")"
        case .brief(let n, let who): "\(SavedWords.acting(who))\(n)件を変更"
        }
    }
}
