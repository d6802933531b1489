// A small full-screen program that the tests of CursesTerminal run in a pseudo-terminal. It shows 120 lines of text with a
// marker on one of them, and in its last row what happened last. Keys: j and k move the marker, t draws in another
// theme, e lends the terminal to `sh`, w until a line is typed there, C-z suspends, C-l redraws, ! crashes, q leaves.
//
// A word as argument plants a fault that RandomKeyTests must find: `deaf` hears nothing any more after Alt and another key,
// `spin` never waits again after Tab, `crash` crashes on !, `unrestored` leaves the terminal as it is; `none` plants none. `mouse` takes the mouse, `greet` runs the example of the article instead.
import CursesTerminal
import Glibc
import Screen

struct Probe {
    var terminal: any Terminal
    var selected = 0
    /// Told in reverse every other time, so that no part of it is left from before and all of it is sent.
    var last = "ready" {
        didSet { if last != oldValue { isReversed.toggle() } }
    }
    var isReversed = false
    var theme = Theme.fallback
    let planted = CommandLine.arguments.dropFirst().first
    var wasAlt = false
    var isDeaf = false
    var spins = false
    var comesBackRaw = true

    mutating func run() -> Int32 {
        while true {
            show()
            var requests = terminal.fileDescriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            _ = poll(&requests, nfds_t(requests.count), spins ? 0 : terminal.interval)
            for event in terminal.readEvents() where !isDeaf {
                if let code = take(event) { return code }
            }
        }
    }

    mutating func take(_ event: Event) -> Int32? {
        switch event {
        case .key(let key):
            last = "key \(key)"
            plant(key)
            return press(key.folded)
        case .mouse(let mouse): last = "\(mouse.act) at \(mouse.point.column),\(mouse.point.row)"
        case .paste(let text):
            last =
                "paste of \(text.utf8.count) bytes, \(text.split(separator: "\n", omittingEmptySubsequences: false).count) lines"
        case .resize(let size): last = "resize \(size)"
        case .resumed: last = comesBackRaw ? "resumed" : "resumed, and Control-C was still the shell's"
        case .interrupt: last = "interrupt"
        case .terminate: return 143
        case .hangup: return 129
        }
        return nil
    }

    mutating func plant(_ key: Key) {
        if planted == "deaf", wasAlt { isDeaf = true }
        if planted == "spin", key == .tab { spins = true }
        if planted == "unrestored", key == .character("q") { _exit(0) }
        wasAlt = if case .alt = key { true } else { false }
    }

    mutating func press(_ key: Key) -> Int32? {
        switch key {
        case .character("j"), .down: selected = min(selected + 1, terminal.size.rows - 2)
        case .character("k"), .up: selected = max(selected - 1, 0)
        case .character("t"):
            theme =
                Theme.make(from: [ThemeSource(name: "other", slots: [.text: "#204080", .key: "#a04000 on 236"])])
                .theme
        case .character("e"):
            terminal.released { _ in _ = system("echo lent") }
            var modes = termios()
            tcgetattr(STDIN_FILENO, &modes)
            comesBackRaw = modes.c_lflag & tcflag_t(ISIG | ICANON) == 0
        // A storm of keys would have to type the line.
        case .character("w") where planted == nil: terminal.released { _ in _ = system("echo waiting; read line") }
        case .character("!") where [nil, "crash"].contains(planted):
            let none: [Int] = []
            print(none[selected])
        case .character("q"): return 0
        case .control("z"): terminal.suspend()
        case .control("l"): terminal.redraw()
        default: break
        }
        return nil
    }

    mutating func show() {
        let size = terminal.size
        var surface = Surface(size: size, glyphs: terminal.glyphs)
        let slots = Slot.allCases
        surface.frame(surface.bounds, title: "Probe 日本", note: "\(size)")
        for row in 1..<max(1, size.rows - 1) {
            let marker = row - 1 == selected ? "> " : "  "
            surface.put(marker, at: Point(column: 1, row: row), style: Style(.key))
            surface.put(
                "\(row) 日米投資 strategic investment, \(slots[row % slots.count].rawValue)",
                at: Point(column: 3, row: row),
                style: Style(slots[row % slots.count]), width: max(0, size.columns - 5))
        }
        surface.put(
            last, at: Point(column: 2, row: size.rows - 1),
            style: Style(.statusline, emphasis: isReversed ? .reverse : []))
        surface.cursor = Point(column: 1, row: min(selected + 1, size.rows - 1))
        terminal.present(surface, theme: theme)
    }
}

do {
    if CommandLine.arguments.dropFirst().first == "greet" {
        print("pressed \(try greet())")
        exit(0)
    }
    let terminal = try CursesTerminal(mouse: CommandLine.arguments.dropFirst().first == "mouse")
    var probe = Probe(terminal: terminal, last: terminal.notice ?? "ready")
    let code = probe.run()
    terminal.close()
    exit(code)
} catch {
    print("failed: \(error)")
    exit(2)
}
