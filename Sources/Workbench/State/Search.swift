import Negotiation

/// The words looked for, and what holds them.
struct Search: Sendable {
    struct Match: Sendable, Hashable {
        let id: RecordID
        let inTitle: Bool
    }

    private(set) var text = ""
    /// Those in titles first, then those elsewhere; each in the order of the panes.
    private(set) var matches: [Match] = []
    private var index: SearchIndex?

    mutating func look(for text: String, in dossier: Dossier) {
        self.text = text
        let folded = SearchText.fold(text)
        guard !folded.isEmpty else {
            matches = []
            return
        }
        let index = self.index ?? SearchIndex(dossier)
        self.index = index
        matches = index.matches(folded)
    }

    /// The dossier has changed: what was found in it may not hold.
    mutating func forgetIndex() {
        index = nil
        if !text.isEmpty { matches = matches.filter { _ in false } }
    }
}

/// The words of every record, folded, in one stretch of memory.
struct SearchIndex: Sendable {
    private struct Extent: Sendable {
        let id: RecordID
        let start: Int
        /// Where the title ends.
        let titleEnd: Int
    }

    private var bytes: [UInt8] = []
    private var extents: [Extent] = []

    init(_ dossier: Dossier) {
        for record in dossier.summaries.dropFirst() {
            let start = bytes.count
            bytes += SearchText.fold(record.name).utf8
            bytes.append(0)
            let titleEnd = bytes.count
            bytes += SearchText.fold(record.searchableText).utf8
            bytes.append(0)
            extents.append(Extent(id: record.id, start: start, titleEnd: titleEnd))
        }
    }

    func matches(_ needle: String) -> [Search.Match] {
        let needle = Array(needle.utf8)
        var titles: [Search.Match] = []
        var others: [Search.Match] = []
        for (position, extent) in extents.enumerated() {
            let end = position + 1 < extents.count ? extents[position + 1].start : bytes.count
            if Bytes.contains(needle, in: bytes, extent.start..<extent.titleEnd) {
                titles.append(.init(id: extent.id, inTitle: true))
            } else if Bytes.contains(needle, in: bytes, extent.titleEnd..<end) {
                others.append(.init(id: extent.id, inTitle: false))
            }
        }
        return titles + others
    }
}
