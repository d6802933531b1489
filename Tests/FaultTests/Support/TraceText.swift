import Foundation

/// What strace has written, taken apart by bytes: of a sync it is megabytes, and to go through characters takes seconds.
struct TraceText {
    private let text: [UInt8]

    init(reading file: String) throws { text = [UInt8](try Data(contentsOf: URL(filePath: file))) }

    var calls: [SystemCall] {
        text.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return [] }
            var calls: [SystemCall] = []
            var counts: [String: Int] = [:]
            var unfinished: [String: [UInt8]] = [:]
            var rest = Piece(start: start, count: buffer.count)
            while rest.count > 0 {
                let end = rest.first(of: UInt8(ascii: "\n")) ?? rest.count
                let line = rest.piece(0, end)
                rest = rest.piece(min(end + 1, rest.count), rest.count)
                TraceText.take(line, &counts, &unfinished, &calls)
            }
            return calls
        }
    }

    private static func take(
        _ line: Piece, _ counts: inout [String: Int], _ unfinished: inout [String: [UInt8]], _ calls: inout [SystemCall]
    ) {
        // Only where strace follows several.
        let digits = line.prefix { $0 >= 0x30 && $0 <= 0x39 }
        let process = line.piece(0, digits).text
        let call = line.piece(digits, line.count).withoutBlanks
        if call.hasSuffix(" <unfinished ...>") {
            unfinished[process] = call.piece(0, call.count - " <unfinished ...>".utf8.count).bytes
        } else if call.hasPrefix("<... "), let end = call.first(of: " resumed>"), let start = unfinished[process] {
            let whole = start + call.piece(end + " resumed>".utf8.count, call.count).bytes
            whole.withUnsafeBufferPointer { buffer in
                guard let start = buffer.baseAddress else { return }
                take(Piece(start: start, count: buffer.count), of: process, &counts, &calls)
            }
        } else {
            take(call, of: process, &counts, &calls)
        }
    }

    private static func take(
        _ call: Piece, of process: String, _ counts: inout [String: Int], _ calls: inout [SystemCall]
    ) {
        guard let parenthesis = call.first(of: UInt8(ascii: "(")), let equals = call.last(of: " = ") else { return }
        let name = call.piece(0, parenthesis).text
        // strace counts for each thread.
        let occurrence = counts["\(process) \(name)", default: 0] + 1
        counts["\(process) \(name)"] = occurrence
        guard let close = call.piece(0, equals).last(of: ")"), close > parenthesis else { return }
        let words = call.piece(parenthesis + 1, close).words
        var strings: [Int: [UInt8]] = [:]
        for (index, word) in words.enumerated() where word.hasPrefix("\"") {
            let string = word.piece(1, word.count)
            strings[index] = string.piece(0, string.first(of: UInt8(ascii: "\"")) ?? string.count).unescaped
        }
        let result = call.piece(equals + 3, call.count)
        let digits = result.prefix { $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: "-") }
        calls.append(
            SystemCall(
                name: name, occurrence: occurrence, arguments: words.map(\.plain),
                result: Int(result.piece(0, digits).text) ?? -1, strings: strings))
    }
}

/// A part of the text, which outlives it. Of a pointer a debug build makes what it is, and of a slice many calls.
private struct Piece {
    let start: UnsafePointer<UInt8>
    let count: Int

    func piece(_ from: Int, _ to: Int) -> Piece { Piece(start: start + from, count: to - from) }

    var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }
    var text: String { String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) }

    func prefix(while holds: (UInt8) -> Bool) -> Int {
        var index = 0
        while index < count, holds(start[index]) { index += 1 }
        return index
    }

    var withoutBlanks: Piece { piece(prefix { $0 == 0x20 }, count) }

    func first(of byte: UInt8) -> Int? {
        memchr(start, Int32(byte), count).map {
            $0.assumingMemoryBound(to: UInt8.self) - UnsafeMutablePointer(mutating: start)
        }
    }

    func first(of words: StaticString) -> Int? {
        var index = 0
        while index + words.utf8CodeUnitCount <= count {
            if start[index] == words.utf8Start[0], isAt(index, words) { return index }
            index += 1
        }
        return nil
    }

    func last(of words: StaticString) -> Int? {
        var index = count - words.utf8CodeUnitCount
        while index >= 0 {
            if start[index] == words.utf8Start[0], isAt(index, words) { return index }
            index -= 1
        }
        return nil
    }

    func hasPrefix(_ words: StaticString) -> Bool { isAt(0, words) }
    func hasSuffix(_ words: StaticString) -> Bool { isAt(count - words.utf8CodeUnitCount, words) }

    private func isAt(_ index: Int, _ words: StaticString) -> Bool {
        index >= 0 && index + words.utf8CodeUnitCount <= count
            && memcmp(start + index, words.utf8Start, words.utf8CodeUnitCount) == 0
    }

    /// Parted at the commas that are in no string, structure or path. In strings and paths all characters are `\xNN`.
    var words: [Piece] {
        var words: [Piece] = []
        var (depth, from, index) = (0, 0, 0)
        while index < count {
            switch start[index] {
            case 0x7b, 0x5b: depth += 1
            case 0x7d, 0x5d: depth -= 1
            case 0x2c where depth == 0:
                words.append(piece(from, index).withoutBlanks)
                from = index + 1
            default: break
            }
            index += 1
        }
        return words + [piece(from, count).withoutBlanks]
    }

    /// As printed, but for the path of a descriptor.
    var plain: String {
        guard !hasPrefix("\""), first(of: "\\x") != nil, let open = first(of: UInt8(ascii: "<")),
            let end = first(of: UInt8(ascii: ">"))
        else { return text }
        return piece(0, open + 1).text + String(decoding: piece(open + 1, end).unescaped, as: UTF8.self) + ">"
    }

    /// The bytes that are written as `\xNN`.
    var unescaped: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count / 4) { buffer, made in
            let bytes = buffer.baseAddress
            var index = 0
            while index + 4 <= count {
                bytes?[made] = Piece.digit(start[index + 2]) << 4 | Piece.digit(start[index + 3])
                made += 1
                index += 4
            }
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8 { byte < 0x3a ? byte &- 0x30 : (byte | 0x20) &- 0x57 }
}
