import Synchronization

/// A place in a text: line and column, both from 1. Columns count Unicode scalars; a byte order mark has none.
struct Position {
    private(set) var line = 1
    private(set) var column = 1

    /// The place of a byte offset; beyond the end, that of the end.
    init(of offset: Int, in bytes: [UInt8]) {
        advance(to: offset, in: bytes, from: 0)
    }

    fileprivate init() {}

    fileprivate mutating func advance(to offset: Int, in bytes: [UInt8], from start: Int) {
        let hasMark = start == 0 && bytes.starts(with: Envelope.byteOrderMark)
        let first = hasMark ? Envelope.byteOrderMark.count : start
        bytes.withUnsafeBufferPointer { bytes in
            for byte in bytes[min(first, bytes.count)...].prefix(max(0, offset - first)) {
                if byte == 0x0A {
                    line += 1
                    column = 1
                } else if byte & 0xC0 != 0x80 {
                    column += 1
                }
            }
        }
    }
}

/// The places of bytes at even distances, noted when one beyond the first of them is asked for: a large file with a fault
/// in every line would else be counted through from its beginning for each.
final class PositionMarks: Sendable {
    private static let distance = 1024
    private let marks = Mutex<[Position]>([])

    func position(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
        let offset = min(max(0, offset), bytes.count)
        let index = offset / PositionMarks.distance
        var position = index == 0 ? Position() : mark(index, in: bytes)
        position.advance(to: offset, in: bytes, from: index * PositionMarks.distance)
        return (position.line, position.column)
    }

    private func mark(_ index: Int, in bytes: [UInt8]) -> Position {
        marks.withLock { marks in
            if marks.isEmpty { marks = PositionMarks.made(for: bytes) }
            return marks[index]
        }
    }

    private static func made(for bytes: [UInt8]) -> [Position] {
        var position = Position()
        var marks = [position]
        for end in stride(from: distance, through: bytes.count, by: distance) {
            position.advance(to: end, in: bytes, from: end - distance)
            marks.append(position)
        }
        return marks
    }
}
