import Glibc
import Words

/// git, run in one folder. What it prints comes from others and is not fit for a terminal as it is.
struct Git: Sendable {
    let folder: String

    /// Variables by which git tells its hooks, and scripts tell git, which repository is meant: here it is always
    /// that of the folder. The words are asked for in English, since some are looked at; paths are never patterns.
    private static let environment: [String: String?] = [
        "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil, "GIT_PREFIX": nil, "GIT_COMMON_DIR": nil,
        "GIT_OBJECT_DIRECTORY": nil, "GIT_ALTERNATE_OBJECT_DIRECTORIES": nil, "GIT_NAMESPACE": nil,
        "LC_ALL": "C", "GIT_LITERAL_PATHSPECS": "1",
    ]

    /// Attempts, and milliseconds between them, while another git has a lock: editors ask it for the state of files.
    private static let attempts = 30
    private static let pause: Int32 = 100

    /// Runs it to its end, whatever that is. `settings` hold for this run alone, as in `merge.renames=false`.
    func run(
        _ arguments: [String], settings: [String] = [], input: [UInt8] = [], shielding: ChildProcess.Shielding = .none
    ) throws(StoreError) -> ChildProcess {
        var environment = Git.environment
        // Where nobody can answer, git must not wait for a password.
        if isatty(STDERR_FILENO) == 0 { environment["GIT_TERMINAL_PROMPT"] = "0" }
        let words = ["git", "-C", folder] + settings.flatMap { ["-c", $0] } + arguments
        do {
            for _ in 1..<Git.attempts {
                let run = try ChildProcess.run(words, environment: environment, input: input, shielding: shielding)
                guard run.status != 0, Git.lock(run)?.hasSuffix("/index.lock") == true else { return run }
                poll(nil, 0, Git.pause)
            }
            return try ChildProcess.run(words, environment: environment, input: input, shielding: shielding)
        } catch {
            throw error.code == ENOENT
                ? StoreError(folder, GitWords.notInstalled)
                : StoreError(folder, GitWords.cannotStart, error)
        }
    }

    /// Runs it, and fails with its own words where it does.
    @discardableResult
    func succeed(
        _ arguments: [String], settings: [String] = [], input: [UInt8] = [], shielding: ChildProcess.Shielding = .none
    ) throws(StoreError) -> [UInt8] {
        let run = try run(arguments, settings: settings, input: input, shielding: shielding)
        guard run.status == 0 else { throw failure(arguments, run) }
        return run.output
    }

    /// One line of output; `nil` where git ends with a fault, as for what is not there, or says nothing.
    func line(_ arguments: [String]) throws(StoreError) -> String? {
        let run = try run(arguments)
        guard run.status == 0 else { return nil }
        let line = run.output.last == 0x0A ? run.output.dropLast() : run.output[...]
        return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
    }

    /// Why a run failed, in the words of git without its hints, on one line.
    func failure(_ arguments: [String], _ run: ChildProcess) -> StoreError {
        let lines = String(decoding: run.errors, as: UTF8.self).split(whereSeparator: \.isNewline)
        let words = lines.map { $0.drop { $0 == " " || $0 == "\t" } }.filter { !$0.isEmpty && !$0.hasPrefix("hint:") }
        let reason =
            Git.lock(run).map { GitWords.locked(remedy: "rm \($0.asShellWord)").text }
            ?? (words.isEmpty ? GitWords.ended(Int(run.status)).text : words.joined(separator: "; "))
        let command = arguments.first { !$0.hasPrefix("-") } ?? ""
        return StoreError(folder, GitWords.failed(command: command, why: reason))
    }

    /// The file by which another git, perhaps one that died, keeps this one from its work: `Unable to create
    /// '/clone/.git/index.lock': File exists.`
    private static func lock(_ run: ChildProcess) -> String? {
        let words = String(decoding: run.errors, as: UTF8.self)
        guard let end = words.firstRange(of: ".lock': File exists") else { return nil }
        let path = words[..<end.lowerBound]
        guard let begin = path.firstRange(of: "Unable to create '") else { return nil }
        return path[begin.upperBound...] + ".lock"
    }
}
