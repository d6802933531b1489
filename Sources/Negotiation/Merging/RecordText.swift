import FrontMatter

/// A record's file in lines, and what holds for all of it: so that the ends of lines merge as one thing.
struct RecordText {
    let document: Document
    let value: Value
    /// From the opening fence to the closing one.
    let head: [Line]
    let prose: [Line]
    let form: Form

    struct Form: Equatable {
        var hasByteOrderMark: Bool
        /// Whether every line ends with CRLF. In files that mix, lines keep theirs.
        var hasCarriageReturns: Bool
        var endsWithBreak: Bool

        /// Each part as the side has it that has changed it; theirs where nobody can tell.
        static func merging(base: Form?, ours: Form, theirs: Form) -> Form {
            func picked(_ part: KeyPath<Form, Bool>) -> Bool {
                base?[keyPath: part] == theirs[keyPath: part] ? ours[keyPath: part] : theirs[keyPath: part]
            }
            return Form(
                hasByteOrderMark: picked(\.hasByteOrderMark), hasCarriageReturns: picked(\.hasCarriageReturns),
                endsWithBreak: picked(\.endsWithBreak))
        }

        func bytes(_ lines: [Line]) -> [UInt8] {
            var bytes: [UInt8] = hasByteOrderMark ? RecordText.byteOrderMark : []
            for (index, line) in lines.enumerated() {
                bytes += line.bytes
                guard index + 1 < lines.count || endsWithBreak else { break }
                bytes += hasCarriageReturns ? [0x0D, 0x0A] : [0x0A]
            }
            return bytes
        }
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// `nil` where the file is no record.
    init?(_ bytes: [UInt8]) {
        guard let document = try? Document.record(bytes) else { return nil }
        self.document = document
        value = document.root.value
        let hasMark = bytes.starts(with: Self.byteOrderMark)
        let hasReturns = Self.allLinesEndWithCRLF(bytes)
        form = Form(
            hasByteOrderMark: hasMark, hasCarriageReturns: hasReturns, endsWithBreak: bytes.last == 0x0A)
        let start = hasMark ? Self.byteOrderMark.count : 0
        head = bytes[start..<document.body.lowerBound].lines(withoutReturns: hasReturns)
        prose = bytes[document.body].lines(withoutReturns: hasReturns)
    }

    private static func allLinesEndWithCRLF(_ bytes: [UInt8]) -> Bool {
        var previous: UInt8 = 0
        var count = 0
        for byte in bytes {
            if byte == 0x0A {
                if previous != 0x0D { return false }
                count += 1
            }
            previous = byte
        }
        return count > 0
    }
}

extension Document {
    /// The prose, as a conflict tells of it.
    var prose: String { String(decoding: bytes[body], as: UTF8.self) }

    /// The document with other prose; `nil` where that would be read as something else.
    func replacingProse(with prose: String, lineBreak: [UInt8]) -> Document? {
        var head = Array(bytes[..<body.lowerBound])
        if head.last != 0x0A, !prose.isEmpty { head += lineBreak }
        let document = try? Document.record(head + Array(prose.utf8))
        return document.flatMap { $0.body.lowerBound == head.count ? $0 : nil }
    }
}
