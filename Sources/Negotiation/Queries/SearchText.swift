import FrontMatter

/// Text as it is compared when people look for something: without regard to case, to full and half width,
/// and to which kana.
public enum SearchText {
    /// `ＳｏｆｔＢａｎｋ`, `softbank` → `softbank`; `ﾄｳｷｮｳ`, `トウキョウ` → `とうきょう`.
    public static func fold(_ text: some StringProtocol) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: append(scalar.value - 0xFEE0, to: &folded)
            case 0x3000: folded.append(" ")
            case 0x30A1...0x30F6, 0x30FD, 0x30FE: append(scalar.value - 0x60, to: &folded)
            case 0xFF61...0xFF9F: appendHalfWidth(scalar, to: &folded)
            // Voicing marks of decomposed text, as in half-width kana.
            case 0x3099: voice(&folded, by: 1)
            case 0x309A: voice(&folded, by: 2)
            case 0x2010...0x2015, 0x2212: folded.append("-")
            default: append(scalar.value, to: &folded)
            }
        }
        return String(folded)
    }

    private static func append(_ value: UInt32, to folded: inout String.UnicodeScalarView) {
        guard let scalar = Unicode.Scalar(value) else { return }
        switch value {
        // To ask Unicode makes a text of each letter, which the texts of 10,000 records feel: only where there may be case.
        case 0x41...0x5A: return folded.append(Unicode.Scalar(UInt8(value) + 0x20))
        case ..<0x80, 0x3040..<0xA000: return folded.append(scalar)
        default: break
        }
        guard scalar.properties.changesWhenLowercased else { return folded.append(scalar) }
        for lower in scalar.properties.lowercaseMapping.unicodeScalars { folded.append(lower) }
    }

    /// What the scalars U+FF61 to U+FF9F are in full width, in order, as hiragana where there is one.
    private static let halfWidth = Array(
        "。「」、・をぁぃぅぇぉゃゅょっーあいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん゛゜".unicodeScalars)

    private static func appendHalfWidth(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
        switch scalar.value {
        case 0xFF9E: voice(&folded, by: 1)
        case 0xFF9F: voice(&folded, by: 2)
        default:
            let place = Int(scalar.value) - 0xFF61
            if halfWidth.indices.contains(place) { folded.append(halfWidth[place]) }
        }
    }

    /// Unvoiced kana are followed in Unicode by their voiced and, in the row of は, half-voiced form.
    private static func voice(_ folded: inout String.UnicodeScalarView, by step: UInt32) {
        let unvoiced = (step == 1 ? "かきくけこさしすせそたちつてとはひふへほ" : "はひふへほ").unicodeScalars
        guard let last = folded.last, unvoiced.contains(last), let voiced = Unicode.Scalar(last.value + step) else {
            if folded.last == "う", step == 1 { folded.replaceLast(with: "\u{3094}") }
            return
        }
        folded.replaceLast(with: voiced)
    }
}

extension String.UnicodeScalarView {
    fileprivate mutating func replaceLast(with scalar: Unicode.Scalar) {
        removeLast()
        append(scalar)
    }
}

extension RecordSummary {
    /// Every value of every field and the prose, a line each; of a broken file, all its text.
    public var searchableText: String { searchableText(withMasked: true) }

    /// The same, with or without the fields that are masked. Of a broken file, where they cannot be told apart, without
    /// them it is the id alone.
    func searchableText(withMasked: Bool) -> String {
        if isBroken, !withMasked { return id.name }
        guard let document = try? Document.record(source) else { return String(decoding: source, as: UTF8.self) }
        var lines: [String] = []
        func gather(_ node: Node) {
            switch node.kind {
            case .null: break
            case .scalar: lines.append(node.text)
            case .list: for item in node.items { gather(item) }
            case .map:
                for entry in node.entries where withMasked || !Masked.hides(entry.key) { gather(entry.value) }
            }
        }
        gather(document.root)
        lines.append(id.name)
        lines.append(String(decoding: source[document.body], as: UTF8.self))
        return lines.joined(separator: "\n")
    }
}
