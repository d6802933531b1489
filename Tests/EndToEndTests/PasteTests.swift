import Foundation
import Testing
import Waiting

/// Text that is pasted is text, wherever it lands.
@Suite(.waits) struct PasteTests {
    /// Every letter of it would do something as a key.
    private let text = String(repeating: "cc!q2o Qjx\n", count: 373).prefix(4096)

    @Test func aPasteOverTheBoardRunsNoKey() throws {
        let home = try Home.withSample()
        let before = try home.files()
        let window = try TerminalWindow(in: home)
        let board = try window.open()
        try window.paste(String(text))
        let after = try window.wait(for: "pasted text ignored (4096 characters)")
        #expect(after.lines.dropLast() == board.lines.dropLast())
        #expect(try home.files() == before)
        try window.press("c")
        try window.wait(for: "stage of SoftBank data centre")
        let choice = try window.settledPicture()
        try window.paste(String(text))
        let ignored = try window.wait("the paste") { $0 != choice }
        #expect(ignored.text.contains("stage of SoftBank data centre"))
        #expect(try home.files() == before)
    }

    @Test func aPasteIntoAFieldIsItsText() throws {
        let home = try Home.withSample()
        let before = try home.files()
        let window = try TerminalWindow(in: home)
        try window.open()
        try window.press("2", "o", "C-u")
        try window.wait(for: "owner of ")
        let words = text.split(separator: "\n").joined(separator: "\n")
        try window.paste(words)
        try window.wait { $0.status.contains("jx cc!q2o") }
        #expect(try home.files() == before)
        try window.press("Enter", "y")
        try window.wait(for: "saved gaps/return-projections.md: owner")
        let gap = try home.read("dossier/gaps/return-projections.md")
        #expect(gap.contains(words.replacing("\n", with: " ")))
        let after = try home.files()
        #expect(before.keys.filter { before[$0] != after[$0] } == ["gaps/return-projections.md"])
    }

    @Test func aPasteIntoASearchIsItsText() throws {
        let window = try TerminalWindow(in: .withSample())
        try window.open()
        try window.type("2/")
        try window.paste("SoftBank\ndata centre")
        try window.wait(for: "/SoftBank data centre")
        try window.press("Enter")
        try window.wait(for: "▌SoftBank data centre")
    }
}
