import Foundation

/// A program that runs to its end; what it writes is kept.
///
/// Foundation's `Process` will not do for tmux: it starts programs with all signals blocked, which the server hands on
/// to what runs in its windows, and it waits until the server, too, has ended.
struct Command {
    struct Failure: Error, CustomStringConvertible { let description: String }

    /// 128 and more where a signal ended the program.
    let status: Int32
    let output: String
    let errors: String

    /// - Parameter folder: where the program works.
    init(_ arguments: [String], in folder: String, environment: [String: String]) throws {
        // Files, unlike pipes, have an end although a server that was started holds them open.
        let kept = ["output", "errors"].map { name in
            FileManager.default.temporaryDirectory.appending(path: "sherpa-\(name)-\(UUID().uuidString)").path
        }
        defer { for file in kept { try? FileManager.default.removeItem(atPath: file) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        for (number, file) in zip([Int32(1), 2], kept) {
            posix_spawn_file_actions_addopen(&actions, number, file, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

        let words = ["/usr/bin/env", "--chdir", folder] + arguments
        var argv = words.map { strdup($0) } + [nil]
        var envp = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for word in argv + envp { free(word) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, words[0], &actions, &attributes, &argv, &envp)
        guard code == 0 else { throw Failure(description: "\(words.joined(separator: " ")): error \(code)") }
        var ended: Int32 = 0
        while waitpid(process, &ended, 0) < 0, errno == EINTR {}
        status = ended & 0x7f == 0 ? ended >> 8 & 0xff : 128 + ended & 0x7f
        output = String(decoding: FileManager.default.contents(atPath: kept[0]) ?? Data(), as: UTF8.self)
        errors = String(decoding: FileManager.default.contents(atPath: kept[1]) ?? Data(), as: UTF8.self)
    }
}
