import Foundation
import Negotiation
import Testing
import Waiting

@testable import DossierStore

@Suite struct LoadTests {
    @Test func readsEveryRecordAndKeepsTheBrokenOnes() throws {
        let dossier = try TemporaryDossier()
        try dossier.write("gaps/broken.md", "---\nstatus: open\n---\n")
        try dossier.write("meetings/2026-02-12-talk.md", "---\ntitle: Talk\ndate: 2026-02-12\n---\n")
        let loaded = try dossier.store().load()
        #expect(loaded.title == "Test")
        #expect(loaded.gaps.map(\.id.name) == ["returns", "broken"])
        #expect(loaded.gaps.map(\.isBroken) == [false, true])
        #expect(loaded.meetings.count == 1)
        #expect(loaded.projects.isEmpty)
        #expect(loaded.brokenCount == 1)
        #expect(loaded.gap("returns")?.source == Array(TemporaryDossier.gap.utf8))
    }

    @Test func aBrokenDossierFileHidesNothing() throws {
        for text in ["", "---\n", "---\ntitle: Test\nenvelope: 1bn USD\n---\n", "no fence"] {
            let dossier = try TemporaryDossier(framework: text)
            let loaded = try dossier.store().load()
            #expect(loaded.framework.isBroken)
            #expect(loaded.problems.first?.file == "dossier.md")
            #expect(loaded.gap("returns")?.isBroken == false)
        }
    }

    @Test func aDossierFileThatIsNoFileIsBroken() throws {
        let dossier = try TemporaryDossier()
        unlink(dossier.path + "/dossier.md")
        symlink("gaps/returns.md", dossier.path + "/dossier.md")
        let loaded = try DossierStore.find(from: dossier.path).load()
        #expect(loaded.framework.problems.map(\.message).first?.contains("symbolic link") == true)
        #expect(loaded.gaps.count == 1)
    }

    @Test func whatIsNoFileIsAStrayAndNeverBlocks() throws {
        let dossier = try TemporaryDossier()
        let gaps = dossier.path + "/gaps/"
        symlink("returns.md", gaps + "link.md")
        symlink("nowhere", gaps + "lost.md")
        mkfifo(gaps + "pipe.md", 0o644)
        mkdir(gaps + "folder.md", 0o755)
        try listen(at: gaps + "socket.md")
        let loaded = try dossier.store().load()
        #expect(loaded.gaps.map(\.id.name) == ["returns"])
        let strays = Dictionary(uniqueKeysWithValues: loaded.strays.map { ($0.file, $0.message) })
        #expect(strays["gaps/link.md"]?.contains("symbolic link") == true)
        #expect(strays["gaps/lost.md"]?.contains("symbolic link") == true)
        #expect(strays["gaps/pipe.md"]?.contains("named pipe") == true)
        #expect(strays["gaps/folder.md"]?.contains("folder") == true)
        #expect(strays["gaps/socket.md"]?.contains("socket") == true)
        #expect(strays.count == 5)
        #expect(loaded.brokenCount == 5)
    }

    @Test(.enabled(if: geteuid() == 0, "only root may make devices")) func aDeviceIsAStray() throws {
        let dossier = try TemporaryDossier()
        // 1, 5 is /dev/zero, which never ends.
        try #require(mknod(dossier.path + "/gaps/device.md", S_IFCHR | 0o644, 1 << 8 | 5) == 0)
        #expect(try dossier.store().load().strays.first?.message.contains("device") == true)
    }

    @Test(arguments: [
        ("Upper.md", "`upper.md`"), ("two words.md", "`two-words.md`"), ("-rf.md", "`rf.md`"), ("日本.md", "letters"),
        ("a_b.md", "`a-b.md`"), (String(repeating: "a", count: 81) + ".md", "at most 80"),
    ])
    func aNameThatIsNoIDIsAStray(_ name: String, _ word: String) throws {
        let dossier = try TemporaryDossier()
        try dossier.write("gaps/" + name, TemporaryDossier.gap)
        let strays = try dossier.store().load().strays
        #expect(strays.map(\.file) == ["gaps/" + name])
        #expect(strays.first?.message.contains(word) == true)
    }

    @Test func namesThatWouldUpsetATerminalAreShownAsEscapes() throws {
        let dossier = try TemporaryDossier()
        let name: [CChar] =
            Array("\(dossier.path)/gaps/a\u{1b}[2J\u{202E}\n".utf8CString.dropLast()) + [-1, 46, 109, 100, 0]
        let descriptor = open(name, O_CREAT | O_WRONLY, 0o644)
        try #require(descriptor >= 0)
        close(descriptor)
        #expect(try dossier.store().load().strays.map(\.file) == ["gaps/a\\x1b[2J\\xe2\\x80\\xae\\x0a\\xff.md"])
    }

    @Test func aFileThatIsTooLargeIsBrokenWithoutBeingRead() throws {
        let dossier = try TemporaryDossier()
        let head = "---\ntitle: Long\nstatus: open\n---\n"
        try dossier.write("gaps/most.md", head + String(repeating: "x", count: (4 << 20) - head.utf8.count))
        try dossier.write("gaps/more.md", head + String(repeating: "x", count: (4 << 20) - head.utf8.count + 1))
        try dossier.write("gaps/sparse.md", "")
        truncate(dossier.path + "/gaps/sparse.md", 10 << 30)
        let loaded = try dossier.store().load()
        #expect(loaded.gap("most")?.isBroken == false)
        #expect(loaded.gap("more")?.problems.first?.message.contains("4 MiB") == true)
        #expect(loaded.gap("sparse")?.problems.first?.message.contains("4 MiB") == true)
        #expect(loaded.gap("sparse")?.source.isEmpty == true)
    }

    @Test func temporariesOfASaveThatDiedAreNotRead() throws {
        let dossier = try TemporaryDossier()
        try dossier.write("gaps/.returns.md.abc.tmp", TemporaryDossier.gap)
        try dossier.write("gaps/.hidden.md", TemporaryDossier.gap)
        let loaded = try dossier.store().load()
        #expect(loaded.gaps.count == 1)
        #expect(loaded.strays.isEmpty)
    }

    @Test func aFolderOfRecordsThatIsALinkIsNotFollowed() throws {
        let dossier = try TemporaryDossier()
        let other = try TemporaryDossier()
        symlink(other.path + "/gaps", dossier.path + "/projects")
        let loaded = try dossier.store().load()
        #expect(loaded.projects.isEmpty)
        #expect(loaded.strays.map(\.file) == ["projects"])
    }

    @Test(.apart) func whatMayNotBeReadIsBroken() async throws {
        await #expect(processExitsWith: .success) {
            giveUpRoot()
            let dossier = try TemporaryDossier()
            try dossier.write("gaps/secret.md", TemporaryDossier.gap)
            try dossier.write("projects/x.md", TemporaryDossier.gap)
            chmod(dossier.path + "/gaps/secret.md", 0)
            chmod(dossier.path + "/projects", 0)
            defer { chmod(dossier.path + "/projects", 0o755) }
            let loaded = try dossier.store().load()
            #expect(loaded.gap("secret")?.problems.first?.message.contains("permission denied") == true)
            #expect(loaded.gap("returns")?.isBroken == false)
            #expect(loaded.strays.map(\.file) == ["projects"])
        }
    }

    /// Enough for several threads: each record comes out once, with its own bytes.
    @Test func readsManyFilesOnAllProcessors() throws {
        let dossier = try TemporaryDossier()
        for index in 0..<1000 {
            let text = "---\ntitle: Gap \(index)\nstatus: \(index % 7 == 0 ? "unheard-of" : "open")\n---\n"
            try dossier.write("gaps/gap-\(index).md", text)
            if index % 100 == 0 { symlink("returns.md", dossier.path + "/gaps/link-\(index).md") }
        }
        let loaded = try dossier.store().load()
        #expect(loaded.gaps.count == 1001)
        #expect(Set(loaded.gaps.map(\.id)).count == 1001)
        #expect(loaded.strays.count == 10)
        #expect(loaded.gaps.count(where: \.isBroken) == 143)
        for gap in loaded.gaps where gap.id != .returns {
            #expect(gap.title == "Gap \(gap.id.name.dropFirst(4))")
        }
    }
}

private func listen(at path: String) throws {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    try #require(bytes.count < MemoryLayout.size(ofValue: address.sun_path))
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let result = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
    }
    try #require(result == 0)
}
