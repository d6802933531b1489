/// The lines by which git marks both versions of what it could not merge.
enum ConflictMarker {
    /// Whether seven or more of `character` and then a space or the end of the line stand at `index`: an attribute may
    /// have git write longer ones.
    static func begins(at index: Int, in bytes: UnsafeBufferPointer<UInt8>, end: Int, with character: UInt8) -> Bool {
        guard index + 7 <= end, bytes[index..<index + 7].allSatisfy({ $0 == character }) else { return false }
        var next = index + 7
        while next < end, bytes[next] == character { next += 1 }
        return next == end || Parser.isBlankOrBreak(bytes[next])
    }

    /// The first line in `range`, which begins a line, that opens a conflict.
    ///
    /// Prose may hold `=======` (a Markdown heading), so only the opening line counts there.
    static func first(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        let opening = UInt8(ascii: "<")
        var place = bytes.firstPlace(of: opening, from: range.lowerBound, to: range.upperBound)
        while place < range.upperBound {
            if place == range.lowerBound || bytes[place - 1] == 0x0A,
                begins(at: place, in: bytes, end: range.upperBound, with: opening)
            {
                return place
            }
            place = bytes.firstPlace(of: opening, from: place + 1, to: range.upperBound)
        }
        return nil
    }
}
