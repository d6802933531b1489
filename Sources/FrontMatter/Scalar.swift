/// The bytes of one scalar or key in a file that was accepted, and what they mean.
struct Scalar {
    let bytes: UnsafeBufferPointer<UInt8>
    let span: Range<Int>
    let style: Node.Style
    /// Of a literal or folded block, the column of its text; of any other, 1 where it goes over several lines.
    let indent: Int

    var text: String { withUTF8 { String(decoding: $0, as: UTF8.self) } }

    func equals(_ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
        withUTF8 { $0.count == wanted.count && $0.elementsEqual(wanted) }
    }

    func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        let source = UnsafeBufferPointer(rebasing: bytes[span])
        switch style {
        case .plain where indent > 0:
            return try FoldedLines.text(of: source, isEscaped: false).withUnsafeBufferPointer(body)
        case .plain, .block, .flow:
            return try body(source)
        case .singleQuoted:
            let inner = UnsafeBufferPointer(rebasing: source.dropFirst().dropLast())
            guard indent == 0 else {
                return try FoldedLines.text(of: inner, isEscaped: false).withUnsafeBufferPointer {
                    try Self.unquotedSingle($0).withUnsafeBufferPointer(body)
                }
            }
            guard inner.contains(UInt8(ascii: "'")) else { return try body(inner) }
            return try Self.unquotedSingle(inner).withUnsafeBufferPointer(body)
        case .doubleQuoted:
            let inner = UnsafeBufferPointer(rebasing: source.dropFirst().dropLast())
            guard indent == 0 else {
                return try FoldedLines.text(of: inner, isEscaped: true).withUnsafeBufferPointer {
                    try Escape.decoded($0).withUnsafeBufferPointer(body)
                }
            }
            guard inner.contains(UInt8(ascii: "\\")) else { return try body(inner) }
            return try Escape.decoded(inner).withUnsafeBufferPointer(body)
        case .literal, .folded:
            let atEnd = span.upperBound == bytes.count
            return try BlockText.decoded(source, indent: indent, endsWithBreak: !atEnd).withUnsafeBufferPointer(body)
        }
    }

    /// Two quotes stand for one.
    private static func unquotedSingle(_ inner: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(inner.count)
        var isSecondQuote = false
        for byte in inner {
            if byte == UInt8(ascii: "'") {
                isSecondQuote.toggle()
                if isSecondQuote { continue }
            }
            text.append(byte)
        }
        return text
    }
}
