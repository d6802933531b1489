extension StringProtocol {
    /// The text with full-width forms, as an input method for Japanese types them, folded to ASCII
    /// (`３３％` → `33%`, `￥` → `¥`, the ideographic space → a space), the minus sign of typesetters as a hyphen, and without
    /// spaces and tabs at either end.
    public func foldedAndTrimmed() -> Substring {
        var text = Substring(self).utf8
        if text.contains(where: { $0 >= 0x80 }) {
            var folded = String.UnicodeScalarView()
            for scalar in unicodeScalars {
                switch scalar.value {
                case 0xFF01...0xFF5E: folded.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
                case 0xFFE5: folded.append("¥")
                case 0x3000: folded.append(" ")
                case 0x2212: folded.append("-")
                default: folded.append(scalar)
                }
            }
            text = Substring(String(folded)).utf8
        }
        let blanks = [UInt8(ascii: " "), UInt8(ascii: "\t")]
        while let first = text.first, blanks.contains(first) { text.removeFirst() }
        while let last = text.last, blanks.contains(last) { text.removeLast() }
        return Substring(text)
    }
}

/// The number that `digits` is, when it is nothing but ASCII digits and an `Int` holds it.
func wholeNumber(_ digits: some StringProtocol) -> Int? {
    digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(digits) : nil
}
