import CPty
import Glibc

/// A program that runs in a pseudo-terminal of its own, and the terminal's side of it.
///
/// The terminal draws nothing and answers no queries; it counts bytes and stamps their times.
final class TerminalSession {
    /// A size in character cells, each of 1…1000.
    struct Size {
        var columns: UInt16
        var rows: UInt16
    }

    /// What a program sent until it fell quiet.
    struct Burst {
        var bytes = 0
        /// When the last byte was read; nothing if there was none.
        var end: Int64?
    }

    /// What it took to end a program, from the best to the worst.
    enum Ending: Comparable {
        case key, terminated, killed
    }

    /// Longest wait for a program to fall quiet, in nanoseconds.
    private static let patience: Int64 = 120_000_000_000

    let status: ProcessStatus
    /// Just before the program was executed.
    let start: Int64
    private let terminal: Int32
    private var isOver = false
    private var cursorKeys = CursorKeyMode()
    private var buffer = [UInt8](repeating: 0, count: 65_536)
    /// How much of the buffer the latest output fills.
    private var received = 0

    /// Starts a program as the leader of a new session whose terminal has this size.
    /// - Throws: `Failure` if there is no pseudo-terminal to be had, or the program cannot be executed.
    init(_ command: Command, size: Size) throws {
        var name = [CChar](repeating: 0, count: 128)
        let terminal = cpty_open(size.columns, size.rows, &name, name.count)
        guard terminal >= 0 else {
            throw Failure("cannot open a pseudo-terminal: \(String(cString: strerror(errno)))")
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The first terminal that a session leader opens becomes its controlling terminal.
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
        start = MonotonicClock.now()
        do {
            let process = try command.spawn(&actions, flags: cpty_spawn_as_session_leader())
            status = ProcessStatus(pid: process)
        } catch {
            close(terminal)
            throw error
        }
        self.terminal = terminal
    }

    deinit {
        if !isOver {
            kill(-status.pid, SIGKILL)
            waitpid(status.pid, nil, 0)
        }
        close(terminal)
    }

    /// The bytes of the ↓ key in the form that the program asked for.
    var down: String { cursorKeys.down }

    /// Reads until nothing has come for `quiet` milliseconds, in which the program used no processor time.
    /// - Parameter expected: wait for a first byte, however long it takes.
    /// - Throws: `Failure` if the program ends, or does not fall quiet within two minutes.
    func awaitQuiet(_ quiet: Int64, expected: Bool = false) throws -> Burst {
        var burst = Burst()
        var activity = status.activity
        let limit = MonotonicClock.now() + Self.patience
        var quietSince = MonotonicClock.now()
        while true {
            let now = MonotonicClock.now()
            guard now < limit else { throw Failure("did not fall quiet in two minutes") }
            let rest = quietSince + quiet * 1_000_000 - now
            if rest > 0 {
                guard let count = try receive(within: rest) else { continue }
                burst.bytes += count.bytes
                burst.end = count.time
                quietSince = count.time
            } else {
                let current = status.activity
                if current == activity, !current.isRunning, burst.bytes > 0 || !expected { return burst }
                activity = current
                quietSince = now
            }
        }
    }

    /// Reads until the program has sent this text and a whole word behind it.
    /// - Returns: that word, and when its last byte was read.
    /// - Throws: `Failure` if the text does not come within ten seconds.
    func await(_ text: String) throws -> (word: String, time: Int64) {
        var sent: [UInt8] = []
        let limit = MonotonicClock.now() + 10_000_000_000
        while true {
            let rest = limit - MonotonicClock.now()
            guard rest > 0 else { throw Failure("did not say `\(text)` in ten seconds") }
            guard let count = try receive(within: rest) else { continue }
            sent += buffer[..<count.bytes]
            let parts = String(decoding: sent, as: UTF8.self).split(separator: text, omittingEmptySubsequences: false)
            guard parts.count > 1, let end = parts[1].firstIndex(where: { $0 <= " " }) else { continue }
            return (String(parts[1][..<end]), count.time)
        }
    }

    /// Reads, and forgets, what the program sends in this many seconds.
    func drain(seconds: Double) throws {
        let end = MonotonicClock.now() + Int64(seconds * 1_000_000_000)
        while MonotonicClock.now() < end { _ = try receive(within: end - MonotonicClock.now()) }
    }

    /// Types these characters in one go.
    /// - Returns: the time just before.
    @discardableResult
    func type(_ keys: String) throws -> Int64 {
        let bytes = Array(keys.utf8)
        let time = MonotonicClock.now()
        guard write(terminal, bytes, bytes.count) == bytes.count else { throw Failure("took no more keys") }
        return time
    }

    /// Ends the program: by its own keys, then by SIGTERM, then by SIGKILL, a second each.
    func quit(keys: String) throws -> Ending {
        _ = try? type(keys)
        if try ends(within: 1) { return .key }
        kill(-status.pid, SIGTERM)
        if try ends(within: 1) { return .terminated }
        kill(-status.pid, SIGKILL)
        waitpid(status.pid, nil, 0)
        isOver = true
        return .killed
    }

    private func ends(within seconds: Double) throws -> Bool {
        let limit = MonotonicClock.now() + Int64(seconds * 1_000_000_000)
        while MonotonicClock.now() < limit {
            if waitpid(status.pid, nil, WNOHANG) != 0 {
                isOver = true
                return true
            }
            // Keeps the program from blocking on a full terminal while it says good-bye.
            if (try? receive(within: 5_000_000)) == nil { usleep(1_000) }
            try Interruption.check()
        }
        return false
    }

    /// The last line of the latest output without its control characters: most often the reason of an early end.
    private var lastLine: String {
        let lines = buffer[..<received].split { $0 == 0x0A || $0 == 0x0D }
        return String(decoding: (lines.last ?? []).filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
    }

    /// The next piece of output, or nothing if none comes within this many nanoseconds.
    private func receive(within timeout: Int64) throws -> (bytes: Int, time: Int64)? {
        try Interruption.check()
        var request = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, Int32(clamping: (timeout + 999_999) / 1_000_000)) > 0 else { return nil }
        let count = read(terminal, &buffer, buffer.count)
        let time = MonotonicClock.now()
        guard count > 0 else {
            if count < 0, errno == EINTR { return nil }
            throw Failure("ended by itself" + (lastLine.isEmpty ? "" : ": \(lastLine)"))
        }
        received = count
        cursorKeys.follow(buffer[..<count])
        return (count, time)
    }
}
