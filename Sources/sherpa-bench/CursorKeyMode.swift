/// Follows which of its two forms a terminal sends for the arrow keys (DECCKM): a program switches to
/// `ESC O B` with `ESC [ ? 1 h`, which terminfo's `smkx` holds, and back to `ESC [ B` with `ESC [ ? 1 l`.
struct CursorKeyMode {
    private static let prefix: [UInt8] = Array("\u{1B}[?1".utf8)
    private var matched = 0
    private(set) var isApplication = false

    var down: String { isApplication ? "\u{1B}OB" : "\u{1B}[B" }

    mutating func follow(_ output: some Sequence<UInt8>) {
        for byte in output {
            if matched == Self.prefix.count {
                if byte == UInt8(ascii: "h") { isApplication = true }
                if byte == UInt8(ascii: "l") { isApplication = false }
                matched = 0
            } else {
                matched = byte == Self.prefix[matched] ? matched + 1 : 0
            }
            if matched == 0, byte == Self.prefix[0] { matched = 1 }
        }
    }
}
