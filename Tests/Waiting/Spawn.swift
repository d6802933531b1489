import CPty
import Foundation

/// A program that could not be started.
package struct SpawnFailure: Error, CustomStringConvertible { package let description: String }

/// Starts a program with no signal blocked: threads of a test run have them blocked, which a child would take over.
///
/// - Parameters:
///   - actions: what is done with its files before it runs.
///   - flags: beside the one for signals.
package func spawn(
    _ arguments: [String], environment: [String: String], _ actions: inout posix_spawn_file_actions_t, flags: Int16 = 0
) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, flags | Int16(POSIX_SPAWN_SETSIGMASK))
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in argv + envp { free(word) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, arguments[0], &actions, &attributes, &argv, &envp)
    guard code == 0 else { throw SpawnFailure(description: "\(arguments.joined(separator: " ")): error \(code)") }
    return process
}
