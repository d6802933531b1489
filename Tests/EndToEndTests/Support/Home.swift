import FirstSample
import Foundation
import Scratch
import Testing
import Waiting

/// The home of somebody who has just begun with the program; gone when the test is over.
final class Home {
    let path: String

    static let program = BuiltProgram.sherpa

    /// What is set there, and nothing else of whoever runs the tests.
    var environment: [String: String] {
        let programs = URL(filePath: Home.program).deletingLastPathComponent().path
        return [
            "PATH": "\(programs):/usr/bin:/bin", "HOME": path, "LC_ALL": "C.UTF-8", "TZ": "UTC", "PS1": "$ ",
            // A shell that is hung up would write its history into a folder that is being removed.
            "HISTFILE": "/dev/null",
        ]
    }

    init() throws {
        path = Scratch.place(for: "home")
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    }

    /// With the first sample in `dossier`.
    static func withSample() throws -> Home {
        let home = try Home()
        try FirstSample.write(to: home.path + "/dossier")
        return home
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Runs a program there to its end.
    @discardableResult
    func run(_ arguments: String..., variables: [String: String] = [:]) throws -> Command {
        try Command(arguments, in: path, environment: environment.merging(variables) { $1 })
    }

    /// The lines of the board as they are printed where there is no terminal.
    func board(of folder: String = "dossier", columns: Int = 80, rows: Int = 24) throws -> [String] {
        let run = try run(
            Home.program, "-C", folder, variables: ["COLUMNS": "\(columns)", "LINES": "\(rows)"])
        try #require(run.status == 0)
        return run.output.lines
    }

    func write(_ text: String, to file: String) throws {
        let url = URL(filePath: path).appending(path: file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func read(_ file: String) throws -> String { try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8) }

    /// The files below a folder, by their paths there, but for the machine's own in `.sherpa`.
    func files(in folder: String = "dossier") throws -> [String: Data] {
        let root = "\(path)/\(folder)"
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: root) where !name.hasPrefix(".sherpa") {
            files[name] = FileManager.default.contents(atPath: "\(root)/\(name)")
        }
        return files
    }
}

extension String {
    /// The lines, without the blanks at their ends, which a terminal does not tell from empty cells.
    var lines: [String] {
        split(separator: "\n", omittingEmptySubsequences: false).dropLast(hasSuffix("\n") ? 1 : 0).map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
