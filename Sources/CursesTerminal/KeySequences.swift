import Screen

/// The forms in which terminals send the keys that are no characters. Modifiers are not told apart, but for Shift-Tab.
enum KeySequences {
    /// `ESC [` … and `ESC O` … with a letter at the end.
    static func lettered(_ final: UInt8) -> Key? {
        switch Character(Unicode.Scalar(final)) {
        case "A": .up
        case "B": .down
        case "C": .right
        case "D": .left
        case "H": .home
        case "F": .end
        case "Z": .backTab
        case "M": .enter
        case "P", "Q", "R", "S": .function(Int(final) - 0x4f)
        default: nil
        }
    }

    /// `ESC [` number `~`, with modifiers after a semicolon.
    static func numbered(_ parameters: ArraySlice<UInt8>) -> Key? {
        let number = Int(String(decoding: parameters.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self))
        return number.flatMap { keys[$0] }
    }

    private static let keys: [Int: Key] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
        17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
        23: .function(11), 24: .function(12),
    ]
}
