/// The last few of the keys typed, as a person writes them.
struct KeyText: CustomStringConvertible {
    let description: String

    /// The key of this number with those before it.
    init(_ keys: [String], upTo number: Int) {
        let first = max(0, number - 7)
        description = (first > 0 ? "…" : "") + keys[first...number].map(Self.name).joined()
    }

    private static func name(_ key: String) -> String {
        switch key {
        case "\r": "<Enter>"
        case " ": "<Space>"
        case "\u{7F}": "<BS>"
        case "\u{1B}[B": "<Down>"
        case "\u{1B}[H": "<Home>"
        default:
            if let byte = key.utf8.first, key.utf8.count == 1, byte < 0x20 {
                "<C-\(Character(Unicode.Scalar(byte + 0x60)))>"
            } else {
                key
            }
        }
    }
}
