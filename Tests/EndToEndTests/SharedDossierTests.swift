import Foundation
import Testing
import Waiting

/// Several aides, an editor and git have the same dossier open.
@Suite(.waits) struct SharedDossierTests {
    private static let gap = "dossier/gaps/return-projections.md"

    /// Opens the dossier with the first gap selected.
    private func openAtGap(_ home: Home, _ command: String = "sherpa -C dossier") throws -> TerminalWindow {
        let window = try TerminalWindow(in: home)
        try window.open(command)
        try window.press("2")
        try window.wait(for: "▌[ ] Return projections")
        return window
    }

    /// Types an owner for the selected record, without saving it.
    private func typeOwner(_ owner: String, in window: TerminalWindow) throws {
        try window.press("o")
        try window.wait { $0.status.contains("owner of ") }
        try window.press("C-u")
        try window.type(owner)
        try window.wait { $0.status.contains(": \(owner)") }
    }

    @Test func eachSeesWhatTheOtherSaves() throws {
        let home = try Home.withSample()
        let (first, second) = (try openAtGap(home), try TerminalWindow(in: home))
        try second.open()
        try typeOwner("MOF and NEXI", in: first)
        try first.press("Enter")
        try first.wait(for: "saved gaps/return-projections.md: owner")
        let seen = try second.wait(for: "gaps/return-projections.md changed: owner JBIC → MOF and NEXI")
        #expect(seen.text.contains("*[ ] Return projections") && seen.text.contains("▌SoftBank data centre"))
    }

    /// Where the system gives no watches, or fewer than there are folders, Sherpa looks for itself.
    @Test(arguments: [0, 2]) func watchesThatAreNotGivenAreNotMissed(limit: Int) throws {
        let home = try Home.withSample()
        try home.write("echo \(limit) > /proc/sys/user/max_inotify_watches && exec sherpa -C dossier\n", to: "few.sh")
        let window = try openAtGap(home, "unshare -Ur sh few.sh")
        for (owner, before) in [("MOF and NEXI", "JBIC"), ("METI", "MOF and NEXI")] {
            try home.run(Home.program, "-C", "dossier", "set", "return-projections", "owner=\(owner)")
            try window.wait(for: "gaps/return-projections.md changed: owner \(before) → \(owner)")
        }
    }

    @Test func onesOwnMessageIsReadBeforeTheNewsOfOthers() throws {
        let home = try Home.withSample()
        let window = try openAtGap(home)
        try typeOwner("MOF and NEXI", in: window)
        try window.press("Enter")
        try window.wait(for: "saved gaps/return-projections.md: owner")
        try home.run(Home.program, "-C", "dossier", "set", "equity-share", "owner=METI")
        // There is no room for both, and no key is pressed.
        try window.wait { $0.status.contains("gaps/equity-share.md changed") && !$0.status.contains("saved") }
    }

    @Test func anEditorsChangeIsSeenAndAFormStaysOpen() throws {
        let home = try Home.withSample()
        let window = try openAtGap(home)
        try typeOwner("NEXI", in: window)
        let text = try home.read(Self.gap)
        try home.write(text.replacing("status: open", with: "status: converging"), to: Self.gap)
        try window.wait { $0.text.contains("[~] Return projections") && $0.status.contains(": NEXI") }
        try window.press("Enter")
        try window.wait(for: "saved gaps/return-projections.md: owner JBIC → NEXI")
        let saved = try home.read(Self.gap)
        #expect(saved.contains("status: converging") && saved.contains("owner: NEXI"))
    }

    @Test(arguments: [("o", "METI"), ("t", "Commerce")])
    func theSameFieldIsDecidedByKey(key: String, owner: String) throws {
        let home = try Home.withSample()
        let (first, second) = (try openAtGap(home), try openAtGap(home))
        try typeOwner("METI", in: first)
        try typeOwner("Commerce", in: second)
        try second.press("Enter")
        try second.wait(for: "saved gaps/return-projections.md: owner JBIC → Commerce")
        try first.wait(for: "now Commerce: Enter lets you decide")
        try first.press("Enter")
        let page = try first.wait(for: "To decide")
        for words in ["before      JBIC", "yours       METI", "theirs      Commerce", "1 of 1"] {
            #expect(page.text.contains(words), "\(words)")
        }
        #expect(try home.read(Self.gap).contains("owner: Commerce"))
        try first.press(key)
        try first.wait { $0.lines[0].contains("US-Japan") }
        try first.wait(for: key == "o" ? "saved" : "stays as it is")
        #expect(try home.read(Self.gap).contains("owner: \(owner)\n"))
    }

    @Test func aFileRemovedUnderAFormCanBeMadeAnew() throws {
        let home = try Home.withSample()
        let window = try openAtGap(home)
        try typeOwner("METI", in: window)
        unlink("\(home.path)/\(Self.gap)")
        try window.wait(for: "the file was removed")
        try window.press("Enter")
        try window.wait(for: "was removed while you changed it")
        try window.press("o")
        try window.wait(for: "saved gaps/return-projections.md")
        #expect(try home.read(Self.gap).contains("owner: METI\n"))
    }

    /// What git left with both versions in it.
    @Test func aFileThatGitCouldNotMergeIsDecidedByKey() throws {
        let home = try Home.withSample()
        let text = try home.read(Self.gap)
        let marked = text.replacing(
            "status: open\n", with: "<<<<<<< HEAD\nstatus: agreed\n=======\nstatus: parked\n>>>>>>> theirs\n")
        try #require(marked != text)
        try home.write(marked, to: Self.gap)
        let window = try TerminalWindow(in: home)
        try window.open()
        try window.wait(for: "C decides 1")
        try window.press("C")
        let page = try window.wait(for: "To decide")
        #expect(page.text.contains("yours       agreed") && page.text.contains("theirs      parked"))
        try window.press("t")
        try window.wait(for: "[-] Return projections")
        #expect(try home.read(Self.gap) == text.replacing("status: open\n", with: "status: parked\n"))
    }

    // MARK: what is typed outlasts the program

    @Test(arguments: [SIGKILL, SIGHUP, SIGTERM]) func theNextStartOffersWhatWasTyped(signal: Int32) throws {
        let home = try Home.withSample()
        let window = try openAtGap(home, "(echo $BASHPID > process; exec sherpa -C dossier)")
        try typeOwner("half a word", in: window)
        // At most a second of typing may be lost.
        if signal == SIGKILL { try home.waitForDraft() }
        if signal == SIGHUP {
            window.close()
        } else {
            kill(try #require(pid_t(try home.read("process").lines.joined())), signal)
        }
        try home.waitForDraft()

        let next = try TerminalWindow(in: home)
        try next.run("sherpa -C dossier")
        let page = try next.wait(for: "To decide")
        for words in ["and not saved when", "typed       half a word", "now         JBIC"] {
            #expect(page.text.contains(words), "\(words)")
        }
        try next.press("o", "y")
        try next.wait(for: "saved gaps/return-projections.md: owner JBIC → half a word")
        try next.press("Q")
        try next.waitForShell()
        #expect(try home.drafts().isEmpty)
    }

    @Test func draftsThatCannotBeKeptAreTold() throws {
        let home = try Home.withSample()
        try home.write("", to: "blocked")
        let window = try TerminalWindow(in: home)
        try window.open("XDG_STATE_HOME=$PWD/blocked sherpa -C dossier")
        try window.press("2")
        try typeOwner("x", in: window)
        try window.wait(for: " not kept: ")
        try window.press("C-g", "M")
        try window.wait { $0.text.contains("what you type is not kept on disk") && $0.text.contains("blocked/sherpa") }
    }

    @Test func anUndoAfterARestartSaysWhatItTakesBack() throws {
        let home = try Home.withSample()
        let before = try home.read(Self.gap)
        try #require(home.run(Home.program, "-C", "dossier", "set", "return-projections", "owner=METI").status == 0)
        let window = try openAtGap(home)
        try window.press("u")
        try window.wait(for: "undo: return-projections owner METI → JBIC")
        #expect(try home.read(Self.gap) == before)
        try window.press("U")
        try window.wait(for: "redo: return-projections owner JBIC → METI")
        try window.press("u", "u")
        try window.wait(for: "nothing to undo")
    }
}

extension Home {
    /// The drafts that are on disk.
    fileprivate func drafts() throws -> [String] {
        let state = "\(path)/.local/state"
        return (try? FileManager.default.subpathsOfDirectory(atPath: state))?.filter { $0.hasSuffix(".draft") } ?? []
    }

    fileprivate func waitForDraft() throws {
        for _ in 0..<200 where try drafts().isEmpty { usleep(10_000) }
        try #require(!drafts().isEmpty)
    }
}
