/// Text on its way to the clipboard of the person's own terminal, by the escape sequence OSC 52.
///
/// Nothing comes back: terminals that do not know it, or may not do it, ignore it silently.
public struct Clipboard: Sendable {
    /// A program between this one and the terminal that keeps sequences for itself.
    public enum Multiplexer: Sendable, Hashable { case tmux, screen }

    /// Bytes of base64 that a sequence may hold: xterm's limit of 100,000 bytes and that of hterm leave out what is longer.
    public static let limit = 74_994
    /// Bytes of a string that screen passes on; older ones take no more than 256 with what is around it.
    private static let screenString = 240

    public let text: String

    /// Nil where the text is too long for terminals to take.
    public init?(_ text: String) {
        guard Clipboard.encodedLength(text) <= Clipboard.limit else { return nil }
        self.text = text
    }

    /// Bytes that the text takes up in the sequence.
    public static func encodedLength(_ text: String) -> Int { (text.utf8.count + 2) / 3 * 4 }

    /// What is sent.
    ///
    /// tmux takes the plain sequence where `set-clipboard` is on, and passes on a wrapped one where `allow-passthrough`
    /// is, or always before 3.3: it gets both. screen passes on what is wrapped, in pieces that it has room for.
    public func sequence(through multiplexer: Multiplexer? = nil) -> String {
        // Ended by BEL: the other end, ESC \, would also end what is wrapped around it.
        let plain = "\u{1b}]52;c;\(Clipboard.base64(Array(text.utf8)))\u{07}"
        switch multiplexer {
        case nil: return plain
        case .tmux: return plain + "\u{1b}Ptmux;\(plain.replacing("\u{1b}", with: "\u{1b}\u{1b}"))\u{1b}\\"
        case .screen:
            var wrapped = ""
            var rest = plain[...]
            while !rest.isEmpty {
                wrapped += "\u{1b}P\(rest.prefix(Clipboard.screenString))\u{1b}\\"
                rest = rest.dropFirst(Clipboard.screenString)
            }
            return wrapped
        }
    }

    static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var encoded: [UInt8] = []
        encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                encoded.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}
