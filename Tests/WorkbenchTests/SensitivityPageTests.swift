import Negotiation
import Screen
import Testing
import Valuation

@testable import Workbench

/// The views of a valuation that tell how far it bends: tornado, scenarios, the working of a figure, and what turns a verdict.
@Suite struct SensitivityPageTests {
    private func valuing(_ size: String = "120x40", keys: String = "") throws -> Desk {
        var desk = try Desk(Fixture.sample, size)
        try desk.press("/softbank<Space>data<Enter>v" + keys)
        #expect(desk.workbench.place == ValuationPage.self)
        return desk
    }

    private func page(_ desk: Desk) throws -> ValuationPage { try #require(desk.workbench.valuationPage) }

    @Test func whatTurnsAVerdictIsSaidOfBothSidesAndTurnsIt() throws {
        for (size, rows) in [("80x24", 2), ("120x40", 1)] {
            let desk = try valuing(size)
            let lines = desk.lines[4..<4 + rows].joined(separator: "\n")
            #expect(lines.hasPrefix(" Turns  ~Tokyo feasible from revenue 95.1% (+7.1pp)"), "\(lines)")
            #expect(lines.contains("~Washington not feasible from revenue 89.1"), "\(lines)")
        }
        var desk = try valuing()
        for party in Party.allCases {
            let flip = try #require(try page(desk).flips[party])
            let before = try page(desk).appraisal.get().sides[party].isFeasible
            #expect(try page(desk).selected == flip.assumption)
            try desk.press("<Enter><C-u>\(flip.to)<Enter>")
            #expect(try page(desk).appraisal.get().sides[party].isFeasible == before.map { !$0 })
            try desk.press("x<Tab>")
        }
    }

    /// A scenario is what was tried, is tried again in a later session, and goes to a gap as a position.
    @Test func whatIsTriedBecomesAScenarioAndComesBack() throws {
        var desk = try valuing()
        try desk.press("a")
        #expect(desk.message == "nothing tried yet: change an assumption first")
        try desk.press("o")
        #expect(desk.message?.hasPrefix("No scenarios yet") == true)
        try desk.press("=<Tab>j5-<Tab>")
        let tried = try page(desk).whatIfs
        #expect(tried.count == 2)
        let figures = try page(desk).appraisal.get().sides.map { try? $0.valuation.value(of: .npv) }
        try desk.press("aMiddle<Space>way<Enter>")
        #expect(desk.saved.count == 1)
        #expect(try page(desk).scenarios.map(\.name) == ["Middle way"])
        // What was tried is tried on; the same again is no change.
        #expect(try page(desk).whatIfs == tried)
        try desk.press("aMiddle<Space>way<Enter>")
        #expect(desk.saved.count == 1)
        #expect(desk.message == "scenario Middle way says this already")
        // The file as it is now, in a session of its own.
        var later = try Desk(.success(desk.workbench.dossier), "120x40")
        try later.press("/softbank<Space>data<Enter>v")
        #expect(try page(later).whatIfs == [])
        try later.press("o<Enter>")
        #expect(Set(try page(later).whatIfs) == Set(tried))
        #expect(try page(later).appraisal.get().sides.map { try? $0.valuation.value(of: .npv) } == figures)
        try later.press("vvvvvvv")
        #expect(try page(later).view == .scenarios)
        #expect(later.lines.contains { $0.contains("as filed") && $0.contains("Middle way") && $0.contains("* tried") })
        try later.press("S<Enter>S")
        #expect(
            later.workbench.dossier.gap("return-projections")?.positions.last?.text.contains(
                "revenue 105% instead of 88%")
                == true)
    }

    @Test func aNamelessScenarioIsRefusedAndWhatIsTypedStays() throws {
        var desk = try valuing(keys: "=a<Space><Enter>")
        #expect(desk.lines.contains { $0.contains("a scenario needs a name") })
        #expect(desk.saved.isEmpty)
        try desk.press("<Esc>")
        #expect(try page(desk).whatIfs.count == 1)
    }

    /// What is shown of the working comes to the figure that is shown, whichever figure it is.
    @Test func theWorkingIsOfTheFigureThatIsExplained() throws {
        var desk = try valuing(keys: "w")
        for _ in Figure.allCases {
            let page = try page(desk)
            #expect(page.view == .working)
            let appraisal = try page.appraisal.get()
            let value = try appraisal.sides.ours.valuation.value(of: page.figure)
            let shown = FigureText(of: appraisal.money).text(value, of: page.figure)
            let title = "\(page.figure.name) of Tokyo: ~\(shown)"
            #expect(desk.lines.contains { $0.contains(title) }, "\(title)")
            #expect(desk.lines.contains { $0.contains(page.figure.formula.prefix(40)) }, "\(page.figure)")
            try desk.press("f")
        }
        try desk.press("fffG")
        // What it rests on stands at its end, with where it is from.
        #expect(desk.lines.contains { $0.contains("Rests on") })
        #expect(desk.lines.contains { $0.contains("capital cost") && $0.contains("~110%") })
        try desk.press("w")
        #expect(try page(desk).view == .assumptions)
    }

    /// The way of the cash: what debt service and fees leave of it, in each year.
    @Test func theWaterfallIsThatOfTheYears() throws {
        let desk = try valuing(keys: "vv")
        let appraisal = try page(desk).appraisal.get()
        let valuation = appraisal.sides.ours.valuation
        let (cash, loan, fees) = try (valuation.cfads.get(), valuation.loan.get(), valuation.premiums.get())
        func shown(_ value: Double) -> String { "~" + FigureText.decimal(value / 1e9, places: 2) }
        for period in 4..<10 {
            let year = try valuation.year(of: period)
            let line = try #require(desk.lines.first { $0.hasPrefix(" \(year) ") })
            let words = line.split(separator: " ").map(String.init)
            #expect(
                words[1...4] == [
                    shown(cash[period]), shown(-loan.service(in: period)), shown(-fees[period]),
                    shown(cash[period] - loan.service(in: period) - fees[period]),
                ], "\(line)")
        }
    }

    @Test func figuresThatAreNotShownAreCounted() throws {
        let desk = try valuing("80x24")
        #expect(desk.lines.contains { $0.contains(" Figures ") && $0.hasSuffix("5 of 11") || $0.contains("4 of 11") })
    }

    /// Draws come from ranges that somebody states, say how many they are, and follow what is tried.
    @Test func drawsAreOfTheRangesThatAreStated() throws {
        var desk = try valuing("120x40", keys: "vvvvvv")
        #expect(try page(desk).view == .draws)
        #expect(desk.lines.contains { $0.contains("Nobody states a range for Tokyo") && $0.contains("press r") })
        func shown() throws -> DrawnFigures {
            let page = try page(desk)
            let range = StatedRange(.revenue, 0.8...1.05)
            let drawn = try page.appraisal.get().drawn([range], side: .ours, count: ValuationPage.drawCount)
            let text = FigureText(of: try page.appraisal.get().money)
            for row in drawn.rows {
                guard let spread = row.spread else { continue }
                let cells = [spread.p10, spread.p50, spread.p90].map { "~" + text.text($0, of: row.figure) }
                let words = [row.figure.name] + cells
                #expect(
                    desk.lines.contains { line in
                        line.split(separator: " ").joined(separator: " ").hasPrefix(words.joined(separator: " "))
                    }, "\(words)")
            }
            for chance in drawn.chances {
                let part = FigureText.decimal(drawn.part(chance.met) * 100, places: 1)
                let luck = FigureText.decimal(drawn.error(chance.met) * 200, places: 1)
                #expect(
                    desk.lines.contains { line in
                        line.hasPrefix(" \(chance.name ?? "all hurdles")")
                            && line.split(separator: " ").suffix(2) == ["~\(part)%", "±\(luck)"]
                    }, "\(chance)")
            }
            return drawn
        }
        try desk.press("r80%..105%<Enter>")
        let drawn = try shown()
        #expect(desk.lines.contains { $0.contains("Draws for Tokyo  ~ illustrative") })
        #expect(desk.lines.contains { $0.contains("500 draws, triangular, seed 1") })
        // Tornado and grid go over the same range.
        try desk.press("VV")
        #expect(desk.lines.contains { $0.contains("revenue") && $0.contains("80%..105%") })
        try desk.press("vv")
        // What is tried is the likeliest.
        try desk.press("=")
        let tried = try shown()
        #expect(tried.draws.ranges.map(\.likeliest) == [1.05] && drawn.draws.ranges.map(\.likeliest) == [0.88])
        // The other side states none; and the range is kept while another page is open.
        try desk.press("<Tab>")
        #expect(desk.lines.contains { $0.contains("Nobody states a range for Washington") })
        try desk.press("qvvvvvvv")
        _ = try shown()
        try desk.press("r<C-u><Enter>")
        #expect(desk.lines.contains { $0.contains("Nobody states a range for Tokyo") })
    }

    @Test func aRangeThatIsNoneIsToldSo() throws {
        var desk = try valuing(keys: "r105%..80%<Enter>")
        #expect(desk.lines.contains { $0.contains("runs downwards: write 80%..105%") })
        try desk.press("<C-u>80%..105%<Enter>")
        #expect(desk.message == "revenue is drawn from 80%..105%, not saved; v shows the draws")
        try desk.press("r<C-u><Enter>")
        #expect(desk.message == "revenue has the range that the files state, if any")
        while try page(desk).selected != .premiumReading { try desk.press("j") }
        try desk.press("r")
        #expect(desk.message?.hasPrefix("premium-reading is not a number") == true)
    }

    /// On a screen that has no room for all reasons, those that are left out are counted.
    @Test func reasonsThatAreLeftOutAreCounted() throws {
        for (size, told) in [("80x24", false), ("60x20", false), ("50x20", false), ("120x40", true)] {
            let desk = try valuing(size, keys: "=")
            let line = desk.lines[1]
            let shown = ["IRR 9", "DSCR min 1", "no loss"].count { line.contains($0) }
            let more = line.firstMatch(of: /\+(\d) more/).flatMap { Int($0.1) } ?? 0
            #expect(line.contains("FEASIBLE") && shown + more == 3 && shown > 0, "\(size): \(line)")
            if told { #expect(more == 0) }
        }
    }

    @Test func aTornadoIsOfTheSideAndTheFigure() throws {
        var desk = try valuing(keys: "fffvvvv")
        func order() -> [String] {
            desk.lines.drop { !$0.contains("one assumption at a time") }.dropFirst().prefix { $0.contains("..") }
                .map { line in String(line.dropFirst(1).prefix(20)).split(separator: " ").joined(separator: " ") }
        }
        for _ in Party.allCases {
            let page = try page(desk)
            let appraisal = try page.appraisal.get()
            let swings = appraisal.swings(for: page.figure, side: page.side, step: 0.1)
            let bars = appraisal.tornado(of: page.figure, side: page.side, swings).bars
            let moving = bars.filter { $0.width > 0 && $0.assumption.isNumber }.map {
                String($0.assumption.name.prefix(19))
            }
            #expect(!moving.isEmpty && order().prefix(3) == moving.prefix(3), "\(order()) \(moving)")
            try desk.press("<Tab>")
        }
    }
}
