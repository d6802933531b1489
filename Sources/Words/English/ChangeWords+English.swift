extension ChangeWords {
    public var english: String {
        switch self {
        case .none: "(none)"
        case .prose: "text"
        case .changed(let name): "\(name) changed"
        case .added(let name): "\(name) added"
        case .removed(let name): "\(name) removed"
        case .replaced(let name, let before, let after, let arrow): "\(name) \(before) \(arrow) \(after)"
        case .fileMade(let file): "\(file): created"
        case .fileRemoved(let file): "\(file): removed"
        case .proseChanged(let file): "\(file): text changed"
        case .inFile(let file, let change): "\(file): \(change)"
        case .renamed(let file, let name, let links):
            "\(file): renamed to \(name)" + (links == 0 ? "" : ", with \(links.of("link")) to it")
        case .items(let count): "\(count) items"
        case .characters(let count): "\(count) characters"
        case .lines(let count): "\(count) lines"
        }
    }
}

extension LogWords {
    public var english: String {
        switch self {
        case .counts(let gaps, let positions, let quotes, let actions):
            Listing.plain(
                [(gaps, "gap"), (positions, "position"), (quotes, "quote"), (actions, "action")]
                    .filter { $0.0 > 0 }.map { $0.0.of($0.1) }
            ).english
        }
    }
}

extension TextWords {
    public var english: String {
        switch self {
        case .clean: "clean"
        case .counts(let brackets, let choices, let unpaired):
            Listing.plain(
                [(brackets, "bracket"), (choices, "choice")].filter { $0.0 > 0 }.map { $0.0.of($0.1) }
                    + (unpaired > 0 ? ["\(unpaired) without the other"] : [])
            ).english
        }
    }
}

extension FlagWords {
    public var english: String {
        switch self {
        case .yes: "yes"
        case .no: "no"
        }
    }
}
