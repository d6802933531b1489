/// Forms of ECMA-48 in all their spellings, and which of them are keys, by what xterm, kitty and rxvt say of their own.
enum ControlForms {
    static let introducers: [(name: String, sequence: [UInt8])] = [
        ("ESC [", [0x1b, 0x5b]), ("8 bits", [0x9b]), ("U+009B", [0xc2, 0x9b]),
    ]
    static let markers = ["", "<", "=", ">", "?"]
    static let intermediates = ["", " ", "!", "$", "'", "*", " !"]
    static let finals = (0x40...0x7e).map { Character(Unicode.Scalar($0)) }
    static let parameters = [
        "", "0", "1", "2", "3", "5", "8", "10", "13", "16", "17", "24", "27", "97", "201", "1;2", "1;5", "1;8", "1;9",
        "1;16", "1;257", "1;0", "2;1", "3;5", "5;10", "24;80", "97;5", "97;9", "97;5:3", "1;5:1", "1;5:3", "57441",
        "57414;1", "1;2;3", "0;10;20", "27;5;13", "27;9;97", "48;24;80;480;640", ";", ";5", ";;", ":", "1:2", "97:65;2",
        "97:65;2;65", "97;;229", "99999999999999999999",
    ]

    private static let modifiers = "([1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-6])"
    private static let numbers = "([1-8]|1[1-57-9]|2[0134568]|29|3[1-4])"

    /// Whether this is a key, and nothing but a key, where no terminal type is known.
    static func isKey(_ marker: String, _ parameters: String, _ intermediates: String, _ final: Character) -> Bool {
        guard marker.isEmpty, intermediates.isEmpty else { return false }
        let pattern: String
        switch final {
        case "A", "B", "C", "D", "F", "H", "P", "Q", "S", "Z":
            pattern = "1?(;(\(modifiers)(:[12])?)?)?|[2-9]|1[0-6]"
        case "R": pattern = "1?(;[2-8](:[12])?)?|[2-9]|1[0-6]"
        case "~": pattern = "\(numbers)(;(\(modifiers)(:[12])?)?)?|27;[1-8];[0-9]+"
        case "^", "@": pattern = numbers
        // Of those above: characters, the keypad's Enter, and control codes that have a key. Not 57441, which is Shift.
        case "u": pattern = "(8|9|13|27|97|201|57414)(;[1-8](:[12])?)?|97:65;2|97:65;2;65|97;;229|27;5;13"
        default: return false
        }
        guard let whole = try? Regex("(?:\(pattern))") else { return false }
        return parameters.wholeMatch(of: whole) != nil
    }

    /// What terminals answer and report, as they have been seen to.
    static let replies: [(name: String, bytes: String)] = [
        ("focus in", "\u{1b}[I"), ("focus out", "\u{1b}[O"), ("DA1", "\u{1b}[?62;1;2;6;9;15;22c"),
        ("DA2", "\u{1b}[>41;367;0c"), ("DA3", "\u{1b}P!|7E565445\u{1b}\\"), ("DSR", "\u{1b}[0n"),
        ("CPR", "\u{1b}[5;10R"), ("CPR in the corner", "\u{1b}[1;1R"), ("DECXCPR", "\u{1b}[?5;10;1R"),
        ("DECRPM", "\u{1b}[?2004;1$y"), ("DECRPM of ANSI", "\u{1b}[4;2$y"),
        ("DECREQTPARM", "\u{1b}[2;1;1;128;128;1;0x"),
        ("XTVERSION", "\u{1b}P>|XTerm(367)\u{1b}\\"), ("DECRQSS", "\u{1b}P1$r2 q\u{1b}\\"),
        ("XTGETTCAP", "\u{1b}P1+r544e=787465726d\u{1b}\\"), ("kitty's flags", "\u{1b}[?5u"),
        ("modifyOtherKeys", "\u{1b}[>4;2m"), ("a key let go", "\u{1b}[106;1:3u"), ("an arrow let go", "\u{1b}[1;1:3A"),
        ("a number let go", "\u{1b}[3;1:3~"), ("Shift alone", "\u{1b}[57441;2u"),
        ("Super and a letter", "\u{1b}[113;9u"),
        ("a window's size", "\u{1b}[4;480;640t"), ("a screen's size", "\u{1b}[8;24;80t"), ("iconified", "\u{1b}[2t"),
        ("resized in band", "\u{1b}[48;24;80;480;640t"), ("a title", "\u{1b}]lqQ! sherpa — 日本Ü\u{1b}\\"),
        ("a colour", "\u{1b}]11;rgb:0000/0000/0000\u{7}"), ("a colour, ST", "\u{1b}]10;rgb:ffff/ffff/ffff\u{1b}\\"),
        ("a palette", "\u{1b}]4;1;rgb:cdcd/0000/0000\u{7}"), ("a clipboard", "\u{1b}]52;c;cVEhCg==\u{1b}\\"),
        ("a scheme", "\u{1b}[?997;1n"), ("kitty's graphics", "\u{1b}_Gi=31;OK\u{1b}\\"), ("PM", "\u{1b}^q\rQ\u{1b}\\"),
        ("SOS", "\u{1b}Xq\rQ\u{1b}\\"), ("SGR mouse", "\u{1b}[<0;5;6M"), ("SGR mouse let go", "\u{1b}[<0;5;6m"),
        ("SGR pixels", "\u{1b}[<35;1203;877M"), ("urxvt mouse", "\u{1b}[32;5;6M"), ("X10 mouse", "\u{1b}[M !\""),
        ("X10 wheel", "\u{1b}[M`!q"), ("UTF-8 mouse", "\u{1b}[M #\u{3c3}"), ("end of a paste", "\u{1b}[201~"),
        ("a locator", "\u{1b}[1;4;12;34;0&w"), ("a checksum", "\u{1b}P1!~ABCD\u{1b}\\"),
        ("a shell's mark", "\u{1b}]133;A\u{7}"),
    ]
}
