import Foundation
import Testing

/// `add`, `remove`, `rename`, and their undo.
@Suite struct RecordCommandsTests {
    let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    private func sherpa(_ words: String...) throws -> SherpaRun {
        try SherpaRun(["-C", "sample", "--as-of", "2026-02-20"] + words, in: folder)
    }

    private func text(_ file: String) throws -> String {
        try String(contentsOfFile: "\(folder.path)/sample/\(file)", encoding: .utf8)
    }

    @Test func aGapIsOpenUnlessSaidOtherwise() throws {
        let run = try sherpa(
            "add", "gap", "Tax, \"Tokyo's\"", "due=+3d", "owner=MOF", "tokyo.position=None", "linked-to=equity-share")
        #expect(run.output == "saved gaps/tax-tokyos.md\n" && run.errors.isEmpty && run.status == 0)
        #expect(
            try text("gaps/tax-tokyos.md") == """
                ---
                title: Tax, "Tokyo's"
                status: open
                owner: MOF
                due: 2026-02-23
                linked-to:
                  - equity-share
                tokyo:
                  position: None
                ---

                """)
        #expect(try sherpa("check").status == 0)
    }

    @Test func aProjectBeginsAtTheFirstStageAndAMeetingIsPlannedForToday() throws {
        #expect(try sherpa("add", "project", "A plant").output == "saved projects/a-plant.md\n")
        #expect(try sherpa("add", "meetings", "Talks").output == "saved meetings/2026-02-20-talks.md\n")
        #expect(
            try text("meetings/2026-02-20-talks.md") == "---\ntitle: Talks\ndate: 2026-02-20\nstatus: planned\n---\n")
        #expect(try sherpa("add", "meeting", "Talks").output == "saved meetings/2026-02-20-talks-2.md\n")
        #expect(try sherpa("check").status == 0)
    }

    @Test(arguments: [
        (["gpa", "X"], "did you mean `gap`?"),
        (["dossier", "X"], "write one of project, gap, meeting, commitment or package"),
        (["gap", " "], "needs a title"), (["gap", "X", "due=never"], "`never` is not a date"),
        (["gap", "X", "owne=METI"], "did you mean `owner`?"), (["gap", "X", "linked-to=nowhere"], "no gap `nowhere`"),
        (["gap", "X", "--id", "equity-share"], "choose another id"),
        (["gap", "X", "--id", "../x"], "is not a valid id"),
        (["gap", "Two", "words"], "the title in quotes"), (["project", "X", "stage=dreamt"], "stage"),
    ])
    func whatWillNotDoIsToldAndNothingIsMade(words: [String], reason: String) throws {
        let before = try folder.files(in: "sample")
        let run = try SherpaRun(["-C", "sample", "add"] + words, in: folder)
        #expect(run.status == 2 && run.errors.contains(reason), "\(run.errors)")
        #expect(try folder.files(in: "sample") == before)
    }

    @Test func aRemovalSaysWhoNamesItAndComesBack() throws {
        let before = try folder.files(in: "sample")
        let run = try sherpa("remove", "equity-share")
        #expect(run.status == 0 && run.output.hasPrefix("removed gaps/equity-share.md: "))
        #expect(run.output.contains("`sherpa undo` brings it back"))
        #expect(run.errors.contains("is named by"))
        #expect(try sherpa("check").status == 1)
        #expect(try sherpa("undo").output.hasPrefix("undone gaps/equity-share.md: removed"))
        #expect(try folder.files(in: "sample") == before)
        #expect(try sherpa("remove", "dossier").status == 2)
        #expect(try sherpa("remove", "equity-shar").errors.contains("did you mean"))
    }

    @Test func linksFollowARenamedRecord() throws {
        let before = try folder.files(in: "sample")
        let run = try sherpa("rename", "equity-share", "equity")
        #expect(run.lines.first == "renamed gaps/equity-share.md to gaps/equity.md")
        #expect(run.lines.count > 1 && run.lines.dropFirst().allSatisfy { $0.hasSuffix("equity-share -> equity") })
        #expect(try sherpa("check").status == 0)
        #expect(try sherpa("undo").status == 0)
        #expect(try folder.files(in: "sample") == before)
        #expect(try sherpa("redo").status == 0)
        #expect(try sherpa("show", "equity").status == 0)
        #expect(try sherpa("rename", "equity", "Equity").errors.contains("is not a valid id"))
        #expect(try sherpa("rename", "equity", "funding-clock").errors.contains("choose another id"))
    }

    /// Each link is an edit of its file, and nobody names a record so often. A brief names it once.
    @Test func aRecordThatNamesAnotherWithoutEndHoldsItsNameFast() throws {
        func write(_ count: Int) throws {
            let names = String(repeating: "equity-share, ", count: count - 1) + "equity-share"
            try Data("---\ntitle: Many\nstatus: open\nlinked-to: [\(names)]\n---\n".utf8).write(
                to: URL(fileURLWithPath: folder.path + "/sample/gaps/many.md"))
        }
        try write(101)
        let run = try sherpa("rename", "equity-share", "equity")
        #expect(run.status == 2 && run.errors.contains("gaps/many.md names equity-share 101 times"), "\(run.errors)")
        #expect(folder.exists("sample/gaps/equity-share.md"))
        let brief = try sherpa("brief", "many").lines
        #expect(brief.filter { $0.hasPrefix("gap Equity share") }.count == 1)
        try write(100)
        #expect(try sherpa("rename", "equity-share", "equity").status == 0)
    }

    /// Its links could not follow.
    @Test func nothingIsRenamedThatABrokenRecordMayName() throws {
        try Data("---\ntitle: [\nlinked-to: [equity-share]\n---\n".utf8).write(
            to: URL(fileURLWithPath: folder.path + "/sample/gaps/broken.md"))
        let run = try sherpa("rename", "equity-share", "equity")
        #expect(run.status == 2 && run.errors.contains("gaps/broken.md: "), "\(run.errors)")
        #expect(folder.exists("sample/gaps/equity-share.md"))
        #expect(try sherpa("rename", "funding-clock", "clock").status == 0)
    }
}
