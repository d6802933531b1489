import Foundation
import Scratch
import Testing

/// A dossier and the state folder of whoever works on it, which a test may spoil and put back; gone with the test.
final class Scene: Sendable {
    /// Holds `stage` (what the programs see and change) and what the tests keep beside it.
    let path: String
    /// Holds `dossier` and `state`.
    var stage: String { "\(path)/stage" }
    var dossier: String { "\(stage)/dossier" }

    init() throws {
        path = Scratch.place(for: "faults")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        mkdir("\(path)/home", 0o755)
        try Data("keys r <Enter>\nscreen\n".utf8).write(to: URL(filePath: "\(path)\(Scene.answer.dropFirst())"))
        try Scene.tree().write(to: stage)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var environment: [String: String] {
        [
            "PATH": "\(path)/bin:/usr/bin:/bin", "HOME": "\(path)/home", "XDG_STATE_HOME": "\(stage)/state",
            "LC_ALL": "C.UTF-8", "TZ": "UTC", "FAULTS": path,
            // The same commits at all times.
            "GIT_AUTHOR_NAME": "Sato", "GIT_AUTHOR_EMAIL": "sato@example.org", "GIT_COMMITTER_NAME": "Sato",
            "GIT_COMMITTER_EMAIL": "sato@example.org", "GIT_AUTHOR_DATE": "@1760000000 +0000",
            "GIT_COMMITTER_DATE": "@1760000000 +0000", "GIT_CONFIG_NOSYSTEM": "1", "GIT_TEMPLATE_DIR": "\(path)/home",
        ]
    }

    func start(_ arguments: [String], environment more: [String: String] = [:]) throws -> StartedProgram {
        try StartedProgram(arguments, environment: environment.merging(more) { $1 }, scratch: path)
    }

    func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Run {
        try start(arguments, environment: environment).finish()
    }

    /// `sherpa -C dossier …`.
    @discardableResult
    func sherpa(_ arguments: String...) throws -> Run { try run(command(arguments)) }

    /// For `play`: the first answer of a review.
    static let answer = "@/answer.keys"

    /// `@` stands for the scene's folder.
    func command(_ arguments: [String], of program: [String] = Programs.sherpa, in clone: String = "dossier")
        -> [String]
    {
        program + ["-C", "\(stage)/\(clone)"] + arguments.map { $0.hasPrefix("@/") ? path + $0.dropFirst() : $0 }
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
