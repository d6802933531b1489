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
        case .block, .flow:
            return try body(source)
        case .plain:
            return try withUnfolded(source, isEscaped: false, body)
        case .singleQuoted:
            return try withUnfolded(source.withoutQuotes, isEscaped: false) { inner in
                guard inner.contains(UInt8(ascii: "'")) else { return try body(inner) }
                return try Self.unquotedSingle(inner).withUnsafeBufferPointer(body)
            }
        case .doubleQuoted:
            return try withUnfolded(source.withoutQuotes, isEscaped: true) { inner in
                guard inner.contains(UInt8(ascii: "\\")) else { return try body(inner) }
                return try Escape.decoded(inner).withUnsafeBufferPointer(body)
            }
        case .literal, .folded:
            let atEnd = span.upperBound == bytes.count
            return try BlockText.decoded(source, indent: indent, endsWithBreak: !atEnd).withUnsafeBufferPointer(body)
        }
    }

    /// Calls `body` with what goes over several lines as one.
    private func withUnfolded<Result>(
        _ text: UnsafeBufferPointer<UInt8>, isEscaped: Bool, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        guard indent > 0 else { return try body(text) }
        return try FoldedLines.text(of: text, isEscaped: isEscaped).withUnsafeBufferPointer(body)
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

extension UnsafeBufferPointer<UInt8> {
    fileprivate var withoutQuotes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: dropFirst().dropLast())
    }
}
