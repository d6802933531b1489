/// Hiragana in Latin letters, by Hepburn's spelling where no other is asked for: `でーたせんたー` → `detasenta`.
enum Kana {
    /// How a reading may be typed in Latin letters.
    enum Spelling { case hepburn, kunrei }

    /// All the ways in which people type this reading: by Hepburn and by Kunrei, with long vowels and without: `とうきょう` → `tokyo`, `toukyou`; `しゅうにゅう` → `shunyu`, `shuunyuu`, `syunyu`, `syuunyuu`.
    static func spellings(of reading: String) -> [String] {
        let kana = SearchText.fold(reading)
        var spellings: [String] = []
        for spelling in [Spelling.hepburn, .kunrei] {
            for keepsLength in [false, true] {
                let words = kana.split(whereSeparator: { $0 == " " || $0 == "・" }).map {
                    romanised(String($0), isNative: true, spelling, keepsLength: keepsLength)
                }
                let text = words.joined(separator: " ")
                for form in spelling == .hepburn ? [text, labial(text)] : [text]
                where !form.isEmpty && !spellings.contains(form) { spellings.append(form) }
            }
        }
        return spellings
    }

    /// As newspapers write an `n` before lips that close: `shimbun`.
    private static func labial(_ text: String) -> String {
        var last: Character = " "
        return String(
            text.reversed().map { letter in
                defer { last = letter }
                return letter == "n" && "bmp".contains(last) ? "m" : letter
            }.reversed())
    }

    /// Where Kunrei differs.
    private static let kunrei = [
        "shi": "si", "ji": "zi", "chi": "ti", "tsu": "tu", "fu": "hu",
    ]

    /// From U+3041 on, in the order of Unicode: small ones as the large.
    private static let syllables = """
        a a i i u u e e o o ka ga ki gi ku gu ke ge ko go sa za shi ji su zu se ze so zo ta da chi ji tsu tsu zu te de to \
        do na ni nu ne no ha ba pa hi bi pi fu bu pu he be pe ho bo po ma mi mu me mo ya ya yu yu yo yo ra ri ru re ro wa \
        wa i e o n vu ka ke
        """.split(separator: " ").map(String.init)

    /// - Parameter isNative: whether a word was written in hiragana, in which `u` lengthens an `o`: とうきょう → `tokyo`.
    /// - Parameter keepsLength: whether long vowels are spelled out, as in `toukyou` and `deeta`.
    static func romanised(
        _ kana: String, isNative: Bool, _ spelling: Spelling = .hepburn, keepsLength: Bool = false
    ) -> String {
        var result = ""
        var doubles = false
        var last = ""
        for scalar in kana.unicodeScalars {
            let place = Int(scalar.value) - 0x3041
            if scalar == "ー", keepsLength, let vowel = result.last { result.append(vowel) }
            guard syllables.indices.contains(place) else {
                // Signs and Latin letters of a reading stay; marks of length are left out.
                if isNative, scalar.isASCII { result.unicodeScalars.append(scalar) }
                continue
            }
            if scalar == "っ" {
                doubles = true
                continue
            }
            let syllable = spelling == .kunrei ? kunrei[syllables[place]] ?? syllables[place] : syllables[place]
            if "ゃゅょ".unicodeScalars.contains(scalar), result.hasSuffix("i") {
                // きゃ → kya, しゃ → sha.
                result.removeLast()
                let isSoft = result.hasSuffix("sh") || result.hasSuffix("ch") || result.hasSuffix("j")
                result += isSoft ? syllable.dropFirst() : syllable[...]
            } else if "ぁぃぅぇぉ".unicodeScalars.contains(scalar), endsWithVowel(result) {
                // ふぁ → fa, てぃ → ti, うぃ → wi.
                result.removeLast()
                if last == "u" { result += "w" }
                if last == "i" { result += "y" }
                result += syllable
            } else {
                if isNative, !keepsLength, syllable == "u", result.last == "o" || result.last == "u" { continue }
                if doubles, let first = syllable.first { result.append(syllable.hasPrefix("ch") ? "t" : first) }
                result += syllable
            }
            last = syllable
            doubles = false
        }
        return result
    }

    private static func endsWithVowel(_ text: some StringProtocol) -> Bool {
        text.last.map { "aiueo".contains($0) } ?? false
    }
}
