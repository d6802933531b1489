import FrontMatter

/// All that is found by words in one record, folded: its name, what all may see, and what its masked fields say.
///
/// To make it from the file takes a thousand times longer than to look through it, so it is kept (`FoldedTexts`).
package struct FoldedText: Sendable, Hashable {
    /// The parts, with a byte between them that no words hold.
    private let bytes: [UInt8]
    private let nameEnd: Int
    private let openEnd: Int

    package init(_ record: RecordSummary) {
        var (open, masked): ([UInt8], [UInt8]) = ([], [])
        open.reserveCapacity(record.source.count)
        var name = record.name
        name.withUTF8 { SearchText.fold($0, into: &open) }
        let document = try? Document.record(record.source)
        if !record.isBroken, let reading = document?.root["title-kana"]?.text {
            for spelling in [SearchText.fold(reading)] + Kana.spellings(of: reading) {
                open.append(UInt8(ascii: "\n"))
                open += spelling.utf8
            }
        }
        nameEnd = open.count
        open.append(0)
        record.forEachText(in: document) { text, isMasked in
            if isMasked {
                SearchText.fold(text, into: &masked)
                masked.append(UInt8(ascii: "\n"))
            } else {
                SearchText.fold(text, into: &open)
                open.append(UInt8(ascii: "\n"))
            }
        }
        openEnd = open.count
        // Without the room that was not needed: it is kept of thousands.
        bytes = masked.isEmpty ? open.withUnsafeBufferPointer { Array($0) } : open + [0] + masked
    }

    /// Whether these words, folded, stand in the record's name or its reading.
    package func nameHolds(_ words: [UInt8]) -> Bool { Bytes.contain(words, in: bytes, 0..<nameEnd) }

    /// Whether they stand anywhere else, masked fields included.
    package func textHolds(_ words: [UInt8]) -> Bool { Bytes.contain(words, in: bytes, nameEnd..<bytes.count) }

    /// Whether they stand in what all may see.
    func openTextHolds(_ words: [UInt8]) -> Bool { Bytes.contain(words, in: bytes, nameEnd..<openEnd) }

    /// What all may see, a line for each value, the id and the prose.
    package var open: String { String(decoding: bytes[min(nameEnd + 1, openEnd)..<openEnd], as: UTF8.self) }
}

extension RecordSummary {
    /// Calls `body` with every value of every field, the id and the prose, and whether it is masked. Of a broken file, where
    /// masked fields cannot be told apart, all of its text is.
    fileprivate func forEachText(
        in document: Document?, _ body: (UnsafeBufferPointer<UInt8>, Bool) -> Void
    ) {
        func gather(_ node: Node, isMasked: Bool) {
            switch node.kind {
            case .null: break
            case .scalar: node.withUTF8 { body($0, isMasked) }
            case .list: for item in node.items { gather(item, isMasked: isMasked) }
            case .map: for entry in node.entries { gather(entry.value, isMasked: isMasked || Masked.hides(entry.key)) }
            }
        }
        if let document, !isBroken { gather(document.root, isMasked: false) }
        var id = id.name
        id.withUTF8 { body($0, false) }
        if document == nil || isBroken { return source.withUnsafeBufferPointer { body($0, true) } }
        guard let prose = document?.body else { return }
        source.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[prose]), false) }
    }
}
