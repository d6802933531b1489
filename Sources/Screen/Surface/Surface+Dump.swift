extension Surface {
    /// The text of each row, without blanks at its end. What `play` writes and golden files hold.
    public var lines: [String] {
        (0..<size.rows).map { row in
            var line: [UInt8] = []
            for cell in self.row(row) {
                cell.forEachScalar { scalar in UTF8.encode(glyphs.shown(scalar)).map { line.append(contentsOf: $0) } }
            }
            while line.last == UInt8(ascii: " ") { line.removeLast() }
            return String(decoding: line, as: UTF8.self)
        }
    }

    /// One letter a cell for its style, a dot for plain text, then a legend of the styles met:
    /// `a border`, `b text over selection`, `c key bold`.
    public var styleLines: [String] {
        let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        var met: [Style] = []
        var lines = (0..<size.rows).map { row in
            var line = ""
            for style in self.row(row).lazy.map(\.style) {
                if style == .text {
                    line.append(".")
                    continue
                }
                if !met.contains(style) { met.append(style) }
                let place = met.firstIndex(of: style) ?? 0
                line.append(place < letters.count ? letters[place] : "*")
            }
            while line.last == "." { line.removeLast() }
            return line
        }
        lines += zip(letters, met).map { "\($0) \($1)" }
        return lines
    }
}

extension Style: CustomStringConvertible {
    /// `status-open over selection bold`.
    public var description: String {
        var words = [slot.rawValue]
        if let over { words += ["over", over.rawValue] }
        words += Emphasis.named.filter { emphasis.contains($0.emphasis) }.map(\.name)
        return words.joined(separator: " ")
    }
}
