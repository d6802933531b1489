import Chance
import Foundation
import Testing
import Waiting

/// What the sweeps have found, each on its own, since the short ones meet it only now and then.
@Suite(.waits) struct SweptTests {
    /// A folder that is made for a first meeting is never closed to others, whenever its maker is killed.
    @Test func aNewFolderIsOpenToOthersFromTheFirstMoment() throws {
        let rehearsal = try Rehearsal(.logging)
        let made = try #require(rehearsal.calls.firstIndex { $0.name == "mkdirat" && $0.string(1) == "meetings" })
        let after = rehearsal.calls[made...].dropFirst().filter { $0.child == 0 && !$0.isInner }.prefix(6)
        #expect(after.count == 6)
        for call in after {
            #expect(try rehearsal.run(injecting: "signal=KILL", into: call).isKilled)
            let tree = try rehearsal.scene.tree()
            #expect(tree.entries["dossier/meetings"] == .folder(mode: 0o755), "killed before \(call)")
        }
    }

    /// Where the system does not say whether an action was cut short before, that is not taken for a no: the journal of the
    /// next would take its place, and it would stay half done.
    @Test(arguments: ["EIO", "EACCES"]) func anActionThatWasCutShortIsNotPassedOver(error: String) throws {
        let rehearsal = try Rehearsal(.recovery)
        let scene = rehearsal.scene
        try rehearsal.start.write(to: scene.stage)
        let command = scene.command(["set", "first", "owner=MOF", "second", "owner=MOF"])
        let run = try scene.run(
            [
                Programs.strace, "-f", "-qq", "-o", "/dev/null", "-P", ".sherpa/journal", "-e", "trace=newfstatat",
                "-e",
                "inject=newfstatat:error=\(error)",
            ] + command)
        #expect(run.status == 2 && run.output.isEmpty && run.errors.contains(".sherpa/journal"), "\(run)")
        #expect(try scene.tree() == rehearsal.start)
        #expect(try scene.run(command).status == 0)
        #expect(try rehearsal.deed.files.allSatisfy { try scene.tree().text($0)?.contains("x-note: after") == true })
    }

    /// Somebody may remove or rename a record between the look at its folder and the look at itself.
    @Test func aRecordThatGoesWhileItsFolderIsReadIsNoFault() throws {
        let scene = try Scene()
        let check = scene.command(["check"])
        let call = try #require(try Trace(check, in: scene).calls.first { $0.string(1) == "second.md" })
        for more in ["", "+"] {
            let run = try scene.run(
                [
                    Programs.strace, "-f", "-qq", "-o", "/dev/null", "-P", "second.md", "-e", "trace=openat", "-e",
                    "inject=openat:error=ENOENT:when=1\(more)",
                ] + check)
            #expect(run.status == 0, "\(call): \(run)")
            // Once it was chance; where it stays so, it is not there.
            #expect((run.output + run.errors).contains(more.isEmpty ? "2 records" : "1 record,"), "\(run)")
        }
    }

    /// Nobody knows what is in it, so that nobody can want it gone; and nobody has changed it either.
    @Test func aRecordThatCannotBeReadIsNotRemoved() throws {
        let rehearsal = try Rehearsal(.removal)
        let call = try #require(rehearsal.calls.first { $0.name == "openat" && $0.string(1) == "second.md" })
        let run = try rehearsal.run(injecting: "error=EIO", into: call)
        #expect(run.status == 2 && run.output.isEmpty, "\(run)")
        #expect(run.errors.contains("gaps/second.md cannot be read: the disk reports a fault"), "\(run)")
        #expect(try rehearsal.scene.tree() == rehearsal.start)
    }

    /// The baseline has its place, and only whether it outlasts a power cut is not known: that is what is said.
    @Test(arguments: [Deed.firstFinish, .finish]) func aReviewThatIsFinishedIsNotSaidToBeUnfinished(
        _ deed: Deed
    ) throws {
        let rehearsal = try Rehearsal(deed)
        let calls = rehearsal.calls.filter { $0.name == "fsync" && $0.path(0)?.hasSuffix("/review") == true }
        let run = try rehearsal.run(injecting: "error=EIO", into: try #require(calls.last))
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.contains("the review is finished, but not yet safe on disk"), "\(run.errors)")
        #expect(try rehearsal.version(in: rehearsal.scene.tree()) == .new)
    }

    /// git synchronises neither its objects nor what a merge puts in the records' places: what is told of has been put on
    /// disk first, and a merge writes over nothing that is not.
    @Test func whatASyncTellsOfIsOnDisk() throws {
        let rehearsal = try Rehearsal(.exchange)
        var isOnDisk = true
        var told = 0
        for call in rehearsal.trace.calls {
            if ["clone3", "clone", "vfork"].contains(call.name) { isOnDisk = false }
            if call.name == "syncfs", call.path(0) == rehearsal.scene.dossier { isOnDisk = true }
            guard call.isOutput, let text = call.string(1) else { continue }
            for word in ["committed ", "received "] where text.hasPrefix(word) {
                told += 1
                #expect(isOnDisk || text.hasPrefix("received "), "\(text)")
            }
        }
        #expect(told == 2)
        let names = rehearsal.trace.calls.filter { $0.name == "syncfs" && $0.path(0) == rehearsal.scene.dossier }
        #expect(names.count == 2)
    }

    /// Whoever starts the program may ignore the ends of children, and then the system keeps no status of any: what is not
    /// known to have been taken is not told as sent.
    @Test func aPushThatTheRemoteRefusesIsNotToldAsSentWhoeverStartedTheProgram() throws {
        let rehearsal = try Rehearsal(.exchange)
        let scene = rehearsal.scene
        try rehearsal.start.write(to: scene.stage)
        let hooks = "\(scene.stage)/remote.git/hooks"
        let made = try scene.run(
            [
                "/bin/sh", "-c",
                "mkdir -p \"$0\" && printf '#!/bin/sh\\nexit 1\\n' > \"$0/pre-receive\" && chmod 755 \"$0\"/*", hooks,
            ])
        try #require(made.status == 0, "\(made)")
        let run = try scene.run(["/usr/bin/env", "--ignore-signal=CHLD"] + rehearsal.command)
        #expect(run.status == 2 && !rehearsal.deed.isAcknowledged(in: run), "\(run)")
        #expect(run.errors.contains("refused it"), "\(run)")
        #expect(try rehearsal.version(in: scene.tree()) == .old)
    }

    /// git writes the records first, then its index, and last that a merge is under way. Killed on its way, it leaves
    /// records that are empty or gone, or says that a merge is under way of which nothing is done.
    @Test func aMergeThatIsCutShortIsMadeAgain() throws {
        let rehearsal = try Rehearsal(.exchange)
        let merge = try #require(
            rehearsal.trace.children.first { calls in
                calls.contains { $0.name == "openat" && $0.string(1)?.hasSuffix("MERGE_HEAD") == true && $0.isChange }
            })
        var isWritten = false
        let steps = merge.filter { call in
            defer {
                isWritten = ["gaps/", "MERGE_"].contains {
                    call.string(0)?.contains($0) == true || call.string(1)?.contains($0) == true
                }
            }
            return call.isChange && (isWritten || call.name == "rename" || call.string(1)?.contains("gaps/") == true)
        }
        #expect(steps.count > 6)
        var random = SeededGenerator(for: "merges that are cut short")
        for step in Sample.evenly(steps, isLong ? steps.count : 4, using: &random) {
            _ = try rehearsal.run(injecting: "signal=KILL", into: step)
            let wrong = try Exchange(rehearsal.scene).goOn()
            #expect(wrong.isEmpty, "killed before \(step): \(wrong)")
        }
    }

    /// A merge is said to be under way that a lock has kept from anything: to commit it would leave out what others did.
    @Test func aMergeOfWhichNothingIsDoneIsNotCommitted() throws {
        let rehearsal = try Rehearsal(.exchange)
        try rehearsal.start.write(to: rehearsal.scene.stage)
        let lock = "\(rehearsal.scene.dossier)/.git/index.lock"
        _ = try rehearsal.scene.run([
            "/bin/sh", "-c", "cd '\(rehearsal.scene.dossier)' && git add --all && git commit -qm x && touch '\(lock)'",
        ])
        let run = try rehearsal.scene.run(rehearsal.command)
        #expect(run.status == 2 && run.errors.contains("index.lock"), "\(run)")
        unlink(lock)
        let wrong = try Exchange(rehearsal.scene).goOn()
        #expect(wrong.isEmpty, "\(wrong) after \(run)")
    }
}
