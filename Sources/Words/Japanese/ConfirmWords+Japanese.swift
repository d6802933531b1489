extension ConfirmWords {
    public var japanese: String {
        switch self {
        case .remove(let file, let mentions, let unread, let more):
            "\(file)\(ConfirmWords.mentioned(mentions, unread, more))を削除しますか [y/N]"
        case .newOwner(let name, let near): "\(name) は新しい担当です\(near.map { "（\($0) ですか）" } ?? "")。保存しますか [y/N]"
        case .newOwners(let names): "\(Listing.plain(names).japanese) は新しい担当です。保存しますか [y/N]"
        }
    }
}

extension ConfirmWords {
    /// What the question is to be answered in view of.
    private static func mentioned(_ count: Int, _ unread: String?, _ more: Int) -> String {
        let known = count == 0 ? [] : ["\(count)件から参照"]
        let perhaps = unread.map { ["読み取れない \($0)\(more > 0 ? " ほか\(more)件" : "") からも参照の可能性"] } ?? []
        let words = known + perhaps
        return words.isEmpty ? " " : "（\(Listing.plain(words).japanese)）"
    }
}
