import Foundation

/// One system call as strace saw it.
struct SystemCall {
    let name: String
    /// Which call of this name it is in its run, from 1: strace's `when`.
    let occurrence: Int
    /// As printed, with escapes resolved; descriptors keep their number before `<path>`.
    let arguments: [String]
    let result: Int
    /// Which git made it of those that the program ran, from 1; 0 for the program itself.
    var child = 0

    /// The number at the start of an argument such as `4</folder>`.
    func number(_ index: Int) -> Int? {
        guard index < arguments.count else { return nil }
        return Int(arguments[index].prefix { $0.isNumber || $0 == "-" })
    }

    /// The path of the descriptor that is an argument.
    func path(_ index: Int) -> String? {
        guard index < arguments.count, let start = arguments[index].firstIndex(of: "<") else { return nil }
        return String(arguments[index][arguments[index].index(after: start)...].dropLast())
    }

    /// The bytes of an argument that is a string.
    let strings: [Int: [UInt8]]

    func string(_ index: Int) -> String? { strings[index].map { String(decoding: $0, as: UTF8.self) } }

    /// Whether it writes what the person reads.
    var isOutput: Bool { child == 0 && name == "write" && number(0) == 1 }

    func has(_ flag: String) -> Bool { arguments.contains { $0.split(separator: "|").contains { $0 == flag } } }

    /// Whether it waits for what another program says: into how many pieces that comes is chance.
    var isListening: Bool { ["poll", "read"].contains(name) && "\(self)".contains(" pipe:[") }

    /// Whether it has to do with the program's own memory and threads alone; how many there are is chance.
    var isInner: Bool {
        [
            "brk", "mmap", "munmap", "mprotect", "madvise", "futex", "getrandom", "gettid", "geteuid", "rt_sigaction",
            "rt_sigprocmask", "set_robust_list", "rseq", "arch_prctl", "set_tid_address", "sched_getaffinity",
            "sigaltstack",
            "prlimit64", "rt_sigreturn", "restart_syscall", "getpid", "getuid", "getppid", "getgid", "getegid",
        ].contains(name)
    }

    /// Whether it changes files, or which of them are on disk.
    var isChange: Bool {
        switch name {
        case "openat", "open": has("O_CREAT") || has("O_TRUNC") || has("O_WRONLY") || has("O_RDWR")
        case "write", "pwrite64", "ftruncate", "fsync", "fdatasync", "syncfs", "rename", "renameat", "renameat2",
            "link", "linkat", "unlink", "unlinkat", "mkdir", "mkdirat", "fchmod", "fchown", "fsetxattr", "flock",
            "creat", "fchmodat", "chmod", "rmdir", "utimensat", "execve":
            true
        default: false
        }
    }
}

extension SystemCall: CustomStringConvertible {
    /// `git 3: write 2 /folder/file`
    var description: String {
        (child == 0 ? "" : "git \(child): ") + "\(name) \(occurrence) \(path(0) ?? string(1) ?? string(0) ?? "")"
    }
}

/// The calls of one run.
struct Trace {
    let run: Run
    let calls: [SystemCall]
    /// Those of the gits that it ran, in their order; of each, also those of all that it ran in its turn.
    private(set) var children: [[SystemCall]]
    /// Where the dossier has just been opened.
    let opening: Int

    /// Runs the command to its end under strace: the program's own calls, and those of each git that it ran.
    init(_ command: [String], injecting faults: [String] = [], withChildren: Bool = false, in scene: Scene) throws {
        let file = "\(scene.path)/trace"
        let options = ["-y", "-xx", "-s", "1000000"]
        if withChildren { try Children.prepare(in: scene) }
        run = try scene.run(
            [Programs.strace] + (withChildren ? [] : ["-f"]) + options + ["-o", file]
                + faults.flatMap { ["-e", "inject=\($0)"] } + command,
            environment: withChildren ? Children.all(options) : [:])
        calls = try TraceText(reading: file).calls
        children = try withChildren ? Children.traces(in: scene).map(\.calls) : []
        for index in children.indices {
            for call in children[index].indices { children[index][call].child = index + 1 }
        }
        let dossier = scene.dossier
        opening =
            calls.firstIndex {
                $0.name.hasPrefix("open") && $0.strings.values.contains { $0.elementsEqual(dossier.utf8) }
            } ?? 0
    }

    var afterOpening: ArraySlice<SystemCall> { calls[opening...].dropFirst() }

    /// Those from the first that changes something, or goes to the lock.
    var saving: ArraySlice<SystemCall> { afterOpening.drop { !$0.isChange } }
}
