import DossierSteps
import Negotiation
import Screen
import Testing
import Valuation

@testable import Workbench

/// The page of a valuation: what it shows, what is tried on it, and what of that is saved.
@Suite struct ValuationPageTests {
    func valuing(_ size: String = "80x24") throws -> Desk {
        var desk = try Desk(Fixture.sample, size)
        try desk.press("/softbank<Space>data<Enter>v")
        #expect(desk.workbench.place == ValuationPage.self)
        return desk
    }

    @Test(arguments: ["80x24", "120x40", "200x50", "60x16", "30x8"]) func pictures(size: String) throws {
        var desk = try valuing(size)
        try Golden.check(desk.workbench.render(), "valuation-\(size)")
        try desk.press("=")
        try Golden.check(desk.workbench.render(), "valuation-tried-\(size)")
        for view in ["curve", "cash", "years", "tornado", "grid", "draws", "scenarios", "working"] {
            try desk.press("v")
            // Draws come from ranges, and the sample's files state none.
            if view == "draws" { try desk.press("r80%..110%<Enter>") }
            try Golden.check(desk.workbench.render(), "valuation-\(view)-\(size)")
        }
        try desk.press("v")
        #expect(desk.workbench.valuationPage?.view == .assumptions)
    }

    @Test(arguments: ["80x24", "120x40"]) func picturesInJapanese(size: String) throws {
        var desk = try Desk(Fixture.valued, size)
        try desk.press("/ソフトバンク<Enter>v")
        try Golden.check(desk.workbench.render(), "valuation-japanese-\(size)")
        try desk.press("v<Tab>")
        try Golden.check(desk.workbench.render(), "valuation-curve-japanese-\(size)")
        try desk.press("qL")
        try Golden.check(desk.workbench.render(), "ranking-japanese-\(size)")
    }

    @Test func rankingsAndWhatCannotBeValued() throws {
        var desk = try Desk(Fixture.valued, "80x24")
        try desk.press("L<Tab>f")
        #expect(desk.workbench[RankingPage.self]?.figure == .irr)
        try Golden.check(desk.workbench.render(), "ranking-other-80x24")
        try desk.press("<Enter>")
        #expect(desk.workbench.place == ValuationPage.self)
        try desk.press("qq/年が抜けた<Enter>v")
        try Golden.check(desk.workbench.render(), "unvalued-80x24")
        try desk.press("q<Enter>")
        try Golden.check(desk.workbench.render(), "project-unvalued-80x24")
        var bare = try Desk(Fixture.sample)
        try bare.press("/ohio<Enter>v")
        #expect(bare.lines.contains { $0.contains("not valued: no flows") })
        try bare.press("q2v")
        #expect(bare.message == "select a project to value")
    }

    /// The answer that the page is opened for: feasible for one side, not for the other, and why.
    @Test func oneSideCanAndTheOtherCannot() throws {
        let desk = try valuing()
        #expect(
            desk.lines[1].hasPrefix(" Tokyo        ~NOT FEASIBLE  IRR 6.5% < 7.0%   DSCR min 1.14 < 1.30 in 2031"))
        #expect(desk.lines[2].hasPrefix(" Washington   ~FEASIBLE      IRR 10.9% >= 8.0%"))
        #expect(desk.lines[3].hasPrefix(" Break-even  revenue 88%: ~feasible from 95.10%"))
        #expect(desk.lines.contains { $0.contains("IRR") && $0.contains("< 7.0%") && $0.contains(">= 8.0%") })
        #expect(desk.lines.contains { $0.contains("DSCR min") && $0.contains("< 1.30") })
    }

    @Test func aFigureBreaksEvenAtATargetThatIsTyped() throws {
        var desk = try valuing()
        try desk.press("fff")
        #expect(desk.workbench.valuationPage?.figure == .equityIRR)
        try desk.press("f")
        #expect(desk.workbench.valuationPage?.figure == .dscrMinimum)
        let hurdle = try #require(desk.workbench.valuationPage?.breakEven)
        #expect(hurdle.target == 1.3)
        try desk.press("T140%<Enter>")
        #expect(desk.lines.contains { $0.contains("dscr-min cannot be `140%`: write a number like 1.4") })
        try desk.press("<C-u>1.4<Enter>")
        let point = try #require(desk.workbench.valuationPage?.breakEven)
        #expect(point.target == 1.4 && point.assumption == hurdle.assumption && point.text != hurdle.text)
        #expect(desk.lines[3].contains("DSCR min is 1.40"), "\(desk.lines[3])")
        // Another figure has its own, and nothing typed is the hurdle.
        try desk.press("F")
        #expect(desk.workbench.valuationPage?.breakEven?.target == nil)
        try desk.press("fT<Enter>")
        #expect(desk.workbench.valuationPage?.breakEven?.target == 1.3)
    }

    /// Each bar begins where the one before has ended; what adds nothing comes last, whichever figure is explained.
    @Test func contributionsAreABridgeInTheOrderOfTheFigureShown() throws {
        var desk = try valuing("120x40")
        func bars() -> [String] {
            let lines = desk.lines.drop { !$0.contains("what each adds to") }.dropFirst(2).prefix(18)
            return lines.map { String($0.prefix(80).dropFirst(60).drop { $0 != " " }) }
        }
        func starts() -> [Int] {
            bars().filter { $0.contains { "█▌▐".contains($0) } }.map { bar in
                bar.prefix { $0 == " " }.count
            }
        }
        #expect(starts() == starts().sorted() && starts().count == 4)
        for _ in 0..<3 {
            try desk.press("f")
            let parts = try #require(desk.workbench.valuationPage?.rows.map { abs($0.part ?? 0) })
            #expect(parts == parts.sorted(by: >))
        }
    }

    /// The curve is drawn finely where the terminal can, and with letters where it cannot.
    @Test func theCurveIsDrawnWithWhatThereIs() throws {
        var desk = try valuing()
        let appraisal = try #require(try desk.workbench.valuationPage?.appraisal.get())
        try desk.press("v")
        func lines(_ glyphs: Glyphs) -> [String] {
            RateCurve(
                appraisal, columns: 60, rows: 16, letters: BothSides(ours: "T", theirs: "W"), glyphs: glyphs
            ).lines.map { $0.map(\.text).joined() }
        }
        let (fine, plain) = (lines(.unicode), lines(.ascii))
        #expect(fine.contains { $0.contains { ("\u{2801}"..."\u{28ff}").contains($0) } })
        #expect(plain.allSatisfy { $0.allSatisfy(\.isASCII) } && plain.contains { $0.contains("TT") })
        for lines in [fine, plain, lines(.lines)] {
            #expect(lines.contains { $0.hasPrefix("       0 ") } && lines.contains { $0.contains("10%") })
            #expect(lines.allSatisfy { DisplayWidth.of($0) <= 60 })
        }
    }

    @Test func aWhatIfFlipsItAndSavesNothing() throws {
        var desk = try valuing()
        try desk.press("=")
        #expect(desk.lines[1].hasPrefix(" Tokyo        ~FEASIBLE "))
        #expect(desk.lines.contains { $0.contains("tried (*), not saved") })
        try desk.press("x")
        #expect(desk.lines[1].hasPrefix(" Tokyo        ~NOT FEASIBLE "))
        #expect(!desk.lines.contains { $0.contains("tried (*), not saved") })
        #expect(desk.saved.isEmpty)
    }

    @Test func valuesAreTypedNudgedAndTakenBack() throws {
        var desk = try valuing()
        try desk.press("<Enter><C-u>lots<Enter>")
        #expect(desk.lines.contains { $0.contains("revenue cannot be `lots`") })
        try desk.press("<C-u>100%<Enter>")
        #expect(desk.workbench.valuationPage?.text(.revenue, .ours) == "100%")
        try desk.press("+")
        #expect(desk.workbench.valuationPage?.text(.revenue, .ours) == "101%")
        try desk.press("--")
        #expect(desk.workbench.valuationPage?.text(.revenue, .ours) == "99%")
        try desk.press("j-")
        #expect(desk.workbench.valuationPage?.text(.discountRate, .ours) == "6.9%")
        try desk.press("<Tab>+")
        #expect(desk.workbench.valuationPage?.text(.discountRate, .theirs) == "5.6%")
        #expect(desk.workbench.valuationPage?.whatIfs.count == 3)
        try desk.press("X")
        #expect(desk.workbench.valuationPage?.whatIfs == [])
        #expect(desk.workbench.valuationPage?.text(.revenue, .ours) == "88%")
        try desk.press("x")
        #expect(desk.message == "nothing tried yet")
    }

    @Test func backToWhatTheFilesSayIsNoWhatIf() throws {
        var desk = try valuing()
        try desk.press("+-")
        #expect(desk.workbench.valuationPage?.whatIfs == [])
    }

    @Test func everyAssumptionOfTheSampleCanBeNudged() throws {
        var desk = try valuing()
        let rows = try #require(desk.workbench.valuationPage?.rows)
        for row in rows {
            #expect(desk.workbench.valuationPage?.selected == row.assumption)
            let before = try #require(desk.workbench.valuationPage?.text(row.assumption, .ours))
            try desk.press("+")
            let after = try #require(desk.workbench.valuationPage?.text(row.assumption, .ours))
            #expect(after != before || row.assumption == .cover, "\(row.assumption)")
            try desk.press("xj")
        }
    }

    @Test func partsOfTheDifferenceAddUpOnTheScreen() throws {
        var desk = try valuing("120x40")
        for _ in Figure.allCases {
            let page = try #require(desk.workbench.valuationPage)
            let appraisal = try page.appraisal.get()
            let text = FigureText(of: appraisal.money)
            let values = appraisal.sides.map { $0.valuation.result(of: page.figure) }
            if let first = try? values.ours.get(), let last = try? values.theirs.get() {
                let shown = page.rows.compactMap(\.part).reduce(0, +)
                #expect(
                    text.difference(parts: shown, of: page.figure) == text.difference(last - first, of: page.figure),
                    "\(page.figure)")
            }
            try desk.press("f")
        }
    }

    @Test func whatWasTriedBecomesOurPosition() throws {
        var desk = try valuing()
        try desk.press("S")
        #expect(desk.message?.hasPrefix("nothing tried on our side yet") == true)
        try desk.press("=S")
        try desk.press("<Enter>")
        #expect(desk.workbench.place == Form.self)
        try desk.press("S")
        let change = try #require(desk.saved.last?.first)
        #expect(change.record == RecordID(.gap, "return-projections"))
        let position = try #require(desk.workbench.dossier.gap("return-projections")?.positions.last)
        #expect(position.side.id == "tokyo")
        #expect(position.date.day == desk.workbench.today)
        #expect(position.text.hasPrefix("Illustrative: SoftBank data centre: revenue 105% instead of 88%; NPV "))
        #expect(position.text.hasSuffix("feasible"))
        // The project's own file is as it was, and what was tried is still there.
        #expect(desk.saved.flatMap(\.self).allSatisfy { $0.record.kind == .gap })
        #expect(desk.workbench.place == ValuationPage.self)
        #expect(desk.workbench.valuationPage?.whatIfs.count == 1)
    }

    @Test func aChangedFileIsValuedAnewWithWhatIsTried() throws {
        var desk = try valuing()
        try desk.press("=")
        let before = try #require(desk.workbench.valuationPage).appraisal.get().sides.ours.valuation.value(of: .npv)
        let id = RecordID(.project, "softbank-data-centre")
        let change = Change(
            record: id, field: ["valuation", "assumptions", "tokyo", "capital-cost", "value"], before: "110%",
            after: "100%")
        desk.workbench.receive(
            .changed([ForeignChange(id, .changed, [change], by: Author())], try desk.workbench.dossier.applying(change))
        )
        let page = try #require(desk.workbench.valuationPage)
        #expect(page.text(.capitalCost, .ours) == "100%")
        #expect(page.text(.revenue, .ours) == "105%")
        #expect(try page.appraisal.get().sides.ours.valuation.value(of: .npv) > before)
        desk.workbench.receive(.reloaded(try desk.workbench.dossier.removingAll()))
        #expect(desk.lines.contains { $0.contains("no longer exists") })
    }
}

extension Dossier {
    fileprivate func removingAll() throws -> Dossier {
        Dossier(framework: framework, [gaps, meetings])
    }
}

extension ValuationPageTests {
    @Test func whatIsTriedIsStillThereWhenThePageIsOpenedAgain() throws {
        var desk = try valuing()
        try desk.press("=qv")
        #expect(desk.workbench.valuationPage?.isTried(.revenue, .ours) == true)
        try desk.press("qL<Enter>")
        #expect(desk.workbench.valuationPage?.isTried(.revenue, .ours) == true)
        try desk.press("Xqqv")
        #expect(desk.workbench.valuationPage?.whatIfs == [])
    }
}

extension ValuationPageTests {
    private static let id = RecordID(.project, "softbank-data-centre")

    /// A colleague's editor leaves the file in pieces for a moment.
    @Test func whatIsTriedWaitsWhileTheFileCannotBeValued() throws {
        var desk = try valuing()
        try desk.press("=<Enter>")
        let whole = try #require(desk.workbench.dossier.project(Self.id.name)).source
        let broken = Array(String(decoding: whole, as: UTF8.self).replacing("years: 2028", with: "years: soon").utf8)
        desk.workbench.receive(.reloaded(desk.workbench.dossier.replacing(Self.id, with: broken)))
        #expect(desk.lines.contains { $0.contains("What you were trying is kept.") })
        try desk.press("<C-u>95%<Enter>")
        #expect(desk.lines.contains { $0.contains("no what-ifs: this project cannot be valued") })
        try desk.press("<Esc>+")
        #expect(desk.message?.hasPrefix("nothing can be tried: years is `soon` (projects/") == true)
        desk.workbench.receive(.reloaded(desk.workbench.dossier.replacing(Self.id, with: whole)))
        #expect(desk.workbench.valuationPage?.text(.revenue, .ours) == "105%")
        #expect(desk.workbench.valuationPage?.isTried(.revenue, .ours) == true)
    }

    /// What was taken over is what the other side said then, not what it says later.
    @Test func whatIsTakenOverStays() throws {
        var desk = try valuing()
        try desk.press("<Tab>+++<Tab>=<Tab>+<Tab>")
        #expect(desk.workbench.valuationPage?.text(.revenue, .ours) == "108%")
        let change = Change(record: Self.id, field: ["owner"], before: "METI", after: "JBIC")
        desk.workbench.receive(
            .changed(
                [ForeignChange(Self.id, .changed, [change], by: Author())], try desk.workbench.dossier.applying(change))
        )
        #expect(desk.workbench.valuationPage?.text(.revenue, .ours) == "108%")
        #expect(desk.workbench.valuationPage?.text(.revenue, .theirs) == "109%")
    }

    @Test func whatIsAsTheFilesSayKeepsItsSource() throws {
        var desk = try valuing()
        try desk.press("+-")
        #expect(desk.lines.contains { $0.contains("▌ revenue             ~88%") })
        try desk.press("<Enter><Enter>")
        #expect(desk.lines.contains { $0.contains("▌ revenue             ~88%") })
        #expect(desk.workbench.valuationPage?.whatIfs == [])
    }

    @Test func aNumberGoesBeforeASteps() throws {
        var desk = try valuing()
        try desk.press("12+")
        #expect(desk.workbench.valuationPage?.text(.revenue, .ours) == "100%")
        try desk.press("5-")
        #expect(desk.workbench.valuationPage?.text(.revenue, .ours) == "95%")
    }

    @Test func aPositionIsTakenDownOnce() throws {
        var desk = try valuing()
        try desk.press("=S<Enter>S")
        #expect(desk.workbench.place == ValuationPage.self)
        #expect(desk.lines.contains { $0.contains("1 tried (*), recorded") })
        let count = desk.saved.count
        try desk.press("S")
        #expect(desk.message == "our position on Return projections already says this")
        #expect(desk.saved.count == count)
        // Also when the page is opened again.
        try desk.press("qv")
        #expect(desk.lines.contains { $0.contains("1 tried (*), recorded") })
        try desk.press("+")
        #expect(desk.lines.contains { $0.contains("1 tried (*), not saved") })
    }

    /// A fault in one assumption says so, and nobody says yes.
    @Test func nobodyIsFeasibleOnHalfReadNumbers() throws {
        var desk = try valuing()
        let text = String(decoding: try #require(desk.workbench.dossier.project(Self.id.name)).source, as: UTF8.self)
        let broken = text.replacing("revenue: {value: 105%", with: "revenue: {value: lots")
        desk.workbench.receive(.reloaded(desk.workbench.dossier.replacing(Self.id, with: Array(broken.utf8))))
        #expect(desk.lines[1].contains("UNDETERMINED") && desk.lines[2].contains("UNDETERMINED"))
        #expect(desk.lines.contains { $0.contains("!! ") && $0.contains("revenue is `lots`") })
        #expect(desk.workbench.valuationPage?.text(.capitalCost, .theirs) == "100%")
    }

    @Test func keysThatChangeNothingSaySo() throws {
        var desk = try valuing()
        try desk.press("=")
        try desk.press("=")
        #expect(desk.message == "both sides assume the same revenue")
        try desk.press("v+")
        #expect(desk.lines.contains { $0.contains("▌ Tokyo: revenue *106%") && $0.contains("1 tried (*), not saved") })
    }
}
