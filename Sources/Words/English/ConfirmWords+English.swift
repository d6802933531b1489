extension ConfirmWords {
    public var english: String {
        switch self {
        case .remove(let file, let mentions, let unread, let more):
            "Remove \(file)\(mentions == 0 ? "" : ", named by \(mentions.of("record"))")"
                + (unread.map { ", perhaps by \($0)\(more > 0 ? " and \(more) more" : ""), unreadable" } ?? "") + "?"
        case .newOwner(let name, let near):
            "\(name) is a new owner\(near.map { " (did you mean \($0)?)" } ?? ""). Save it?"
        case .newOwners(let names): "\(Listing.plain(names).english) are new owners. Save them?"
        }
    }
}
