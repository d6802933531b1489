import Foundation
import Testing
import Waiting

/// Others change a record while it is being saved: rows 7 to 10 of the table of faults.
@Suite(.waits) struct MeetingTests {
    let scene: Scene
    private let file = "gaps/first.md"

    init() throws { scene = try Scene() }

    private func rewrite(_ old: String, _ new: String) throws {
        let text = try scene.text(file)
        try #require(text.contains(old))
        try scene.write(text.replacing(old, with: new), to: file)
    }

    @Test func otherFieldsAreJoined() throws {
        let held = try Held.atTheLock(["set", "first", "x-note=after"], in: scene)
        try rewrite("owner: METI", "owner: MOF")
        let run = held.finish()
        #expect(run.status == 0, "\(run.errors)")
        let expected = Scene.gap("first").replacing("owner: METI", with: "owner: MOF")
            .replacing("x-note: before", with: "x-note: after")
        #expect(try scene.text(file) == expected)
    }

    @Test func theSameFieldIsAConflictWithBothValues() throws {
        let held = try Held.atTheLock(["set", "first", "x-note=after", "owner=MOF"], in: scene)
        try rewrite("x-note: before", "x-note: meanwhile")
        let theirs = try scene.text(file)
        let run = held.finish()
        #expect(run.status == 3)
        #expect(run.output.isEmpty)
        for word in [file, "x-note", "meanwhile", "after"] { #expect(run.errors.contains(word), "\(run.errors)") }
        #expect(try scene.text(file) == theirs)
    }

    /// Neither size nor time tells that the file is another.
    @Test func anotherVersionOfTheSameSizeAndTimeIsNoticed() throws {
        let path = "\(scene.dossier)/\(file)"
        var before = stat()
        try #require(stat(path, &before) == 0)
        let held = try Held.atTheLock(["set", "first", "x-note=after"], in: scene)
        try rewrite("owner: METI", "owner: MOFA")
        var times = [before.st_atim, before.st_mtim]
        utimensat(AT_FDCWD, path, &times, 0)
        var now = stat()
        try #require(stat(path, &now) == 0 && now.st_size == before.st_size)
        try #require(now.st_mtim.tv_sec == before.st_mtim.tv_sec && now.st_mtim.tv_nsec == before.st_mtim.tv_nsec)
        #expect(held.finish().status == 0)
        #expect(try scene.text(file).contains("owner: MOFA") && scene.text(file).contains("x-note: after"))
    }

    @Test(arguments: [-10, 10]) func noClockDecides(years: Int) throws {
        var times = [timespec](repeating: timespec(tv_sec: time(nil) + years * 31_557_600, tv_nsec: 0), count: 2)
        for name in ["dossier.md", file, "gaps", ".sherpa/lock", ".sherpa"] {
            try #require(utimensat(AT_FDCWD, "\(scene.dossier)/\(name)", &times, 0) == 0)
        }
        let held = try Held.atTheLock(["set", "first", "x-note=after"], in: scene)
        try rewrite("owner: METI", "owner: MOF")
        try #require(utimensat(AT_FDCWD, "\(scene.dossier)/\(file)", &times, 0) == 0)
        #expect(held.finish().status == 0)
        #expect(try scene.text(file).contains("owner: MOF") && scene.text(file).contains("x-note: after"))
        #expect(try scene.sherpa("undo").status == 0)
        #expect(try scene.text(file).contains("owner: MOF") && scene.text(file).contains("x-note: before"))
    }

    @Test(arguments: ["removed", "renamed", "a folder", "a pipe", "a link"])
    func aRecordThatIsNoMoreIsNotMadeAnew(_ what: String) throws {
        let held = try Held.atTheLock(["set", "first", "x-note=after"], in: scene)
        let path = "\(scene.dossier)/\(file)"
        if what == "renamed" {
            rename(path, "\(scene.dossier)/gaps/third.md")
        } else {
            unlink(path)
            if what == "a folder" { mkdir(path, 0o755) }
            if what == "a pipe" { mkfifo(path, 0o644) }
            if what == "a link" { symlink("second.md", path) }
        }
        let before = try scene.tree()
        let run = held.finish()
        #expect(run.status == 2 || run.status == 3, "\(run)")
        #expect(run.output.isEmpty && run.errors.contains(file), "\(run)")
        #expect(try scene.tree() == before)
    }

    @Test(arguments: ["in place", "by a rename"]) func whatAnEditorWritesInTheMiddleIsJoined(how: String) throws {
        let held = try Held.atTheExchange(.before, ["set", "first", "x-note=after"], in: scene)
        try edit(Scene.gap("first").replacing("owner: METI", with: "owner: MOF"), how)
        let run = held.finish()
        #expect(run.status == 0, "\(run.errors)")
        #expect(try scene.text(file).contains("owner: MOF") && scene.text(file).contains("x-note: after"))
        try expectNothingBeside()
    }

    @Test(arguments: ["in place", "by a rename"]) func whatCannotBeJoinedInTheMiddleKeepsItsPlace(how: String) throws {
        for text in [
            Scene.gap("first").replacing("x-note: before", with: "x-note: meanwhile"), "no front matter\n", "",
        ] {
            try scene.write(Scene.gap("first"), to: file)
            let held = try Held.atTheExchange(.before, ["set", "first", "x-note=after"], in: scene)
            try edit(text, how)
            let run = held.finish()
            #expect(run.status == (text.contains("meanwhile") ? 3 : 2), "\(run)")
            #expect(run.output.isEmpty)
            #expect(try scene.text(file) == text)
            try expectNothingBeside()
        }
    }

    /// The editor has the old file open, and writes into it when it has lost its name already.
    @Test func whatAnEditorWritesIntoTheOldFileIsJoined() throws {
        let editor = open("\(scene.dossier)/\(file)", O_RDWR | O_CLOEXEC)
        try #require(editor >= 0)
        let held = try Held.atTheExchange(.after, ["set", "first", "x-note=after"], in: scene)
        let bytes = Array(Scene.gap("first").replacing("owner: METI", with: "owner: MOFA").utf8)
        try #require(pwrite(editor, bytes, bytes.count, 0) == bytes.count)
        close(editor)
        let run = held.finish()
        #expect(run.status == 0, "\(run.errors)")
        #expect(try scene.text(file).contains("owner: MOFA") && scene.text(file).contains("x-note: after"))
        try expectNothingBeside()
    }

    /// The editor overwrites what has just been saved, without having seen it: its bytes stay, and ours can be had.
    @Test(arguments: ["in place", "by a rename"]) func whatAnEditorWritesRightAfterStays(how: String) throws {
        let held = try Held.atTheExchange(.after, ["set", "first", "x-note=after"], in: scene)
        let text = Scene.gap("first").replacing("owner: METI", with: "owner: MOF")
        try edit(text, how)
        #expect(held.finish().status == 0)
        #expect(try scene.text(file) == text)
        let kept = try scene.tree().entries.keys.filter { try scene.tree().text($0)?.contains("x-note: after") == true }
        #expect(!kept.isEmpty)
    }

    private func edit(_ text: String, _ how: String) throws {
        if how == "in place" { return try scene.write(text, to: file) }
        try scene.write(text, to: "gaps/.editor")
        rename("\(scene.dossier)/gaps/.editor", "\(scene.dossier)/\(file)")
    }

    private func expectNothingBeside() throws {
        #expect(try scene.tree().names(in: "dossier/gaps") == ["first.md", "second.md"])
    }
}
