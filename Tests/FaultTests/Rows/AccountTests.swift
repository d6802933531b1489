import Foundation
import Testing
import Waiting

/// Accounts, umasks and read-only disks: row 18 of the table of faults, and row 3 with a real file system.
@Suite(.waits, .enabled(if: geteuid() == 0, "needs files of several accounts")) struct AccountTests {
    let scene: Scene
    private let group: gid_t = 4321

    init() throws {
        scene = try Scene()
        // Others may not enter the folder of a root's build. A process of its own copies, so that no child that another
        // test starts meanwhile holds the copy open for writing.
        let copy = try scene.run(["/bin/cp", Programs.sherpa[0], "\(scene.path)/sherpa"])
        try #require(copy.status == 0)
        for path in [scene.path, scene.stage] { chmod(path, 0o755) }
    }

    /// Runs it as an account of the group, with this umask and a home of its own.
    private func run(_ arguments: String..., account: uid_t, umask: String = "022") throws -> Run {
        let home = "\(scene.path)/home-\(account)"
        mkdir(home, 0o700)
        chown(home, account, group)
        return try scene.run(
            [
                "/usr/bin/setpriv", "--reuid=\(account)", "--regid=\(group)", "--clear-groups", "/bin/sh", "-c",
                "umask \(umask); export XDG_STATE_HOME='\(home)'; exec '\(scene.path)/sherpa' -C '\(scene.dossier)' \"$@\"",
                "sh",
            ] + arguments)
    }

    /// A dossier that a group shares.
    private func share() throws {
        for (path, entry) in try scene.tree().entries where path.hasPrefix("dossier") {
            chown("\(scene.stage)/\(path)", 1001, group)
            if case .folder = entry {
                chmod("\(scene.stage)/\(path)", 0o2775)
            } else {
                chmod("\(scene.stage)/\(path)", 0o664)
            }
        }
    }

    @Test(arguments: ["000", "022", "077"]) func twoAccountsSaveTheSameRecordInTurn(umask: String) throws {
        try share()
        // The first makes the lock.
        unlink("\(scene.dossier)/.sherpa/lock")
        rmdir("\(scene.dossier)/.sherpa")
        for (turn, account) in ([1001, 1002, 1001, 1002] as [uid_t]).enumerated() {
            let run = try run(
                "set", "first", "x-note=turn-\(turn)", "second", "x-note=turn-\(turn)", account: account, umask: umask)
            #expect(run.status == 0, "\(account): \(run.errors)")
        }
        for record in ["first", "second"] {
            #expect(try scene.text("gaps/\(record).md").contains("x-note: turn-3"))
            var status = stat()
            try #require(stat("\(scene.dossier)/gaps/\(record).md", &status) == 0)
            #expect(status.st_mode & 0o7777 == 0o664)
            #expect(status.st_gid == group)
        }
        #expect(try run("undo", account: 1001, umask: umask).status == 3)
    }

    /// One account's save was killed; another's finds what is left.
    @Test func whatAKilledSaveOfAnotherLeftIsNoObstacle() throws {
        try share()
        let shell =
            "export XDG_STATE_HOME='\(scene.path)/home'; exec '\(scene.path)/sherpa' -C '\(scene.dossier)' set "
            + "first x-note=a second x-note=a"
        for call in ["write", "fchmod", "renameat", "renameat2", "unlinkat"] {
            for occurrence in isLong ? [1, 2, 3, 4] : [1, 3] {
                _ = try scene.run(
                    [
                        "/usr/bin/setpriv", "--reuid=1001", "--regid=\(group)", "--clear-groups", "/usr/bin/strace",
                        "-f",
                        "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
                        "inject=\(call):signal=KILL:when=\(occurrence)", "/bin/sh", "-c", shell,
                    ])
                let next = try run(
                    "set", "first", "x-note=b\(occurrence)", "second", "x-note=b\(occurrence)", account: 1002)
                #expect(next.status == 0, "killed before \(call) \(occurrence): \(next.errors)")
            }
        }
        #expect(try scene.sherpa("check").status == 0)
    }

    @Test func aReadOnlyFileSystemIsNamedAsSuch() throws {
        let script = """
            mount --make-rprivate / && mount --bind '\(scene.dossier)' '\(scene.dossier)' &&
            mount -o remount,ro,bind '\(scene.dossier)' && exec '\(Programs.sherpa[0])' -C '\(scene.dossier)' set first x-note=after
            """
        let before = try scene.tree()
        let run = try scene.run(["/usr/bin/unshare", "-m", "/bin/sh", "-c", script])
        #expect(run.status == 2)
        #expect(run.output.isEmpty && run.errors.contains(scene.dossier), "\(run.errors)")
        #expect(run.errors.contains("read-only"), "\(run.errors)")
        #expect(try scene.tree() == before)
    }

    /// The way back cannot be kept, and that is said; the record is saved all the same.
    @Test func aFullStateDiskKeepsNoRecordFromBeingSaved() throws {
        let script = """
            mount --make-rprivate / && mount -t tmpfs -o size=4k,nr_inodes=2 none '\(scene.stage)/state' &&
            exec '\(Programs.sherpa[0])' -C '\(scene.dossier)' set first x-note=after
            """
        let run = try scene.run(["/usr/bin/unshare", "-m", "/bin/sh", "-c", script])
        #expect(run.status == 0 && !run.output.isEmpty, "\(run)")
        #expect(run.errors.contains("cannot be undone") && run.errors.contains("disk is full"), "\(run.errors)")
        #expect(try scene.text("gaps/first.md").contains("x-note: after"))
    }

    /// As where a directory service knows the accounts: they are not in /etc/passwd.
    @Test func anAccountThatNoFileKnowsIsAskedFor() throws {
        let script = """
            mkdir '\(scene.path)/bin' && printf '#!/bin/sh\n[ "$*" = "passwd 4242" ] && echo "sato:x:4242:1::/home/sato:"\n' \
                > '\(scene.path)/bin/getent' && chmod 755 '\(scene.path)/bin' '\(scene.path)/bin/getent' &&
            exec setpriv --reuid=4242 --regid=1 --clear-groups env -u HOME -u XDG_CONFIG_HOME PATH='\(scene.path)/bin' \
                '\(scene.path)/sherpa' -C '\(scene.dossier)' info
            """
        let run = try scene.run(["/bin/sh", "-c", script])
        #expect(run.output.contains(" /home/sato/.config/sherpa/"), "\(run)")
    }
}
