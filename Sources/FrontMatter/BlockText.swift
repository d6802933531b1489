/// The text of literal (`|`) and folded (`>`) blocks (YAML 1.2.2, 8.1).
enum BlockText {
    enum Chomping { case clip, strip, keep }

    /// - Parameters:
    ///   - block: from the header to the end of the last line, without its line break.
    ///   - indent: the column where the text begins; 0 where there is none.
    ///   - endsWithBreak: whether a line break follows.
    static func decoded(_ block: UnsafeBufferPointer<UInt8>, indent: Int, endsWithBreak: Bool) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(block.count)
        var lines = Lines(rest: block[...])
        let header = lines.next() ?? block[..<block.startIndex]
        let isFolded = header.first == UInt8(ascii: ">")
        var breaks = 0  // since the last line with text
        var hasText = false
        var wasIndented = false
        while let line = lines.next() {
            let hasBreak: Int = lines.isAtEnd && !endsWithBreak ? 0 : 1
            let content = line.dropFirst(indent)
            // Without an indent no line holds text; a line shorter than the indent is blank.
            guard indent > 0, let first = content.first else {
                breaks += hasBreak
                continue
            }
            let isIndented = first == UInt8(ascii: " ") || first == UInt8(ascii: "\t")
            if isFolded, hasText, !isIndented, !wasIndented {
                append(breaks - 1, to: &text)
                if breaks == 1 { text.append(UInt8(ascii: " ")) }
            } else {
                append(breaks, to: &text)
            }
            text += content
            breaks = hasBreak
            hasText = true
            wasIndented = isIndented
        }
        switch chomping(header) {
        case .strip: break
        case .clip: append(hasText ? min(breaks, 1) : 0, to: &text)
        case .keep: append(breaks, to: &text)
        }
        return text
    }

    static func chomping(_ header: some Sequence<UInt8>) -> Chomping {
        for byte in header.prefix(3) {
            if byte == UInt8(ascii: "-") { return .strip }
            if byte == UInt8(ascii: "+") { return .keep }
        }
        return .clip
    }

    private static func append(_ breaks: Int, to text: inout [UInt8]) {
        text.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: max(0, breaks)))
    }
}

/// Takes lines off, without their LF or CRLF.
struct Lines: IteratorProtocol {
    /// What is left; nil behind the last line.
    private var rest: Slice<UnsafeBufferPointer<UInt8>>?

    init(rest: Slice<UnsafeBufferPointer<UInt8>>) { self.rest = rest }

    var isAtEnd: Bool { rest == nil }

    mutating func next() -> Slice<UnsafeBufferPointer<UInt8>>? {
        guard let current = rest else { return nil }
        guard let end = current.firstIndex(of: UInt8(ascii: "\n")) else {
            rest = nil
            return current
        }
        rest = current[(end + 1)...]
        let line = current[..<end]
        return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
}
