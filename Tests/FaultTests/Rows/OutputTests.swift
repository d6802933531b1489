import Foundation
import Testing
import Waiting

/// Output that cannot be written: the status and the words say whether the change was saved. Row 20 of the table of faults.
@Suite(.waits) struct OutputTests {
    enum Sink: String, CaseIterable { case full, closedPipe, closedOutput, closedErrors, allClosed }

    /// What saves, and how to see that it did.
    struct Deed: Sendable {
        let arguments: [String]
        var before: [[String]] = []
        let isDone: @Sendable (Scene) throws -> Bool

        static func finds(_ text: String, in file: String) -> @Sendable (Scene) throws -> Bool {
            { ((try? $0.text(file)) ?? "").contains(text) }
        }
    }

    static let deeds: [Deed] = [
        Deed(arguments: ["set", "first", "x-note=after"], isDone: Deed.finds("x-note: after", in: "gaps/first.md")),
        Deed(arguments: ["add", "gap", "Third"], isDone: Deed.finds("title: Third", in: "gaps/third.md")),
        Deed(
            arguments: ["log", "Talks", "date=2026-02-12", "--outcome", "first=agreed"],
            isDone: Deed.finds("status: agreed", in: "gaps/first.md")),
        Deed(arguments: ["rename", "first", "opening"], isDone: Deed.finds("title: first", in: "gaps/opening.md")),
        Deed(arguments: ["remove", "first"]) { !FileManager.default.fileExists(atPath: "\($0.dossier)/gaps/first.md") },
        Deed(
            arguments: ["undo"], before: [["set", "first", "x-note=after"]],
            isDone: Deed.finds("x-note: before", in: "gaps/first.md")),
        Deed(
            arguments: ["redo"], before: [["set", "first", "x-note=after"], ["undo"]],
            isDone: Deed.finds("x-note: after", in: "gaps/first.md")),
        Deed(arguments: ["review", "--finish"]) { scene in
            try scene.sherpa("changes").errors.contains("nothing has changed since your last review")
        },
        Deed(arguments: ["brief", "-o", "brief.md"]) { FileManager.default.fileExists(atPath: "\($0.path)/brief.md") },
        Deed(arguments: ["init", "new"]) { FileManager.default.fileExists(atPath: "\($0.path)/new/dossier.md") },
        Deed(arguments: ["sync"], before: [["sync", "--setup"], ["set", "first", "x-note=after"]]) { scene in
            try scene.run(["/usr/bin/git", "-C", scene.dossier, "status", "--porcelain"]).output.isEmpty
        },
    ]

    static let readings = [
        ["list", "gaps"], ["show", "first"], ["check"], ["changes"], ["review"], ["brief"], ["value"], ["info"],
        ["open"],
        ["calc", "irr", "--", "-100", "110"], ["--help"],
    ]

    /// Runs it with its output, or its errors, where they cannot be written.
    private func run(_ arguments: [String], _ sink: Sink, in scene: Scene) throws -> Run {
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        close(ends[0])
        defer { close(ends[1]) }
        let redirection =
            switch sink {
            case .full: ">/dev/full"
            case .closedPipe: ">&\(ends[1])"
            case .closedOutput: ">&-"
            case .closedErrors: "2>&-"
            case .allClosed: "<&- >&- 2>&-"
            }
        let script = "cd '\(scene.path)' && exec \"$0\" -C '\(scene.dossier)' \"$@\" \(redirection)"
        return try scene.run(
            [
                "/usr/bin/env", "GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@b", "GIT_COMMITTER_NAME=a",
                "GIT_COMMITTER_EMAIL=a@b", "/bin/bash", "-c", script, Programs.sherpa[0],
            ] + arguments)
    }

    @Test(arguments: Sink.allCases) func whatIsSavedIsSaidOrTheStatusSaysIt(_ sink: Sink) throws {
        var statuses: [Int32: Int] = [:]
        for deed in Self.deeds {
            let scene = try Scene()
            for arguments in deed.before {
                let prepared = try run(arguments, .closedPipe, in: scene)
                try #require(prepared.status == 0, "\(prepared)")
            }
            let run = try run(deed.arguments, sink, in: scene)
            #expect(try deed.isDone(scene), "\(deed.arguments): \(run)")
            // These say only on the second stream what they have done.
            let isSilent = ["brief", "init"].contains(deed.arguments[0])
            switch sink {
            case .full, .closedOutput:
                #expect(run.status == (isSilent ? 0 : 4), "\(deed.arguments): \(run)")
                let reason = sink == .full ? "No space left on device" : "Bad file descriptor"
                let words = "sherpa: saved, but the output could not be written: \(reason)\n"
                #expect(isSilent || run.errors.hasSuffix(words), "\(deed.arguments): \(run)")
            case .allClosed: #expect(run.status == (isSilent ? 0 : 4), "\(deed.arguments): \(run)")
            // The reader has seen enough; and nobody is told anything that matters on the second stream.
            case .closedPipe, .closedErrors: #expect(run.status == 0, "\(deed.arguments): \(run)")
            }
            statuses[run.status, default: 0] += 1
            // Nothing that was said went into a file that had taken a closed stream's number.
            let check = try scene.sherpa("check")
            #expect(check.status == 0, "\(deed.arguments): \(check)")
            for (path, entry) in try scene.tree().entries {
                guard case .file(let bytes, _) = entry else { continue }
                #expect(!String(decoding: bytes, as: UTF8.self).contains("sherpa: "), "\(deed.arguments): \(path)")
            }
        }
        print(
            "faults, output: \(sink): \(Self.deeds.count) deeds done, statuses \(statuses.sorted { $0.key < $1.key })")
    }

    @Test func whatIsAskedForAndCannotBeWrittenIsAFailure() throws {
        let scene = try Scene()
        let usual = try Self.readings.map { try scene.run(scene.command($0)) }
        var refused = 0
        for (arguments, usual) in zip(Self.readings, usual) {
            for sink in Sink.allCases {
                let run = try run(arguments, sink, in: scene)
                // Nothing to write, nothing lost.
                if usual.output.isEmpty || sink == .closedPipe || sink == .closedErrors {
                    #expect(run.status == usual.status, "\(arguments): \(run)")
                    continue
                }
                #expect(run.status == 2, "\(arguments): \(run)")
                #expect(
                    sink == .allClosed || run.errors.contains("the output could not be written: "),
                    "\(arguments): \(run)")
                refused += 1
            }
        }
        print("faults, output: \(Self.readings.count) readings x \(Sink.allCases.count) sinks, \(refused) refused")
    }

    /// What is no file of its own is written into, not replaced.
    @Test func aBriefIsWrittenIntoALinkAndAPipe() throws {
        let scene = try Scene()
        let (link, pipe) = ("\(scene.path)/link.md", "\(scene.path)/pipe")
        try Data().write(to: URL(filePath: "\(scene.path)/target.md"))
        symlink("\(scene.path)/target.md", link)
        try #require(mkfifo(pipe, 0o600) == 0)
        let reader = open(pipe, O_RDWR | O_NONBLOCK)
        defer { close(reader) }
        #expect(try scene.sherpa("brief", "-o", link).status == 2)
        #expect(try scene.sherpa("brief", "-o", link, "--force").status == 0)
        #expect(try scene.sherpa("brief", "-o", pipe).status == 0)
        var status = stat()
        #expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
        #expect(lstat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
        let text = try String(contentsOfFile: "\(scene.path)/target.md", encoding: .utf8)
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(reader, &bytes, bytes.count)
        #expect(text.hasPrefix("# Test"))
        #expect(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).contains("\nTest: brief for the summit\n"))
    }
}
