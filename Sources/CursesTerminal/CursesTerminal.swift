import CCurses
import CSystemCalls
import Glibc
import Screen
import Words

/// The terminal of this process, by ncurses. At most one is open at a time; used from one thread.
///
/// Curses draws: it knows what is on the screen and sends the difference. Input is read and decoded here, and so are
/// signals, so that one `poll` on `fileDescriptors`, along with whatever else a program waits for, misses nothing.
public final class CursesTerminal: Terminal {
    public private(set) var size: Size
    public let glyphs: Glyphs
    /// What the person should know about how the terminal was opened; nil if nothing.
    public let notice: String?
    public var isAttended: Bool { true }
    public var fileDescriptors: [Int32] { [STDIN_FILENO, signals] }
    public var interval: Int32 { input.interval(at: sherpa_monotonic_milliseconds()) }

    private let signals: Int32
    private let takesMouse: Bool
    private var canvas: CursesCanvas
    private var input: TerminalInput
    private var happened: [Event] = []
    /// Signals that came while another program had the terminal.
    private var meanwhile: [Int32] = []
    private var isOpen = true

    /// Takes the terminal on standard input and output.
    ///
    /// - Parameters:
    ///   - colour: false for a screen without colours, as NO_COLOR asks for in any case.
    ///   - mouse: whether presses of the mouse are wanted, where terminfo knows of one.
    ///   - ambiguousWidth: columns that the terminal gives to characters of ambiguous width.
    /// - Throws: `CursesFailure` where no screen can be had; then print plainly.
    public init(colour: Bool = true, mouse: Bool = false, ambiguousWidth: AmbiguousWidth = .auto) throws(CursesFailure)
    {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        glyphs = TextLocale.adopt(ambiguousWidth)
        ccurses_crash_guard(STDIN_FILENO)
        signals = ccurses_signals_open()
        guard signals >= 0 else { throw .noSignals(errno) }
        do {
            notice = try Self.openCurses(type: Environment.value("TERM") ?? "")
        } catch {
            ccurses_signals_close()
            throw error
        }
        ccurses_crash_guard_active(true)
        size = Size(columns: max(1, Int(ccurses_columns())), rows: max(1, Int(ccurses_rows())))
        let colours = colour && Environment.value("NO_COLOR") == nil ? ccurses_start_colours() : 0
        canvas = CursesCanvas(depth: ColourDepth(colours: Int(colours)), glyphs: glyphs)
        // A sequence is sent in one piece, but a link may tear it.
        takesMouse = mouse && ccurses_key("kmous") != nil
        input = TerminalInput(
            escapeDelay: Environment.value("SSH_CONNECTION") == nil ? 40 : 100, takesMouse: takesMouse)
        send(modes(true))
    }

    deinit { close() }

    public func readEvents() -> [Event] {
        takeSignals()
        happened += input.read(STDIN_FILENO) { sherpa_monotonic_milliseconds() }
        defer { happened = [] }
        return happened
    }

    public func present(_ surface: Surface, theme: Theme) {
        guard isOpen else { return }
        canvas.draw(surface, theme: theme)
        ccurses_show()
    }

    public func redraw() {
        canvas.forget()
        ccurses_repaint()
    }

    public func suspend() {
        leave()
        ccurses_signals_stoppable(true)
        // The whole process group, as the terminal's own ^Z does: a wrapper that waits for this process stops too.
        kill(0, SIGTSTP)
        ccurses_signals_stoppable(false)
        comeBack()
    }

    public func released<Result>(_ body: (TerminalWatch?) throws -> Result) rethrows -> Result {
        leave()
        // ^Z in the other program stops this one along with it; the shell would not come back otherwise.
        ccurses_signals_stoppable(true)
        defer {
            ccurses_signals_stoppable(false)
            comeBack()
        }
        return try body(TerminalWatch(news: signals, terminal: STDIN_FILENO, isOver: isOver))
    }

    public func copy(_ clipboard: Clipboard) {
        guard isOpen else { return }
        let multiplexer: Clipboard.Multiplexer? =
            Environment.value("TMUX") != nil ? .tmux : Environment.value("STY") != nil ? .screen : nil
        send(clipboard.sequence(through: multiplexer))
    }

    public func close() {
        guard isOpen else { return }
        isOpen = false
        ccurses_crash_guard_active(false)
        if !TerminalInput.isGone(STDIN_FILENO) {
            send(modes(false))
            ccurses_close()
        }
        ccurses_signals_close()
    }
}

extension CursesTerminal {
    /// Gives a notice where the type is not known and another stood in for it.
    private static func openCurses(type: String) throws(CursesFailure) -> String? {
        guard !["", "dumb", "unknown"].contains(type) else { throw .dumb(type) }
        switch ccurses_open(type) {
        case CCursesOpenedFine:
            return nil
        case CCursesNoCursorAddress:
            throw .dumb(type)
        default:
            let substitute = "xterm-256color"
            guard ccurses_open(substitute) == CCursesOpenedFine else { throw .unknownType(type) }
            return TerminalWords.drawnAs(Printable.text(type), instead: substitute).text
        }
    }

    /// Paste brackets, and the mouse where it is wanted: presses and the wheel (1000), as text (1006). What a terminal does
    /// not know of it, it ignores. `CrashGuard.c` has the same.
    private func modes(_ on: Bool) -> String {
        let numbers = [2004] + (takesMouse ? [1000, 1006] : [])
        return numbers.map { "\u{1b}[?\($0)\(on ? "h" : "l")" }.joined()
    }

    /// Past curses, which knows neither paste brackets nor clipboards. What a terminal that is gone does not take is left.
    private func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = sherpa_write_all(STDOUT_FILENO, bytes, bytes.count)
    }

    private func leave() {
        send(modes(false))
        ccurses_leave()
        ccurses_crash_guard_active(false)
    }

    /// Whether the person has gone, or this program is to end, while another has the terminal.
    private func isOver() -> Bool {
        meanwhile += drainSignals()
        return meanwhile.contains(SIGHUP) || meanwhile.contains(SIGTERM) || TerminalInput.isGone(STDIN_FILENO)
    }

    private func comeBack() {
        // From here on Control-C is a key; left to the next picture, it might be a signal that is taken for this program's.
        ccurses_return(STDIN_FILENO)
        // Signals of the meantime were for the other program, or are what brought this one back.
        let meant = (meanwhile + drainSignals()).filter { ![SIGINT, SIGTSTP, SIGCONT].contains($0) }
        meanwhile = []
        resume()
        happened += meant.compactMap(event)
        // There is something to read, though neither the person nor the system has done anything new.
        ccurses_signals_wake()
    }

    /// The picture comes back with the next `present`: the first update after `endwin` sends everything.
    private func resume() {
        ccurses_crash_guard_active(true)
        send(modes(true))
        happened.append(.resumed)
        if fitWindow() { happened.append(.resize(size)) }
    }

    private func takeSignals() {
        for signal in drainSignals() {
            switch signal {
            case SIGTSTP:
                suspend()
            case SIGCONT:
                // Stopped by a signal that cannot be caught: whoever had the terminal has set modes of its own.
                ccurses_leave()
                ccurses_return(STDIN_FILENO)
                resume()
            default:
                if let event = event(of: signal) { happened.append(event) }
            }
        }
    }

    private func event(of signal: Int32) -> Event? {
        switch signal {
        case SIGHUP: .hangup
        case SIGTERM: .terminate
        case SIGINT: .interrupt
        case SIGWINCH: fitWindow() ? .resize(size) : nil
        default: nil
        }
    }

    /// The numbers of the signals that came, each once, in the order of their first coming.
    private func drainSignals() -> [Int32] {
        var numbers: [Int32] = []
        var bytes = [UInt8](repeating: 0, count: 256)
        while case let count = read(signals, &bytes, bytes.count), count > 0 {
            for number in bytes.prefix(count).map(Int32.init) where !numbers.contains(number) { numbers.append(number) }
        }
        return numbers
    }

    /// Takes over the window's size; false if it is as it was.
    private func fitWindow() -> Bool {
        var window = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
            return false
        }
        let new = Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
        guard new != size else { return false }
        size = new
        ccurses_resize(Int32(new.rows), Int32(new.columns))
        // Terminals differ in what is left of the old picture.
        redraw()
        return true
    }
}
