import DossierStore
import FirstSample
import Foundation
import Negotiation
import Scratch
import Screen
import Testing

@testable import Workbench

/// The money on the screen, against a sum by hand over the lines of the sample's files.
@Suite struct PortfolioSumTests {
    /// One part of one project, in billions, as its file says.
    struct Part {
        let project: String, stage: String, sector: String?
        let kind: String, institution: String?
        let money: Decimal
    }

    /// A project's file, read by its lines and nothing else: no code of ours has a part in it.
    struct File {
        var (id, title, stage) = ("", "", "")
        var sector: String?
        var amount: Decimal?
        var isIllustrative = false
        var parts: [(kind: String, share: Decimal, institution: String?)] = []
    }

    static func files() throws -> [File] {
        let folder = URL(filePath: Scratch.place(for: "sums"))
        defer { try? FileManager.default.removeItem(at: folder) }
        try FirstSample.write(to: folder.path)
        let projects = folder.appendingPathComponent("projects")
        return try FileManager.default.contentsOfDirectory(atPath: projects.path).sorted().map { name in
            let text = try String(contentsOf: projects.appendingPathComponent(name), encoding: .utf8)
            return read(text, id: String(name.dropLast(3)))
        }
    }

    private static func read(_ text: String, id: String) -> File {
        var file = File()
        file.id = id
        var section = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let plain = line.split(separator: "#", omittingEmptySubsequences: false)[0]
            let words = plain.trimmingCharacters(in: .whitespaces)
            let value = words.drop { $0 != ":" }.dropFirst().trimmingCharacters(in: .whitespaces)
            if let first = line.first, first.isLetter { section = String(words.prefix { $0 != ":" }) }
            switch section {
            case "title" where file.title.isEmpty: file.title = value
            case "stage" where file.stage.isEmpty: file.stage = value
            case "sector" where file.sector == nil: file.sector = value
            case "amount":
                let number = words.replacingOccurrences(of: "- ", with: "")
                if number.hasPrefix("value:"), file.amount == nil {
                    file.amount = Decimal(string: String(number.dropFirst(7).dropLast("bn USD".count)))
                }
                if words == "basis: illustrative" { file.isIllustrative = true }
            case "instruments":
                if words.hasPrefix("- kind:") { file.parts.append((String(words.dropFirst(8)), 0, nil)) }
                guard !file.parts.isEmpty else { break }
                if words.hasPrefix("share: {value: ") {
                    let percent = words.dropFirst("share: {value: ".count).prefix { $0 != "%" }
                    file.parts[file.parts.count - 1].share = Decimal(string: String(percent)) ?? 0
                }
                if words.hasPrefix("institution:") { file.parts[file.parts.count - 1].institution = value }
            default: break
            }
            if section.isEmpty || line == "---", !file.title.isEmpty { break }
        }
        return file
    }

    private func parts() throws -> [Part] {
        try PortfolioSumTests.files().flatMap { file in
            file.parts.map {
                Part(
                    project: file.title, stage: file.stage, sector: file.sector, kind: $0.kind,
                    institution: $0.institution, money: (file.amount ?? 0) * $0.share / 100)
            }
        }
    }

    private func sum(_ parts: [Part]) -> Decimal { parts.reduce(0) { $0 + $1.money } }

    /// Rounded by hand, too.
    private func billions(_ value: Decimal) -> String {
        var (value, rounded) = (value, Decimal())
        NSDecimalRound(&rounded, &value, 1, .plain)
        return String(format: "~%.1fbn", NSDecimalNumber(decimal: rounded).doubleValue)
    }

    /// The row of the screen that begins with these words, from a line on.
    private func row(_ label: String, _ lines: [String], after head: String) throws -> String {
        let start = try #require(lines.firstIndex { $0.contains(head) }, "\(head)")
        return try #require(lines[start...].first { $0.dropFirst(2).drop { $0 == " " }.hasPrefix(label) }, "\(label)")
    }

    @Test func theFilesAreReadAsTheyAre() throws {
        let files = try PortfolioSumTests.files()
        #expect(files.count == 7)
        #expect(files.first { $0.id == "ohio-gas-power" }?.amount == Decimal(string: "33.3"))
        #expect(files.filter { $0.amount == nil }.map(\.id) == ["softbank-data-centre"])
        #expect(try sum(parts()) == 36)
    }

    @Test func theMixPaneAgreesWithASumByHand() throws {
        let selected = try parts().filter { $0.stage == "selected" || $0.stage == "funding" }
        let desk = try Desk(Fixture.sample, "200x50")
        let start = try #require(desk.lines.firstIndex { $0.contains("4 Instrument mix") })
        #expect(desk.lines[start].contains(billions(sum(selected))))
        for kind in ["equity", "loan", "guarantee"] {
            let money = sum(selected.filter { $0.kind == kind })
            let share = NSDecimalNumber(decimal: money / sum(selected) * 100).doubleValue
            let line = try #require(desk.lines[start...].first { $0.contains(" \(kind) ") })
            #expect(line.contains(billions(money)) && line.contains(String(format: "~%.1f%%", share)), "\(kind)")
        }
        let projects = Set(selected.map(\.project)).count
        #expect(desk.lines[start...].contains { $0.contains("each of \(projects) projects ~1.5 / 32 / 66.5%") })
    }

    @Test func thePageAgreesWithASumByHand() throws {
        let files = try PortfolioSumTests.files()
        let selected = try parts().filter { $0.stage == "selected" || $0.stage == "funding" }
        var desk = try Desk(Fixture.sample, "200x50")
        try desk.press("$")
        #expect(try row("all", desk.lines, after: "Instrument mix").contains(billions(sum(selected))))
        for kind in ["equity", "loan", "guarantee"] {
            let shown = try row(kind, desk.lines, after: "Instrument mix")
            #expect(shown.contains(billions(sum(selected.filter { $0.kind == kind }))), "\(kind)")
        }
        // The room for equity: 2 % of what is split, and of the envelope, without what is there.
        let equity = sum(selected.filter { $0.kind == "equity" })
        let band = try row("Tokyo 1–2%", desk.lines, after: "Instrument mix")
        let alone = (sum(selected) * 2 - equity * 100) / 98
        #expect(alone > Decimal(string: "0.1836")! && alone < Decimal(string: "0.1837")!)
        #expect(band.contains("~183.6m") && band.contains("ok"))
        #expect(Decimal(string: "5.5")! - equity == Decimal(string: "4.96")!)
        #expect(550 * 2 / 100 - equity == Decimal(string: "10.46")!)
        #expect(band.contains("~5.0–10.4bn"))
        let funnel = ["Reported candidate": "reported", "Selected": "selected", "Shortlisted": "shortlisted"]
        for (name, stage) in funnel {
            let here = files.filter { $0.stage == stage }
            let shown = try row(name, desk.lines, after: "Funnel")
            let priced = here.compactMap(\.amount)
            let figure = billions(priced.reduce(0, +))
            let isIllustrative = here.contains { $0.amount != nil && $0.isIllustrative }
            #expect(
                shown.contains(priced.isEmpty ? "–" : isIllustrative ? figure : " " + figure.dropFirst()), "\(name)")
            #expect(shown.contains(" \(here.count)"), "\(name)")
        }
        for institution in ["JBIC", "NEXI"] {
            let money = sum(selected.filter { $0.institution == institution })
            #expect(try row(institution, desk.lines, after: "Institutions").contains(billions(money)))
        }
        // 7.18tn yen at 155 are 46.32bn dollars.
        let jbic = sum(selected.filter { $0.institution == "JBIC" })
        let limit = Decimal(7180) / 155
        #expect(limit - jbic > Decimal(string: "34.26")! && limit - jbic < Decimal(string: "34.27")!)
        #expect(try row("JBIC", desk.lines, after: "Institutions").contains("~34.2bn left of 7.18tn JPY at ~155"))
    }

    /// All of it was selected in February 2026, before Japan's fiscal year 2026.
    @Test func aLimitOfOneYearIsToldWithWhatLiesOutside() throws {
        var desk = try Desk(Fixture.sample, "160x50")
        let dossier = desk.workbench.dossier
        let framework = String(decoding: dossier.framework.source, as: UTF8.self).replacing(
            "  - name: JBIC\n", with: "  - name: JBIC\n    period: 2026-04/2027-03\n")
        desk.workbench.receive(.reloaded(dossier.replacing(dossier.framework.id, with: Array(framework.utf8))))
        try desk.press("$")
        let shown = try row("JBIC", desk.lines, after: "Institutions")
        #expect(shown.contains(" 0.0bn ") && shown.contains("Apr 26–Mar 27: ~46.3bn left of 7.18tn JPY"), "\(shown)")
        #expect(shown.contains("; ~12.1bn outside of it"), "\(shown)")
        // A year that it lies in counts it.
        let earlier = framework.replacing("2026-04/2027-03", with: "2025-04/2026-03")
        desk.workbench.receive(.reloaded(dossier.replacing(dossier.framework.id, with: Array(earlier.utf8))))
        #expect(
            try row("JBIC", desk.lines, after: "Institutions").contains("Apr 25–Mar 26: ~34.2bn left of 7.18tn JPY"))
    }

    @Test func everyGroupingAgreesWithASumByHand() throws {
        let all = try parts()
        let selected = all.filter { $0.stage == "selected" || $0.stage == "funding" }
        var desk = try Desk(Fixture.sample, "200x50")
        try desk.press("$s")
        let stage = try row("Selected", desk.lines, after: "Mix by stage")
        #expect(stage.contains(billions(sum(all.filter { $0.stage == "selected" }))))
        try desk.press("s")
        for sector in Set(selected.compactMap(\.sector)) {
            let shown = try row(sector, desk.lines, after: "Mix by sector")
            #expect(shown.contains(billions(sum(selected.filter { $0.sector == sector }))), "\(sector)")
        }
        try desk.press("s")
        for institution in Set(selected.compactMap(\.institution)) {
            let shown = try row(institution, desk.lines, after: "Mix by institution")
            #expect(shown.contains(billions(sum(selected.filter { $0.institution == institution }))), "\(institution)")
        }
    }

    @Test func whatIsLeftAndThePaceAgreeWithASumByHand() throws {
        let files = try PortfolioSumTests.files().filter { $0.stage == "selected" || $0.stage == "funding" }
        let left = 550 - files.compactMap(\.amount).reduce(0, +)
        #expect(left == 514)
        var desk = try Desk(Fixture.sample, "200x50")
        try desk.press("$")
        #expect(try row("remaining", desk.lines, after: "Envelope").contains(" 514.0bn"))
        // From 20 February 2026: 1,410 days to the end of 2029, 1,064 to 19 January 2029.
        for (label, days) in [("31 Dec 2029!", 1410), ("or 19 Jan 2029", 1064)] {
            let shown = try row(label, desk.lines, after: "To the deadline")
            let year = NSDecimalNumber(decimal: left * Decimal(string: "365.25")! / Decimal(days)).doubleValue
            #expect(shown.contains("\(days)d"))
            #expect(shown.contains(String(format: "%.1fbn", (year / 12 * 10).rounded(.up) / 10)), "\(label)")
            #expect(shown.contains(String(format: "%.1fbn", (year * 10).rounded(.up) / 10)), "\(label)")
        }
    }
}
