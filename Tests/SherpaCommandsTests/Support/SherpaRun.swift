import Foundation
import Testing

/// One run of the built program, from arguments to exit status.
struct SherpaRun {
    let output: String
    let errors: String
    let status: Int32

    /// The program lies beside the test bundle.
    static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "sherpa")

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
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        let standard = ["PATH": "/usr/bin:/bin", "HOME": folder.path + "/home", "LC_ALL": "C.UTF-8", "TZ": "UTC"]
        process.environment = standard.merging(environment) { $1 }
        // Files, unlike pipes, hold any amount of output without a reader.
        let streams = try ["in", "out", "err"].map { name in
            let path = folder.path + "/.run-\(UUID().uuidString)-\(name)"
            try Data(name == "in" ? Array(input.utf8) : []).write(to: URL(fileURLWithPath: path))
            return (path, try #require(FileHandle(forUpdatingAtPath: path)))
        }
        defer { for (path, _) in streams { try? FileManager.default.removeItem(atPath: path) } }
        process.standardInput = streams[0].1
        process.standardOutput = streams[1].1
        process.standardError = streams[2].1
        try process.run()
        process.waitUntilExit()
        output = try String(contentsOfFile: streams[1].0, encoding: .utf8)
        errors = try String(contentsOfFile: streams[2].0, encoding: .utf8)
        status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    }

    /// The output as JSON.
    func json() throws -> Any { try JSONSerialization.jsonObject(with: Data(output.utf8)) }

    func jsonObjects() throws -> [[String: Any]] { try #require(try json() as? [[String: Any]]) }

    var lines: [Substring] { output.split(separator: "\n") }
}
