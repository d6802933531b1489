import Foundation
import Testing

/// A dossier and the state folder of whoever works on it, which a test may spoil and put back; gone with the test.
final class Scene: Sendable {
    /// Holds `stage` (what the programs see and change) and what the tests keep beside it.
    let path: String
    /// Holds `dossier` and `state`.
    var stage: String { "\(path)/stage" }
    var dossier: String { "\(stage)/dossier" }

    init() throws {
        let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        path = url.appending(path: "sherpa-faults-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        mkdir("\(path)/home", 0o755)
        try Scene.tree().write(to: stage)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var environment: [String: String] {
        [
            "PATH": "/usr/bin:/bin", "HOME": "\(path)/home", "XDG_STATE_HOME": "\(stage)/state", "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
        ]
    }

    func start(_ arguments: [String]) throws -> StartedProgram {
        try StartedProgram(arguments, environment: environment, scratch: path)
    }

    func run(_ arguments: [String]) throws -> Run { try start(arguments).finish() }

    /// `sherpa -C dossier …`.
    @discardableResult
    func sherpa(_ arguments: String...) throws -> Run { try run(command(arguments)) }

    func command(_ arguments: [String], of program: [String] = Programs.sherpa) -> [String] {
        program + ["-C", dossier] + arguments
    }

    func tree() throws -> Tree { try Tree(reading: stage) }

    func text(_ file: String) throws -> String { try String(contentsOfFile: "\(dossier)/\(file)", encoding: .utf8) }

    func write(_ text: String, to file: String) throws {
        let path = "\(dossier)/\(file)"
        try Data(text.utf8).write(to: URL(filePath: path))
    }

    static let framework = """
        ---
        title: Test
        sides:
          - {id: tokyo, name: Tokyo, ours: yes}
          - {id: washington, name: Washington}
        envelope: 1bn USD
        stages:
          - {id: shortlisted, name: Shortlisted, counts-as: shortlisted}
        ---

        """

    static func gap(_ title: String) -> String {
        """
        ---
        title: \(title) # kept
        status: open
        owner: METI
        x-note: before
        x-next: none
        ---

        Prose, so that the file is more than a line: \(String(repeating: "what was said of it, ", count: 20)).

        """
    }

    /// A dossier with these gaps, and its lock.
    static func tree(gaps: [String] = ["first", "second"]) -> Tree {
        var tree = Tree()
        for folder in ["dossier", "dossier/gaps", "dossier/.sherpa"] { tree.entries[folder] = .folder(mode: 0o755) }
        tree.entries["state"] = .folder(mode: 0o700)
        tree.entries["dossier/.sherpa/lock"] = .file([], mode: 0o644)
        tree.entries["dossier/dossier.md"] = .file(Array(framework.utf8), mode: 0o644)
        for gap in gaps { tree.entries["dossier/gaps/\(gap).md"] = .file(Array(self.gap(gap).utf8), mode: 0o644) }
        return tree
    }
}

/// Whether the sweeps go through everything, which takes many minutes.
let isLong = ProcessInfo.processInfo.environment["SHERPA_LONG"] != nil
