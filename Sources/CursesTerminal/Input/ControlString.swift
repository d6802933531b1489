/// What follows `ESC ]`, `ESC P`, `ESC X`, `ESC ^` or `ESC _` up to the terminator `ESC \`, as ECMA-48 (5.6) has it: what a
/// terminal answers, and never a key.
enum ControlString {
    enum Reading {
        /// So many bytes, with the terminator.
        case whole(length: Int)
        /// The terminator is not there yet; so many bytes at the end may be the first part of it, or of a character.
        case unfinished(tail: Int)
        /// After so many bytes comes one that no string may hold.
        case brokenOff(length: Int)
    }

    /// - Parameter endsAtBell: whether BEL ends it too, as xterm has it for `ESC ]`.
    static func read(_ bytes: ArraySlice<UInt8>, endsAtBell: Bool) -> Reading {
        var rest = bytes
        func length(_ more: Int = 0) -> Int { bytes.count - rest.count + more }
        while let byte = rest.first {
            switch byte {
            case 0x07 where endsAtBell: return .whole(length: length(1))
            case 0x08...0x0d, 0x20...0x7e, 0xa0...0xc1, 0xf5...: rest.removeFirst()
            case 0x1b:
                guard let next = rest.dropFirst().first else { return .unfinished(tail: 1) }
                return next == UInt8(ascii: "\\") ? .whole(length: length(2)) : .brokenOff(length: length())
            case 0x9c: return .whole(length: length(1))
            case 0xc2...0xf4:
                guard let character = UTF8Character.read(rest) else { return .unfinished(tail: rest.count) }
                // The controls from U+0080 on are the same in UTF-8.
                if byte == 0xc2, let second = rest.dropFirst().first, (0x80...0x9f).contains(second) {
                    return second == 0x9c ? .whole(length: length(2)) : .brokenOff(length: length())
                }
                rest.removeFirst(character.length)
            default: return .brokenOff(length: length())
            }
        }
        return .unfinished(tail: 0)
    }
}
