import Chance
import Negotiation
import Testing
import Valuation

/// A project valued on both sides' assumptions, from the text of its file.
@Suite struct AppraisalTests {
    static let defaults = """
        valuation:
          assumptions:
            tokyo: {discount-rate: 7%, benchmark: 4%, spread: 2%, tenor: 10, grace: 1, gearing: 70%, premium: 1%, share-before: 50%, share-after: 10%}
            washington: {discount-rate: 5%, benchmark: "4%, 3% from 2030", tenor: 12, grace: 1, gearing: 70%, share-before: 50%, share-after: 10%}
          hurdles:
            tokyo: {irr: 9%, dscr: 1.3, no-loss: yes}
        """

    static let flows = """
        title: Data centre
        stage: short
        valuation:
          flows:
            - {years: 2027, capital-cost: 500m USD}
            - {years: 2028, capital-cost: 500m USD}
            - {years: 2029-2043, revenue: 150m USD, operating-cost: 40m USD, tax: {value: 5m USD, basis: illustrative}}
        """

    static func dossier(_ project: String = flows, _ valuation: String = defaults) -> Dossier {
        Fixture.dossier(Fixture.framework + "\n" + valuation, projects: ["p": project])
    }

    private func appraisal(_ dossier: Dossier = AppraisalTests.dossier()) throws -> Appraisal {
        try dossier.appraisal(of: try #require(dossier.projects.first))
    }

    @Test func flowsAreReadYearByYear() throws {
        let dossier = AppraisalTests.dossier()
        #expect(dossier.problems == [])
        let appraisal = try appraisal(dossier)
        #expect(appraisal.money.firstYear == 2027)
        #expect(appraisal.money.flows.revenue.count == 17)
        #expect(appraisal.money.flows.capitalCost.prefix(3) == [500e6, 500e6, 0])
        #expect(try appraisal.sides.ours.valuation.cfads.get().suffix(2) == [105e6, 105e6])
        #expect(appraisal.money.isIllustrative)
        #expect(appraisal.sides.map(\.side.id) == BothSides(ours: "tokyo", theirs: "washington"))
        #expect(appraisal.date == day("2027-01-01"))
    }

    @Test func figuresAreThoseOfTheFlows() throws {
        let appraisal = try appraisal()
        let flows = [-500e6, -500e6] + [Double](repeating: 105e6, count: 15)
        for (side, rate) in zip(appraisal.sides, [0.07, 0.05]) {
            var expected = 0.0
            for (year, flow) in flows.enumerated() { expected += flow / pow(1 + rate, year) }
            #expect(abs(try side.valuation.value(of: .npv) - expected) < 1e-4)
        }
        // 950 before interest of the last year is repaid in nine: the payment of Annuity, by hand.
        let loan = try appraisal.sides.ours.valuation.loan.get()
        #expect(loan.drawdown.prefix(2) == [350e6, 350e6])
        #expect(abs(loan.balance[1] - (700e6 + 350e6 * 0.06)) < 1e-3)
        #expect(
            abs(
                try appraisal.sides.ours.valuation.coverage().dscr(in: 2) - 105e6 / (721e6 * 0.06 / (1 - pow(1.06, -9)))
            )
                < 1e-9)
    }

    private func pow(_ base: Double, _ exponent: Int) -> Double {
        (0..<abs(exponent)).reduce(1) { power, _ in exponent < 0 ? power / base : power * base }
    }

    @Test func hurdlesJudgeTheSidesOwnFigures() throws {
        let sides = try appraisal().sides
        #expect(sides.ours.isFeasible == false)
        #expect(sides.ours.verdicts.map(\.hurdle) == ["irr", "dscr", "no-loss"])
        #expect(sides.ours.verdicts.map(\.isMet) == [false, false, false])
        #expect(sides.theirs.isFeasible == nil)
        let text = FigureText(unit: .million)
        #expect(
            sides.ours.verdict(text)
                == "not feasible: IRR 5.9% < 9.0%; DSCR min 0.99 < 1.30 in 2029; a loss in 2029")
        #expect(sides.theirs.verdict(text) == "no hurdles are named")
    }

    @Test func aProjectSaysOtherwiseOfItself() throws {
        let own =
            AppraisalTests.flows
            + "\n  assumptions: {tokyo: {discount-rate: {value: 3%, source: X, basis: estimate}, revenue: 120%}}"
        let side = try appraisal(AppraisalTests.dossier(own)).sides.ours
        #expect(side.assumptions.text(of: .discountRate) == "3%")
        #expect("\(side.assumptions.json)".contains("\"source\": \"X\""))
        #expect(side.assumptions.basis(of: .discountRate) == .estimate)
        #expect(side.assumptions.text(of: .spread) == "2%")
        #expect(try side.valuation.revenue.get().last == 180e6)
    }

    @Test func aLaterStartIsDiscountedByItsDays() throws {
        let own =
            AppraisalTests.flows + "\n  valuation-date: 2027-01-01\n  assumptions: {tokyo: {start-date: 2028-01-01}}"
        let (early, late) = (try appraisal().sides.ours, try appraisal(AppraisalTests.dossier(own)).sides.ours)
        #expect(try late.valuation.year(of: 0) == 2028)
        let ratio = try late.valuation.value(of: .npv) / early.valuation.value(of: .npv)
        #expect(abs(ratio - 1 / 1.07) < 1e-12)
        #expect(try late.valuation.value(of: .irr) == early.valuation.value(of: .irr))
    }

    @Test func whatIfsValueTheSideAnew() throws {
        var appraisal = try appraisal()
        let before = try appraisal.sides.ours.valuation.value(of: .npv)
        try appraisal.enter("130%", for: .revenue, of: .ours)
        #expect(try appraisal.sides.ours.valuation.value(of: .npv) > before)
        #expect(appraisal.sides.ours.assumptions.text(of: .revenue) == "130%")
        try appraisal.enter("", for: .revenue, of: .ours)
        #expect(try appraisal.sides.ours.valuation.value(of: .npv) == before)
        #expect(
            throws: ChangeRefusal.invalid(
                "tenor cannot be `long`: write a whole number of years, like 20, between 1 and 100")
        ) {
            try appraisal.enter("long", for: .tenor, of: .ours)
        }
        #expect(appraisal.sides.ours.assumptions.text(of: .tenor) == "10")
        // What cannot be meant together is a new fault of the side, whatever was typed first.
        let saved = appraisal
        try appraisal.enter("20", for: .grace, of: .ours)
        #expect(
            appraisal.newFault(of: .ours, since: saved)?.hasPrefix("tenor: the tenor of 10 years is not longer") == true
        )
        try appraisal.enter("30", for: .tenor, of: .ours)
        #expect(appraisal.newFault(of: .ours, since: saved) == nil)
        let outside =
            "discount-rate cannot be `-100%`: write a percentage with its sign, like 1.5%, between 0% and 1000%"
        #expect(throws: ChangeRefusal.invalid(outside)) { try appraisal.enter("-100%", for: .discountRate, of: .ours) }
    }

    @Test func everyAssumptionIsAFieldAndCanBeTyped() throws {
        #expect(SideAssumptions.fieldInfos.map(\.key) == Assumption.allCases.map(\.rawValue))
        let samples: [Assumption: String] = [
            .startDate: "2028-01-01", .benchmark: "4%, 3% from 2030", .tenor: "20", .grace: "2", .repayment: "annuity",
            .constructionInterest: "paid", .targetDSCR: "1.3", .targetLLCR: "1.4", .premiumReading: "running",
            .splitReading: "with-fees",
            .splitBase: "all-cash", .splitLater: "second-share", .splitLosses: "recovered", .recoveredFees: "within",
            .recoveredAmount: "1bn USD",
        ]
        for assumption in Assumption.allCases {
            var side = SideAssumptions()
            #expect(!side.says(assumption))
            let text = samples[assumption] ?? "12%"
            try side.enter(text, for: assumption)
            #expect(side.text(of: assumption) == text)
            // What was typed is what the field of this name holds.
            #expect(side.json.keys == [assumption.rawValue])
            #expect(throws: ChangeRefusal.self) { try side.enter("what?", for: assumption) }
            var other = SideAssumptions()
            other.take(assumption, from: side)
            #expect(other.text(of: assumption) == text)
        }
    }

    @Test func breakEvenIsWhereTheFigureMeetsTheHurdle() throws {
        var appraisal = try appraisal()
        for (assumption, figure) in [(Assumption.revenue, Figure.irr), (.capitalCost, .npv), (.revenue, .dscrMinimum)] {
            let point = appraisal.breakEven(of: assumption, for: figure, side: .ours)
            let value = try point.value.get()
            let terms = appraisal.sides.ours.terms.setting(assumption, to: value)
            let there = try ProjectValuation(appraisal.money.flows, terms).value(of: figure)
            let size = figure == .npv ? 1e9 : 1
            #expect(abs(there - (try #require(point.target))) <= 1e-9 * size, "\(figure) by \(assumption)")
        }
        let rate = appraisal.breakEven(of: .discountRate, for: .npv, side: .ours)
        let irr = try appraisal.sides.ours.valuation.value(of: .irr)
        #expect(abs(try rate.value.get() - irr) < 1e-12)
        #expect(
            appraisal.breakEven(of: .revenue, for: .llcr, side: .ours).value
                == .failure(Undefined("Tokyo demands no LLCR"))
        )
        #expect(
            appraisal.breakEven(of: .repayment, for: .npv, side: .ours).value
                == .failure(Undefined("repayment is not a number")))
        try appraisal.enter("", for: .gearing, of: .ours)
        #expect(appraisal.breakEven(of: .spread, for: .dscrMinimum, side: .ours).text == nil)
    }

    /// Of years, the first at which the hurdle is met; one less does not meet it.
    @Test func breakEvenOfATermIsAWholeYearThatMeetsIt() throws {
        var appraisal = try appraisal()
        try appraisal.enter("130%", for: .revenue, of: .ours)
        try appraisal.enter("6", for: .tenor, of: .ours)
        let point = appraisal.breakEven(of: .tenor, for: .dscrMinimum, side: .ours)
        let years = try point.value.get()
        func cover(_ tenor: Double) throws -> Double {
            try ProjectValuation(appraisal.money.flows, appraisal.sides.ours.terms.setting(.tenor, to: tenor))
                .value(of: .dscrMinimum)
        }
        #expect(try cover(years) >= 1.3)
        #expect(try cover(years - 1) < 1.3)
        #expect(point.text == "\(Int(years))")
    }

    /// What is shown is what turns the verdict when it is typed.
    @Test func theVerdictTurnsWhereItIsSaidTo() throws {
        let appraisal = try appraisal()
        var told = 0
        for assumption in Assumption.allCases {
            guard let point = appraisal.turningPoint(of: assumption, side: .ours) else { continue }
            told += 1
            #expect(point.becomesFeasible)
            var tried = appraisal
            try tried.enter(point.text, for: assumption, of: .ours)
            #expect(tried.sides.ours.isFeasible == true, "\(assumption) \(point.text)")
        }
        #expect(told >= 2)
        #expect(appraisal.turningPoint(of: .repayment, side: .ours) == nil)
    }

    @Test func aFigureAndItsHurdleAreToldApart() {
        let text = FigureText(unit: .billion)
        #expect(text.pair(0.06996, 0.07, of: .irr) == ("6.996%", "7.000%"))
        #expect(text.pair(0.0651, 0.07, of: .irr) == ("6.5%", "7.0%"))
        #expect(text.pair(1.3, 1.3, of: .llcr) == ("1.30", "1.30"))
        #expect(text.text(9.63e89, of: .npv) == "9.6e80bn")
        // An error is rounded up, and is never shown as none.
        #expect(text.error(0.00101, of: .cashShare) == "0.2pp")
        #expect(text.error(1, of: .npv) == "0.01bn")
    }

    @Test func partsThatAreShownAddUpToTheSumThatIsShown() throws {
        let text = FigureText(unit: .billion)
        var random = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let parts = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                Double.random(in: -5e9...5e9, using: &random)
            }
            let rounded = try #require(text.roundedParts(parts, of: .npv))
            #expect(Double(rounded.reduce(0, +)) == (parts.reduce(0, +) / 1e7).rounded(), "seed 7: \(parts)")
            for (part, step) in zip(parts, rounded) { #expect(abs(part / 1e7 - Double(step)) <= 1, "seed 7: \(parts)") }
        }
    }

    @Test(arguments: [
        (-0.04, 1, "0.0"), (-0.05, 1, "-0.1"), (0.05, 1, "0.1"), (1234.5, 0, "1235"), (-1234.5, 0, "-1235"),
        (0.005, 2, "0.01"), (99.995, 2, "100.00"), (.infinity, 2, "–"), (.nan, 2, "–"),
    ])
    func decimals(value: Double, places: Int, text: String) {
        #expect(FigureText.decimal(value, places: places) == text)
    }
}
