import Foundation
import Testing
import Waiting

/// Dossiers that cannot be read or written as a whole.
@Suite(.waits) struct FaultyDossierTests {
    private static let broken = [
        "gaps/unclosed.md": "---\ntitle: [unclosed\n---\n",
        "gaps/wrong-word.md": "---\ntitle: Wrong\nstatus: almost\n---\n",
        "projects/no-front-matter.md": "no front matter at all\n",
        "projects/twice.md": "---\ntitle: a\ntitle: b\n---\n",
        "projects/empty.md": "", "meetings/2026-01-05-tab.md": "---\n\ttitle: x\n---\n",
        "meetings/2026-02-30-no-day.md": "---\ntitle: No such day\ndate: 2026-02-30\n---\n",
        "meetings/conflict.md": "---\n<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> x\n---\n",
    ]

    @Test func checkNamesEveryBrokenFileAndTheBoardShowsTheRest() throws {
        let home = try Home.withSample()
        let sound = try home.board()
        #expect(try home.run(Home.program, "-C", "dossier", "check").status == 0)
        for (file, text) in FaultyDossierTests.broken { try home.write(text, to: "dossier/\(file)") }
        let before = try home.files()
        let check = try home.run(Home.program, "-C", "dossier", "check")
        #expect(check.status == 1)
        for file in FaultyDossierTests.broken.keys {
            let lines = check.output.lines.filter { $0.firstRange(of: "\(file):") != nil }
            #expect(lines.contains { $0.contains(": error: ") }, "\(file)")
        }
        #expect(
            Set(check.output.lines.filter { $0.contains(": error: ") }.compactMap { $0.split(separator: ":").first })
                .count == FaultyDossierTests.broken.count)

        let window = try TerminalWindow(in: home)
        try window.open()
        let board = try window.wait(for: "7 broken, read-only until fixed")
        for title in ["SoftBank data centre", "Return projections", "Akazawa–Lutnick"] {
            #expect(board.text.contains(title))
        }
        #expect(board.lines.first == sound.first)
        #expect(board.text.contains("!! "))
        try window.press("i")
        try window.wait(for: "dossier.md")
        try window.press("q", "2", "G", "c")
        try window.wait(for: "read-only until the error in line")
        try window.press("Enter")
        try window.wait { $0.lines.first?.contains("gaps/") == true }
        try window.press("Q")
        try window.waitForShell()
        #expect(try home.files() == before)
    }

    @Test(arguments: [
        ("", "dossier.md"), ("---\ntitle: [\n---\n", "dossier.md"),
    ])
    func aBrokenDossierFileStillOpens(text: String, told: String) throws {
        let home = try Home.withSample()
        try home.write(text, to: "dossier/dossier.md")
        let window = try TerminalWindow(in: home)
        try window.open()
        try window.wait(for: "broken")
        try window.press("i")
        try window.wait(for: told)
        try window.press("Q")
        try window.waitForShell()
    }

    @Test(arguments: [([], "sherpa init"), (["-C", "nowhere"], "nowhere"), (["-C", "file/dossier"], "not a folder")])
    func aMissingDossierIsOneClearLine(options: [String], told: String) throws {
        let home = try Home()
        try home.write("", to: "file")
        let window = try TerminalWindow(in: home)
        try window.run((["sherpa"] + options).joined(separator: " ") + " 2> told; echo status=$?")
        try window.wait(for: "status=2")
        let lines = try home.read("told").lines
        #expect(lines.count == 1 && lines[0].contains(told), "\(lines)")
        #expect(!(try window.picture().isAlternate))
    }

    @Test func aReadOnlyDossierOpensAndTellsWhyAChangeIsNotSaved() throws {
        let home = try Home.withSample()
        try home.setPermissions(files: 0o444, folders: 0o555)
        defer { try? home.setPermissions(files: 0o644, folders: 0o755) }
        let before = try home.files()
        let window = try TerminalWindow(in: home)
        let board = try window.open("\(try home.programOfAnother()) -C dossier")
        #expect(board.lines[0].contains("[read-only]"))
        try window.press("2", "c")
        let refused = try window.wait(for: "read-only: this account may not write")
        #expect(refused.text.contains("[ ] Return projections"))
        try window.press("Q")
        try window.waitForShell()
        #expect(try home.files() == before)
    }

    @Test func nothingIsChangedOrOfferedOnAScreenForOthers() throws {
        let home = try Home.withSample()
        let before = try home.files()
        let window = try TerminalWindow(in: home)
        let board = try window.open("sherpa -C dossier --read-only")
        #expect(board.lines[0].contains("[read-only]"))
        #expect(board.status.contains("Enter open") && !board.status.contains("c status"))
        try window.press("2", "c")
        try window.wait(for: "opened with --read-only")
        try window.type(":owner METI")
        try window.wait(for: ":owner METI")
        try window.press("Enter")
        try window.wait(for: "opened with --read-only")
        try window.press("Escape")
        try window.wait(for: "Enter open")
        try window.press("Q")
        try window.waitForShell()
        #expect(try home.files() == before)
    }

    @Test func anUnreadableRecordIsListedAndTheRestShown() throws {
        let home = try Home.withSample()
        let file = "\(home.path)/dossier/gaps/return-projections.md"
        chmod(file, 0)
        let window = try TerminalWindow(in: home)
        try window.open("\(try home.programOfAnother()) -C dossier")
        let board = try window.wait(for: "1 broken, read-only until fixed")
        #expect(board.text.contains("!! return-projections") && board.text.contains("Equity share"))
        try window.press("2", "G", "Enter")
        try window.wait(for: "permission denied")
    }
}

extension Home {
    /// The command by which somebody runs the program who may do what permissions say: root may do anything.
    fileprivate func programOfAnother() throws -> String {
        guard getuid() == 0 else { return "sherpa" }
        // Nobody may enter the folder of a root's build. A process of its own copies: were the copy open for writing in
        // this one, a child that another test starts meanwhile would keep it open, and it could not be run.
        let copy = try Command(
            ["cp", Home.program, "\(path)/sherpa"], in: path, environment: ["PATH": "/usr/bin:/bin"])
        try #require(copy.status == 0, "\(copy.errors)")
        return "setpriv --reuid=65534 --regid=65534 --clear-groups ./sherpa"
    }

    fileprivate func setPermissions(files: mode_t, folders: mode_t) throws {
        let root = "\(path)/dossier"
        for name in [""] + (try FileManager.default.subpathsOfDirectory(atPath: root)) {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isFolder)
            chmod("\(root)/\(name)", isFolder.boolValue ? folders : files)
        }
    }
}
