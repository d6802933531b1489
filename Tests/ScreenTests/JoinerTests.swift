import Chance
import Testing

@testable import Screen

/// The invisible characters by which some scripts are spelled.
@Suite struct JoinerTests {
    /// Names of scripts, words that are spelled so, and the columns that they take.
    private static let words: [(script: String, word: String, columns: Int)] = [
        ("Persian", "می\u{200C}خواهیم", 7), ("Persian", "خانه\u{200C}های", 7), ("Urdu", "کتاب\u{200D}خانہ", 8),
        ("Persian with a mark", "بِ\u{200C}ه", 2), ("Syriac", "ܫ\u{200C}ܠ", 2), ("Mongolian", "ᠠ\u{200D}ᠨ", 2),
        ("Hindi", "क्\u{200D}ष", 2), ("Hindi", "क्\u{200C}ष", 2), ("Marathi", "दऱ्\u{200D}या", 4),
        ("Bengali", "র\u{200D}্যাব", 3), ("Sinhala", "ශ්\u{200D}රී", 2), ("Malayalam", "ന്\u{200D}", 1),
        ("Kannada", "ಸರ್\u{200C}ಕಾರ", 5), ("Tamil", "க்\u{200C}ஷ", 2), ("Nepali", "गर्\u{200D}यो", 3),
    ]

    @Test func whatAScriptNeedsIsShownAsItIs() {
        for (script, word, _) in Self.words {
            #expect(Array(Printable.text(word).unicodeScalars) == Array(word.unicodeScalars), "\(script): \(word)")
        }
        print("joiners: words \(Self.words.count), of scripts \(Set(Self.words.map(\.script)).count)")
    }

    /// Wherever it is cut, filled and cut again, no escape comes out, and it takes the columns that it says.
    @Test func whatIsCutAndFilledStaysAsItIs() {
        var count = 0
        for (script, word, _) in Self.words {
            let text = "\(word) \(word)"
            for columns in 0...DisplayWidth.of(text) + 2 {
                let shown = DisplayWidth.pad(text, to: columns)
                #expect(!shown.contains("\\u"), "\(script), \(columns): \(shown)")
                #expect(DisplayWidth.of(shown) == columns)
                #expect(Printable.text(shown) == shown)
                let end = DisplayWidth.suffix(text, of: columns, .unicode)
                #expect(!end.contains("\\u") && DisplayWidth.of(end) <= columns)
                count += 1
            }
        }
        print("joiners: cuts \(count), no escape")
    }

    /// Two pictures joined are shown beside each other, in the columns that curses counts.
    @Test(arguments: [
        ("👩\u{200D}💻", "👩💻", 4), ("👨\u{200D}👩\u{200D}👧", "👨👩👧", 6), ("❤\u{FE0F}\u{200D}🔥", "❤🔥", 3),
        ("🏳\u{FE0F}\u{200D}🌈", "🏳🌈", 3), ("👩🏽\u{200D}🚀", "👩🏽🚀", 6),
    ])
    func picturesStandBesideEachOther(text: String, shown: String, columns: Int) {
        #expect(Array(Printable.text(text).unicodeScalars) == Array(shown.unicodeScalars))
        #expect(DisplayWidth.of(text) == columns)
    }

    /// Everywhere else they only hide.
    @Test(arguments: [
        ("a\u{200C}b", "a\\u200cb"), ("a\u{200D}b", "a\\u200db"), ("\u{200C}", "\\u200c"), ("東\u{200D}京", "東\\u200d京"),
        ("می\u{200C}\u{200C}خ", "می\u{200C}\\u200cخ"), (" \u{200C}خ", " \\u200cخ"), ("1\u{200D}2", "1\\u200d2"),
        ("а\u{200C}б", "а\\u200cб"), ("👩\u{200C}💻", "👩\\u200c💻"), ("👩\u{200D}a", "👩\\u200da"),
        ("क\u{200C}ष", "क\\u200cष"),
        // What turns and hides text is shown in every script.
        ("م\u{200E}", "م\\u200e"), ("م\u{202E}خ", "م\\u202eخ"), ("م\u{2066}خ", "م\\u2066خ"),
        ("م\u{200B}خ", "م\\u200bخ"),
        ("م\u{061C}خ", "م\\u061cخ"), ("م\u{2060}خ", "م\\u2060خ"), ("م\u{FEFF}خ", "م\\ufeffخ"),
    ])
    func elsewhereTheyAreEscapes(text: String, shown: String) {
        #expect(Array(Printable.text(text).unicodeScalars) == Array(shown.unicodeScalars))
    }

    /// The control: between letters of any other script, both are escapes.
    @Test func noOtherLettersTakeThem() {
        var (escaped, taken) = (0, 0)
        for value in UInt32(0x41)..<0x30000 {
            guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
            guard case .spacing = ScalarKind(scalar) else { continue }
            for joiner in ["\u{200C}", "\u{200D}"] {
                let text = "\(Character(scalar))\(joiner)\(Character(scalar))"
                if Printable.text(text).contains("\\u200") { escaped += 1 } else { taken += 1 }
            }
        }
        print("joiners between two of each letter: escaped \(escaped), shown \(taken)")
        #expect(escaped > 50 * taken && taken > 500)
    }
}
