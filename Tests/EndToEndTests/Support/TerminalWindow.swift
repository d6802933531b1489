import Foundation
import Testing
import Waiting

/// A window with a shell in it, held by a tmux server of its own. What is typed goes to whatever runs there.
final class TerminalWindow {
    struct Failure: Error, CustomStringConvertible { let description: String }

    /// Seconds in which what is waited for must come; none of them is spent when it does.
    private static let patience = 10.0

    let home: Home
    private let socket: String
    private let record: String
    private var isOpen = true

    /// - Parameter type: what TERM says.
    init(in home: Home, columns: Int = 80, rows: Int = 24, type: String = "screen") throws {
        self.home = home
        let name = UUID().uuidString
        socket = "\(home.path)/.tmux-\(name)"
        record = "\(home.path)/.record-\(name)"
        // The server's own status line would take a row from the window.
        try tmux(
            "start-server", ";", "set", "-g", "status", "off", ";", "set", "-g", "default-terminal", type, ";",
            "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "/bin/bash", "--norc", "--noprofile", "-i", ";",
            "pipe-pane", "exec cat > '\(record)'")
        try wait("the shell's prompt") { $0.lines.first == "$" }
    }

    deinit { close() }

    /// Takes the terminal away from what runs in it.
    func close() {
        guard isOpen else { return }
        isOpen = false
        let programs = (try? programs()) ?? []
        _ = try? tmux("kill-server")
        // A program that loses its terminal notes where it was left, into a home that must still be there. One that has
        // ended and was not asked for its status has no file any more.
        for program in programs { for _ in 0..<200 where access("/proc/\(program)/exe", F_OK) == 0 { usleep(5_000) } }
    }

    /// What runs in the shell.
    private func programs() throws -> [Substring] {
        let shell = try tmux("display-message", "-p", "#{pane_pid}").lines.joined()
        let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
        return children.split(separator: " ")
    }

    @discardableResult
    private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

    private func tmux(_ arguments: [String]) throws -> String {
        let words = ["/usr/bin/tmux", "-u", "-S", socket, "-f", "/dev/null"] + arguments
        let command = try Command(words, in: home.path, environment: home.environment)
        guard command.status == 0 else {
            throw Failure(description: "tmux \(arguments.joined(separator: " ")): \(command.output)\(command.errors)")
        }
        return command.output
    }
}

// What a person does.
extension TerminalWindow {
    /// Types a command line.
    func run(_ command: String) throws {
        try type(command)
        try press("Enter")
    }

    /// Opens the dossier; gives its board.
    @discardableResult
    func open(_ command: String = "sherpa -C dossier") throws -> Picture {
        try run(command)
        try wait("the board") { $0.isAlternate && $0.text.contains(" 4 ") }
        return try settledPicture()
    }

    func type(_ text: String) throws { try tmux("send-keys", "-l", "--", text) }

    /// Presses keys, as tmux calls them: `Enter`, `Escape`, `C-z`, `j`.
    func press(_ keys: String...) throws {
        for key in keys { try tmux("send-keys", key) }
    }

    /// Pastes text, as terminals do: between brackets, where the program has asked for them.
    func paste(_ text: String) throws {
        try home.write(text, to: ".pasted")
        try tmux("load-buffer", "\(home.path)/.pasted", ";", "paste-buffer", "-p")
    }

    func resize(columns: Int, rows: Int) throws { try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)") }
}

// What a person sees.
extension TerminalWindow {
    struct Picture: Equatable {
        var lines: [String]
        var columns: Int
        var rows: Int
        var isCursorVisible: Bool
        var isAlternate: Bool

        var text: String { lines.joined(separator: "\n") }
        /// The last row of the screen; where that shows the badge of a mode, behind those above it, in which one types and is told.
        var status: String {
            lines.suffix(lines.last?.hasPrefix("  ") == true ? 4 : 1).joined(separator: "\n")
        }
    }

    func picture() throws -> Picture {
        let format = "#{pane_width} #{pane_height} #{cursor_flag} #{alternate_on}"
        var lines = try tmux("capture-pane", "-p", ";", "display-message", "-p", format).lines
        let numbers = (lines.popLast() ?? "").split(separator: " ").compactMap { Int($0) }
        guard numbers.count == 4 else { throw Failure(description: "tmux gives no picture: \(numbers)") }
        return Picture(
            lines: lines, columns: numbers[0], rows: numbers[1], isCursorVisible: numbers[2] == 1,
            isAlternate: numbers[3] == 1)
    }

    /// The picture once it is drawn to its end.
    func settledPicture() throws -> Picture {
        _ = try sent()
        return try picture()
    }

    /// The picture with the sequences that set its colours and attributes.
    func styledPicture() throws -> String { try tmux("capture-pane", "-p", "-e") }

    /// The window's title, which programs may set.
    func title() throws -> String { try tmux("display-message", "-p", "#{pane_title}").lines.joined() }

    /// Lets programs put text on the clipboard, as people may have set it.
    func allowClipboard() throws { try tmux("set-option", "-s", "set-clipboard", "on") }

    /// What was put there last.
    func clipboard() throws -> String { try tmux("show-buffer") }

    /// The process that holds the terminal.
    func server() throws -> pid_t {
        try #require(pid_t(try tmux("display-message", "-p", "#{pid}").lines.joined()))
    }

    @discardableResult
    func wait(_ what: String = "what is expected", until isThere: (Picture) throws -> Bool) throws -> Picture {
        let deadline = Date(timeIntervalSinceNow: TerminalWindow.patience)
        // A picture may be caught half drawn: it counts when it stays as it is.
        var last: Picture?
        while true {
            let picture = try picture()
            if try isThere(picture), picture == last { return picture }
            last = picture
            guard Date.now < deadline else {
                throw Failure(description: "\(what) does not come; there is\n\(picture.text)")
            }
            usleep(20_000)
        }
    }

    @discardableResult
    func wait(for text: String) throws -> Picture { try wait("`\(text)`") { $0.text.contains(text) } }

    /// Waits for the full screen to be left and the shell to ask for the next command.
    @discardableResult
    func waitForShell() throws -> Picture {
        try wait("the shell") { !$0.isAlternate && $0.lines.last { !$0.isEmpty } == "$" }
    }

    /// The column, in the terminal's own cells, of the first of these characters in each row that has one.
    func columns(of character: String) throws -> [Int: Int] {
        let lines = try picture().lines
        var columns: [Int: Int] = [:]
        for row in lines.indices where lines[row].contains(character) {
            var steps = ["copy-mode", ";", "send-keys", "-X", "top-line", ";", "send-keys", "-X", "start-of-line", ";"]
            if row > 0 { steps += ["send-keys", "-X", "-N", "\(row)", "cursor-down", ";"] }
            steps += ["send-keys", "-X", "start-of-line", ";", "send-keys", "-X", "jump-forward", character, ";"]
            steps += ["display-message", "-p", "#{copy_cursor_x} #{copy_cursor_y}", ";", "send-keys", "-X", "cancel"]
            let place = try tmux(steps).split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
            guard place.count == 2, place[1] == row else { throw Failure(description: "tmux is not in row \(row)") }
            columns[row] = place[0]
        }
        return columns
    }
}

// What goes through the wire.
extension TerminalWindow {
    /// Everything that was sent to the terminal so far, once nothing more comes.
    func sent() throws -> [UInt8] {
        var bytes: [UInt8] = []
        var quiet = 0
        while quiet < 5 {
            usleep(20_000)
            let now = Array(FileManager.default.contents(atPath: record) ?? Data())
            quiet = now.count == bytes.count ? quiet + 1 : 0
            bytes = now
        }
        return bytes
    }
}
