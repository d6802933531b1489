/// The order of the Japanese syllabary, in which readings are sorted: marks, digits, Latin letters, kana.
///
/// Hiragana and katakana, small and large kana are alike, `ー` is the vowel before it, and a voiced kana comes after the
/// unvoiced one where all else is equal (JIS X 4061 in its main levels).
struct KanaOrder: Comparable {
    private let primary: [UInt32]
    private let voicing: [UInt8]

    init(_ text: String) {
        var (primary, voicing): ([UInt32], [UInt8]) = ([], [])
        for scalar in SearchText.fold(text).unicodeScalars {
            var (value, voice) = (scalar.value, UInt8(0))
            if scalar == "ー", let last = primary.last, let vowel = Self.vowel(after: last & 0xFFFFFF) {
                value = vowel
            } else if let kana = Self.kana[scalar] {
                (value, voice) = kana
            }
            primary.append(Self.class(of: value) << 24 | value)
            voicing.append(voice)
        }
        (self.primary, self.voicing) = (primary, voicing)
    }

    static func < (a: KanaOrder, b: KanaOrder) -> Bool {
        a.primary == b.primary
            ? a.voicing.lexicographicallyPrecedes(b.voicing) : a.primary.lexicographicallyPrecedes(b.primary)
    }

    private static func `class`(of value: UInt32) -> UInt32 {
        switch value {
        case 0x30...0x39: 1
        case 0x61...0x7A: 2
        case 0x3041...: 3
        default: 0
        }
    }

    /// The rows of the syllabary by their vowel; what does not exist is left out with a dash.
    private static let columns = [
        "あかさたなはまやらわ", "いきしちにひみ-りゐ", "うくすつぬふむゆる-", "えけせてねへめ-れゑ", "おこそとのほもよろを",
    ]

    private static func vowel(after value: UInt32) -> UInt32? {
        guard let kana = Unicode.Scalar(value),
            let column = columns.first(where: { $0.unicodeScalars.contains(kana) })
        else { return nil }
        return column.unicodeScalars.first?.value
    }

    /// What a small or voiced kana counts as, and how far behind the plain one it comes where all else is equal.
    private static let kana: [Unicode.Scalar: (UInt32, UInt8)] = {
        var table: [Unicode.Scalar: (UInt32, UInt8)] = ["ゔ": (0x3046, 1)]
        func add(_ forms: String, _ plain: String, _ voice: UInt8) {
            for (form, kana) in zip(forms.unicodeScalars, plain.unicodeScalars) { table[form] = (kana.value, voice) }
        }
        add("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ", 0)
        add("がぎぐげござじずぜぞだぢづでど", "かきくけこさしすせそたちつてと", 1)
        add("ばびぶべぼ", "はひふへほ", 1)
        add("ぱぴぷぺぽ", "はひふへほ", 2)
        return table
    }()
}
