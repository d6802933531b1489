import DossierSteps
import Foundation
import FoundationXML
import Negotiation
import Screen
import Testing
import Words

@testable import Workbench

/// What leaves the program on paper.
@Suite struct BriefTests {
    static let formats = BriefFormat.allCases

    /// Every brief that can be made of a dossier.
    private func briefs(_ dossier: Dossier, withRedLines: Bool = false) -> [Brief] {
        let today = dossier.framework.asOf ?? .epoch
        return [Brief.summit(dossier, today: today, withRedLines: withRedLines)]
            + dossier.gaps.map { .of($0, in: dossier, today: today, withRedLines: withRedLines) }
            + dossier.projects.map { .of($0, in: dossier, today: today, withRedLines: withRedLines) }
            + dossier.meetings.map { .readout(of: $0, in: dossier, today: today) }
    }

    /// The sample with other words in every gap and meeting.
    private func dossier(replacing old: String, with new: String) throws -> Dossier {
        var dossier = try Fixture.sample.get()
        for record in dossier.summaries where record.id.kind != .dossier {
            let text = String(decoding: record.source, as: UTF8.self).replacing(old, with: new)
            dossier = dossier.replacing(record.id, with: Array(text.utf8))
        }
        return dossier
    }

    @Test(arguments: formats) func ofAGap(format: BriefFormat) throws {
        let dossier = try Fixture.sample.get()
        let gap = try #require(dossier.gap("equity-share"))
        let brief = Brief.of(gap, in: dossier, today: try #require(dossier.framework.asOf))
        try GoldenText.check(format.text(of: [brief]), "brief-gap.\(format.rawValue)")
    }

    @Test(arguments: formats) func forTheSummit(format: BriefFormat) throws {
        let dossier = try Fixture.sample.get()
        let brief = Brief.summit(dossier, today: try #require(dossier.framework.asOf))
        try GoldenText.check(format.text(of: [brief]), "brief-summit.\(format.rawValue)")
    }

    @Test(arguments: formats) func ofAProject(format: BriefFormat) throws {
        let dossier = try Fixture.shipped.get()
        let today = try #require(dossier.framework.asOf)
        // One that is valued, and one whose money is split.
        let briefs = try ["softbank-data-centre", "ohio-gas-power"].map {
            Brief.of(try #require(dossier.project($0)), in: dossier, today: today)
        }
        try GoldenText.check(format.text(of: briefs), "brief-project.\(format.rawValue)")
    }

    /// Where the next talks name no reader, it is for who of ours sits in talks of the gap's level, if anybody's office is known.
    @Test(arguments: [
        ("ministerial", "Ryosei Akazawa, Minister of Economy, Trade and Industry"),
        ("leaders", "Sanae Takaichi, Prime Minister"), ("technical", nil),
    ])
    func aGapIsForWhoMayDecide(level: String, reader: String?) throws {
        let dossier = try Fixture.shipped.get()
        func facts(_ id: String, in dossier: Dossier) throws -> [Brief.Fact] {
            let gap = try #require(dossier.gap(id))
            let brief = Brief.of(gap, in: dossier, today: try #require(dossier.framework.asOf))
            guard case .facts(let facts)? = brief.blocks.first else { return [] }
            return facts
        }
        let id = RecordID(.gap, "risk-criteria")
        let source = String(decoding: try #require(dossier.summary(of: id)).source, as: UTF8.self)
        let changed = dossier.replacing(
            id, with: Array(source.replacing("level: ministerial", with: "level: \(level)").utf8))
        #expect(try facts("risk-criteria", in: changed).first { $0.label == "for" }?.text == reader)
        // On the agenda of the summit, whose reader is named.
        #expect(try facts("equity-share", in: changed).first?.text == "Sanae Takaichi, Prime Minister")
    }

    /// Only what is in it may be used.
    @Test func whatMayBeUsedIsWhatIsThere() throws {
        let dossier = try Fixture.shipped.get()
        func use(_ id: String) throws -> [String] {
            let brief = Brief.of(
                try #require(dossier.gap(id)), in: dossier, today: try #require(dossier.framework.asOf))
            let at = try #require(brief.blocks.firstIndex(of: .heading("May be used")))
            guard case .facts(let facts) = brief.blocks[at + 1] else { return [] }
            return facts.map(\.text)
        }
        #expect(try use("equity-share") == ["our lines and answers", "numbers with a source and dated quotations"])
        #expect(try use("tariff-basis") == ["our lines and answers", "dated quotations"])
        #expect(try use("deadline").first == "our lines")
    }

    /// What is not known is left out or said to be so: a name alone makes a page.
    @Test func ofAProjectOfWhichNothingIsKnown() throws {
        let id = RecordID(.project, "bare")
        let dossier = try Fixture.empty.get().updating([id: .bytes(Array("---\ntitle: Bare\nstage: x\n---\n".utf8))])
        let brief = Brief.of(try #require(dossier.project("bare")), in: dossier, today: .epoch)
        let headings = brief.blocks.compactMap { if case .heading(let text) = $0 { text } else { nil } }
        #expect(headings == ["Where it stands", "Both stances"])
        #expect(brief.text().contains("unpublished") && brief.text().contains("none on record"))
    }

    /// Its parts add up to the difference that the page says, in the digits that it shows.
    @Test func whatMakesTheDifferenceOfAProjectAddsUp() throws {
        let dossier = try Fixture.shipped.get()
        let project = try #require(dossier.project("softbank-data-centre"))
        let values = try dossier.appraisal(of: project).sides.map { try $0.valuation.value(of: .npv) }
        let brief = Brief.of(project, in: dossier, today: try #require(dossier.framework.asOf))
        let tables = brief.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        let parts = try #require(tables.first { $0.columns.last?.head == "of the difference" })
        let hundredths = parts.rows.compactMap { row in row.last?.split(separator: "b").first.flatMap { Double($0) } }
        #expect(hundredths.count == parts.rows.count && hundredths.count > 1)
        let difference = ((values.theirs - values.ours) / 1e7).rounded() / 100
        #expect(abs(hundredths.reduce(0, +) - difference) < 1e-9)
    }

    /// Printed together, each has its own mark and name on its sides.
    @Test func sidesOfSeveralAreMarkedEachInItsWay() {
        func brief(_ title: String, _ mark: String) -> Brief {
            Brief(title: title, subtitle: "", handling: mark)
        }
        let html = Brief.page(of: [brief("one", "SECRET"), brief("two", "OPEN")])
        for (index, (title, mark)) in [("one", "SECRET"), ("two", "OPEN")].enumerated() {
            let rule = html.split(separator: "@page brief\(index) ").last?.split(separator: "article:nth").first
            #expect(rule?.contains("\"\(mark)\"") == true && rule?.contains("\"\(title)\"") == true)
            #expect(html.contains("article:nth-of-type(\(index + 1)) { page: brief\(index); }"))
        }
    }

    @Test func aReadout() throws {
        let dossier = try Fixture.sample.get()
        let meeting = try #require(dossier.meeting("2026-02-12-washington"))
        let brief = Brief.readout(of: meeting, in: dossier, today: try #require(dossier.framework.asOf))
        try GoldenText.check(brief.text(), "readout.text")
    }

    @Test func inJapanese() throws {
        let dossier = try Fixture.japanese.get()
        let gap = try #require(dossier.gap("returns"))
        let brief = Brief.of(gap, in: dossier, today: try #require(dossier.framework.asOf))
        try GoldenText.check(brief.text(), "brief-japanese.text")
        let shipped = try Fixture.shipped.get()
        let today = try #require(shipped.framework.asOf)
        let projects = try Language.japanese.speaking {
            try ["softbank-data-centre", "ohio-gas-power"].map {
                Brief.of(try #require(shipped.project($0)), in: shipped, today: today).sides
            }
        }
        try GoldenText.check(projects.joined(), "brief-project-japanese.text")
    }

    @Test(arguments: [40, 78]) func noLineIsTooWide(width: Int) throws {
        for dossier in [try Fixture.sample.get(), try Fixture.japanese.get(), try Fixture.broken.get()] {
            for brief in briefs(dossier, withRedLines: true) {
                for line in brief.text(width: width).split(separator: "\n") {
                    #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
                }
            }
        }
    }

    /// Markers in all that is hidden come out only where they are asked for by name.
    @Test(arguments: formats) func redLinesStayHome(format: BriefFormat) throws {
        var dossier = try Fixture.sample.get()
        for gap in dossier.gaps {
            var sheet = try #require(RecordSheet(RecordSummary(gap)))
            for side in ["tokyo", "washington"] {
                try sheet.set("MARKER", at: [.key(side), "fallback"])
                try sheet.set("MARKER", at: [.key(side), "red-line"])
            }
            try sheet.set("MARKER", at: "landing-zone")
            for change in sheet.changes { dossier = try dossier.applying(change) }
        }
        let plain = format.text(of: briefs(dossier))
        #expect(!plain.contains("MARKER") && !plain.contains(Masked.dots))
        let named = format.text(of: briefs(dossier, withRedLines: true))
        #expect(named.split(separator: "MARKER").count > 9 * 5)
    }

    static let hostile = [
        "<script>alert(1)</script>", "[link](http://evil)", "**bold** _it_ `code`", "</p><h1>x", "& &amp; \u{202E}abc",
        "\u{1B}[31mred", "<\u{338}script>", "| a | b |", "# heading", "\"><img src=x>",
    ]

    /// A side's name stands in tables, and in the pictures of a project.
    @Test(arguments: hostile) func wordsOfPicturesFormNoMarkup(text: String) throws {
        let dossier = try Fixture.shipped.get()
        let source = String(decoding: dossier.framework.source, as: UTF8.self)
        let name = "    name: Washington\n"
        try #require(source.contains(name))
        let changed = dossier.replacing(
            dossier.framework.id,
            with: Array(source.replacing(name, with: "    name: \(JSON.quoteForTest(text))\n").utf8))
        try #require(!changed.framework.isBroken)
        let project = try #require(changed.project("softbank-data-centre"))
        let html = Brief.page(of: [.of(project, in: changed, today: try #require(dossier.framework.asOf))])
        #expect(html.contains("<svg"))
        #expect(XMLParser(data: Data(html.replacing("<!DOCTYPE html>\n", with: "").utf8)).parse(), "\(html)")
        #expect(!html.contains("<script") && !html.contains("<img") && !html.contains("<h1>x"))
        #expect(!html.unicodeScalars.contains { $0.isInvisible && $0 != "\n" })
    }

    @Test(arguments: hostile) func wordsFormNoMarkup(text: String) throws {
        let dossier = try Fixture.sample.get()
        var gap = try #require(dossier.summary(of: RecordID(.gap, "equity-share")))
        let quoted = JSON.quoteForTest(text)
        let source = String(decoding: gap.source, as: UTF8.self)
            .replacing("title: Equity share\n", with: "title: \(quoted)\n")
            .replacing("owner: MOF\n", with: "owner: \(quoted)\n")
        let changed = dossier.replacing(gap.id, with: Array(source.utf8))
        gap = try #require(changed.summary(of: gap.id))
        try #require(!gap.isBroken, "\(gap.problems)")
        let brief = Brief.of(
            try #require(changed.gap("equity-share")), in: changed, today: try #require(dossier.framework.asOf))
        let html = Brief.page(of: [brief])
        #expect(XMLParser(data: Data(html.replacing("<!DOCTYPE html>\n", with: "").utf8)).parse(), "\(html)")
        #expect(!html.contains("<script") && !html.contains("<img") && !html.contains("<h1>x"))
        let plain = brief.text()
        for output in [html, brief.markdown, plain] {
            #expect(!output.unicodeScalars.contains { $0.isInvisible && $0 != "\n" })
        }
        #expect(!brief.markdown.contains("](http") && !brief.markdown.contains("**bold**"))
        #expect(!brief.markdown.split(separator: "\n").contains { $0.hasPrefix("# heading") })
    }
}

/// The brief on the screen.
@Suite struct BriefPageTests {
    @Test(arguments: ["80x24", "120x40"]) func preview(size: String) throws {
        var desk = try Desk(Fixture.sample, size)
        try desk.press("2jjjb")
        try Golden.check(desk.workbench.render(), "brief-\(size)")
        try desk.press("qB")
        try Golden.check(desk.workbench.render(), "brief-summit-\(size)")
    }

    private func written(_ desk: Desk) -> (path: String, text: String)? {
        guard case .write(let path, let bytes, _)? = desk.effects.last else { return nil }
        return (path, String(decoding: bytes, as: UTF8.self))
    }

    @Test func itIsSavedInTheFormThatTheNameSays() throws {
        var desk = try Desk()
        try desk.press("2jjjbS")
        #expect(desk.statusLine.contains("save to: brief-equity-share-2026-02-20.html"))
        try desk.press("<C-u>x.pdf<Enter>")
        #expect(desk.statusLine.contains("x.pdf") && desk.statusLine.contains("end it with"))
        try desk.press("<C-u>x.md<Enter>")
        #expect(written(desk)?.path == "x.md" && written(desk)?.text.hasPrefix("# Equity share") == true)
        desk.workbench.receive(.wrote(WrittenFile("x.md", .written)))
        #expect(desk.message == "saved x.md")
    }

    @Test func aFileIsReplacedOnlyAfterAYes() throws {
        var desk = try Desk()
        try desk.press("bS<C-u>x.txt<Enter>")
        desk.workbench.receive(.wrote(WrittenFile("x.txt", .exists)))
        #expect(desk.statusLine.contains("already exists. Replace it?"))
        try desk.press("y")
        guard case .write("x.txt", _, replacing: true)? = desk.effects.last else {
            Issue.record("not replaced")
            return
        }
        desk.workbench.receive(.wrote(WrittenFile("x.txt", .failed("cannot be written: no space"))))
        #expect(desk.statusLine.contains("save to: x.txt") && desk.statusLine.contains("no space"))
    }

    @Test func redLinesAreAskedForByName() throws {
        var desk = try Desk()
        try desk.press("*2jjjbS<Enter>")
        #expect(written(desk)?.text.contains("red line") == false, "revealing the screen reveals no paper")
        try desk.press("F")
        #expect(desk.statusLine.contains("Put fallbacks and red lines into this brief?"))
        try desk.press("yS<Enter>")
        #expect(written(desk)?.text.contains("red line") == true)
        #expect(desk.lines[0].contains("with fallbacks and red lines"))
    }
}
