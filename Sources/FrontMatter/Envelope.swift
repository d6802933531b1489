/// What stands around the YAML of a file: byte order mark, fences, prose, limits.
enum Envelope {
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    static func storage(of bytes: [UInt8], isRecord: Bool) throws(Refusal) -> Storage {
        guard bytes.count <= Limits.size else { throw Refusal(.tooLarge, at: 0) }
        return try bytes.withUnsafeBufferPointer { buffer throws(Refusal) in
            let start = buffer.starts(with: byteOrderMark) ? byteOrderMark.count : 0
            let (yaml, body) =
                isRecord ? try fences(buffer, from: start) : (start..<buffer.count, buffer.count..<buffer.count)
            if let refusal = Characters.refusal(in: buffer, yaml, allowingControls: false)
                ?? Characters.refusal(in: buffer, body, allowingControls: true)
            {
                throw refusal
            }
            return try Parser.with(buffer, yaml) { (parser: consuming Parser) throws(Refusal) in
                try parser.parseDocument()
                if let conflict = ConflictMarker.first(in: buffer, body) { throw Refusal(.conflict, at: conflict) }
                return Storage(bytes: bytes, nodes: parser.finish(), yaml: yaml, body: body, isRecord: isRecord)
            }
        }
    }

    /// Where the prose of a record stands, whatever its fields say; nil without fences.
    static func body(of bytes: [UInt8]) -> Range<Int>? {
        bytes.withUnsafeBufferPointer { buffer in
            let start = buffer.starts(with: byteOrderMark) ? byteOrderMark.count : 0
            return try? fences(buffer, from: start).body
        }
    }

    private static func fences(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) throws(Refusal) -> (yaml: Range<Int>, body: Range<Int>) {
        guard let yamlStart = endOfFence(bytes, at: start) else {
            throw conflict(bytes, from: start) ?? Refusal(.missingOpeningFence, at: start)
        }
        var line = yamlStart
        while line < bytes.count {
            if let bodyStart = endOfFence(bytes, at: line) { return (yamlStart..<line, bodyStart..<bytes.count) }
            line = bytes.firstPlace(of: 0x0A, from: line, to: bytes.count) + 1
        }
        throw conflict(bytes, from: yamlStart) ?? Refusal(.missingClosingFence, at: bytes.count)
    }

    private static func conflict(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Refusal? {
        ConflictMarker.first(in: bytes, start..<bytes.count).map { Refusal(.conflict, at: $0) }
    }

    /// Where the next line begins if a line `---` stands at `index`; blanks behind it are let pass.
    private static func endOfFence(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let dash = UInt8(ascii: "-")
        guard index + 3 <= bytes.count, bytes[index] == dash, bytes[index + 1] == dash, bytes[index + 2] == dash
        else { return nil }
        var end = index + 3
        while end < bytes.count, Parser.isBlank(bytes[end]) { end += 1 }
        if end < bytes.count, bytes[end] == 0x0D { end += 1 }
        if end == bytes.count { return end }
        return bytes[end] == 0x0A ? end + 1 : nil
    }
}
