import Foundation
import Synchronization
import Testing

/// Two clones of one dossier and the bare repository between them, and what must hold of them after a fault.
struct Exchange {
    private let scene: Scene

    static let clones = ["dossier", "other"]
    private static let files = ["gaps/first.md", "gaps/second.md"]
    /// What is in both files in the end: the first is changed here, the second is sent by the other clone before.
    private static let (ours, theirs) = ("x-note: after", "owner: MOF")

    init(_ scene: Scene) { self.scene = scene }

    /// What the remote has. Broken where an edit is nowhere.
    var version: Rehearsal.Version {
        get throws {
            let tree = try scene.tree()
            let sent = try count(of: Exchange.theirs, in: "remote.git", ["HEAD"])
            guard sent == Exchange.files.count else { return .broken }
            for file in Exchange.files where tree.text("dossier/\(file)")?.contains(Exchange.ours) != true {
                let commits = try git("dossier", "rev-list", "--all").output.split(separator: "\n").map(String.init)
                guard try count(of: Exchange.ours, in: "dossier", commits, file) > 0 else { return .broken }
            }
            switch try count(of: Exchange.ours, in: "remote.git", ["HEAD"]) {
            case 0: return .old
            case Exchange.files.count: return .new
            default: return .mixed
            }
        }
    }

    /// Files that hold this, in all of the commits.
    private func count(
        of text: String, in repository: String, _ commits: [String], _ files: String...
    ) throws -> Int {
        let words = ["grep", "--fixed-strings", "--files-with-matches", "-e", text] + commits + ["--"]
        return try git(repository, words + files).output.split(separator: "\n").count
    }

    private func git(_ repository: String, _ words: String...) throws -> Run { try git(repository, words) }

    private func git(_ repository: String, _ words: [String]) throws -> Run {
        try scene.run(["/usr/bin/git", "-C", "\(scene.stage)/\(repository)"] + words)
    }

    /// Syncs all until nothing moves; gives what is wrong then.
    func goOn() throws -> [String] {
        var wrong: [String] = []
        for clone in ["dossier", "other", "dossier"] {
            if let fault = try sync(clone) { wrong.append("the next sync of \(clone): \(fault)") }
        }
        let tree = try scene.tree()
        if tree.visible(in: "dossier") != tree.visible(in: "other") { wrong.append("the clones differ") }
        for file in Exchange.files {
            let text = tree.text("other/\(file)") ?? ""
            if !text.contains(Exchange.ours) || !text.contains(Exchange.theirs) { wrong.append("\(file): \(text)") }
        }
        for clone in Exchange.clones {
            // What git could not remove of its own, such as `.merge_file_a1b2c3`, is hidden and harms nothing.
            let status = try git(clone, "status", "--porcelain").output.split(separator: "\n")
                .filter { !$0.hasPrefix("?? .") }
            if !status.isEmpty { wrong.append("\(clone): \(status)") }
            let check = try scene.run(scene.command(["check"], in: clone))
            if check.status != 0 { wrong.append("\(clone): \(check.output)\(check.errors)") }
            let fsck = try git(clone, "fsck", "--no-dangling")
            if fsck.status != 0 { wrong.append("\(clone): fsck: \(fsck.output)\(fsck.errors)") }
        }
        return wrong
    }

    /// As a person does, who follows the message where it names a lock that a git which was killed has left, and knows it
    /// the next time. Nil where it arrives.
    private func sync(_ clone: String) throws -> String? {
        var said = ""
        for lock in Exchange.named.withLock(\.self) { unlink("\(scene.stage)/\(lock)") }
        for _ in 0..<4 {
            let run = try scene.run(scene.command(["sync"], in: clone))
            if run.status == 0 { return nil }
            said = run.output + run.errors
            guard let lock = lock(named: said) else { break }
            unlink(lock)
            Exchange.named.withLock { _ = $0.insert(String(lock.dropFirst(scene.stage.count + 1))) }
        }
        return said
    }

    /// Locks that a message has named: to wait for each of them again, as the program does first, takes long.
    private static let named = Mutex<Set<String>>([])

    /// The lock that the message says to remove, or that git itself names.
    private func lock(named words: String) -> String? {
        let named = words.split(separator: "`").first { $0.hasPrefix("rm ") }.map { String($0.dropFirst(3)) }
        return ([named].compactMap(\.self) + words.split(separator: "'").map(String.init)).first {
            $0.hasPrefix(scene.stage) && $0.hasSuffix(".lock") && FileManager.default.fileExists(atPath: $0)
        }
    }
}

extension Scene {
    /// Makes a repository of the dossier, and another clone that has sent an edit of its own to the remote.
    func makeClones() throws {
        let (remote, other) = ("\(stage)/remote.git", "\(stage)/other")
        for words in [
            ["/usr/bin/git", "init", "--quiet", "--bare", remote],
            command(["sync", "--setup", "--remote", remote]), ["/usr/bin/git", "clone", "--quiet", remote, other],
            command(["set", "first", "owner=MOF", "second", "owner=MOF"], in: "other"), command(["sync"], in: "other"),
        ] {
            let run = try run(words)
            try #require(run.status == 0, "\(words): \(run.errors)")
        }
    }
}
