import Foundation
import Testing
import Waiting

/// Two clones that changed the same files: what merges, what is a conflict, and how that is decided.
@Suite(.waits) struct SyncMergeTests {
    let clones: Clones

    init() throws { clones = try Clones() }

    /// Both sync until they have the same, without a conflict.
    private func syncBoth() throws {
        for clone in ["tokyo", "osaka", "tokyo"] { try clones.sync(clone) }
        try clones.expectEqualTrees()
    }

    @Test func differentFieldsOfOneRecordMerge() throws {
        try clones.set("tokyo", "equity-share", "status=agreed")
        try clones.set("osaka", "equity-share", "owner=METI")
        try syncBoth()
        #expect(try clones.value("osaka", "status") == .text("agreed"))
        #expect(try clones.value("tokyo", "owner") == .text("METI"))
    }

    @Test func itemsAppendedOnBothSidesAreAllThere() throws {
        let items = try clones.count("tokyo", "positions")
        try clones.set("tokyo", "equity-share", "positions.\(items)={side: tokyo, date: 2026-02-20, text: T}")
        try clones.set("osaka", "equity-share", "positions.\(items)={side: washington, date: 2026-02-20, text: W}")
        try syncBoth()
        let text = try clones.read("tokyo")
        #expect(text.contains("text: T") && text.contains("text: W"))
        #expect(try clones.count("tokyo", "positions") == items + 2)
    }

    @Test func commentsOnBothSidesAreBothThere() throws {
        try clones.replace("---\ntitle:", with: "---\n# from Tokyo\ntitle:", "tokyo")
        try clones.replace("\nstatus:", with: "\n# from Osaka\nstatus:", "osaka")
        try syncBoth()
        #expect(try clones.read("osaka").contains("# from Tokyo\n"))
        #expect(try clones.read("osaka").contains("# from Osaka\n"))
    }

    @Test func proseOnOneSideAndFieldsOnTheOtherMerge() throws {
        try clones.write(clones.read("tokyo") + "\nA last paragraph.\n", "tokyo")
        try clones.set("osaka", "equity-share", "status=agreed")
        try syncBoth()
        #expect(try clones.read("osaka").hasSuffix("\nA last paragraph.\n"))
        #expect(try clones.value("tokyo", "status") == .text("agreed"))
    }

    /// Without any attribute, as where a clone was never set up.
    @Test func noSetupIsNeededToMergeByField() throws {
        try FileManager.default.removeItem(atPath: clones.folder.path + "/tokyo/.gitattributes")
        try clones.sync("tokyo")
        try clones.sync("osaka")
        #expect(!clones.folder.exists("osaka/.gitattributes"))
        // Neighbouring lines, which git alone would take for a conflict.
        try clones.set("tokyo", "equity-share", "status=agreed")
        let lines = try clones.read("osaka").split(separator: "\n").map(String.init)
        let status = try #require(lines.firstIndex { $0.hasPrefix("status:") })
        let field = try #require(lines[status + 1].split(separator: ":").first.map(String.init))
        try clones.set("osaka", "equity-share", "\(field)=2026-01-02")
        try syncBoth()
        #expect(try clones.git("osaka", "config", "merge.sherpa.driver").output == "")
    }

    @Test func sameFieldIsAConflictUntilSomebodyDecides() throws {
        try clones.set("tokyo", "equity-share", "status=agreed", "owner=METI")
        try clones.set("osaka", "equity-share", "status=parked")
        try clones.sync("tokyo")
        let run = try clones.sync("osaka", status: 3)
        #expect(
            run.output.contains(
                "conflict gaps/equity-share: status: ours parked, theirs agreed, before converging (Tokyo)\n"))
        #expect(run.errors.contains("1 file is to be decided"))
        let text = try clones.read("osaka")
        #expect(text.contains("<<<<<<< ") && text.contains("||||||| ") && text.contains("\n>>>>>>> "))
        let remote = try clones.folder.git("remote.git", "rev-parse", "HEAD")
        // What is not decided is told again, and nothing is sent; another record can be changed meanwhile.
        try clones.set("osaka", "deadline", "owner=METI")
        let again = try clones.sync("osaka", status: 3)
        #expect(again.output == run.output.split(separator: "\n").last.map { $0 + "\n" })
        #expect(try clones.folder.git("remote.git", "rev-parse", "HEAD") == remote)
        try clones.write(Clones.decided(text, forOurs: true), "osaka")
        let done = try clones.sync("osaka")
        #expect(done.output.contains("merged: all conflicts are decided\n"))
        #expect(done.output.contains("received gaps/equity-share: owner MOF -> METI (Tokyo)\n"))
        try clones.sync("tokyo")
        try clones.expectEqualTrees()
        #expect(try clones.value("tokyo", "status") == .text("parked"))
        #expect(try clones.value("tokyo", "owner") == .text("METI"))
        #expect(try clones.value("tokyo", "owner", "gaps/deadline.md") == .text("METI"))
    }

    @Test func maskedConflictsAreToldWithoutWords() throws {
        try clones.set("tokyo", "equity-share", "tokyo.fallback=hush one")
        try clones.set("osaka", "equity-share", "tokyo.fallback=hush two")
        try clones.sync("tokyo")
        let run = try clones.sync("osaka", status: 3)
        #expect(run.output.contains("conflict gaps/equity-share: tokyo.fallback: ours •••, theirs •••"))
        #expect(!run.output.contains("hush") && !run.errors.contains("hush"))
        let text = try clones.read("osaka")
        #expect(text.contains("hush one") && text.contains("hush two"))
    }

    @Test(arguments: [true, false])
    func aRecordThatOneSideRemovedAndTheOtherChangedIsKept(removedFirst: Bool) throws {
        let (remover, changer) = removedFirst ? ("tokyo", "osaka") : ("osaka", "tokyo")
        try FileManager.default.removeItem(atPath: clones.folder.path + "/\(remover)/\(Clones.gap)")
        try clones.set(changer, "equity-share", "status=agreed")
        try clones.sync("tokyo")
        let run = try clones.sync("osaka")
        let words = removedFirst ? "changed here, removed by others" : "removed here, changed by others"
        #expect(run.output.contains("kept gaps/equity-share.md: \(words)\n"))
        try clones.sync("tokyo")
        try clones.expectEqualTrees()
        #expect(try clones.value("tokyo", "status") == .text("agreed"))
    }

    @Test func theSameIdAddedOnBothSidesMergesByField() throws {
        try clones.write("---\ntitle: Fresh\nstatus: open\nowner: A\n---\n", "tokyo", "gaps/fresh.md")
        try clones.write("---\ntitle: Fresh\nstatus: open\nowner: B\n---\n", "osaka", "gaps/fresh.md")
        try clones.sync("tokyo")
        let run = try clones.sync("osaka", status: 3)
        #expect(run.output.contains("conflict gaps/fresh: owner: ours B, theirs A, before (none) (Tokyo)\n"))
        #expect(!run.output.contains("title:"))
        try clones.write(
            Clones.decided(clones.read("osaka", "gaps/fresh.md"), forOurs: false), "osaka", "gaps/fresh.md")
        try clones.sync("osaka")
        try clones.sync("tokyo")
        try clones.expectEqualTrees()
        #expect(try clones.value("osaka", "owner", "gaps/fresh.md") == .text("A"))
    }

    /// A record that looks like another is not that one under a new name.
    @Test func aRecordRemovedBesideASimilarNewOneIsNoRename() throws {
        let text = try clones.read("tokyo")
        try FileManager.default.removeItem(atPath: clones.folder.path + "/tokyo/\(Clones.gap)")
        try clones.write(text.replacing("Equity share", with: "Equity part"), "tokyo", "gaps/equity-part.md")
        try clones.set("osaka", "equity-share", "status=agreed")
        try clones.sync("tokyo")
        #expect(try clones.sync("osaka").output.contains("kept gaps/equity-share.md"))
        #expect(try clones.value("osaka", "status", "gaps/equity-part.md") == .text("converging"))
        #expect(try clones.value("osaka", "status") == .text("agreed"))
    }

    @Test func aRecordUnderANewNameTakesTheOthersChangesAlong() throws {
        Clones.succeed(try clones.git("tokyo", "mv", Clones.gap, "gaps/equity-part.md"))
        try clones.set("osaka", "equity-share", "status=agreed")
        try clones.sync("tokyo")
        try clones.sync("osaka")
        try clones.sync("tokyo")
        try clones.expectEqualTrees()
        #expect(!clones.folder.exists("tokyo/\(Clones.gap)"))
        #expect(try clones.value("tokyo", "status", "gaps/equity-part.md") == .text("agreed"))
    }

    @Test func brokenRecordsOnOneSideLoseNothing() throws {
        try clones.replace("status: converging", with: "status: [converging", "tokyo")
        try clones.set("osaka", "equity-share", "owner=METI")
        try clones.sync("tokyo")
        _ = try clones.sherpa("osaka", "sync")
        let text = try clones.read("osaka")
        #expect(text.contains("status: [converging") && text.contains("METI"))
    }

    @Test func otherFilesMergeByLines() throws {
        try clones.write("1\n2\n3\n4\n5\n", "tokyo", "notes.txt")
        try clones.write("# A\n\nb\n\nc\n\nd\n", "tokyo", "README.md")
        try clones.sync("tokyo")
        try clones.sync("osaka")
        try clones.write("one\n2\n3\n4\n5\n", "tokyo", "notes.txt")
        try clones.write("1\n2\n3\n4\nfive\n", "osaka", "notes.txt")
        try clones.write("# B\n\nb\n\nc\n\nd\n", "tokyo", "README.md")
        try clones.write("# A\n\nb\n\nc\n\ne\n", "osaka", "README.md")
        try syncBoth()
        #expect(try clones.read("tokyo", "notes.txt") == "one\n2\n3\n4\nfive\n")
        #expect(try clones.read("tokyo", "README.md") == "# B\n\nb\n\nc\n\ne\n")
    }

    @Test func picturesAreAskedFor() throws {
        for (clone, letter) in [("tokyo", "t"), ("osaka", "o")] {
            try clones.write("PNG\0\(letter)\0", clone, "map.png")
        }
        try clones.sync("tokyo")
        let run = try clones.sync("osaka", status: 3)
        #expect(run.output.contains("conflict map.png: both sides changed it; put the right version there"))
        #expect(try clones.read("osaka", "map.png") == "PNG\0o\0")
        try clones.sync("osaka", status: 3)
        Clones.succeed(try clones.git("osaka", "add", "map.png"))
        try clones.sync("osaka")
        try clones.sync("tokyo")
        try clones.expectEqualTrees()
        #expect(try clones.read("tokyo", "map.png") == "PNG\0o\0")
    }
}
