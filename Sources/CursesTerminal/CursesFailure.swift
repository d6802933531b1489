import Screen

/// Why there is no screen. The words say what to do instead.
public enum CursesFailure: Error, Hashable, CustomStringConvertible {
    /// Standard input or output is a file or a pipe.
    case notATerminal
    /// TERM is `dumb`, unset, or of a terminal that cannot place its cursor.
    case dumb(String)
    /// Neither TERM nor the type that stands in for it is described on this machine.
    case unknownType(String)
    /// No pipe for signals could be had, for the reason of this `errno`.
    case noSignals(Int32)

    public var description: String {
        switch self {
        case .notATerminal:
            "standard input and output are not both a terminal; run this in one, or use the plain commands"
        case .dumb(""):
            "TERM is not set; set it, as in TERM=xterm-256color, for the full screen"
        case .dumb(let type):
            "TERM '\(Printable.text(type))' cannot show a full screen; set TERM to what the terminal is, as in xterm-256color"
        case .unknownType(let type):
            "TERM '\(Printable.text(type))' is not known here, nor is xterm-256color; install ncurses-base or ncurses-term"
        case .noSignals(let code):
            "no pipe for signals (error \(code)); close some files or programs"
        }
    }
}
