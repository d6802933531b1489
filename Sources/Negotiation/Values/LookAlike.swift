import Words

/// A letter that passes for a Latin one in a word with Latin letters.
struct LookAlike {
    let scalar: Unicode.Scalar
    let latin: Unicode.Scalar
    let word: String
    /// Its place in the array that was looked through.
    let offset: Int

    /// - Parameter word: the word as it is to be told.
    func warning(word: String) -> CheckWords {
        .looksLatin(codePoint: scalar.codePoint, word: word, latin: "\(latin)")
    }

    /// Letters that cannot be told from Latin ones at a glance; a small part of Unicode's confusables (UTS #39). Signs
    /// of science, such as `μ` and `Δ`, are none.
    static let letters: [Unicode.Scalar: Unicode.Scalar] = {
        let scripts = [
            // Cyrillic
            ("АВЕЅІЈКМНОРСТХУҮԚԜӀѴ", "ABESIJKMHOPCTXYYQWIV"), ("аеѕіјорсухһԁԛԝӏѵ", "aesijopcyxhdqwlv"),
            // Greek
            ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϳ", "ABEZHIKMNOPTYXCj"), ("αινορυϲ", "aivopuc"),
            // Armenian
            ("ՕՍՏԼօոսհցզյ", "OUSLonuhgqj"),
            // Cherokee
            ("ᎠᎡᎢᎥᎪᎫᎬᎳᎷᎻᎽᏀᏂᏃᏏᏒᏔᏕᏙᏚᏞᏟᏢᏦᏧᏴ", "DRTiAJEWMHYGhZbRWSVSLCPKdB"),
        ]
        var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (others, latin) in scripts {
            for (other, letter) in zip(others.unicodeScalars, latin.unicodeScalars) { letters[other] = letter }
        }
        return letters
    }()
}

extension ArraySlice<UInt8> {
    /// The first such letter of a line.
    var firstLookAlike: LookAlike? {
        // The first bytes of Greek, Cyrillic, Armenian and Cherokee; ASCII, kana and most kanji need no decoding.
        guard contains(where: { 0xCD...0xD6 ~= $0 || $0 == 0xE1 || $0 == 0xEA }) else { return nil }
        var offset = startIndex
        var word = String.UnicodeScalarView()
        var hasLatin = false
        var found: (scalar: Unicode.Scalar, latin: Unicode.Scalar, offset: Int)?
        func lookAlike() -> LookAlike? {
            guard hasLatin, let found else { return nil }
            return LookAlike(scalar: found.scalar, latin: found.latin, word: String(word), offset: found.offset)
        }
        for scalar in String(decoding: self, as: UTF8.self).unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.isCombining {
                word.append(scalar)
                hasLatin = hasLatin || scalar.isLatinLetter
                if found == nil, let latin = LookAlike.letters[scalar] { found = (scalar, latin, offset) }
            } else {
                if let letter = lookAlike() { return letter }
                (word, hasLatin, found) = (String.UnicodeScalarView(), false, nil)
            }
            offset += UTF8.width(scalar)
        }
        return lookAlike()
    }
}

extension Unicode.Scalar {
    /// Full-width letters are none: they stand among Japanese.
    fileprivate var isLatinLetter: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: true
        default: false
        }
    }

    var isCombining: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}
