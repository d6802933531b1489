/// Why there is no screen, and what to do instead; how the terminal is drawn for.
public enum TerminalWords: Saying {
    case notATerminal
    case noType
    case dumb(String)
    case unknownType(String)
    case noSignals(Int)
    case drawnAs(String, instead: String)
}
