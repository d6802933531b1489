import DossierSteps
import Negotiation
import Screen
import Testing

@testable import Workbench

/// `y`: what goes to the clipboard, and what is said of it.
@Suite struct CopyTests {
    private func copied(_ desk: Desk) -> [String] {
        desk.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }
    }

    @Test(arguments: [
        ("2y<Enter>", "[ ]  Return projections  critical  ==  24d"), ("2yt<Enter>", "Return projections"),
        ("2yi<Enter>", "return-projections"), ("2yf<Enter>", "gaps/return-projections.md"),
        ("2<Enter>yf<Enter>", "gaps/return-projections.md"), ("2yone<Enter>o<Enter>", "JBIC"),
        ("1yt<Enter>", "SoftBank data centre"),
    ])
    func oneThingOfARecord(keys: String, text: String) throws {
        var desk = try Desk()
        try desk.press(keys)
        #expect(copied(desk) == [text])
        #expect(
            desk.message == "sent to the terminal's clipboard (\(text.count) characters); it may not allow that")
        #expect(desk.saved.isEmpty)
    }

    @Test func theRowIsWhatThePaneShows() throws {
        for keys in ["1", "2", "3"] {
            var desk = try Desk()
            try desk.press(keys)
            let line = try #require(desk.lines.first { $0.contains("▌") })
            try desk.press("y<Enter>")
            // Titles may be cut short on the screen.
            for cell in try #require(copied(desk).first).split(separator: "  ") {
                #expect(line.contains(cell.prefix(4)), "\(cell) of pane \(keys)")
            }
        }
    }

    @Test func theRecordIsCopiedWithoutMaskedFieldsAndComments() throws {
        let id = RecordID(.gap, "equity-share")
        let record = try #require(try Fixture.sample.get().summary(of: id))
        let source = String(decoding: record.source, as: UTF8.self)
        #expect(source.contains("fallback:") && source.contains("landing-zone:"))
        let commented = source.replacing("---\ntitle", with: "---\n# MARKER\ntitle")
        let dossier = try Fixture.sample.get().replacing(id, with: Array(commented.utf8))
        var desk = try Desk(.success(dossier))
        try desk.press(":open<Space>equity-share<Enter>*ym<Enter>")
        let text = try #require(copied(desk).first)
        #expect(text.hasPrefix("---\ntitle: Equity share\n"))
        for word in ["MARKER", "fallback", "red-line", "landing-zone"] { #expect(!text.contains(word), "\(word)") }
        // All else is there.
        let again = try Fixture.sample.get().replacing(id, with: Array(text.utf8))
        #expect(again.gap(id.name)?.isBroken == false)
        #expect(again.gap(id.name)?.positions.count == desk.workbench.dossier.gap(id.name)?.positions.count)
        #expect(again.gap(id.name)?.prose == desk.workbench.dossier.gap(id.name)?.prose)
    }

    @Test func aMaskedFieldIsCopiedOnlyWhileItIsShown() throws {
        var desk = try Desk()
        try desk.press("2yone<Enter>tokyo.f<Enter>")
        #expect(copied(desk).isEmpty)
        #expect(desk.message?.contains("* shows it") == true)
        try desk.press("*yone<Enter>tokyo.f<Enter>")
        #expect(
            copied(desk) == [
                desk.workbench.dossier.summary(of: .init(.gap, "return-projections"))?.text(of: "tokyo.fallback")
            ])
        #expect(desk.workbench.log.entries.allSatisfy { !$0.text.contains(copied(desk)[0]) })
    }

    @Test func meetingsAreCopiedAsTextAndAsReadout() throws {
        var desk = try Desk()
        try desk.press("3/akazawa<Enter>yp<Enter>yr<Enter>yrea<Enter>")
        let texts = copied(desk)
        #expect(texts.count == 3)
        #expect(texts[0].hasPrefix("Akazawa–Lutnick\n\n12 Feb 2026"))
        #expect(texts[0].split(separator: "\n").allSatisfy { $0.last != " " && DisplayWidth.of(String($0)) <= 78 })
        #expect(texts[2].contains("Readout, US-Japan strategic investment"))
    }

    @Test func aBriefIsCopiedWithoutRedLines() throws {
        var desk = try Desk()
        try desk.press("2bFy")
        #expect(desk.lines[0].contains("with fallbacks and red lines"))
        try desk.press("y")
        let text = try #require(copied(desk).first)
        #expect(text.contains("Return projections") && !text.lowercased().contains("red line"))
    }

    @Test func nothingThatCommandsATerminalIsCopied() {
        #expect(Workbench.harmless("a\u{1b}[31m\r\nb\tc\u{202e}\u{07}") == "a\\x1b[31m\nb c\\u202e\\x07")
        #expect(Workbench.harmless("日本語\n") == "日本語\n")
    }

    @Test func aBrokenRecordIsNotCopied() throws {
        var desk = try Desk(Fixture.broken)
        try desk.press(":open<Space>broken-value<Enter>y")
        guard let choice = desk.workbench.prompt as? Choice else {
            Issue.record("no choice")
            return
        }
        #expect(choice.options.map(\.value) == ["row", "title", "id", "file"])
    }

    @Test func whatIsTooLongIsRefusedInWords() throws {
        let id = RecordID(.gap, "equity-share")
        let record = try #require(try Fixture.sample.get().summary(of: id))
        let long = record.source + Array(String(repeating: "word ", count: 20_000).utf8)
        var desk = try Desk(.success(Fixture.sample.get().replacing(id, with: long)))
        try desk.press(":open<Space>equity-share<Enter>ym<Enter>")
        #expect(copied(desk).isEmpty)
        #expect(desk.message?.hasPrefix("too long to copy") == true)
    }

    @Test(arguments: ["80x24", "60x16"]) func screens(size: String) throws {
        var desk = try Desk(Fixture.sample, size)
        try desk.press("2y")
        try Golden.check(desk.workbench.render(), "copy-\(size)")
        try desk.press("one<Enter>")
        try Golden.check(desk.workbench.render(), "copy-field-\(size)")
    }
}
