/// Seven of one character, and then the end of the line or a blank and a label.
enum Marker: UInt8 {
    case ours = 0x3C  // <
    case base = 0x7C  // |
    case separator = 0x3D  // =
    case theirs = 0x3E  // >

    /// The label of a line that is such a marker; empty where it has none.
    func label(of line: Line) -> String? {
        var rest = line.bytes
        guard rest.first == rawValue else { return nil }
        if rest.last == 0x0D { rest.removeLast() }
        guard rest.count >= 7, rest.prefix(7).allSatisfy({ $0 == rawValue }) else { return nil }
        rest.removeFirst(7)
        guard let blank = rest.first else { return "" }
        return blank == 0x20 || blank == 0x09 ? String(decoding: rest.dropFirst(), as: UTF8.self) : nil
    }

    func line(_ label: String, hasReturn: Bool) -> Line {
        var bytes = [UInt8](repeating: rawValue, count: 7)
        if !label.isEmpty { bytes += Array(" \(label)".utf8) }
        if hasReturn { bytes.append(0x0D) }
        return Line(bytes[...])
    }

    static func isMarker(_ line: Line) -> Bool {
        guard let first = line.bytes.first, let marker = Marker(rawValue: first) else { return false }
        return marker.label(of: line) != nil
    }
}
