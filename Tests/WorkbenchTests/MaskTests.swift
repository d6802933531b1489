import Chance
import DossierStore
import Foundation
import Negotiation
import Screen
import Testing

@testable import Workbench

/// Fallbacks, red lines and landing zones: when they are on the screen, and when they go.
@Suite struct MaskTests {
    private static let marker = "QZXQ"

    /// The sample, with the marker in every masked field.
    private static let marked = Result {
        var dossier = try Fixture.sample.get()
        for gap in dossier.gaps {
            for field in ["landing-zone"]
                + dossier.framework.sides.flatMap({ ["\($0.id).fallback", "\($0.id).red-line"] })
            {
                let record = try #require(dossier.summary(of: gap.id))
                var edit = try RecordEdit(record)
                try edit.enter(marker, for: field, vocabulary: dossier.vocabulary, today: .epoch)
                dossier = dossier.updating([record.id: .file(RecordFile(edit.document))])
            }
        }
        return dossier
    }

    private func shows(_ desk: Desk) -> Bool { desk.lines.contains { $0.contains(Self.marker) } }

    @Test func aMinuteWithoutAKeyHidesThemAgain() throws {
        var desk = try Desk(Self.marked)
        try desk.press("2<Enter>")
        #expect(!shows(desk) && !desk.workbench.showsMasked)
        try desk.press("*")
        #expect(shows(desk) && desk.workbench.showsMasked)
        desk.workbench.receive(.idle)
        #expect(!shows(desk) && !desk.workbench.showsMasked)
        #expect(desk.message == "hidden again, after a minute without a key")
        // With nothing to hide, nothing is told.
        try desk.press("j")
        desk.workbench.receive(.idle)
        #expect(desk.message == nil)
    }

    @Test func theKeyHidesThemAtOnce() throws {
        var desk = try Desk(Self.marked)
        try desk.press("2<Enter>**")
        #expect(!shows(desk) && !desk.workbench.showsMasked)
    }

    @Test func suspendingHidesThem() throws {
        var desk = try Desk(Self.marked)
        try desk.press("2<Enter>*<C-z>")
        #expect(desk.effects.last == .suspend)
        #expect(!shows(desk))
        try desk.press("*")
        // Stopped from outside.
        _ = desk.workbench.handle(.resumed)
        #expect(!shows(desk))
    }

    @Test func briefsAndChoicesAreHiddenToo() throws {
        var desk = try Desk(Self.marked)
        try desk.press("2bFy<PageDown>")
        #expect(desk.workbench.showsMasked)
        desk.workbench.receive(.idle)
        #expect(!desk.workbench.showsMasked && !desk.lines[0].contains("with fallbacks"))
        try desk.press("q*yone<Enter>")
        #expect(shows(desk))
        desk.workbench.receive(.idle)
        #expect(!shows(desk))
    }

    @Test func whatIsBeingTypedIsCoveredAndKept() throws {
        var desk = try Desk(Self.marked)
        try desk.press("2:set<Space>tokyo.fallback<Space>\(Self.marker)")
        #expect(shows(desk))
        desk.workbench.receive(.idle)
        #expect(!shows(desk) && !desk.workbench.showsMasked)
        try desk.press("2")
        #expect(shows(desk))
        try desk.press("<Enter>")
        let gap = desk.workbench.dossier.summary(of: .init(.gap, "return-projections"))
        #expect(gap?.text(of: "tokyo.fallback") == Self.marker + "2")
        #expect(!shows(desk) && !desk.workbench.log.entries.contains { $0.text.contains(Self.marker) })
    }

    @Test func aValueForAllThatIsMarkedIsCoveredToo() throws {
        var desk = try Desk(Self.marked)
        try desk.press("2<Space><Space>F")
        guard let choice = desk.workbench.prompt as? Choice else { throw NoChoice() }
        let row = try #require(choice.options.firstIndex { $0.value == "tokyo.fallback" })
        try desk.press(String(repeating: "<Down>", count: row) + "<Enter>\(Self.marker)")
        #expect(shows(desk))
        desk.workbench.receive(.idle)
        #expect(!shows(desk) && !desk.workbench.showsMasked)
        try desk.press("2")
        #expect(shows(desk))
    }

    private struct NoChoice: Error {}

    @Test func messagesTellNoMaskedWordsEvenWhileTheyAreShown() throws {
        var desk = try Desk()
        try desk.press("2*:set<Space>tokyo.fallback<Space>\(Self.marker)<Enter>.")
        #expect(desk.saved.count == 1)
        #expect(!desk.workbench.log.entries.contains { $0.text.contains(Self.marker) })
        #expect(desk.workbench.log.entries.contains { $0.text.contains("tokyo.fallback changed") })
    }

    /// Whatever is pressed, but to show them, to put them into a brief, or to type such a field.
    @Test(arguments: 0..<3) func noKeysBringThemOut(run: Int) throws {
        var random = SeededGenerator(for: "noKeysBringThemOut \(run)")
        var before: [RecordID: [UInt8]?] = [:]
        let plain = try Fixture.sample.get()
        for gap in plain.gaps.prefix(4) { before[gap.id] = plain.summary(of: gap.id)?.source }
        var review = try ReviewDesk(Self.marked, ["80x24", "120x40", "60x16"][run % 3], before: before)
        let bindings = Places.all.flatMap { $0.bindings }
        let keys = Set(bindings.flatMap(\.keys)).sorted { $0.description < $1.description }
            .filter { $0 != .character("*") && $0 != .character("F") && $0 != .control("z") }
        let more: [Key] = [
            .enter, .enter, .down, .down, .tab, .escape, .character("2"), .character("e"), .character("y"),
        ]
        var pressed = ""
        for _ in 0..<120 {
            let key = (Bool.random(using: &random) ? keys : more).randomElement(using: &random) ?? .enter
            if key == .enter, reveals(review.desk.workbench) { continue }
            pressed += key.description
            try review.press(key.description)
            while review.desk.workbench.isTypingMasked { try review.press("<Esc>") }
            #expect(!shows(review.desk), "seed \(random.seed): \(pressed)")
            let effects = review.desk.effects.contains {
                if case .copy(let text) = $0 { text.contains(Self.marker) } else { false }
            }
            let told = review.desk.workbench.log.entries.contains { $0.text.contains(Self.marker) }
            #expect(!effects && !told, "seed \(random.seed): \(pressed)")
            if shows(review.desk) || effects || told { return }
        }
    }

    /// Whether Enter would show them, by name.
    private func reveals(_ bench: Workbench) -> Bool {
        var row: PaletteRow?
        if let palette = bench.prompt as? Palette, palette.rows.indices.contains(palette.viewport.selected) {
            row = palette.rows[palette.viewport.selected]
        } else if let help = bench[HelpPage.self], help.rows.indices.contains(help.viewport.selected) {
            row = help.rows[help.viewport.selected]
        }
        guard case .binding(let binding)? = row else { return false }
        return binding.name == Binding.reveal.name || binding.name == "red lines"
    }
}
