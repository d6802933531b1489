import DossierStore
import FirstSample
import Negotiation
import Screen
import Testing

@testable import Workbench

/// The pages of the other half of the bargain: commitments side by side, and packages gap by gap.
@Suite struct BargainPagesTests {
    static let bargain = Result {
        try Fixture.load { folder in
            try FirstSample.write(to: folder)
            try Fixture.write(files, to: folder)
        }
    }

    private static let files = [
        "gaps/equity-share.md": """
        ---
        title: Equity share
        title-ja: 出資比率
        status: converging
        severity: critical
        measure: "% equity"
        positions:
          - {side: tokyo, date: 2026-01-10, text: As little as two, value: 2}
          - {side: washington, date: 2026-02-12, text: Ten, value: 10}
        tokyo: {position: "As little as 1–2%", reservation: 3, weight: 30, red-line: No share for each project}
        washington: {position: "Our money to invest", weight: 12.5}
        ---
        """,
        "commitments/pledge.md": """
        ---
        title: Up to US$550bn of investment
        title-ja: 最大5500億ドルの投資
        by: tokyo
        status: agreed
        since: 2025-07
        amount: 550bn USD
        due: 2029-01-19
        text: |
          Equity, loans and guarantees, by the end of the President's term.
        consequence: Washington may raise its tariffs again.
        ---
        """,
        "commitments/report.md":
            "---\ntitle: Report on the first projects\nby: tokyo\nstatus: offered\ndue: 2026-02-10\n---\n",
        "commitments/tariff.md": """
        ---
        title: Baseline tariff of 15% on goods from Japan
        by: washington
        status: in-force
        since: 2025-08-07
        rate: {value: 15%, source: Executive order}
        condition: Japan keeps to the memorandum.
        consequence: The order may be modified, and the rate rise.
        legal-basis: Executive order of 4 September 2025
        gaps: [equity-share]
        ---
        """,
        "commitments/aircraft.md":
            "---\ntitle: Aircraft parts at 0%\nby: washington\nstatus: breached\nrate: 0%\n---\n",
        "packages/share-for-time.md": """
        ---
        title: A higher share for more time
        status: tabled
        by: tokyo
        date: 2026-02-18
        terms:
          - {gap: equity-share, side: tokyo, text: Up to four, value: 4}
          - {gap: deadline, side: washington, text: The end of 2029}
        ---
        """,
        "packages/fees.md": """
        ---
        title: 保証料の扱いと期限の交換
        status: tabled
        by: tokyo
        date: 2026-02-18
        basis: illustrative
        terms:
          - {gap: equity-share, side: tokyo, text: Up to three, value: {value: 3, basis: illustrative}}
          - {gap: equity-share, side: washington, text: 出資比率は三％を上限とする, value: 3}
          - {gap: profit-split, side: washington, text: Fees count in the recovered amount}
        ---
        """,
        "packages/draft.md":
            "---\ntitle: A thought\nstatus: draft\nterms: [{gap: deadline, side: tokyo, text: 19 January 2029}]\n---\n",
    ]

    @Test(arguments: ["80x24", "120x40", "200x50", "46x14"]) func commitmentsSideBySide(size: String) throws {
        var desk = try Desk(Self.bargain, size)
        try desk.press("O")
        try Golden.check(desk.workbench.render(), "commitments-\(size)")
        try desk.press("<Tab>j")
        try Golden.check(desk.workbench.render(), "commitments-theirs-\(size)")
    }

    @Test(arguments: ["80x24", "120x40", "200x50", "46x14"]) func packagesGapByGap(size: String) throws {
        var desk = try Desk(Self.bargain, size)
        try desk.press("T")
        try Golden.check(desk.workbench.render(), "packages-\(size)")
        try desk.press("<Tab>*")
        try Golden.check(desk.workbench.render(), "packages-revealed-\(size)")
    }

    @Test func theFourthPlaceHoldsThreePanes() throws {
        var desk = try Desk(Self.bargain, "80x24")
        try desk.press("44")
        try Golden.check(desk.workbench.render(), "board-commitments-80x24")
        try desk.press("4")
        try Golden.check(desk.workbench.render(), "board-packages-80x24")
        try desk.press("1")
        #expect(desk.workbench.fourthPane == .packages)
        try desk.press("<S-Tab>")
        #expect(desk.workbench.board.focus == .packages)
        try desk.press("4")
        #expect(desk.workbench.board.focus == .mix)
        // Where there is nothing behind it, it stays.
        var plain = try Desk(Fixture.oddMoney, "80x24")
        try plain.press("44")
        #expect(plain.workbench.board.focus == .mix)
    }

    @Test func theirPagesTellAllOfThem() throws {
        var desk = try Desk(Self.bargain, "80x24")
        try desk.press("/baseline<Enter><Enter>")
        try Golden.check(desk.workbench.render(), "commitment-80x24")
        try desk.press("q/higher<Enter><Enter>*")
        try Golden.check(desk.workbench.render(), "package-80x24")
    }

    /// Other pages tell of what bears on their record.
    @Test func theGapTellsItsPackagesAndCommitments() throws {
        var desk = try Desk(Self.bargain, "80x24")
        try desk.press("/equity<Space>share<Enter><Enter>")
        let text = desk.workbench.pageText(of: RecordID(.gap, "equity-share"), width: 100).lines
            .map { $0.map(\.text).joined() }.joined(separator: "\n")
        #expect(text.contains("[~] A higher share for more time – Tokyo: Up to four (4 % equity)"))
        #expect(text.contains("[=] Washington: Baseline tariff of 15% on goods from Japan – in force, 15%"))
    }

    @Test func acceptingAsksFirstAndIsOneSave() throws {
        var desk = try Desk(Self.bargain, "80x24")
        try desk.press("T/")
        try desk.press("<Esc>:open<Space>share-for-time<Enter>H")
        #expect(desk.statusLine.contains("Accept A higher share for more time, on 2 gaps?"))
        try desk.press("n")
        #expect(desk.saved.isEmpty)
        try desk.press("Hy")
        #expect(desk.saved.map { Set($0.map(\.record.name)) } == [["share-for-time", "equity-share", "deadline"]])
        #expect(desk.workbench.dossier.package("share-for-time")?.status == .accepted)
        #expect(desk.workbench.dossier.gap("equity-share")?.positions.last?.text == "Up to four")
        try desk.press("H")
        #expect(desk.message == "A higher share for more time is accepted already, and its terms are recorded")
    }

    @Test func whatIsNoPackageIsNotAccepted() throws {
        var desk = try Desk(Self.bargain, "80x24")
        try desk.press("2H")
        #expect(desk.message == "select a package first: T shows them" && desk.saved.isEmpty)
    }

    /// Weights, reservations and what they tell stay hidden until they are asked for.
    @Test func nothingMaskedIsOnTheScreen() throws {
        var desk = try Desk(Self.bargain, "120x40")
        for keys in ["T", "<Tab>", "<Enter>", "qq44", "4<Enter>"] {
            try desk.press(keys)
            let text = desk.lines.joined(separator: "\n")
            #expect(!text.contains("reservation on") && !text.contains("No share for each") && !text.contains("gains"))
        }
    }

    @Test func pagesFollowWhatOthersDo() throws {
        var desk = try Desk(Self.bargain, "80x24")
        try desk.press("O<Tab>")
        #expect(desk.workbench.current == RecordID(.commitment, "aircraft"))
        try desk.press("j")
        #expect(desk.workbench.current == RecordID(.commitment, "tariff"))
        let removed = desk.workbench.dossier.updating([RecordID(.commitment, "aircraft"): .gone])
        desk.workbench.receive(.reloaded(removed))
        #expect(desk.workbench.current == RecordID(.commitment, "tariff"))
        try desk.press("cmet<Enter>")
        #expect(desk.workbench.dossier.commitments["tariff"]?.status == .met)
        let empty = desk.workbench.dossier.updating(
            Dictionary(uniqueKeysWithValues: ["tariff", "pledge", "report"].map { (RecordID(.commitment, $0), .gone) }))
        desk.workbench.receive(.reloaded(empty))
        #expect(desk.workbench.pages.isEmpty)
        // Where there is nothing to compare, the pane is the place to begin.
        try desk.press("1O")
        #expect(desk.message == "no commitments yet: a adds one")
        #expect(desk.workbench.board.focus == .commitments && desk.workbench.pages.isEmpty)
        try desk.press("4")
        #expect(desk.workbench.board.focus == .packages)
    }

    @Test func addingBeginsWithOurSide() throws {
        var desk = try Desk(Self.bargain, "80x24")
        try desk.press("44a")
        let text = desk.lines.joined(separator: "\n")
        #expect(text.contains("tokyo") && text.contains("offered"))
    }
}
