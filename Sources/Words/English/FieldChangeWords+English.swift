extension FieldChangeWords {
    public var english: String {
        switch self {
        case .noDossierStatus: "the dossier has no status"
        case .hasNoField(let things, let field): "a \(things.one) has no \(field)"
        case .selectFirst: "select a record first"
        case .readOnlyRecord(let file, let why): "\(file) is \(why): Enter shows it"
        case .readOnlyFile(let file, let why, let edit): "\(file) is \(why): \(edit) opens it"
        case .changeAField(let name): "Change a field of \(name)"
        case .changeAFieldOfMarked(let n, let broken):
            "Change a field of \(FieldChangeWords.marked(n, without: broken).english)"
        case .fieldOf(let field, let name): "\(field) of \(name)"
        case .marked(let n, let broken):
            "\(n) marked\(broken.isEmpty ? "" : ", not the broken \(Listing.plain(broken).english)")"
        case .tooLong(let field, let edit): "\(field) is too long for one line: \(edit) opens the file in an editor"
        case .removedDecide: "the file was removed: Enter lets you decide"
        case .nowDecide(let value): "now \(value ?? "(none)"): Enter lets you decide"
        case .emptyClears: "empty clears it"
        case .emptyClearsOrDate: "empty clears it; or write 2026-03-16, fri, +3d"
        case .quoted(let text): "“\(text)”"
        case .allMarkedBroken(let files):
            "all marked records are broken and read-only until fixed: \(Listing.plain(files).english)"
        case .notBroken(let files): "not the broken \(Listing.plain(files).english); empty clears it"
        case .nothingMarked: "nothing is marked now: Space marks the record"
        case .recordsGone(let text, let field): "the records no longer exist: `\(text)` was for their \(field)"
        case .reopenedForAll(let story): "\(story): Enter changes all, Esc drops it"
        case .isDossier: "dossier.md is what makes this folder a dossier: it cannot be removed"
        case .dossierKeepsName: "dossier.md keeps its name"
        case .notRemovedUnseen(let sentence): "\(sentence); it is not removed unseen"
        case .linksFollow: "links follow"
        case .nothingToCopy: "nothing to copy"
        case .tooLongToCopy(let n, let limit): "too long to copy: \(n) kB, terminals take \(limit) kB; choose one field"
        case .sentToClipboard(let n): "sent to the terminal\'s clipboard (\(n.of("character"))); it may not allow that"
        }
    }
}
