/// What is wrong with a text that is to be Japanese.
public enum JapaneseText {
    /// Latin words in it, but for names that are allowed, keys of one letter, what stands in backquotes, and files; and
    /// characters whose width terminals differ about, but for those that are drawn.
    public static func faults(in text: String, allowing names: Set<String> = [], drawn: Set<Character> = []) -> [String]
    {
        let typed = /`[^`]*`|[a-z]+\/[a-z0-9.-]*|[a-z]+\.md|\.sherpa\/[a-z]*/
        let words = text.replacing(typed, with: "").matches(of: /[A-Za-z]{2,}/).map { String($0.output) }
        let left = words.filter { !names.contains($0) && !usual.contains($0) }
        let odd = text.filter { !$0.isASCII && !drawn.contains($0) && !$0.unicodeScalars.allSatisfy(isSafe) }
        return left + odd.map(String.init)
    }

    /// Names of figures, currencies and keys, which are the same in each language.
    private static let usual: Set = [
        "id", "USD", "JPY", "EUR", "NPV", "IRR", "DSCR", "LLCR", "PLCR", "CFADS", "Enter", "Tab", "Esc",
    ]

    /// Of two cells in every terminal: kana, kanji, and the signs that go with them.
    private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x3096, 0x30A1...0x30FC, 0x4E00...0x9FFF, 0x3005...0x3007: true
        case 0x3001, 0x3002, 0x300C...0x300F, 0x3014, 0x3015, 0x301C, 0xFF05, 0xFF08, 0xFF09, 0xFF0B, 0xFF0F, 0xFF1A:
            true
        default: false
        }
    }
}
