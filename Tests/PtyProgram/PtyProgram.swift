import CPty
import Foundation
import Waiting

/// A program that runs in a pseudo-terminal of its own; what it writes is collected.
package final class PtyProgram {
    package struct Failure: Error, CustomStringConvertible { package let description: String }

    /// The terminal's side.
    private var terminal: Int32
    package let process: pid_t
    /// The modes of the terminal as the program found them.
    package let modesBefore: [tcflag_t]
    package private(set) var output: [UInt8] = []
    private var status: Int32?
    /// Whether nobody has the terminal open any more: the program has ended, or is about to.
    package private(set) var isGone = false

    /// The probe that is built along with the tests.
    package static var probe: String { BuiltProgram.path("TerminalProbe") }

    /// Starts the program; variables are those that it gets besides PATH, and an empty one is left out.
    ///
    /// - Parameter folder: where it works; nil for where the tests do.
    package init(
        _ arguments: [String] = [PtyProgram.probe], columns: UInt16 = 80, rows: UInt16 = 24,
        variables: [String: String] = [:], in folder: String? = nil
    ) throws {
        var name = [CChar](repeating: 0, count: 128)
        terminal = cpty_open(columns, rows, &name, name.count)
        guard terminal >= 0 else { throw Failure(description: "no pseudo-terminal: errno \(errno)") }
        modesBefore = Self.modes(of: terminal)
        process = try Self.start(arguments, on: name, Self.variables.merging(variables) { $1 }, in: folder)
    }

    private static func start(
        _ arguments: [String], on name: [CChar], _ variables: [String: String], in folder: String?
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let folder, cpty_spawn_in(&actions, folder) != 0 { throw Failure(description: "\(folder): no such folder") }
        // Opened by the leader of a new session, it becomes the controlling terminal.
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        guard cpty_spawn_closing_from(&actions, 3) == 0 else { throw Failure(description: "no memory") }
        return try spawn(
            arguments, environment: variables.filter { !$0.value.isEmpty }, &actions,
            flags: cpty_spawn_as_session_leader())
    }

    deinit {
        if status == nil {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        if terminal >= 0 { close(terminal) }
    }

    package var text: String { String(decoding: output, as: UTF8.self) }

    package func type(_ keys: String) { type(Array(keys.utf8)) }

    package func type(_ keys: [UInt8]) {
        var bytes = keys[...]
        while !bytes.isEmpty {
            let sent = bytes.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
            guard sent > 0 else { return }
            bytes = bytes.dropFirst(sent)
        }
    }

    package func signal(_ number: Int32) { kill(process, number) }

    package func resize(columns: UInt16, rows: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
    }

    /// Takes the terminal away, as a dropped link does.
    package func hangUp() {
        close(terminal)
        terminal = -1
    }

    /// The modes of the terminal as the program has set them.
    package var modes: [tcflag_t] { Self.modes(of: terminal) }

    private static func modes(of terminal: Int32) -> [tcflag_t] {
        var modes = termios()
        tcgetattr(terminal, &modes)
        return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    }

    private static let variables = ["PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]

    /// Reads on until the text has come; gives what was read, and fails after ten seconds.
    @discardableResult
    package func wait(for wanted: String) throws -> [UInt8] {
        let start = output.count
        while !String(decoding: output[start...], as: UTF8.self).contains(wanted) {
            guard readSome(milliseconds: 10_000) else {
                throw Failure(
                    description:
                        "'\(wanted)' did not come; got \(String(decoding: output[start...], as: UTF8.self).debugDescription)"
                )
            }
        }
        // The rest of the same picture.
        while readSome(milliseconds: 60) {}
        return Array(output[start...])
    }

    /// Takes what has come, until nothing comes for so long.
    package func drain(quietFor milliseconds: Int32) { while readSome(milliseconds: milliseconds) {} }

    /// Lets go of what has come so far.
    package func forgetOutput() { output = [] }

    /// The status of the exit, or the signal that ended the program as a negative number; nil while it runs.
    package func ended() -> Int32? {
        if let status { return PtyProgram.exit(status) }
        var code: Int32 = 0
        guard waitpid(process, &code, WNOHANG) == process else { return nil }
        status = code
        drain(quietFor: 0)
        return PtyProgram.exit(code)
    }

    private static func exit(_ code: Int32) -> Int32 { code & 0x7f == 0 ? code >> 8 & 0xff : -(code & 0x7f) }

    /// Reads on to the end; gives the status of the exit, or the signal that ended the program as a negative number.
    package func end() throws -> Int32 {
        for _ in 0..<1000 {
            if terminal < 0 || !readSome(milliseconds: 0) { usleep(10_000) }
            if let status = ended() { return status }
        }
        throw Failure(description: "the program does not end")
    }

    private func readSome(milliseconds: Int32) -> Bool {
        guard terminal >= 0 else { return false }
        var request = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, milliseconds) > 0 else { return false }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(terminal, &bytes, bytes.count)
        guard count > 0 else {
            isGone = true
            return false
        }
        output += bytes.prefix(count)
        return true
    }
}
