import Foundation
import Testing
import Waiting

/// One run of the built program, from arguments to exit status.
struct SherpaRun {
    let output: String
    let errors: String
    let status: Int32

    static let program = URL(fileURLWithPath: BuiltProgram.sherpa)

    init(
        _ arguments: String..., in folder: TemporaryFolder, input: String = "", environment: [String: String] = [:]
    ) throws {
        try self.init(arguments, in: folder, input: input, environment: environment)
    }

    /// Runs with arguments as a shell reads them.
    init(shell arguments: String, in folder: TemporaryFolder) throws {
        let script = "eval \"set -- $ARGUMENTS\"; exec \"$PROGRAM\" \"$@\""
        try self.init(
            URL(fileURLWithPath: "/bin/sh"), ["-c", script], in: folder, input: "",
            environment: ["ARGUMENTS": arguments, "PROGRAM": SherpaRun.program.path])
    }

    init(
        _ arguments: [String], in folder: TemporaryFolder, input: String = "", environment: [String: String] = [:]
    ) throws {
        try self.init(SherpaRun.program, arguments, in: folder, input: input, environment: environment)
    }

    /// Runs any program in a home of its own, with nothing of the person's environment.
    init(
        _ program: URL, _ arguments: [String], in folder: TemporaryFolder, input: String = "",
        environment: [String: String] = [:]
    ) throws {
        let standard = ["PATH": "/usr/bin:/bin", "HOME": folder.path + "/home", "LC_ALL": "C.UTF-8", "TZ": "UTC"]
        let command = try Command(
            [program.path] + arguments, in: folder.path, environment: standard.merging(environment) { $1 },
            input: input)
        (output, errors, status) = (command.output, command.errors, command.status)
    }

    /// The output as JSON.
    func json() throws -> Any { try JSONSerialization.jsonObject(with: Data(output.utf8)) }

    func jsonObjects() throws -> [[String: Any]] { try #require(try json() as? [[String: Any]]) }

    var lines: [Substring] { output.split(separator: "\n") }
}
