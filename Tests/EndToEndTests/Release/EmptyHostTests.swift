import Foundation
import Testing
import Waiting

/// The file to copy, on a host without anything that it could need: no C library, no ncurses, no accounts, no git.
@Suite(.waits, .enabled(if: EmptyHost.canBeMade, "needs root, and SHERPA_PROGRAM to name a static executable"))
struct EmptyHostTests {
    @Test func aTerminalAndALocaleAreEnough() throws {
        let host = try EmptyHost()
        let window = try TerminalWindow(in: host.home)
        try window.open(host.command("demo --dir /d"))
        try window.press("2", "c", "c", "Enter")
        let board = try window.wait(for: "saved gaps/")
        #expect(board.text.contains(" 1 Shortlist ─") && board.text.contains("[~]"))
        #expect(host.run("-C /d set equity-share title=出資比率は一〜二％").status == 0)
        try window.wait(for: "出資比率は一〜二％")
        try window.press("Q")
        try window.waitForShell()
    }

    /// glibc has no UTF-8 without a file for it: frames are then of ASCII.
    @Test func withoutALocaleFramesAreASCII() throws {
        let host = try EmptyHost(hasLocale: false)
        let window = try TerminalWindow(in: host.home)
        let board = try window.open(host.command("demo --dir /d"))
        #expect(board.text.contains(" 2 Gaps -") && !board.text.contains("─"))
        try window.press("Q")
        try window.waitForShell()
    }

    @Test func accountsAndProgramsMayBeMissing() throws {
        let host = try EmptyHost()
        #expect(host.run("init /d --sample").status == 0)
        #expect(host.run("info -C /d").output.contains("config    //.config/sherpa/"))
        try host.home.write("root:x:0:0::/somewhere:/bin/sh\n", to: "host/etc/passwd")
        #expect(host.run("info -C /d").output.contains(" /somewhere/.config/sherpa/"))
        #expect(host.run("-C /d set equity-share owner=METI").status == 0)
        let sync = host.run("-C /d sync")
        #expect(sync.status == 2 && sync.errors.contains("git"), "\(sync.errors)")
        #expect(host.run("--version").output == (try host.home.run(Home.program, "--version").output))
    }
}

private struct EmptyHost {
    let home: Home

    /// Whether what is tested is a static executable: it has no segment that names its loader.
    static var canBeMade: Bool {
        let start = FileHandle(forReadingAtPath: Home.program)?.readData(ofLength: 4096)
        return geteuid() == 0 && start?.range(of: Data("/ld-".utf8)) == nil
    }

    init(hasLocale: Bool = true) throws {
        home = try Home()
        let needed = """
            mkdir -p host/proc host/etc host/usr/share/terminfo/s host/usr/lib/locale/C.utf8 &&
            cp "$PROGRAM" host/sherpa &&
            cp "$(find -L /etc/terminfo /lib/terminfo /usr/share/terminfo -path '*/s/screen' 2> /dev/null | head -n 1)" \
                host/usr/share/terminfo/s/
            """
        let locale = hasLocale ? " && cp /usr/lib/locale/C.utf8/LC_CTYPE host/usr/lib/locale/C.utf8/" : ""
        let made = try home.run("/bin/sh", "-c", needed + locale, variables: ["PROGRAM": Home.program])
        try #require(made.status == 0, "\(made.errors)")
    }

    /// What the shell runs. Swift's library asks /proc where the program lies.
    func command(_ arguments: String) -> String {
        "unshare -m /bin/sh -c 'mount -t proc none host/proc && exec env -u HOME /usr/sbin/chroot host /sherpa \(arguments)'"
    }

    func run(_ arguments: String) -> (status: Int32, output: String, errors: String) {
        guard let run = try? home.run("/bin/sh", "-c", command(arguments)) else { return (-1, "", "not started") }
        return (run.status, run.output, run.errors)
    }
}
