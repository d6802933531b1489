/// What a person did with the mouse, and on which cell.
public struct Mouse: Hashable, Sendable {
    public enum Act: Hashable, Sendable {
        /// The main button went down.
        case press
        /// Again, soon and on the same cell; the first came as `press`.
        case secondPress
        /// The wheel was turned by a notch: down, or up.
        case wheelDown, wheelUp
    }

    public let act: Act
    public let point: Point

    public init(_ act: Act, at point: Point) {
        self.act = act
        self.point = point
    }
}
