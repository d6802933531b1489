extension SavedDeed {
    public var english: String {
        switch self {
        case .made(let file): "saved \(file)"
        case .removed(let file, let undo): "removed \(file): \(undo) brings it back"
        case .renamed(let old, let new, let links): "renamed \(old) to \(new), and \(links.of("link")) to it"
        }
    }
}
