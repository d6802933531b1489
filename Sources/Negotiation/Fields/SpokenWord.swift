/// A word of a text, as texts are compared for what they say: letters and digits, without regard to case, to width, to
/// which kana, and to whether letters and their marks are one character or several, as `SearchText` folds them.
struct SpokenWord {
    /// Stands for its letters.
    private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    /// In the UTF-8 of the text.
    private(set) var range: Range<Int>
    private(set) var columns = 0
    /// Whether a sentence ends behind it.
    private(set) var endsSentence = false

    /// The words of a text. Scripts that put no blanks between words have one in each character.
    static func all(in text: String) -> [SpokenWord] {
        var reader = Reader()
        var text = text
        if !text.withUTF8({ reader.passASCII($0) }) { reader.pass(text, isFolded: text.withUTF8 { $0.mayBeFolded }) }
        reader.endWord()
        reader.words.endSentence()
        return reader.words
    }

    /// Goes through a text letter by letter.
    private struct Reader {
        var words: [SpokenWord] = []
        var offset = 0
        /// The word that goes on, if one does.
        private var word: SpokenWord?
        /// A full stop ends a sentence only before a blank: `1.5%`.
        private var isStop = false

        mutating func endWord() {
            if let word { words.append(word) }
            word = nil
        }

        mutating func pass(_ text: String, isFolded: Bool) {
            guard isFolded else {
                for scalar in text.unicodeScalars { pass(scalar, UTF8.width(scalar)) }
                return
            }
            // What is one letter is looked at as one, however it is written, and stands where the whole of it does.
            for character in text {
                var width = character.utf8.count
                for scalar in SearchText.fold(String(character)).unicodeScalars {
                    pass(scalar, width)
                    width = 0
                }
                offset += width
            }
        }

        /// The same of a text that is ASCII throughout, as is most of what each key shows: a letter is a byte. Of any other,
        /// nothing is passed.
        mutating func passASCII(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
            guard text.allSatisfy({ $0 < 0x80 }) else { return false }
            words.reserveCapacity(text.count / 4)
            while offset < text.count {
                let start = offset
                var word = self.word ?? SpokenWord(range: start..<start)
                while offset < text.count, let letter = Unicode.Scalar(text[offset]).smallASCIILetter {
                    offset += 1
                    word.add(letter, upTo: offset)
                }
                if offset > start {
                    self.word = word
                    isStop = false
                }
                if offset < text.count { pass(Unicode.Scalar(text[offset]), 1) }
            }
            return true
        }

        private mutating func pass(_ scalar: Unicode.Scalar, _ width: Int) {
            if let folded = scalar.smallASCIILetter {
                if word == nil { word = SpokenWord(range: offset..<offset) }
                offset += 1
                word?.add(folded, upTo: offset)
                isStop = false
                return
            }
            defer { offset += width }
            if let letter = scalar.spoken {
                if letter.isWord { endWord() }
                if word == nil { word = SpokenWord(range: offset..<offset) }
                word?.add(letter, upTo: offset + width)
                if letter.isWord { endWord() }
                isStop = false
            } else {
                // Of most characters that is known without asking Unicode, which takes ten times as long.
                let isKnown = scalar.isASCII || scalar.isJapaneseMark
                let isBlank =
                    isKnown ? scalar.value == 0x20 || 0x09...0x0D ~= scalar.value : scalar.properties.isWhitespace
                if !isBlank, !scalar.isJapaneseMark, scalar.isInvisible { return }
                endWord()
                if isStop, isBlank { words.endSentence() }
                isStop = scalar == "."
                if SpokenWord.ends(scalar) { words.endSentence() }
            }
        }
    }

    private static func ends(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "!", "?", ";", "。", "！", "？", "；": true
        default: false
        }
    }

    private init(range: Range<Int>) { self.range = range }

    private mutating func add(_ letter: Letter, upTo end: Int) {
        add(letter.folded, upTo: end)
        if letter.isWord { columns += 1 }
    }

    private mutating func add(_ folded: UInt32, upTo end: Int) {
        // FNV-1a.
        hash = (hash ^ UInt64(folded)) &* 0x100_0000_01B3
        range = Range(uncheckedBounds: (range.lowerBound, end))
        columns += 1
    }

    fileprivate mutating func end() { endsSentence = true }

    fileprivate struct Letter {
        /// In small letters, of ordinary width.
        let folded: UInt32
        /// Whether it is a word by itself.
        let isWord: Bool
    }
}

extension [SpokenWord] {
    fileprivate mutating func endSentence() {
        if !isEmpty { self[count - 1].end() }
    }
}

extension Unicode.Scalar {
    /// The commas, full stops and brackets of Japanese.
    fileprivate var isJapaneseMark: Bool { 0x3001...0x3003 ~= value || 0x3008...0x3011 ~= value }

    /// One of the letters and digits that nearly all words consist of, as a small one.
    fileprivate var smallASCIILetter: UInt32? {
        switch value {
        case 0x30...0x39, 0x61...0x7A: value
        case 0x41...0x5A: value + 0x20
        default: nil
        }
    }

    /// What it counts for in a word; nil for what parts words.
    fileprivate var spoken: SpokenWord.Letter? {
        if let smallASCIILetter { return .init(folded: smallASCIILetter, isWord: false) }
        switch value {
        case ..<0x80: return nil
        // Kana and the common kanji, so that Unicode need not be asked.
        case 0x3041...0x3096, 0x4E00...0x9FFF: return .init(folded: value, isWord: true)
        case 0x30A1...0x30F6, 0x30FD, 0x30FE: return .init(folded: value - 0x60, isWord: true)
        case _ where isJapaneseMark: return nil
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: return Unicode.Scalar(value - 0xFEE0)?.spoken
        default: break
        }
        guard properties.isAlphabetic || properties.numericType != nil || isCombining else { return nil }
        if 0x2E80..<0xAC00 ~= value || value >= 0x20000 { return .init(folded: value, isWord: true) }
        return .init(folded: properties.lowercaseMapping.unicodeScalars.first?.value ?? value, isWord: false)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a letter of it may be written in several characters: a decomposed one, or kana of half width.
    fileprivate var mayBeFolded: Bool {
        if mayBeDecomposed { return true }
        // U+FF40 to U+FFBF.
        for place in indices.dropLast() where self[place] == 0xEF && 0xBD...0xBE ~= self[place + 1] { return true }
        return false
    }
}
