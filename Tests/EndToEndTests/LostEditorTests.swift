import Foundation
import Testing
import Waiting

/// The link drops, or something is killed, while the person's own editor has the text: no process stays, and the text is
/// offered at the next start.
@Suite(.waits) struct LostEditorTests {
    private let file = "dossier/gaps/equity-share.md"

    /// Writes into its copy, says so, and then reads nothing from the terminal.
    private static let writes =
        #"sed -i 's/^owner: .*/owner: FROM THE EDITOR/' "$1"; echo $$ > editor-process; sleep 1000"#
    /// The same, as vim does: what is typed is in the swap file, and not written.
    private static let swaps =
        #"echo words > "$(dirname "$1")/.$(basename "$1").swp"; echo $$ > editor-process; sleep 1000"#

    enum End: CaseIterable {
        case hangUp, terminate, killed, closed, editorKilled
    }

    private func home(_ script: String) throws -> Home {
        let home = try Home.withSample()
        try home.write("#!/bin/sh\n\(script)\n", to: "editor")
        chmod("\(home.path)/editor", 0o755)
        return home
    }

    /// A window whose program is in the editor; with both processes.
    private func editing(_ home: Home) throws -> (window: TerminalWindow, program: pid_t, editor: pid_t) {
        let window = try TerminalWindow(in: home, columns: 120, rows: 30)
        try? FileManager.default.removeItem(atPath: "\(home.path)/editor-process")
        // In the place of the shell, so that a closed terminal tells this process and nobody else.
        try window.open("echo $$ > process; export EDITOR='\(home.path)/editor'; exec sherpa -C dossier")
        try window.type("/equity share")
        try window.press("Enter", "Enter")
        try window.wait(for: "gaps/equity-share.md")
        try window.press("E")
        let editor = try process("editor-process", home)
        return (window, try process("process", home), editor)
    }

    private func process(_ name: String, _ home: Home) throws -> pid_t {
        for _ in 0..<500 {
            if let id = (try? home.read(name)).flatMap({ pid_t($0.trimmingCharacters(in: .whitespacesAndNewlines)) }) {
                return id
            }
            usleep(20_000)
        }
        throw TerminalWindow.Failure(description: "no \(name)")
    }

    private func isRunning(_ process: pid_t) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
        return !status.contains(") Z ") && !status.contains(") X ")
    }

    private func wait(forEndOf process: pid_t) -> Bool {
        for _ in 0..<300 where isRunning(process) { usleep(10_000) }
        return !isRunning(process)
    }

    @Test(arguments: End.allCases) func theTextIsOfferedAtTheNextStart(end: End) throws {
        let home = try home(Self.writes)
        let (window, program, editor) = try editing(home)
        switch end {
        case .hangUp: kill(program, SIGHUP)
        case .terminate: kill(program, SIGTERM)
        case .killed: kill(program, SIGKILL)
        case .closed: window.close()
        case .editorKilled:
            kill(editor, SIGKILL)
            try window.wait(for: "your text is kept, C brings it back")
            kill(program, SIGHUP)
        }
        #expect(wait(forEndOf: program), "\(end): the program goes on")
        // The editor of a program that was killed had nobody to tell it.
        if end == .killed { kill(editor, SIGKILL) }
        #expect(wait(forEndOf: editor), "\(end): the editor goes on")
        #expect(try !home.read(file).contains("FROM THE EDITOR"))

        let next = try TerminalWindow(in: home, columns: 120, rows: 30)
        try next.run("sherpa -C dossier")
        try next.wait { $0.text.contains("gaps/equity-share.md: typed on") && $0.text.contains("▌ save it") }
        // Left as a draft, and lost once more: it is still there.
        try next.press("Escape")
        try next.wait(for: "your text is kept, C brings it back")
        try next.press("Q")
        try next.waitForShell()
        try next.run("sherpa -C dossier")
        try next.wait(for: "▌ save it")
        try next.press("Enter")
        try next.wait(for: "saved gaps/equity-share.md: owner")
        #expect(try home.read(file).contains("owner: FROM THE EDITOR"))
        try next.press("Q")
        try next.waitForShell()
        let left = (FileManager.default.subpaths(atPath: "\(home.path)/.local/state/sherpa/dossiers") ?? [])
            .filter { $0.contains("/edits/") || $0.hasSuffix(".draft") }
        #expect(left == [], "\(end)")
    }

    @Test func anEditorThatHearsNoHangUpIsTerminated() throws {
        let home = try home("trap '' HUP; \(Self.writes)")
        let (_, program, editor) = try editing(home)
        kill(program, SIGHUP)
        #expect(wait(forEndOf: program))
        #expect(wait(forEndOf: editor))
    }

    @Test func whatVimHasKeptIsNamedWithWhatToType() throws {
        let home = try home(Self.swaps)
        let (window, program, _) = try editing(home)
        window.close()
        #expect(wait(forEndOf: program))
        let next = try TerminalWindow(in: home, columns: 120, rows: 30)
        try next.run("sherpa -C dossier")
        let offer = try next.wait(for: "▌ edit it again")
        #expect(offer.text.contains("vim -r") && offer.text.contains("words that were not written"))
        // Nothing was written, so there is nothing to save.
        #expect(!offer.text.contains("save it"))
        try next.press("d", "Enter")
        try next.wait(for: "the text from the editor was dropped")
        try next.press("Q")
        try next.waitForShell()
        let state = "\(home.path)/.local/state/sherpa/dossiers"
        let left = (FileManager.default.subpaths(atPath: state) ?? []).filter { $0.contains("/edits/") }
        // What vim has kept is vim's.
        #expect(left.count == 1 && left[0].hasSuffix(".swp"))
    }

    /// The real one, which keeps what is typed although nothing is written.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/vim")))
    func vimRecoversWhatWasTyped() throws {
        // The swap file is written after so many letters, whatever the person's own settings.
        let home = try home(#"exec vim -u NONE --cmd 'set updatecount=1 updatetime=50 directory=.' "$1""#)
        let window = try TerminalWindow(in: home, columns: 120, rows: 30)
        try window.open("echo $$ > process; export EDITOR='\(home.path)/editor'; exec sherpa -C dossier")
        try window.type("/equity share")
        try window.press("Enter", "Enter")
        try window.wait(for: "gaps/equity-share.md")
        try window.press("E")
        try window.wait(for: "title: Equity share")
        try window.type("Go")
        try window.type("Typed and not written.")
        try window.press("Escape")
        try window.wait(for: "Typed and not written.")
        let program = try process("process", home)
        window.close()
        #expect(wait(forEndOf: program))

        let next = try TerminalWindow(in: home, columns: 120, rows: 30)
        try next.run("export EDITOR='\(home.path)/editor'; sherpa -C dossier")
        try next.wait { $0.text.contains("▌ edit it again") && $0.text.contains("vim -r") }
        try next.press("Enter")
        // vim asks what to do with its swap file.
        try next.wait(for: "ecover")
        try next.type("r")
        try next.wait(for: "ENTER")
        try next.press("Enter")
        try next.wait(for: "title: Equity share")
        try next.type("G")
        try next.wait(for: "Typed and not written.")
        try next.type(":wq")
        try next.press("Enter")
        try next.wait { $0.isAlternate && $0.text.contains("saved gaps/equity-share.md") }
        #expect(try home.read(file).contains("Typed and not written."))
    }

    /// Nothing was typed: nobody is asked anything.
    @Test func anUntouchedTextIsNotOffered() throws {
        let home = try home("echo $$ > editor-process; sleep 1000")
        let (_, program, editor) = try editing(home)
        kill(program, SIGHUP)
        #expect(wait(forEndOf: program) && wait(forEndOf: editor))
        let next = try TerminalWindow(in: home, columns: 120, rows: 30)
        try next.run("sherpa -C dossier")
        let page = try next.wait(for: "gaps/equity-share.md")
        #expect(page.isAlternate && !page.text.contains("edit it again"))
        let state = "\(home.path)/.local/state/sherpa/dossiers"
        #expect((FileManager.default.subpaths(atPath: state) ?? []).filter { $0.contains("/edits/") } == [])
    }
}
