/// Where surfaces are shown and keys come from.
public protocol Terminal {
    /// In cells; at least 1×1.
    var size: Size { get }
    /// The characters that it can show.
    var glyphs: Glyphs { get }
    /// Descriptors that become readable when `readEvents` has something to give.
    var fileDescriptors: [Int32] { get }
    /// Milliseconds after which `readEvents` may have something to give although nothing came, as an Escape that nothing
    /// has followed; -1 for never.
    var interval: Int32 { get }

    /// All that has happened since the last call, in order; empty if nothing has. Never waits.
    mutating func readEvents() -> [Event]
    /// Shows a surface; sends only what differs from what is shown.
    mutating func present(_ surface: Surface, theme: Theme)
    /// Has the next `present` send everything, over whatever others wrote on the screen.
    mutating func redraw()
    /// Gives the terminal back to the shell until the process is continued; then `resumed` comes.
    mutating func suspend()
    /// Whether a person is at it, who could use another program on it.
    var isAttended: Bool { get }
    /// Runs something that needs the terminal for itself, such as an editor; then `resumed` comes. The body is given what
    /// tells a hang-up meanwhile; nil where there is nobody to hang up.
    mutating func released<Result>(_ body: (TerminalWatch?) throws -> Result) rethrows -> Result
    /// Asks the terminal to put a text on the person's clipboard. Nobody can tell whether it does.
    mutating func copy(_ clipboard: Clipboard)
}
