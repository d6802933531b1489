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

    /// Where the system does not say whether an action was cut short before, that is not taken for a no.
    @Test func anActionThatWasCutShortIsNotPassedOver() throws {
        let rehearsal = try Rehearsal(.recovery)
        let journal = "dossier/.sherpa/journal"
        let looks = rehearsal.calls.filter { $0.name == "newfstatat" && $0.string(1) == ".sherpa/journal" }
        #expect(looks.count > 1)
        for error in ["EIO", "EACCES"] {
            // At the beginning, and under the lock.
            for look in looks {
                let run = try rehearsal.run(injecting: "error=\(error)", into: look)
                let tree = try rehearsal.scene.tree()
                let isFinished = try rehearsal.version(in: tree) == .new
                #expect(isFinished || tree.entries[journal] == rehearsal.start.entries[journal], "\(look): \(run)")
                #expect(isFinished || run.status == 2 && run.output.isEmpty && run.errors.contains("journal"), "\(run)")
            }
        }
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
