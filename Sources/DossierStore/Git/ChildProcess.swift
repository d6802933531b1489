import CSystemCalls
import Glibc

/// A program that was run to its end, and what it printed.
struct ChildProcess {
    /// The exit status, or 128 and the signal that ended it.
    let status: Int32
    let output: [UInt8]
    let errors: [UInt8]

    /// What Ctrl-C, a hang-up and a termination do to a child.
    enum Shielding {
        /// They end it: what waits for others.
        case none
        /// They do not reach it, only what it starts: what may ask a person something on the terminal.
        case itself
        /// They reach nothing of it: what is short, and must not be cut in the middle.
        case whole
    }

    /// Runs a program of `PATH` with these words as they are: no shell sees them. Its standard input is `input`.
    ///
    /// Ctrl-C, a hang-up and a termination end this program only after the child, so that nothing goes on behind its
    /// back.
    static func run(
        _ words: [String], environment: [String: String?] = [:], input: [UInt8] = [],
        shielding: Shielding = .none
    ) throws(SystemError) -> ChildProcess {
        let shield = SignalShield()
        defer { shield.end() }
        let (input, inputEnd) = input.isEmpty ? (nil, nil) : try Pipe.toChild(input)
        let (output, outputEnd) = try Pipe.fromChild()
        let (errors, errorsEnd) = try Pipe.fromChild()
        var pipes = [output, errors] + (input.map { [$0] } ?? [])
        let id: pid_t
        do {
            defer { for end in [inputEnd, outputEnd, errorsEnd] { if let end { close(end) } } }
            do {
                id = try spawn(
                    words, environment, streams: [inputEnd, outputEnd, errorsEnd],
                    mask: shielding == .none ? shield.before : nil, isApart: shielding == .whole)
            } catch {
                for pipe in pipes { close(pipe.number) }
                throw error
            }
        }
        let status = Pipe.run(&pipes, until: id) {
            if shielding == .none { shield.pass(to: id) }
        }
        for pipe in pipes where pipe.isOpen { close(pipe.number) }
        var ended = status ?? 0
        // One whose end nobody knows has not done well for that.
        while status == nil, waitpid(id, &ended, 0) < 0 {
            guard errno == EINTR else { throw .last }
        }
        // What is only a part of its words is not to be taken for all of them.
        if let failure = pipes.lazy.compactMap(\.failure).first { throw failure }
        let signal = ended & 0x7F
        return ChildProcess(
            status: signal == 0 ? ended >> 8 & 0xFF : 128 + signal, output: pipes[0].bytes, errors: pipes[1].bytes)
    }

    static func spawn(
        _ words: [String], _ changes: [String: String?], streams: [Int32?], mask: sigset_t?, isApart: Bool
    ) throws(SystemError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, end) in streams.enumerated() {
            if let end {
                posix_spawn_file_actions_adddup2(&actions, end, Int32(number))
            } else {
                posix_spawn_file_actions_addopen(&actions, Int32(number), "/dev/null", O_RDONLY, 0)
            }
        }
        // Whoever has started this program may ignore the ends of children: then the system keeps no status of any.
        signal(SIGCHLD, SIG_DFL)
        // What this program ignores, others need: without a SIGPIPE they would write to nobody for ever.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var standard = sigset_t()
        sigemptyset(&standard)
        for signal in [SIGPIPE, SIGCHLD] { sigaddset(&standard, signal) }
        posix_spawnattr_setsigdefault(&attributes, &standard)
        var flags = POSIX_SPAWN_SETSIGDEF
        if var mask {
            posix_spawnattr_setsigmask(&attributes, &mask)
            flags |= POSIX_SPAWN_SETSIGMASK
        }
        if isApart {
            // Blocked signals come through to what a shell of git's starts. A group of its own the terminal does not reach.
            posix_spawnattr_setpgroup(&attributes, 0)
            flags |= POSIX_SPAWN_SETPGROUP
        }
        posix_spawnattr_setflags(&attributes, Int16(flags))

        var id: pid_t = 0
        var code: Int32 = 0
        withPointers(to: words) { words in
            withPointers(to: variables(changes)) { variables in
                guard let name = words[0] else {
                    code = EINVAL
                    return
                }
                code = posix_spawnp(&id, name, &actions, &attributes, words, variables)
            }
        }
        guard code == 0 else { throw SystemError(code) }
        return id
    }

    /// The variables of this process with these changed; `nil` takes one away.
    private static func variables(_ changes: [String: String?]) -> [String] {
        var variables: [String] = []
        var next = sherpa_environment()
        while let variable = next?.pointee {
            let text = String(cString: variable)
            let name = String(text.prefix { $0 != "=" })
            if changes[name] == nil { variables.append(text) }
            next = next?.advanced(by: 1)
        }
        return variables + changes.compactMap { name, value in value.map { "\(name)=\($0)" } }
    }

    /// Calls `body` with the strings as C has them: pointers, the last of them null.
    private static func withPointers(
        to strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Void
    ) {
        let pointers = strings.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        body(pointers)
    }
}

/// Keeps the signals by which people end a program from this thread for a while; those that came meanwhile act at the
/// end.
private struct SignalShield {
    private(set) var before = sigset_t()

    private static let signals = [SIGINT, SIGHUP, SIGTERM]

    init() {
        var held = sigset_t()
        sigemptyset(&held)
        for signal in SignalShield.signals { sigaddset(&held, signal) }
        pthread_sigmask(SIG_BLOCK, &held, &before)
    }

    /// Hands on what has come. A terminal sends to all itself; `kill` does not.
    func pass(to child: pid_t) {
        var pending = sigset_t()
        sigpending(&pending)
        for signal in SignalShield.signals where sigismember(&pending, signal) == 1 { kill(child, signal) }
    }

    func end() {
        var before = before
        pthread_sigmask(SIG_SETMASK, &before, nil)
    }
}
