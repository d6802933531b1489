import CPty
import Glibc

/// A program with its arguments, where and in which environment it runs.
struct Command {
    /// The file to execute.
    var path: String
    /// What follows the program's own name.
    var arguments: [String] = []
    var directory: String
    var environment: [String]

    /// The file that a shell would run for `name`, or nothing if there is none on `PATH`.
    static func find(_ name: String) -> String? {
        guard let path = getenv("PATH") else { return nil }
        return String(cString: path).split(separator: ":").map { "\($0)/\(name)" }
            .first { access($0, X_OK) == 0 && Files.size($0) != nil }
    }

    /// A run whose output goes to a file.
    struct Run {
        fileprivate let command: Command
        fileprivate let child: pid_t
        fileprivate let scratch: String

        /// Waits for the end of the run.
        /// - Returns: what it wrote to standard output and standard error.
        /// - Throws: `Failure` with its last line if it does not end with status 0.
        @discardableResult
        func output() throws(Failure) -> String {
            var status: Int32 = 0
            while waitpid(child, &status, 0) < 0, errno == EINTR {}
            try Interruption.check()
            let text = Files.text(scratch) ?? ""
            guard status == 0 else {
                let name = command.path.split(separator: "/").last ?? ""
                let reason = text.split(separator: "\n").last.map { ": \($0)" } ?? ""
                throw Failure("`\(name) \(command.arguments.joined(separator: " "))` failed\(reason)")
            }
            return text
        }
    }

    /// Starts a run with its output kept in `scratch`, `input` (a file) as its standard input.
    /// - Throws: `Failure` if it cannot be executed.
    func started(input: String = "/dev/null", scratch: String) throws(Failure) -> Run {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, scratch, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        return Run(command: self, child: try spawn(&actions, flags: 0), scratch: scratch)
    }

    /// Starts the program with these file actions and `posix_spawn` flags.
    /// - Throws: `Failure` if it cannot be executed.
    func spawn(_ actions: inout posix_spawn_file_actions_t, flags: Int16) throws(Failure) -> pid_t {
        cpty_spawn_in(&actions, directory)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, flags)
        let argv = ([path] + arguments).map { strdup($0) }
        let envp = environment.map { strdup($0) }
        defer { for string in argv + envp { free(string) } }
        var child: pid_t = 0
        let error = posix_spawn(&child, path, &actions, &attributes, argv + [nil], envp + [nil])
        guard error == 0 else { throw Failure("cannot run \(path): \(String(cString: strerror(error)))") }
        return child
    }
}
