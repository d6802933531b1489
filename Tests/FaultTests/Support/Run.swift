import Foundation
import Waiting

/// A program that has been started, with files for what it writes.
///
/// `posix_spawn` alone: the sweeps start hundreds, and Foundation's `Process` starts them with signals blocked.
struct StartedProgram {
    struct Failure: Error, CustomStringConvertible { let description: String }

    let process: pid_t
    private let output: String
    private let errors: String
    /// Locked until the last process has ended that it started: a git may outlive a sherpa that was killed.
    private let life: String

    init(_ arguments: [String], environment: [String: String], scratch: String) throws {
        let name = UUID().uuidString
        output = "\(scratch)/\(name).out"
        errors = "\(scratch)/\(name).err"
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        for (number, file) in [(Int32(1), output), (2, errors)] {
            posix_spawn_file_actions_addopen(&actions, number, file, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        }
        life = "\(scratch)/\(name).life"
        let held = open(life, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        defer { close(held) }
        guard held >= 0, flock(held, LOCK_EX) == 0 else { throw Failure(description: "\(life): \(errno)") }
        posix_spawn_file_actions_adddup2(&actions, held, StartedProgram.lifeNumber)
        process = try spawn(arguments, environment: environment, &actions)
    }

    /// The descriptor by which all of them hold the lock.
    private static let lifeNumber: Int32 = 99

    func kill() { _ = Glibc.kill(process, SIGKILL) }

    /// Waits for its end, and for that of all that it has started. What it wrote is read once.
    func finish() -> Run {
        var ended: Int32 = 0
        while waitpid(process, &ended, 0) < 0, errno == EINTR {}
        let held = open(life, O_RDWR | O_CLOEXEC)
        while flock(held, LOCK_EX) < 0, errno == EINTR {}
        close(held)
        unlink(life)
        let texts = [output, errors].map { file in
            defer { unlink(file) }
            return String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
        }
        return Run(
            status: ended & 0x7f == 0 ? ended >> 8 & 0xff : 128 + ended & 0x7f, output: texts[0], errors: texts[1])
    }
}

/// A program that has run to its end.
struct Run {
    /// 128 and more where a signal ended it.
    let status: Int32
    let output: String
    let errors: String

    var isKilled: Bool { status == 128 + SIGKILL }
}

enum Programs {
    static let sherpa = [BuiltProgram.sherpa]
    /// Runs a program whose writes take at most so many bytes.
    static func shortWrites(of bytes: Int) -> [String] { [BuiltProgram.path("ShortWrites"), "\(bytes)"] }
    /// A program that does not come to its end is ended, with 124.
    static let patiently = ["/usr/bin/timeout", "120"]
    static let strace = "/usr/bin/strace"
    static let truncating = [BuiltProgram.path("NaiveWriter"), "truncate"]
    static let writingAside = [BuiltProgram.path("NaiveWriter"), "aside"]
    static let removing = [BuiltProgram.path("NaiveWriter"), "remove"]
    static let renaming = [BuiltProgram.path("NaiveWriter"), "rename"]
    static let logging = [BuiltProgram.path("NaiveWriter"), "log"]
    static let reviewing = [BuiltProgram.path("NaiveWriter"), "review"]
    static let pushing = [BuiltProgram.path("NaiveWriter"), "sync"]
}
