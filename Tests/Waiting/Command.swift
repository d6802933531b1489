import CPty
import Foundation
import Scratch

/// A program that runs to its end; what it writes is kept.
///
/// Foundation's `Process` will not do. It starts programs with all signals blocked, which a tmux server hands on to what runs
/// in its windows; it waits until all has ended that the program has started; and until it looks, an ended program stays
/// a zombie, of which the thread that waits for exit tests makes a busy loop.
package struct Command {
    package struct Failure: Error, CustomStringConvertible { package let description: String }

    /// 128 and more where a signal ended the program.
    package let status: Int32
    package let output: String
    package let errors: String

    /// - Parameters:
    ///   - folder: where the program works.
    ///   - input: what it reads.
    ///   - isJoined: whether `output` holds what it writes to either, in order.
    package init(
        _ arguments: [String], in folder: String, environment: [String: String], input: String = "",
        isJoined: Bool = false
    ) throws {
        // Files, unlike pipes, have an end although a server that was started holds them open.
        let kept = ["input", "output", "errors"].map(Scratch.place)
        defer { for file in kept { unlink(file) } }
        if !input.isEmpty { try Data(input.utf8).write(to: URL(filePath: kept[0])) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input.isEmpty ? "/dev/null" : kept[0], O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, kept[1], O_WRONLY | O_CREAT | O_EXCL, 0o600)
        if isJoined {
            posix_spawn_file_actions_adddup2(&actions, 1, 2)
        } else {
            posix_spawn_file_actions_addopen(&actions, 2, kept[2], O_WRONLY | O_CREAT | O_EXCL, 0o600)
        }
        guard cpty_spawn_in(&actions, folder) == 0 else { throw Failure(description: "\(folder): no such folder") }
        guard cpty_spawn_closing_from(&actions, 3) == 0 else { throw Failure(description: "no memory") }
        let program = try Command.path(of: arguments.first ?? "", in: environment["PATH"] ?? "")
        let process = try spawn([program] + arguments.dropFirst(), environment: environment, &actions)
        var ended: Int32 = 0
        while waitpid(process, &ended, 0) < 0, errno == EINTR {}
        status = ended & 0x7f == 0 ? ended >> 8 & 0xff : 128 + ended & 0x7f
        output = String(decoding: FileManager.default.contents(atPath: kept[1]) ?? Data(), as: UTF8.self)
        errors =
            isJoined ? "" : String(decoding: FileManager.default.contents(atPath: kept[2]) ?? Data(), as: UTF8.self)
    }

    /// Where a program lies of which only the name may be given.
    private static func path(of program: String, in folders: String) throws -> String {
        guard !program.contains("/") else { return program }
        let paths = folders.split(separator: ":").map { "\($0)/\(program)" }
        guard let found = paths.first(where: { access($0, X_OK) == 0 }) else {
            throw Failure(description: "\(program): no such program in \(folders)")
        }
        return found
    }
}
