import Negotiation
import Screen

/// The words looked for, and what holds them.
struct Search: Sendable {
    struct Match: Sendable, Hashable {
        let id: RecordID
        let inTitle: Bool
    }

    private(set) var text = ""
    /// Those in titles first, then those elsewhere; each in the order of the panes.
    private(set) var matches: [Match] = []
    /// Whether matches are marked on the screen: from the search until the next other key.
    var isShown = false
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

    /// The columns of `text` that hold the words looked for, of those that `width` shows; empty where they do not stand
    /// together.
    func matchedColumns(in text: String, width: Int) -> Range<Int> {
        let needle = Array(SearchText.fold(self.text))
        guard isShown, !needle.isEmpty else { return 0..<0 }
        // Half of a match may be cut off.
        let shown = DisplayWidth.prefix(text, of: width + 2 * needle.count)
        let letters = shown.map { SearchText.fold(String($0)) }
        for start in letters.indices where letters[start].first == needle[0] {
            var end = start
            var found = ""
            while end < letters.endIndex, found.count < needle.count {
                found += letters[end]
                end += 1
            }
            guard found.starts(with: needle) else { continue }
            let from = DisplayWidth.of(String(shown.prefix(start)))
            return from..<from + DisplayWidth.of(String(shown.dropFirst(start).prefix(end - start)))
        }
        return 0..<0
    }

    /// The dossier has changed: what was found in it may not hold.
    mutating func forgetIndex() {
        index = nil
        matches = []
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
