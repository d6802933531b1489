/// One text that a plain or quoted scalar tells over several lines (YAML 1.2.2, 6.5).
enum FoldedLines {
    /// The lines as one: blanks at a fold go, one line break is a space, and of more in a row one goes.
    ///
    /// - Parameters:
    ///   - bytes: without their quotes.
    ///   - isEscaped: whether backslashes escape, as in double quotes; escapes stay as they are, but for one before a line
    ///     break, which goes with the break.
    static func text(of bytes: UnsafeBufferPointer<UInt8>, isEscaped: Bool) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        // Up to here blanks stand for themselves.
        var kept = 0
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            if isEscaped, byte == UInt8(ascii: "\\"), at + 1 < bytes.count {
                if let next = lineBreak(in: bytes, at: at + 1) {
                    at = blanks(in: bytes, from: next)
                    // Behind it, each blank line is a line break.
                    while let next = lineBreak(in: bytes, at: at) {
                        text.append(0x0A)
                        at = blanks(in: bytes, from: next)
                    }
                } else {
                    text += [byte, bytes[at + 1]]
                    at += 2
                }
                kept = text.count
            } else if let next = lineBreak(in: bytes, at: at) {
                while text.count > kept, let last = text.last, Parser.isBlank(last) { text.removeLast() }
                at = blanks(in: bytes, from: next)
                var breaks = 1
                while let next = lineBreak(in: bytes, at: at) {
                    breaks += 1
                    at = blanks(in: bytes, from: next)
                }
                text += breaks == 1 ? [0x20] : Array(repeating: 0x0A, count: breaks - 1)
                kept = text.count
            } else {
                text.append(byte)
                at += 1
            }
        }
        return text
    }

    /// Where the line behind a line break begins; nil where there is none.
    private static func lineBreak(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        guard index < bytes.count else { return nil }
        if bytes[index] == 0x0A { return index + 1 }
        return bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : nil
    }

    private static func blanks(in bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
        var end = index
        while end < bytes.count, Parser.isBlank(bytes[end]) { end += 1 }
        return end
    }
}
