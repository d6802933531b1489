import Foundation
import Scratch
import Testing
import Waiting

/// Links, pipes, sockets and folders where files should be, when something is saved: row 11 of the table of faults.
@Suite(.waits) struct StrayTests {
    let scene: Scene
    /// Beside the dossier, where nothing may be changed.
    private let outside: String

    init() throws {
        scene = try Scene()
        outside = "\(scene.path)/outside"
        mkdir(outside, 0o755)
        for name in ["first.md", "lock", "journal"] {
            try Data(Scene.gap("outside").utf8).write(to: URL(filePath: "\(outside)/\(name)"))
        }
    }

    enum Kind: CaseIterable { case link, brokenLink, pipe, socket, folder }

    private func put(_ kind: Kind, at file: String) throws {
        let path = "\(scene.dossier)/\(file)"
        unlink(path)
        switch kind {
        case .link: symlink("\(outside)/\(file.split(separator: "/").last ?? "")", path)
        case .brokenLink: symlink("\(outside)/new", path)
        case .pipe: mkfifo(path, 0o666)
        case .socket: try #require(mknod(path, S_IFSOCK | 0o666, 0) == 0)
        case .folder: mkdir(path, 0o755)
        }
        var status = stat()
        try #require(lstat(path, &status) == 0)
    }

    /// Ends within this time, or with 124.
    private func save() throws -> Run {
        try scene.run(
            ["/usr/bin/timeout", "30"] + scene.command(["set", "first", "x-note=after", "second", "x-note=after"]))
    }

    @Test(arguments: Kind.allCases) func aRecordThatIsNoFileIsRefused(_ kind: Kind) throws {
        try put(kind, at: "gaps/first.md")
        let (before, beyond) = (try scene.tree(), try Tree(reading: outside))
        let run = try save()
        // It is no record, so there is none of that name.
        #expect(run.status == 1 || run.status == 2, "\(run)")
        #expect(run.output.isEmpty && run.errors.contains("first"), "\(run)")
        #expect(try scene.tree() == before)
        #expect(try Tree(reading: outside) == beyond)
    }

    @Test(arguments: Kind.allCases) func aLockThatIsNoFileIsRefused(_ kind: Kind) throws {
        try put(kind, at: ".sherpa/lock")
        let (before, beyond) = (try scene.tree(), try Tree(reading: outside))
        let run = try save()
        #expect(run.status == 2, "\(run)")
        #expect(run.output.isEmpty && run.errors.contains(".sherpa/lock"), "\(run)")
        #expect(try scene.tree() == before)
        #expect(try Tree(reading: outside) == beyond)
    }

    /// Whoever put it there meant no good, or had no idea: the records are whole, and nothing outside is touched.
    @Test(arguments: Kind.allCases, ["journal", "journal.part"])
    func aJournalThatIsNoFileHarmsNothing(_ kind: Kind, name: String) throws {
        try put(kind, at: ".sherpa/\(name)")
        let beyond = try Tree(reading: outside)
        let run = try save()
        for record in ["first", "second"] {
            let expected = Scene.gap(record).replacing("before", with: run.status == 0 ? "after" : "before")
            #expect(try scene.text("gaps/\(record).md") == expected, "\(run)")
        }
        #expect(run.status == 0 || run.status == 2 && run.errors.contains(".sherpa"), "\(run)")
        #expect(try Tree(reading: outside) == beyond)
    }

    @Test func aFolderThatIsALinkIsNotFollowed() throws {
        try FileManager.default.removeItem(atPath: "\(scene.dossier)/gaps")
        symlink(outside, "\(scene.dossier)/gaps")
        let beyond = try Tree(reading: outside)
        #expect(try [1, 2].contains(save().status))
        #expect(try Tree(reading: outside) == beyond)
    }

    /// A terabyte that takes no room, as in a dossier from a stranger.
    @Test(arguments: ["gaps/first.md", ".sherpa/journal", "gaps/.first.md.0.1.2.tmp"])
    func aHugeFileIsNotRead(file: String) throws {
        let path = "\(scene.dossier)/\(file)"
        close(open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644))
        try #require(truncate(path, 1 << 40) == 0)
        let run = try save()
        #expect(run.status < 3, "\(run)")
        unlink(path)
        #expect(try scene.sherpa("set", "second", "x-next=done").status == 0)
    }

    /// A hard link elsewhere is a copy of its own from then on.
    @Test func aHardLinkElsewhereKeepsItsBytes() throws {
        try #require(link("\(scene.dossier)/gaps/first.md", "\(outside)/linked.md") == 0)
        #expect(try save().status == 0)
        #expect(try Tree(reading: outside).text("linked.md") == Scene.gap("first"))
    }
}
