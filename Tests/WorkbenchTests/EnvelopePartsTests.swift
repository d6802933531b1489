import FrontMatter
import Negotiation
import Screen
import Testing

@testable import Workbench

/// An envelope in two parts, one of them with a cap per year, and instruments of the dossier's own.
@Suite struct EnvelopePartsTests {
    private static let korea = Result { try Fixture.load { try Fixture.write(files, to: $0) } }

    @Test(arguments: ["80x24", "120x40"]) func pictures(size: String) throws {
        var desk = try Desk(Self.korea, size)
        try Golden.check(desk.workbench.render(), "parts-board-\(size)")
        try desk.press("$")
        try Golden.check(desk.workbench.render(), "parts-portfolio-\(size)")
        try desk.press("qi")
        try Golden.check(desk.workbench.render(), "parts-dossier-\(size)")
        try desk.press("q/yard<Enter><Enter>")
        try Golden.check(desk.workbench.render(), "parts-project-\(size)")
        try desk.press("v")
        try Golden.check(desk.workbench.render(), "parts-valuation-\(size)")
    }

    @Test func enterOnAPartOfThePaneOpensItThere() throws {
        var desk = try Desk(Self.korea)
        try desk.press("4jjjjj<Enter>")
        #expect(desk.workbench[PortfolioPage.self]?.selected?.name == .part(0))
        #expect(desk.lines.contains { $0.contains("counts: Cash contribution of every sector") })
        try desk.press("q4jj<Enter>")
        #expect(desk.workbench[PortfolioPage.self]?.selected?.name == .part(nil))
        #expect(desk.lines.contains { $0.contains("name one in `envelope:`") })
        let rows = desk.workbench[PortfolioPage.self]?.rows.count ?? 0
        try desk.press("<Enter>")
        #expect(desk.workbench[PortfolioPage.self]?.rows.count == rows + 1)
    }

    @Test func theFootSaysWhatTheCapDoesToTheDeadline() throws {
        var desk = try Desk(Self.korea, "120x40")
        try desk.press("$")
        while desk.workbench[PortfolioPage.self]?.selected?.name != .partPace(0, 0) { try desk.press("j") }
        #expect(
            desk.lines.contains {
                $0.contains(
                    "at most ~60.0bn by 19 Jan 2029, so ~115.0bn would be left; the last could be selected in ~2035")
            })
    }

    /// Each year of a part with a cap, this one also with nothing, and what has no year; the cap of another part is none.
    @Test func yearsAreInOrderWithThisOneAmongThem() throws {
        let korea = try Self.korea.get()
        let lng = RecordID(.project, "lng")
        func rows(_ since: String?) throws -> [String] {
            let change = Change(record: lng, field: "since", before: "2026-03-01", after: since.map { .text($0) })
            var desk = try Desk(.success(try korea.applying(change)), "120x40")
            try desk.press("$")
            return desk.lines.filter { $0.contains("  Cash 20") || $0.contains("Cash, no year") }
        }
        #expect(try rows("2027").map { $0.dropFirst(2).prefix(9) } == ["Cash 2026", "Cash 2027"])
        #expect(try rows("2025").map { $0.dropFirst(2).prefix(9) } == ["Cash 2025", "Cash 2026"])
        #expect(try rows(nil).last?.contains("no `since` says when") == true)
        #expect(try rows("2027").first?.contains("~19.0bn left of 20bn") == true)
    }

    /// The header keeps the whole; the parts stand behind it where they leave room for the bar.
    @Test(arguments: [("80x24", false), ("100x30", false), ("120x40", true), ("200x50", true)])
    func aWideHeaderHasTheParts(size: String, hasParts: Bool) throws {
        let desk = try Desk(Self.korea, size)
        #expect(desk.lines[1].contains("of 350bn") && desk.lines[1].contains("▁"))
        #expect(desk.lines[1].contains("Shipbuilding ~4bn of 150bn") == hasParts)
    }

    /// Money is at stake also where the parts are in several currencies, so that there is no whole.
    @Test func partsAreMoney() throws {
        let dossier = try Fixture.load { folder in
            let file = """
                ---
                title: T
                sides: [{id: a, name: A, ours: yes}, {id: b, name: B}]
                envelopes: [{id: x, amount: 1bn USD}, {id: y, amount: 1tn KRW}]
                ---
                """
            try Fixture.write(["dossier.md": file], to: folder)
        }
        let lines = try Desk(.success(dossier)).lines
        #expect(lines[1].contains("0.0bn selected") && !lines.contains { $0.contains("no money is pledged") })
    }

    @Test func thePartAndTheInstrumentAreChosenFromTheDossiersWords() throws {
        let desk = try Desk(Self.korea)
        let bench = desk.workbench
        #expect(bench.choices(for: .word(.envelopes)).map(\.value) == ["cash", "shipbuilding"])
        #expect(
            bench.choices(for: .word(.instruments)).map(\.value) == ["cash", "loan", "guarantee", "in-kind", "equity"])
        let plain = try Fixture.sample.get()
        #expect(!plain.changeableFields(of: .project).contains { $0.name == "envelope" })
        #expect(bench.dossier.changeableFields(of: .project).contains { $0.name == "envelope" })
    }

    /// No two look the same, however alike their names are, and what every dossier knows looks as it always does.
    @Test func instrumentsAreToldApartByALetter() {
        var framework = Framework()
        framework.instruments = ["grant", "loan", "lease", "現金", "equity", "e", "gl"].map { kind in
            var policy = InstrumentPolicy()
            policy.kind = InstrumentID(id: kind)
            return policy
        }
        let looks = InstrumentLooks(framework)
        #expect(looks.order.map { looks[$0].letter } == ["R", "L", "A", "1", "E", "2", "3", "G"])
        #expect([.equity, .loan, .guarantee].map { looks[$0].slot } == [.equity, .loan, .guarantee])
        // `guarantee` is not listed, so that its colour is free.
        #expect(looks[InstrumentID(id: "grant")].slot == .guarantee)
        #expect(looks[InstrumentID(id: "lease")].slot == .text)
        #expect(looks[InstrumentID(id: "nowhere")].letter == "*")
    }

    private static let files = [
        "dossier.md": """
        ---
        title: Korea–US strategic investment
        as-of: 2026-03-12
        sides:
          - {id: seoul, name: Seoul, name-ja: ソウル, ours: yes}
          - {id: washington, name: Washington}
        envelope: {value: 350bn USD, source: "Joint fact sheet, 14 November 2025", basis: published}
        envelopes:
          - id: cash
            name: Cash
            name-ja: 現金
            amount: {value: 200bn USD, source: "Joint fact sheet, 14 November 2025", basis: published}
            cap-per-year: {value: 20bn USD, source: "Joint fact sheet, 14 November 2025", basis: published}
            instruments: [cash]
          - id: shipbuilding
            name: Shipbuilding
            amount: {value: 150bn USD, source: "Joint fact sheet, 14 November 2025", basis: published}
            instruments: [loan, guarantee, in-kind]
            sectors: [shipbuilding]
        deadline: {value: 2029-01-19, basis: reported}
        sectors: [shipbuilding, energy, chips]
        stages:
          - {id: cand, name: Candidate, short: cand, counts-as: candidate}
          - {id: short, name: Shortlisted, short: short, counts-as: shortlisted}
          - {id: sel, name: Selected, short: sel, counts-as: selected}
        instruments:
          - kind: cash
            name: Cash contribution
            name-ja: 現金
            short: cash
            institutions: [KUSIC]
            expected: {seoul: 40–60%}
          - kind: loan
            institutions: [KEXIM]
          - kind: guarantee
            institutions: [K-SURE]
          - kind: in-kind
            name: In-kind supply
        institutions:
          - {name: KUSIC}
          - {name: KEXIM}
          - {name: K-SURE}
        valuation:
          assumptions:
            seoul: {discount-rate: 7%, benchmark: 4%, spread: 2%, tenor: 12, grace: 1, gearing: 70%}
            washington: {discount-rate: 5%, benchmark: 4%, spread: 1%, tenor: 12, grace: 1, gearing: 70%}
          hurdles: {seoul: {irr: 7%}, washington: {npv: 0 USD}}
        milestones:
          - {title: Special act, date: 2026-03-12, kind: other}
          - {title: Leaders' meeting, date: 2026-04-20, kind: summit}
        ---
        """,
        "projects/yard.md": """
        ---
        title: Philadelphia shipyard
        sector: shipbuilding
        stage: sel
        since: 2026-02
        amount: {value: 5bn USD, basis: illustrative}
        instruments:
          - {kind: cash, share: 20%, institution: KUSIC}
          - {kind: loan, share: 40%, institution: KEXIM}
          - {kind: guarantee, share: 30%, institution: K-SURE}
          - {kind: in-kind, share: 10%}
        valuation:
          flows:
            - {years: 2027-2028, capital-cost: 500m USD}
            - {years: 2029-2043, revenue: 150m USD, operating-cost: 30m USD}
        ---
        """,
        "projects/lng.md": """
        ---
        title: Alaska LNG
        sector: energy
        stage: sel
        since: 2026-03-01
        amount: {value: 24bn USD, basis: illustrative}
        instruments: [{kind: cash}]
        ---
        """,
        "projects/grid.md": """
        ---
        title: Grid upgrade
        sector: energy
        stage: short
        amount: 3bn USD
        ---
        """,
        "projects/yard2.md": """
        ---
        title: Dry dock
        sector: shipbuilding
        stage: sel
        amount: 2bn USD
        ---
        """,
        "gaps/pace.md": """
        ---
        title: Pace of cash
        status: converging
        severity: critical
        seoul: {position: At most 20bn a year}
        washington: {position: Faster if markets allow}
        ---
        """,
    ]
}
