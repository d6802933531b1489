import Foundation
import Testing
import Waiting

/// What a commit and the output say of changes.
@Suite(.waits) struct SyncMessageTests {
    let clones: Clones

    init() throws { clones = try Clones() }

    @Test func oneChangeIsTheSubject() throws {
        try clones.set("tokyo", "equity-share", "status=agreed")
        let run = try clones.sync("tokyo")
        #expect(
            run.output == "committed gaps/equity-share: status converging -> agreed\npushed to origin/master\n")
        #expect(try clones.lastMessage("tokyo") == "gaps/equity-share: status converging → agreed\n\n")
    }

    @Test func severalChangesAreCountedAndTold() throws {
        try clones.set("tokyo", "equity-share", "status=agreed", "owner=METI")
        try clones.set("tokyo", "deadline", "owner=METI")
        try FileManager.default.removeItem(atPath: clones.folder.path + "/tokyo/gaps/risk-criteria.md")
        try clones.write("---\ntitle: Fresh\nstatus: open\n---\n", "tokyo", "gaps/fresh.md")
        try clones.write("words\n", "tokyo", "notes.txt")
        try clones.sync("tokyo")
        let message = try clones.lastMessage("tokyo")
        let lines = message.split(separator: "\n").map(String.init)
        #expect(lines[0] == "4 records: 2 changed, 1 new, 1 removed; 1 file new")
        for line in [
            "gaps/equity-share: status converging → agreed", "gaps/equity-share: owner MOF → METI",
            "gaps/fresh: new, \"Fresh\"", "gaps/risk-criteria: removed, \"Risk criteria\"", "notes.txt: new",
        ] { #expect(lines.contains(line), "\(line) in \(message)") }
    }

    @Test func aCopyOfARecordStaysUntilItIsDecided() throws {
        let copy = "gaps/equity-share.sync-conflict-20260220-101500-ABCDEF1.md"
        try clones.write(clones.read("tokyo", "gaps/equity-share.md"), "tokyo", copy)
        try clones.set("tokyo", "deadline", "owner=METI")
        let run = try clones.sync("tokyo")
        #expect(run.status == 0 && run.output.hasSuffix("pushed to origin/master\n"))
        #expect(run.errors.contains("\(copy) stays here: it is Syncthing's copy of `equity-share`"))
        #expect(try clones.folder.git("tokyo", "status", "--porcelain") == "?? \(copy)\n")
        #expect(try clones.sync("tokyo").output == "nothing else to send to origin/master\n")
        try FileManager.default.removeItem(atPath: "\(clones.folder.path)/tokyo/\(copy)")
        #expect(try clones.sync("tokyo").errors.isEmpty)
    }

    @Test func severalFieldsOfOneRecordAreNamed() throws {
        try clones.set("tokyo", "equity-share", "status=agreed", "owner=METI")
        try clones.sync("tokyo")
        let subject = try clones.lastMessage("tokyo").split(separator: "\n").first.map(String.init) ?? ""
        #expect(subject.hasPrefix("gaps/equity-share: "))
        #expect(subject.contains("status") && subject.contains("owner"))
    }

    @Test func maskedWordsAreInNoMessage() throws {
        try clones.set("tokyo", "equity-share", "tokyo.fallback=hush one", "landing-zone=hush two")
        let run = try clones.sync("tokyo")
        let message = try clones.lastMessage("tokyo")
        #expect(!run.output.contains("hush"))
        #expect(!message.contains("hush"))
        #expect(message.contains("gaps/equity-share: tokyo.fallback changed\n"))
        #expect(message.contains("gaps/equity-share: landing-zone changed\n"))
        #expect(!(try clones.sync("osaka").output.contains("hush")))
    }

    @Test func brokenRecordsProseAndLayoutAreTold() throws {
        try clones.replace("status: converging", with: "status: [", "tokyo")
        try clones.sync("tokyo")
        #expect(try clones.lastMessage("tokyo") == "gaps/equity-share changed\n\n")
        try clones.write(clones.read("tokyo", "gaps/deadline.md") + "\nMore words.\n", "tokyo", "gaps/deadline.md")
        try clones.sync("tokyo")
        #expect(try clones.lastMessage("tokyo") == "gaps/deadline: text changed\n\n")
        try clones.replace("---\ntitle:", with: "---\n# a remark\ntitle:", "tokyo", "gaps/funding-clock.md")
        try clones.sync("tokyo")
        #expect(try clones.lastMessage("tokyo") == "gaps/funding-clock: comments or layout changed\n\n")
    }

    @Test func longValuesAreCut() throws {
        let words = String(repeating: "word ", count: 400)
        try clones.set("tokyo", "equity-share", "x-note=\(words)")
        let run = try clones.sync("tokyo")
        #expect(run.lines[0].count < 250)
        let lines = try clones.lastMessage("tokyo").split(separator: "\n")
        #expect(lines[0].count <= 72)
        #expect(lines.allSatisfy { $0.count < 500 })
    }

    @Test func whatIsReceivedIsToldWithItsAuthor() throws {
        try clones.set("tokyo", "equity-share", "status=agreed")
        try clones.sync("tokyo")
        try clones.set("osaka", "deadline", "owner=METI")
        let run = try clones.sync("osaka")
        #expect(run.output.contains("received gaps/equity-share: status converging -> agreed (Tokyo)\n"))
        #expect(!run.output.contains("received gaps/deadline"))
        #expect(try clones.sync("osaka").output == "up to date with origin/master\n")
    }

    @Test func editorsOwnFilesAreLeftAlone() throws {
        for file in [".#lock.md", "gaps/.equity-share.md.swp", "gaps/.x.md.1f.tmp", "gaps/deadline.md~"] {
            try clones.write("junk", "tokyo", file)
        }
        let run = try clones.sync("tokyo")
        #expect(run.output == "up to date with origin/master\n")
    }

    /// Names and texts of others reach neither the output nor a message as commands for the terminal.
    @Test func hostileTextIsShownNotSent() throws {
        let escape = "\u{1B}"
        let hostile = ["GIT_AUTHOR_NAME": "Eve\(escape)]0;x\u{07}\u{9B}31m\u{202E}l"]
        let branch = "e\u{202E}vil\u{9B}2J"
        Clones.succeed(try clones.git("tokyo", "switch", "--quiet", "-c", branch))
        try clones.write("---\ntitle: \"\\e[2J\\u202ex\"\nstatus: open\n---\n", "tokyo", "gaps/fresh.md")
        try clones.write("x", "tokyo", "note\(escape)[2J.txt")
        try clones.set("tokyo", "equity-share", "x-note=a\(escape)[31mb")
        let sent = try clones.sherpa("tokyo", "sync", environment: hostile)
        #expect(sent.status == 0, "\(sent.errors)")
        #expect(sent.output.contains("pushed to origin/e\\u202evil\\x9b2J"))
        let message = try clones.lastMessage("tokyo")
        Clones.succeed(try clones.git("osaka", "fetch", "--quiet"))
        Clones.succeed(try clones.git("osaka", "switch", "--quiet", branch))
        Clones.succeed(try clones.git("osaka", "reset", "--quiet", "--hard", "HEAD~1"))
        let received = try clones.sync("osaka")
        #expect(received.output.contains("(Eve\\x1b]0;x\\x07\\x9b31m\\u202el)"))
        try clones.folder.write("#!/bin/sh\nprintf '\\033[2Jno\\n' >&2\nexit 1\n", to: "remote.git/hooks/pre-receive")
        Clones.succeed(try clones.folder.run(["chmod", "+x", "remote.git/hooks/pre-receive"], as: "tokyo"))
        try clones.set("osaka", "equity-share", "owner=METI")
        let refused = try clones.sync("osaka", status: 2)
        for text in [
            sent.output, sent.errors, received.output, received.errors, refused.output, refused.errors, message,
        ] {
            for scalar in text.unicodeScalars where scalar != "\n" {
                #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar.value != 0x202E)
            }
        }
        #expect(refused.errors.contains("refused it"))
    }
}
