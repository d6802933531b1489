/// Titles in plain letters, as far as a table can say them: names of files that people can read and every system can carry.
///
/// Kana by Hepburn, Korean by the Revised Romanization, Cyrillic and Greek letter by letter, Latin letters without their
/// marks. How kanji are read depends on the word, so they are left out, and with them the kana beside them, which are
/// endings and particles.
enum Romanisation {
    /// The words in `[a-z0-9]`, in order; none where nothing can be said in plain letters.
    static func words(of title: String) -> [String] {
        let runs = runs(of: title)
        return runs.enumerated().flatMap { index, run -> [String] in
            switch run.script {
            case .kanji: return []
            case .hiragana where runs.indices.contains { abs($0 - index) == 1 && runs[$0].script == .kanji }: return []
            case .hiragana, .katakana:
                return [Kana.romanised(SearchText.fold(run.text), isNative: run.script == .hiragana)]
            case .korean: return [Korean.romanised(run.text)]
            case .letters: return Letters.words(SearchText.fold(run.text))
            }
        }.filter { !$0.isEmpty }
    }

    private enum Script { case hiragana, katakana, kanji, korean, letters }

    private static func runs(of title: String) -> [(script: Script, text: String)] {
        var runs: [(script: Script, text: String)] = []
        for scalar in title.composed.unicodeScalars {
            let script = script(of: scalar, after: runs.last?.script)
            if runs.last?.script != script { runs.append((script, "")) }
            runs[runs.count - 1].text.unicodeScalars.append(scalar)
        }
        return runs
    }

    private static func script(of scalar: Unicode.Scalar, after last: Script?) -> Script {
        switch scalar.value {
        // Marks of length and voice belong to what they stand behind.
        case 0x3099, 0x309A, 0x30FC, 0xFF70, 0xFF9E, 0xFF9F: last == .hiragana ? .hiragana : .katakana
        case 0x3041...0x309F: .hiragana
        case 0x30A1...0x30FA, 0x30FD...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D: .katakana
        case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .kanji
        case 0xAC00...0xD7A3: .korean
        default: .letters
        }
    }
}

/// Syllables by the Revised Romanization of Korean, with the commonest ways in which one sound changes the next:
/// `한국어` → `hangugeo`, `종로` → `jongno`.
private enum Korean {
    private static let initials = list("g kk n d tt r m b pp s ss - j jj ch k t p h")
    private static let vowels = list("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i")
    private static let finals = list("- k k k n n n t l k m l l l p l m p p t t ng t t k t p t")
    /// Before a vowel, which takes the sound along.
    private static let carried = list("- g kk ks n nj n d r lg lm lb ls lt lp r m b ps s ss ng j ch k t p -")

    private static func list(_ words: String) -> [String] {
        words.split(separator: " ").map { $0 == "-" ? "" : String($0) }
    }

    static func romanised(_ text: String) -> String {
        var result = ""
        /// Of the last syllable, not written yet.
        var final = 0
        for scalar in text.unicodeScalars {
            guard 0xAC00...0xD7A3 ~= scalar.value else { continue }
            let place = Int(scalar.value) - 0xAC00
            result += joined(final, initials[place / 588]) + vowels[place % 588 / 28]
            final = place % 28
        }
        return result + finals[final]
    }

    private static func joined(_ final: Int, _ initial: String) -> String {
        switch (finals[final], initial) {
        case (_, ""): carried[final]
        case ("k", "n"), ("k", "m"): "ng" + initial
        case ("t", "n"), ("t", "m"): "n" + initial
        case ("p", "n"), ("p", "m"): "m" + initial
        case ("l", "r"), ("l", "n"), ("n", "r"): "ll"
        case ("m", "r"), ("ng", "r"): finals[final] + "n"
        case (let sound, _): sound + initial
        }
    }
}

/// Latin, Cyrillic and Greek, letter by letter; whatever else stands there parts words.
private enum Letters {
    private static let table: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = [
            "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ŋ": "ng",
            "ё": "yo", "є": "ye", "і": "i", "ї": "yi", "ґ": "g", "ў": "u", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c",
            "ђ": "dj", "џ": "dz", "ѕ": "dz",
        ]
        func add(_ letters: String, _ sounds: String) {
            let sounds = sounds.split(separator: " ").map { $0 == "-" ? "" : String($0) }
            for (letter, sound) in zip(letters.unicodeScalars, sounds) { table[letter] = sound }
        }
        add(
            "абвгдежзийклмнопрстуфхцчшщъыьэюя",
            "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya")
        add("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o")
        return table
    }()

    static func words(_ text: String) -> [String] {
        var words: [String] = [""]
        func add(_ sound: some StringProtocol) { words[words.count - 1] += sound }
        for character in text {
            guard let sound = sound(of: character) else {
                if words.last?.isEmpty == false { words.append("") }
                continue
            }
            // The one Greek sound that takes two letters and is in every second word.
            if sound == "y", character.isGreek, words.last?.hasSuffix("o") == true { add("u") } else { add(sound) }
        }
        return words
    }

    /// nil where it parts words.
    private static func sound(of character: Character) -> String? {
        let scalars = Array(character.unicodeScalars)
        guard let first = scalars.first else { return nil }
        switch first.value {
        case 0x61...0x7A, 0x30...0x39: return String(Character(first))
        // An apostrophe parts no words.
        case 0x27, 0x2019: return ""
        default: break
        }
        if let sound = table[first] { return sound }
        // Without its marks, if it has any.
        guard let base = String(character).decomposed.first, base != first else { return nil }
        return 0x61...0x7A ~= base.value ? String(Character(base)) : table[base]
    }
}

extension Character {
    fileprivate var isGreek: Bool { unicodeScalars.first.map { 0x370...0x3FF ~= $0.value } ?? false }
}
