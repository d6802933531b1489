extension TerminalWords {
    public var english: String {
        switch self {
        case .notATerminal:
            "standard input and output are not both a terminal; run this in one, or use the plain commands"
        case .noType: "TERM is not set; set it, as in TERM=xterm-256color, for the full screen"
        case .dumb(let type):
            "TERM '\(type)' cannot show a full screen; set TERM to what the terminal is, as in xterm-256color"
        case .unknownType(let type):
            "TERM '\(type)' is not known here, nor is xterm-256color; install ncurses-base or ncurses-term"
        case .noSignals(let code): "no pipe for signals (error \(code)); close some files or programs"
        case .drawnAs(let type, let substitute): "TERM '\(type)' is not known here; drawing as for \(substitute)"
        }
    }
}
