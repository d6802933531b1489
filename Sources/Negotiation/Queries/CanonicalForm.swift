// The standard library normalises for `==` and keeps the result to itself; Foundation's way to it would bring ICU along.
@_spi(_Unicode) import Swift

extension String {
    /// The same text with letters and their marks joined as far as Unicode has one character for both (NFC): texts that
    /// are canonically equivalent have one such form.
    var composed: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for scalar in _nfc { bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same with letters and their marks apart (NFD).
    var decomposed: [Unicode.Scalar] { Array(_nfd) }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a text in UTF-8 may be other than composed. Of most texts, in Latin, Greek and Cyrillic letters, kana, kanji
    /// and Korean syllables, that is told without a look at each character.
    var mayBeDecomposed: Bool {
        var place = 0
        func next(_ step: Int) -> UInt8 { place + step < count ? self[place + step] : 0 }
        while place < count {
            switch self[place] {
            case ..<0x80: place += 1
            case 0xC2...0xCB, 0xCF...0xD1: place += 2
            case 0xCE where next(1) != 0x87: place += 2
            // Dashes, quotes and the like, but for two spaces that are written in two ways.
            case 0xE2 where next(1) == 0x80 && next(2) > 0x81: place += 3
            // U+3000 to U+9FFF, but for the voicing marks.
            case 0xE3 where next(1) != 0x82 || next(2) & 0xFE != 0x98 && next(2) != 0x9A: place += 3
            case 0xE4...0xE9: place += 3
            // Most Korean syllables, whose letters stand elsewhere.
            case 0xEB, 0xEC: place += 3
            // Full and half width.
            case 0xEF where 0xBC...0xBE ~= next(1): place += 3
            default: return true
            }
        }
        return false
    }
}
