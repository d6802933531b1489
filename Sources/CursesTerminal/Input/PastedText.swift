/// The bytes of a paste, up to where there are too many.
struct PastedText {
    static let start = Array("\u{1b}[200~".utf8)
    static let end = Array("\u{1b}[201~".utf8)
    /// Most bytes that one paste gives; the rest of it is dropped.
    static let most = 1 << 20

    private var bytes: [UInt8] = []

    /// Moves bytes over, up to the end mark or what may be the first part of it; true if the end is reached.
    mutating func take(_ rest: inout ArraySlice<UInt8>) -> Bool {
        while let escape = rest.firstIndex(of: 0x1b) {
            add(rest[..<escape])
            rest = rest[escape...]
            if rest.starts(with: PastedText.end) {
                rest.removeFirst(PastedText.end.count)
                return true
            }
            if PastedText.end.starts(with: rest) { return false }
            add(rest.prefix(1))
            rest.removeFirst()
        }
        add(rest)
        rest = []
        return false
    }

    mutating func add(_ more: ArraySlice<UInt8>) { bytes += more.prefix(PastedText.most - bytes.count) }

    /// Terminals send a line's end as a carriage return.
    var text: String {
        var text = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar == "\r" || (scalar == "\n" && !afterReturn) {
                text.append("\n")
            } else if scalar != "\n" {
                text.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        return String(text)
    }
}
