import Screen

/// Keys by the number of their character: `ESC [ code : shifted : base ; modifiers : event ; text u`, of kitty's keyboard
/// protocol, and of xterm's `modifyOtherKeys` in its second form. Nothing here asks for them; another program may have.
enum KittyKeys {
    static func key(_ sequence: ControlSequence) -> Key? {
        guard (1...3).contains(sequence.parameters.count), let code = sequence.parameter(0, parts: 3) else {
            return nil
        }
        let second = sequence.parameters.count > 1 ? sequence.parameters[1] : [nil]
        guard second.count <= 2, let held = Modifiers(number: second[0] ?? 1), isPress(second.count > 1 ? second[1] : 1)
        else { return nil }
        if sequence.parameters.count > 2, !held.alt, !held.control, !held.isForeign,
            let text = character(sequence.parameter(2))
        {
            return .character(text)
        }
        let first = sequence.parameters[0]
        let shifted = held.shift && first.count > 1 ? first[1] : nil
        return key(shifted ?? code, held)
    }

    /// A key that goes down, or goes on being held; not one that is let go.
    static func isPress(_ event: Int?) -> Bool { [1, 2].contains(event ?? 1) }

    static func key(_ code: Int, _ held: Modifiers) -> Key? {
        guard !held.isForeign else { return nil }
        if code == 9, held.shift { return .backTab }
        if let named = named[code] { return named }
        if (57376...57398).contains(code) { return .function(code - 57376 + 13) }
        guard let character = character(keypad[code] ?? code) else { return nil }
        if held.control { return Key(controlWith: character) }
        // Which character Shift gives is known of letters alone; others are sent as what they give.
        let upper = character.uppercased()
        let typed = held.shift && upper.count == 1 ? Character(upper) : character
        return held.alt ? .alt(typed) : .character(typed)
    }

    private static func character(_ code: Int?) -> Character? {
        guard let code, let scalar = UInt32(exactly: code).flatMap({ Unicode.Scalar($0) }) else { return nil }
        let isKey: Bool =
            switch scalar.properties.generalCategory {
            // Keys that are no characters have numbers of the private area.
            case .control, .surrogate, .privateUse, .unassigned: false
            default: true
            }
        return isKey ? Character(scalar) : nil
    }

    private static let named: [Int: Key] = [
        9: .tab, 13: .enter, 27: .escape, 127: .backspace, 8: .backspace,
        57414: .enter, 57417: .left, 57418: .right, 57419: .up, 57420: .down, 57421: .pageUp, 57422: .pageDown,
        57423: .home, 57424: .end, 57425: .insert, 57426: .delete,
    ]

    /// The characters of the keypad.
    private static let keypad: [Int: Int] = Dictionary(
        zip(57399...57413, "0123456789./*-+".unicodeScalars.map { Int($0.value) })
            + [(57415, 0x3d), (57416, 0x2c)]
    ) { $1 }
}
