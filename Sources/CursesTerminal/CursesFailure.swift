import Screen
import Words

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
        case .notATerminal: TerminalWords.notATerminal.text
        case .dumb(""): TerminalWords.noType.text
        case .dumb(let type): TerminalWords.dumb(Printable.text(type)).text
        case .unknownType(let type): TerminalWords.unknownType(Printable.text(type)).text
        case .noSignals(let code): TerminalWords.noSignals(Int(code)).text
        }
    }
}
