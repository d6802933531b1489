import Foundation
import Synchronization
import Testing
import Waiting

/// Several at once, and ends in the middle.
@Suite(.waits) struct SyncRaceTests {
    let clones: Clones

    init() throws { clones = try Clones() }

    @Test func everybodyWhoSyncsAtOnceGetsThrough() throws {
        let names = Clones.both + ["kyoto", "nara"]
        for name in names.dropFirst(2) {
            Clones.succeed(try clones.git(nil, "clone", "--quiet", "remote.git", name))
        }
        let rounds = 3
        for round in 0..<rounds {
            for name in names { try clones.set(name, "equity-share", "x-\(name)-\(round)=yes") }
            let failures = Mutex<[String]>([])
            DispatchQueue.concurrentPerform(iterations: names.count) { index in
                let run = try? clones.sherpa(names[index], "sync")
                if run?.status != 0 { failures.withLock { $0.append(run.map { $0.output + $0.errors } ?? "none") } }
            }
            #expect(failures.withLock(\.self) == [])
        }
        for name in names { try clones.sync(name) }
        try clones.expectEqualTrees()
        for name in names {
            let text = try clones.read(name)
            for author in names {
                for round in 0..<rounds { #expect(text.contains("x-\(author)-\(round): ")) }
            }
        }
    }

    /// In one clone they wait for each other, beside saves that go on.
    @Test func twoSyncsOfOneCloneAndSavesGoTogether() throws {
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 6) { index in
            let run =
                index < 2
                ? try? clones.sherpa("tokyo", "sync")
                : try? clones.sherpa("tokyo", "set", "equity-share", "x-\(index)=yes")
            if run?.status != 0 { failures.withLock { $0.append(run?.errors ?? "none") } }
        }
        #expect(failures.withLock(\.self) == [])
        try clones.sync("tokyo")
        try clones.sync("osaka")
        try clones.expectEqualTrees()
        for index in 2..<6 { #expect(try clones.read("osaka").contains("x-\(index): ")) }
    }

    /// The other one ends when this one has been heard.
    @Test func aSyncThatWaitsForAnotherSaysSo() throws {
        let other = Process()
        other.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
        other.arguments = [clones.folder.path + "/tokyo/.git", "sh", "-c", "echo held; read -r line"]
        let (input, output) = (Pipe(), Pipe())
        (other.standardInput, other.standardOutput) = (input, output)
        try other.run()
        #expect(output.fileHandleForReading.availableData == Data("held\n".utf8))
        let sync = Process()
        sync.executableURL = SherpaRun.program
        sync.arguments = ["-C", clones.folder.path + "/tokyo", "sync"]
        sync.environment = Clones.identity("tokyo").merging(["PATH": "/usr/bin:/bin"]) { $1 }
        let errors = Pipe()
        (sync.standardError, sync.standardOutput) = (errors, FileHandle.nullDevice)
        try sync.run()
        let words = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
        #expect(words.hasPrefix("sherpa: another sync of this clone is under way"))
        try input.fileHandleForWriting.write(contentsOf: Data("\n".utf8))
        other.waitUntilExit()
        sync.waitUntilExit()
        #expect(sync.terminationStatus == 0)
        #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
    }

    /// Ctrl-C at any moment: the next sync goes on from there.
    @Test func interruptedSyncsAreGoneOnWith() throws {
        let moments = ProcessInfo.processInfo.environment["SHERPA_LONG"] == nil ? 10 : 60
        var interrupted = 0
        // The moments are spread over as long as a sync takes here and now.
        try clones.set("tokyo", "equity-share", "x-tokyo=0")
        try clones.sync("tokyo")
        try clones.set("osaka", "equity-share", "x-osaka=0")
        let whole = try ContinuousClock().measure { try clones.sync("osaka") } / .milliseconds(1)
        for moment in 1...moments {
            try clones.set("tokyo", "equity-share", "x-tokyo=\(moment)")
            try clones.set("osaka", "equity-share", "x-osaka=\(moment)")
            try clones.set("osaka", "deadline", "x-osaka=\(moment)")
            try clones.sync("tokyo")
            let seconds = String(whole * Double(moment) / Double(moments) / 1000)
            let run = try clones.folder.run(
                ["timeout", "-s", "INT", seconds, SherpaRun.program.path, "-C", "osaka", "sync"], as: "osaka")
            if run.status != 0 { interrupted += 1 }
            try removeLocksThatGitForgot()
            try clones.sync("osaka")
            try clones.sync("tokyo")
            try clones.expectEqualTrees()
            #expect(try clones.value("tokyo", "x-osaka") == .text("\(moment)"))
            #expect(try clones.value("osaka", "x-tokyo") == .text("\(moment)"))
            #expect(try clones.value("tokyo", "x-osaka", "gaps/deadline.md") == .text("\(moment)"))
        }
        #expect(interrupted > 0, "none of them was interrupted")
        print("sync: \(interrupted) of \(moments) interrupted, all gone on with")
    }

    /// Where git is interrupted between making a lock and noting that, it leaves it: mostly a branch's, and empty. Its
    /// message then says which file to remove, and so does ours. A few in a thousand.
    private func removeLocksThatGitForgot() throws {
        for place in ["osaka/.git", "remote.git"] {
            for (name, _) in try clones.folder.files(in: place) where name.hasSuffix(".lock") {
                print("sync: git left \(place)/\(name)")
                try FileManager.default.removeItem(atPath: "\(clones.folder.path)/\(place)/\(name)")
            }
        }
    }

    /// git refuses to merge over a file that changed since the commit: then it is committed first. The hook stands
    /// for an editor that writes at that moment.
    @Test func whatAnEditorWritesDuringASyncIsCommittedToo() throws {
        try clones.set("tokyo", "equity-share", "status=agreed")
        try clones.sync("tokyo")
        try clones.set("osaka", "deadline", "owner=METI")
        let hook = """
            #!/bin/sh
            [ -e hooked ] || { touch hooked; sed -i 's/^owner: .*/owner: LATE/' gaps/equity-share.md; }

            """
        try clones.folder.write(hook, to: "osaka/.git/hooks/post-commit")
        Clones.succeed(try clones.folder.run(["chmod", "+x", "osaka/.git/hooks/post-commit"], as: "osaka"))
        let run = try clones.sync("osaka")
        #expect(run.output.contains("committed gaps/equity-share: owner MOF -> LATE\n"))
        try clones.sync("tokyo")
        try clones.expectEqualTrees()
        #expect(try clones.value("tokyo", "owner") == .text("LATE"))
        #expect(try clones.value("osaka", "status") == .text("agreed"))
    }
}
