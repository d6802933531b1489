/// What happened at the terminal.
public enum Event: Hashable, Sendable {
    case key(Key)
    case mouse(Mouse)
    /// Text pasted in one piece; never to be run as keys. Line ends are `\n`; not yet gated.
    case paste(String)
    case resize(Size)
    /// Back from suspension, or from a program that had the terminal. Nothing is shown until the next `present`, which
    /// sends everything by itself.
    case resumed
    /// SIGINT from outside; Control-C typed comes as a key.
    case interrupt
    /// SIGTERM: leave in order.
    case terminate
    /// The terminal is gone: leave at once and write nothing to it.
    case hangup
}
