import Foundation
import Testing
import Waiting

/// `E`: the person's own editor has the terminal, and what it did is saved, joined or kept.
@Suite(.waits) struct EditorTests {
    private let file = "dossier/gaps/equity-share.md"

    /// A window with the page of a gap, and an editor that is this script; `$1` is the file.
    private func window(_ script: String, variable: String = "EDITOR", words: String = "") throws -> TerminalWindow {
        let home = try Home.withSample()
        try home.write("#!/bin/sh\n\(script)\n", to: "editor")
        chmod("\(home.path)/editor", 0o755)
        let window = try TerminalWindow(in: home, columns: 120, rows: 30)
        try window.run("export \(variable)='\(home.path)/editor\(words)'")
        try window.open()
        try window.type("/equity share")
        try window.press("Enter", "Enter")
        try window.wait(for: "gaps/equity-share.md")
        return window
    }

    private func copies(_ home: Home) throws -> [String] {
        let names = FileManager.default.subpaths(atPath: "\(home.path)/.local/state/sherpa/dossiers") ?? []
        return names.filter { $0.contains("/edits/") }
    }

    @Test func whatTheEditorWroteIsSaved() throws {
        // With arguments of its own, as in `code -w`.
        let window = try window(#"[ "$1" = -w ] && sed -i 's/^status: .*/status: parked/' "$2""#, words: " -w")
        let mode = try window.home.read(file)
        try window.press("E")
        try window.wait(for: "saved gaps/equity-share.md: status converging → parked")
        #expect(try window.home.read(file) == mode.replacing("status: converging", with: "status: parked"))
        #expect(try copies(window.home) == [])
        try window.press("u")
        try window.wait(for: "undo: ")
        #expect(try window.home.read(file) == mode)
    }

    @Test func theEditorHasTheTerminalAndAPrivateCopy() throws {
        let window = try window(
            #"stat -c %a "$1"; printf 'go on? '; read answer; echo "x-note: $answer" > note; sed -i "1a x-note: $answer" "$1""#,
            variable: "VISUAL")
        try window.press("E")
        let shown = try window.wait(for: "go on?")
        #expect(!shown.isAlternate && shown.text.contains("600"))
        try window.type("fine")
        try window.press("Enter")
        try window.wait { $0.isAlternate && $0.text.contains("x-note (none) → fine") }
        #expect(try window.home.read(file).hasPrefix("---\nx-note: fine\n"))
    }

    @Test func anotherEditMeanwhileIsJoinedAndTheSameFieldIsDecided() throws {
        let window = try window(
            #"sed -i 's/^status: .*/status: parked/; s/^owner: .*/owner: MINE/' "$1"; sed -i 's/^owner: .*/owner: THEIRS/' "$HOME/dossier/gaps/equity-share.md""#
        )
        try window.press("E")
        try window.wait(for: "To decide")
        let text = try window.home.read(file)
        #expect(text.contains("owner: THEIRS") && text.contains("status: parked"))
        // What was saved is saved, and the rest is decided: nothing is left to the copy.
        #expect(try copies(window.home) == [])
        try window.press("o", "y")
        try window.wait(for: "saved")
        #expect(try window.home.read(file).contains("owner: MINE"))
    }

    @Test func aBrokenTextIsEditedAgainOrKept() throws {
        let window = try window(
            #"if grep -q 'status: nonsense' "$1"; then sed -i 's/^status: .*/status: agreed/' "$1"; else sed -i 's/^status: .*/status: nonsense/' "$1"; fi"#
        )
        try window.press("E")
        try window.wait(for: "edit it again")
        #expect(try !window.home.read(file).contains("nonsense"))
        try window.press("Enter")
        try window.wait(for: "saved gaps/equity-share.md: status converging → agreed")
        #expect(try copies(window.home) == [])
    }

    @Test(arguments: [
        ("exit 3", "ended with 3; nothing changed", 0), ("kill -9 $$", "ended by a signal (9)", 0),
        (#"echo more >> "$1"; exit 1"#, "the editor `editor` ended with 1: your text is kept, C brings it back", 1),
        ("true", "nothing changed", 0),
    ])
    func anEditorThatFailsIsTold(script: String, told: String, copies count: Int) throws {
        let window = try window(script)
        let before = try window.home.read(file)
        try window.press("E")
        try window.wait { $0.isAlternate && $0.text.contains(told) }
        #expect(try window.home.read(file) == before)
        #expect(try copies(window.home).count == count)
    }

    @Test func anEditorThatIsNotThereIsTold() throws {
        let window = try window("true", words: "-missing")
        try window.press("E")
        try window.wait(for: "cannot be run: set VISUAL or EDITOR")
    }

    @Test func aScreenInMemoryOpensNoEditor() throws {
        let home = try Home.withSample()
        try home.write("keys /equity<Space>share<Enter>E\nscreen\n", to: "script")
        let run = try home.run(
            Home.program, "-C", "dossier", "play", "script", variables: ["EDITOR": "touch \(home.path)/ran"])
        #expect(run.output.contains("no editor can be opened here"))
        #expect(!FileManager.default.fileExists(atPath: "\(home.path)/ran"))
    }
}
