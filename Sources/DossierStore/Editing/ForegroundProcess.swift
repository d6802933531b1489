import CSystemCalls
import Glibc

/// A program that has this process's terminal to itself, such as an editor.
struct ForegroundProcess {
    /// How it ended.
    enum Ending: Equatable {
        /// With its exit status, or 128 and the signal that ended it.
        case status(Int32)
        /// It was told to end, since nobody is at the terminal any more; it may not have obeyed.
        case hungUp
    }

    /// What tells that nobody is there any more.
    struct Watch {
        /// These become readable, or are hung up, when there may be news.
        let descriptors: [Int32]
        let isOver: () -> Bool
    }

    /// Milliseconds between looks where the system does not tell that a process has ended.
    private static let pause: Int32 = 100
    /// Milliseconds for it to put its own house in order: after the hang-up, and after being told to terminate.
    private static let patience: [(signal: Int32, milliseconds: Int32)] = [(SIGHUP, 700), (SIGTERM, 300)]
    private static let step: Int32 = 20

    private let id: pid_t
    private let ended: Int32

    /// Runs it to its end, or to that of the session. Ctrl-C is the program's own affair.
    static func run(_ words: [String], watch: Watch) throws(SystemError) -> Ending {
        let id = try ChildProcess.spawn(words, [:], streams: [], mask: nil, isApart: false)
        let process = ForegroundProcess(id: id, ended: sherpa_process_descriptor(id))
        defer { if process.ended >= 0 { close(process.ended) } }
        while true {
            if let status = try process.status() { return .status(status) }
            // What does not read the terminal would go on for hours, and this process with it.
            if watch.isOver() { return process.hangUp() }
            process.wait(for: watch.descriptors)
        }
    }

    /// Waits for its end or for news of the terminal.
    private func wait(for descriptors: [Int32]) {
        var polled = ([ended] + descriptors).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        // Keys are the other program's: of the terminal itself only a hang-up is waited for.
        for index in polled.indices where isatty(polled[index].fd) == 1 { polled[index].events = 0 }
        _ = poll(&polled, nfds_t(polled.count), ended < 0 ? Self.pause : -1)
    }

    /// nil while it runs.
    private func status() throws(SystemError) -> Int32? {
        var ended: Int32 = 0
        let found = waitpid(id, &ended, WNOHANG)
        if found == 0 || found < 0 && errno == EINTR { return nil }
        guard found == id else { throw .last }
        let signal = ended & 0x7F
        return signal == 0 ? ended >> 8 & 0xFF : 128 + signal
    }

    /// Tells it and all that it has started that the terminal is gone, as the terminal does, and waits a moment. What
    /// obeys no signal is left: it may be a window on somebody's desk with words in it.
    private func hangUp() -> Ending {
        let all = RunningProcess.descendants(of: id)
        for (signal, milliseconds) in Self.patience {
            for process in all where process.isRunning {
                kill(process.id, signal)
                kill(process.id, SIGCONT)
            }
            for _ in 0..<milliseconds / Self.step {
                // Asked for its status, so that it does not stay as one that has ended.
                _ = try? status()
                if !all.contains(where: \.isRunning) { return .hungUp }
                poll(nil, 0, Self.step)
            }
        }
        return .hungUp
    }
}
