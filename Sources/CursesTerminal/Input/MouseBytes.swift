/// The three values after `ESC [ M` of a mouse report: a byte each (X10), or a character each in UTF-8 (1005).
enum MouseBytes {
    enum Reading {
        case whole(length: Int)
        /// - Parameter isEnough: whether they are three bytes already, the last of which may be the first of two.
        case unfinished(isEnough: Bool)
        case brokenOff(length: Int)
    }

    /// Nothing tells which of the two it is. Where a byte of X10 looks like the first of two, one more is taken: better
    /// to lose a key that was pressed than to make one of a report.
    static func read(_ bytes: ArraySlice<UInt8>) -> Reading {
        var rest = bytes
        for _ in 0..<3 {
            guard let byte = rest.first else { return .unfinished(isEnough: bytes.count >= 3) }
            // 0 stands for what is too far out.
            guard byte == 0 || byte >= 0x20 else { return .brokenOff(length: bytes.count - rest.count) }
            rest.removeFirst()
            guard (0xc2...0xdf).contains(byte) else { continue }
            guard let second = rest.first else { return .unfinished(isEnough: bytes.count >= 3) }
            if (0x80...0xbf).contains(second) { rest.removeFirst() }
        }
        return .whole(length: bytes.count - rest.count)
    }
}
