import FirstSample
import Foundation
import FrontMatter
import Scratch
import Testing
import Waiting

/// Two clones of the first sample, `tokyo` and `osaka`, and the bare remote between them.
struct Clones {
    static let both = ["tokyo", "osaka"]
    static let gap = "gaps/equity-share.md"

    let folder: TemporaryFolder

    init(in folder: TemporaryFolder) throws {
        self.folder = folder
        for (name, tree) in try Clones.made.get() {
            var tree = tree
            // Where git has written down the remote.
            if let config = tree.entries[".git/config"], case .file(let bytes, let mode) = config {
                let text = String(decoding: bytes, as: UTF8.self)
                tree.entries[".git/config"] = .file(
                    Array(text.replacing(Clones.remoteFolder, with: folder.path).utf8), mode: mode)
            }
            try tree.write(to: folder.path + "/" + name)
        }
    }

    init() throws { try self.init(in: TemporaryFolder()) }

    /// The three repositories as they are set up: made once, since that takes some sixty gits.
    private static let made = Result {
        let folder = try TemporaryFolder()
        let clones = Clones(settingUp: folder)
        try succeed(clones.git(nil, "init", "--quiet", "--bare", "remote.git"))
        try FirstSample.write(to: folder.path + "/tokyo")
        let setup = try clones.sherpa("tokyo", "sync", "--setup", "--remote", "remote.git")
        #expect(setup.status == 0, "\(setup.errors)")
        try succeed(clones.git(nil, "clone", "--quiet", "remote.git", "osaka"))
        for clone in both { try clones.replace(folder.path, with: remoteFolder, clone, ".git/config") }
        // git's housekeeping would be looked after by three more gits in every sync.
        for config in both.map({ "\($0)/.git/config" }) + ["remote.git/config"] {
            let text = try folder.read(config)
            try folder.write(
                text + "[gc]\n\tauto = 0\n[maintenance]\n\tauto = false\n[receive]\n\tautogc = false\n", to: config)
        }
        return try (both + ["remote.git"]).map { ($0, try Tree(reading: folder.path + "/" + $0)) }
    }

    private init(settingUp folder: TemporaryFolder) { self.folder = folder }

    /// Stands for the folder where the remote will be.
    private static let remoteFolder = "(the folder)"

    /// Whoever keeps a clone: HOME has no identity of its own.
    static func identity(_ name: String) -> [String: String] {
        [
            "GIT_AUTHOR_NAME": name.capitalized, "GIT_AUTHOR_EMAIL": "\(name)@example.org",
            "GIT_COMMITTER_NAME": name.capitalized, "GIT_COMMITTER_EMAIL": "\(name)@example.org",
        ]
    }

    func sherpa(
        _ clone: String, _ arguments: String..., opensDossier: Bool = true, environment: [String: String] = [:]
    ) throws -> SherpaRun {
        try SherpaRun(
            (opensDossier ? ["-C", clone] : []) + arguments, in: folder,
            environment: Clones.identity(clone).merging(environment) { $1 })
    }

    func set(_ clone: String, _ record: String, _ assignments: String...) throws {
        let run = try SherpaRun(["-C", clone, "set", record] + assignments, in: folder)
        #expect(run.status == 0, "\(run.errors)")
    }

    /// Syncs, which is to succeed.
    @discardableResult
    func sync(_ clone: String, status: Int32 = 0) throws -> SherpaRun {
        let run = try sherpa(clone, "sync")
        #expect(run.status == status, "\(clone): \(run.output)\(run.errors)")
        return run
    }

    /// git as the person who keeps the clone.
    @discardableResult
    func git(_ clone: String?, _ arguments: String...) throws -> Ran {
        try folder.run(["git"] + (clone.map { ["-C", $0] } ?? []) + arguments, as: clone ?? "nobody")
    }

    static func succeed(_ ran: Ran) { #expect(ran.status == 0, "\(ran.output)") }

    /// The subject and body of the last commit.
    func lastMessage(_ clone: String) throws -> String { try git(clone, "log", "-1", "--format=%B").output }

    func read(_ clone: String, _ file: String = gap) throws -> String { try folder.read("\(clone)/\(file)") }

    func write(_ text: String, _ clone: String, _ file: String = gap) throws {
        try folder.write(text, to: "\(clone)/\(file)")
    }

    func replace(_ old: String, with new: String, _ clone: String, _ file: String = gap) throws {
        let text = try read(clone, file)
        try #require(text.contains(old))
        try write(text.replacing(old, with: new), clone, file)
    }

    func value(_ clone: String, _ field: Path, _ file: String = gap) throws -> Value? {
        try Document.record(Array(read(clone, file).utf8)).root[field]?.value
    }

    /// The items of a list.
    func count(_ clone: String, _ field: Path) throws -> Int {
        guard case .list(let items)? = try value(clone, field) else { return 0 }
        return items.count
    }

    /// Everything in the working tree but git's own.
    func tree(_ clone: String) throws -> [String: Data] {
        try folder.files(in: clone).filter { !$0.key.hasPrefix(".git/") }
    }

    func expectEqualTrees() throws {
        #expect(try tree("tokyo") == tree("osaka"))
        #expect(try git("tokyo", "rev-parse", "HEAD^{tree}").output == git("osaka", "rev-parse", "HEAD^{tree}").output)
        for clone in Clones.both { #expect(try git(clone, "status", "--porcelain").output == "") }
    }

    /// Takes one side of every conflict in a text.
    static func decided(_ text: String, forOurs: Bool, size: Int = 7) -> String {
        var lines: [Substring] = []
        var part = "both"
        func isMark(_ line: Substring, _ character: Character) -> Bool {
            line.hasPrefix(String(repeating: character, count: size))
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if isMark(line, "<") {
                part = "ours"
            } else if isMark(line, "|") {
                part = "base"
            } else if isMark(line, "="), part != "both" {
                part = "theirs"
            } else if isMark(line, ">"), part != "both" {
                part = "both"
            } else if part == "both" || part == (forOurs ? "ours" : "theirs") {
                lines.append(line)
            }
        }
        return lines.joined(separator: "\n")
    }
}

/// What any program printed, output and errors together, and how it ended.
struct Ran {
    let status: Int32
    let output: String
}

extension TemporaryFolder {
    /// What git prints in a folder of this one.
    func git(_ place: String, _ arguments: String...) throws -> String {
        try run(["git", "-C", place] + arguments, as: "sato").output
    }

    /// Runs a program here, in the home that the tests have, as somebody whom git knows.
    func run(_ words: [String], as name: String, environment: [String: String] = [:]) throws -> Ran {
        let own = ["PATH": "/usr/bin:/bin", "HOME": path + "/home", "LC_ALL": "C.UTF-8"]
        let command = try Command(
            words, in: path, environment: Clones.identity(name).merging(own) { $1 }.merging(environment) { $1 },
            isJoined: true)
        return Ran(status: command.status, output: command.output)
    }
}
