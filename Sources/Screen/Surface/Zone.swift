/// A part of a picture that a pointer can mean. Whoever draws something says what it is; of zones that overlap, the last counts.
public struct Zone: Hashable, Sendable {
    public enum Meaning: Hashable, Sendable {
        /// The same as this key.
        case key(Key)
        /// A list, by a number that its owner gives it.
        case list(Int)
        /// An item of such a list.
        case item(Int, list: Int)
    }

    public let meaning: Meaning
    public let rect: Rect
}

extension Surface {
    /// Says what a block stands for.
    public mutating func mean(_ meaning: Zone.Meaning, _ rect: Rect) {
        zones.append(Zone(meaning: meaning, rect: rect))
    }

    /// Says what part of a row stands for.
    public mutating func mean(_ meaning: Zone.Meaning, at point: Point, columns: Int) {
        mean(meaning, Rect(column: point.column, row: point.row, columns: columns, rows: 1))
    }

    /// Nothing but keys can be meant any more of what is drawn so far: something that asks lies over it.
    public mutating func coverZones() {
        zones.removeAll { if case .key = $0.meaning { false } else { true } }
    }

    /// What stands there.
    public func meaning(at point: Point) -> Zone.Meaning? { zones.last { $0.rect.contains(point) }?.meaning }
}
