/// A terminal without a screen: events come from a script, and the last surface is kept to look at.
public struct HeadlessTerminal: Terminal {
    public private(set) var size: Size
    public let glyphs: Glyphs
    /// What was shown last.
    public private(set) var surface: Surface?
    /// The theme of it.
    public private(set) var theme: Theme?
    /// What was copied last.
    public private(set) var clipboard: Clipboard?
    private var script: [[Event]]

    /// Each element of `script` is given by one call of `readEvents`; after the last comes `hangup`.
    public init(size: Size, glyphs: Glyphs = .unicode, script: [[Event]] = []) {
        self.size = size
        self.glyphs = glyphs
        self.script = script.reversed()
    }

    public var isAttended: Bool { false }
    public var fileDescriptors: [Int32] { [] }
    public var interval: Int32 { -1 }

    public mutating func readEvents() -> [Event] {
        let burst = script.popLast() ?? [.hangup]
        for case .resize(let new) in burst { size = new }
        return burst
    }

    public mutating func present(_ surface: Surface, theme: Theme) {
        self.surface = surface
        self.theme = theme
    }

    public mutating func redraw() {}
    public mutating func suspend() { script.append([.resumed]) }
    public mutating func released<Result>(_ body: (TerminalWatch?) throws -> Result) rethrows -> Result {
        script.append([.resumed])
        return try body(nil)
    }
    public mutating func copy(_ clipboard: Clipboard) { self.clipboard = clipboard }
}
