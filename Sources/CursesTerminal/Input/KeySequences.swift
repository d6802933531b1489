import Screen

/// The forms in which terminals send keys. On keys that are no characters, modifiers are not told apart, but for Shift-Tab.
enum KeySequences {
    /// `ESC [` …: nil for what a terminal reports or answers.
    ///
    /// The parameters decide: `ESC [ 1 ; 2 R` is F3 with Shift, as terminfo has it for xterm, and `ESC [ 5 ; 10 R` tells
    /// where the cursor is. Only a cursor at the start of the first row is taken for the key; nothing here asks for it.
    static func key(_ sequence: ControlSequence) -> Key? {
        guard sequence.marker == nil, sequence.intermediates.isEmpty else { return nil }
        switch Character(Unicode.Scalar(sequence.final)) {
        case "~":
            if sequence.parameter(0) == 27 { return other(sequence) }
            return isHeld(sequence, from: 1) ? sequence.parameter(0).flatMap { numbered[$0] } : nil
        case "u": return KittyKeys.key(sequence)
        // rxvt with Control, and with Shift as well.
        case "^", "@": return sequence.parameters.count == 1 ? sequence.parameter(0).flatMap { numbered[$0] } : nil
        case "R" where sequence.parameters.count == 2 && !(2...8).contains(sequence.parameter(1, parts: 2) ?? 0):
            return nil
        case "A", "B", "C", "D", "F", "H", "P", "Q", "R", "S", "Z":
            // In an old form of xterm's, the modifier is the only parameter.
            let isOld = sequence.parameters.count == 1 && (2...16).contains(sequence.parameter(0) ?? 0)
            let isPlain = [nil, [nil], [1]].contains(sequence.parameters.first)
            return isOld || isPlain && isHeld(sequence, from: 1) ? lettered(sequence.final) : nil
        default: return nil
        }
    }

    /// `ESC O` and a letter, of keys in application mode.
    static func single(_ final: UInt8) -> Key? {
        switch Character(Unicode.Scalar(final)) {
        case "a"..."d": lettered(final - 0x20)
        case "M": .enter
        case "I": .tab
        case " ": .character(" ")
        case "X": .character("=")
        // The digits and signs of the keypad, in the order of ASCII.
        case "j"..."y": .character(Character(Unicode.Scalar(final - 0x40)))
        default: lettered(final)
        }
    }

    private static func lettered(_ final: UInt8) -> Key? {
        switch Character(Unicode.Scalar(final)) {
        case "A": .up
        case "B": .down
        case "C": .right
        case "D": .left
        case "H": .home
        case "F": .end
        case "Z": .backTab
        case "P", "Q", "R", "S": .function(Int(final) - 0x4f)
        default: nil
        }
    }

    /// Whether what follows so many parameters is nothing, or one number of modifiers, of a key that goes down.
    private static func isHeld(_ sequence: ControlSequence, from index: Int) -> Bool {
        if sequence.parameters.count <= index { return true }
        guard sequence.parameters.count == index + 1 else { return false }
        let parts = sequence.parameters[index]
        guard parts.count <= 2, Modifiers(number: parts[0] ?? 1) != nil else { return false }
        return parts.count < 2 || KittyKeys.isPress(parts[1])
    }

    /// `ESC [ 27 ; modifiers ; code ~`, which xterm sends where `modifyOtherKeys` is on.
    private static func other(_ sequence: ControlSequence) -> Key? {
        guard sequence.parameters.count == 3, let held = sequence.parameter(1).flatMap(Modifiers.init),
            let code = sequence.parameter(2)
        else { return nil }
        return KittyKeys.key(code, held)
    }

    private static let numbered: [Int: Key] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
        17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
        23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14), 28: .function(15),
        29: .function(16), 31: .function(17), 32: .function(18), 33: .function(19), 34: .function(20),
    ]
}
