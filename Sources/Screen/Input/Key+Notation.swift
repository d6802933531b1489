import Words

extension Key {
    /// Why a key's notation cannot be read.
    public struct NotationError: Error, CustomStringConvertible {
        let words: KeyNotationWords
        public var description: String { words.text }
    }

    /// Keys by the names that stand in angle brackets. The first of a key is the one that is written.
    private static let names: [(name: String, key: Key)] = [
        ("Enter", .enter), ("CR", .enter), ("Return", .enter), ("Esc", .escape), ("Tab", .tab), ("S-Tab", .backTab),
        ("BS", .backspace), ("Backspace", .backspace), ("Del", .delete), ("Delete", .delete), ("Insert", .insert),
        ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end),
        ("PageUp", .pageUp), ("PageDown", .pageDown), ("Space", .character(" ")), ("lt", .character("<")),
    ]

    /// Characters that are written by name after `A-`.
    private static let heldNames: [(name: String, character: Character)] = [("space", " "), ("lt", "<"), ("gt", ">")]

    /// Keys one after the other, as in `jj<Enter> /soft<Enter>`: `j`, `<Enter>`, `<S-Tab>`, `<C-l>`, `<A-x>`, `<F1>`, `<lt>`.
    /// Names are read in any case. Blanks only separate; `<Space>` is the key.
    public static func sequence(_ text: some StringProtocol) throws(NotationError) -> [Key] {
        var keys: [Key] = []
        var rest = Substring(text)
        while let first = rest.popFirst() {
            if first == " " || first == "\t" { continue }
            guard first == "<" else {
                guard !first.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7f...0x9f).contains($0.value) })
                else {
                    let shown = Printable.text(String(first))
                    throw NotationError(words: .control(shown))
                }
                keys.append(.character(first))
                continue
            }
            guard let close = rest.dropFirst().firstIndex(of: ">") else {
                throw NotationError(words: .notClosed)
            }
            keys.append(try named(rest[..<close]))
            rest = rest[rest.index(after: close)...]
        }
        return keys
    }

    private static func named(_ name: Substring) throws(NotationError) -> Key {
        let lower = name.lowercased()
        if let found = names.first(where: { $0.name.lowercased() == lower }) { return found.key }
        if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...63).contains(number) {
            return .function(number)
        }
        let held = name.dropFirst(2)
        let character =
            heldNames.first { $0.name == held.lowercased() }?.character ?? (held.count == 1 ? held.first : nil)
        if let character, !Printable.escapes(character) {
            if lower.hasPrefix("a-") || lower.hasPrefix("m-") { return .alt(character) }
            if lower.hasPrefix("c-"), let control = Key(controlWith: character) { return control }
        }
        throw NotationError(words: .notAKey(Printable.text(String(name))))
    }

    /// Control held with a character, as terminals send it: Control with `i` is Tab, with `m` Enter, with `[` Escape.
    public init?(controlWith character: Character) {
        guard let ascii = (character == " " ? "@" : character).uppercased().utf8.first, character.isASCII,
            (0x40...0x5f).contains(ascii)
        else { return nil }
        self.init(controlCode: ascii - 0x40)
    }

    /// The key that a terminal means by a control code below 0x20.
    public init(controlCode: UInt8) {
        switch controlCode & 0x1f {
        case 0x08: self = .backspace
        case 0x09: self = .tab
        case 0x0a, 0x0d: self = .enter
        case 0x1b: self = .escape
        case let code: self = .control(Character(Character(Unicode.Scalar(code + 0x40)).lowercased()))
        }
    }
}

extension Key: CustomStringConvertible {
    /// The notation that reads back as this key.
    public var description: String {
        if let name = Key.names.first(where: { $0.key == self })?.name { return "<\(name)>" }
        switch self {
        case .character(let character): return String(character)
        case .function(let number): return "<F\(number)>"
        case .control(let character): return "<C-\(character)>"
        case .alt(let character):
            let name = Key.heldNames.first { $0.character == character }?.name ?? String(character)
            return "<A-\(name)>"
        default: return ""
        }
    }
}
