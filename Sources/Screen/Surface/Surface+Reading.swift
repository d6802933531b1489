/// A row without its looks, as it is read out: what gaps, rules and pictures part, one after another.
public struct ReadRow: Hashable, Sendable {
    public var pieces: [String] = []
    /// Whether the first piece is the label of those behind it.
    public var hasLabel = false
    /// Whether it is the row that one stands on.
    public var isSelected = false
    /// The number of the item that it shows, from 0.
    public var item: Int?
}

extension Surface {
    /// What a row says.
    public func read(_ row: Int) -> ReadRow {
        var read = ReadRow()
        var piece = ""
        var (blanks, isFirstMuted) = (0, false)
        func end() {
            if !piece.isEmpty { read.pieces.append(piece) }
            (piece, blanks) = ("", 0)
        }
        for cell in self.row(row) {
            guard let base = cell.base else { continue }
            if cell.style.slot == .selection, Character(base) == glyphs.selectionMark { read.isSelected = true }
            if base == " " || Surface.isPicture(base) {
                blanks += base == " " ? 1 : 2
                continue
            }
            if blanks > 1 { end() } else if blanks == 1, !piece.isEmpty { piece += " " }
            blanks = 0
            if read.pieces.isEmpty, piece.isEmpty { isFirstMuted = cell.style.slot == .muted }
            cell.forEachScalar { piece.unicodeScalars.append($0) }
        }
        end()
        read.hasLabel = isFirstMuted && read.pieces.count > 1
        let item = zones.last { zone in
            guard case .item = zone.meaning else { return false }
            return zone.rect.rows.contains(row)
        }
        if case .item(let number, _)? = item?.meaning { read.item = number }
        return read
    }

    /// A row as it stands, to its last character, without frames: a line that is being typed.
    public func line(_ row: Int) -> String {
        var text = ""
        for cell in self.row(row) {
            cell.forEachScalar { text.unicodeScalars.append(Surface.isPicture($0) ? " " : $0) }
        }
        return String(text.prefix(text.reversed().drop { $0 == " " }.count))
    }

    /// Lines, blocks and braille: all that a sentence says better.
    private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
        (0x2500...0x259F).contains(scalar.value) || (0x2800...0x28FF).contains(scalar.value)
    }
}
