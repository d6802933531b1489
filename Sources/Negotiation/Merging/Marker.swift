/// Seven or more of one character, and then the end of the line or a blank and a label. What is written here has seven;
/// an attribute may have git write more.
enum Marker: UInt8 {
    case ours = 0x3C  // <
    case base = 0x7C  // |
    case separator = 0x3D  // =
    case theirs = 0x3E  // >

    static let usualSize = 7

    /// The label of a line that is such a marker; empty where it has none.
    func label(of line: Line, size: Int = Marker.usualSize) -> String? {
        var rest = line.bytes
        if rest.last == 0x0D { rest.removeLast() }
        guard self.size(of: line) == size else { return nil }
        rest.removeFirst(size)
        guard let blank = rest.first else { return "" }
        return blank == 0x20 || blank == 0x09 ? String(decoding: rest.dropFirst(), as: UTF8.self) : nil
    }

    /// How many of its character the line begins with.
    func size(of line: Line) -> Int { line.bytes.prefix { $0 == rawValue }.count }

    func line(_ label: String, hasReturn: Bool) -> Line {
        var bytes = [UInt8](repeating: rawValue, count: Marker.usualSize)
        if !label.isEmpty { bytes += Array(" \(label)".utf8) }
        if hasReturn { bytes.append(0x0D) }
        return Line(bytes[...])
    }

    static func isMarker(_ line: Line) -> Bool {
        guard let first = line.bytes.first, let marker = Marker(rawValue: first) else { return false }
        return marker.label(of: line) != nil
    }
}
