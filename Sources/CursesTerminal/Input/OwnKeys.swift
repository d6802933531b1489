import CCurses
import Screen

/// The keys of this type of terminal, as terminfo describes it. They win over what the forms mean elsewhere.
struct OwnKeys {
    /// Of two that are alike, the later one counts. A table by their bytes would take longer to set up than to look through.
    private var keys: [(bytes: [UInt8], key: Key)] = []
    private var longest = 0

    /// None.
    init() {}

    /// - Parameter sequence: what terminfo has under a name.
    init(_ sequence: (String) -> [UInt8]?) {
        for (name, key) in OwnKeys.names {
            // Keys that are one byte mean the same everywhere.
            guard let bytes = sequence(name), bytes.first == 0x1b, bytes.count > 1 else { continue }
            // Beyond F12 they are those before with Shift and Control, which are not told apart where the form tells them.
            if case .function(let number) = key, number > 12, KeyDecoder.isKey(bytes) { continue }
            keys.append((bytes, key))
            longest = max(longest, bytes.count)
        }
    }

    /// Those of the terminal that curses has opened.
    static func ofTerminal() -> OwnKeys {
        OwnKeys { name in
            ccurses_key(name).map { Array(String(cString: $0).utf8) }
        }
    }

    /// The longest that the bytes begin with.
    func first(of bytes: ArraySlice<UInt8>) -> (key: Key, length: Int)? {
        var found: (key: Key, length: Int)?
        for (own, key) in keys where own.count >= found?.length ?? 0 && bytes.starts(with: own) {
            found = (key, own.count)
        }
        return found
    }

    /// Whether the bytes are the first part of one.
    func mayBegin(with bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count < longest && keys.contains { $0.bytes.count > bytes.count && $0.bytes.starts(with: bytes) }
    }

    private static let names: [(String, Key)] =
        [
            ("kcuu1", .up), ("kri", .up), ("kUP", .up), ("kcud1", .down), ("kind", .down), ("kDN", .down),
            ("kcub1", .left), ("kLFT", .left), ("kcuf1", .right), ("kRIT", .right), ("khome", .home), ("kHOM", .home),
            ("kfnd", .home), ("ka1", .home), ("kend", .end), ("kEND", .end), ("kslt", .end), ("kll", .end),
            ("kc1", .end), ("kpp", .pageUp), ("kPRV", .pageUp), ("ka3", .pageUp), ("knp", .pageDown),
            ("kNXT", .pageDown), ("kc3", .pageDown), ("kich1", .insert), ("kIC", .insert), ("kdch1", .delete),
            ("kDC", .delete), ("kcbt", .backTab), ("kent", .enter), ("kbs", .backspace),
        ] + (1...63).map { ("kf\($0)", .function($0)) }
}
