/// Text as it is compared when people look for something: without regard to case, to full and half width,
/// to which kana, and to whether letters and their marks are one character or several.
package enum SearchText {
    /// `ＳｏｆｔＢａｎｋ`, `softbank` → `softbank`; `ﾄｳｷｮｳ`, `トウキョウ` → `とうきょう`.
    package static func fold(_ text: some StringProtocol) -> String {
        var text = String(text)
        var folded: [UInt8] = []
        let isASCII = text.withUTF8 { bytes in
            if bytes.allSatisfy({ $0 < 0x80 }) { return true }
            folded.reserveCapacity(bytes.count)
            fold(bytes, into: &folded)
            return false
        }
        if isASCII { return text.lowercased() }
        return String(decoding: folded, as: UTF8.self)
    }

    /// The same of several texts, with blanks between them, as UTF-8.
    package static func folded(_ texts: [String?]) -> [UInt8] {
        var folded: [UInt8] = []
        for case var text? in texts {
            if !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
            text.withUTF8 { fold($0, into: &folded) }
        }
        return folded
    }

    /// The same of UTF-8, put behind what is folded already: texts of 10,000 records are folded at a time.
    static func fold(_ text: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8]) {
        guard text.mayBeDecomposed else { return foldComposed(text, into: &folded) }
        var composed = String(decoding: text, as: UTF8.self).composed
        var bytes: [UInt8] = []
        composed.withUTF8 { foldComposed($0, into: &bytes) }
        // A letter that has become a small or a narrow one may join with the mark behind it.
        folded += String(decoding: bytes, as: UTF8.self).composed.utf8
    }

    private static func foldComposed(_ text: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8]) {
        var start = 0
        while start < text.count {
            let isASCII = text[start] < 0x80
            var end = start + 1
            while end < text.count, (text[end] < 0x80) == isASCII { end += 1 }
            let run = text[start..<end]
            if isASCII {
                folded.append(contentsOf: run)
                folded.withUnsafeMutableBufferPointer { bytes in
                    for index in bytes.count - run.count..<bytes.count where (0x41...0x5A).contains(bytes[index]) {
                        bytes[index] += 0x20
                    }
                }
            } else {
                for scalar in String(decoding: run, as: UTF8.self).unicodeScalars { append(scalar, to: &folded) }
            }
            start = end
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        switch scalar.value {
        case 0xFF01...0xFF5E: append(scalar.value - 0xFEE0, to: &folded)
        case 0x3000: folded.append(UInt8(ascii: " "))
        case 0x30A1...0x30F6, 0x30FD, 0x30FE: append(scalar.value - 0x60, to: &folded)
        case 0xFF61...0xFF9F: appendHalfWidth(scalar, to: &folded)
        // Voicing marks of decomposed text, as in half-width kana.
        case 0x3099: voice(&folded, by: 1)
        case 0x309A: voice(&folded, by: 2)
        case 0x2010...0x2015, 0x2212: folded.append(UInt8(ascii: "-"))
        default: append(scalar.value, to: &folded)
        }
    }

    private static func append(_ value: UInt32, to folded: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(value) else { return }
        switch value {
        // To ask Unicode makes a text of each letter, which the texts of 10,000 records feel: only where there may be case.
        case 0x41...0x5A: return folded.append(UInt8(value) + 0x20)
        case ..<0x80, 0x3040..<0xA000: return encode(scalar, at: &folded)
        default: break
        }
        guard scalar.properties.changesWhenLowercased else { return encode(scalar, at: &folded) }
        for lower in scalar.properties.lowercaseMapping.unicodeScalars { encode(lower, at: &folded) }
    }

    private static func encode(_ scalar: Unicode.Scalar, at folded: inout [UInt8]) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { folded.append(byte) }
    }

    /// What the scalars U+FF61 to U+FF9F are in full width, in order, as hiragana where there is one.
    private static let halfWidth = Array(
        "。「」、・をぁぃぅぇぉゃゅょっーあいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん゛゜".unicodeScalars)

    private static func appendHalfWidth(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        switch scalar.value {
        case 0xFF9E: voice(&folded, by: 1)
        case 0xFF9F: voice(&folded, by: 2)
        default:
            let place = Int(scalar.value) - 0xFF61
            if halfWidth.indices.contains(place) { encode(halfWidth[place], at: &folded) }
        }
    }

    /// Unvoiced kana are followed in Unicode by their voiced and, in the row of は, half-voiced form.
    private static func voice(_ folded: inout [UInt8], by step: UInt32) {
        let unvoiced = (step == 1 ? "かきくけこさしすせそたちつてとはひふへほ" : "はひふへほ").unicodeScalars
        // All of these take three bytes.
        guard let last = String(decoding: folded.suffix(3), as: UTF8.self).unicodeScalars.last else { return }
        if unvoiced.contains(last), let voiced = Unicode.Scalar(last.value + step) {
            folded.removeLast(3)
            encode(voiced, at: &folded)
        } else if last == "う", step == 1 {
            folded.removeLast(3)
            encode("\u{3094}", at: &folded)
        }
    }
}
