import Foundation
import Testing

/// What the sweeps have found, each on its own, since the short ones meet it only now and then.
@Suite struct SweptTests {
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
        #expect(run.errors.contains("the review is finished, but not known to be durable"), "\(run.errors)")
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
}
