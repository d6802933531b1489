/// How a cell is meant, not how it looks: a `Theme` makes a `Paint` of it.
public struct Style: Hashable, Sendable {
    public var slot: Slot
    /// The slot whose background this text stands on, such as `.selection` or `.match`.
    public var over: Slot?
    /// Attributes beyond those that the theme gives to the slots.
    public var emphasis: Emphasis

    public init(_ slot: Slot = .text, over: Slot? = nil, emphasis: Emphasis = []) {
        self.slot = slot
        self.over = over
        self.emphasis = emphasis
    }

    public static let text = Style(.text)
    public static let muted = Style(.muted)
}
