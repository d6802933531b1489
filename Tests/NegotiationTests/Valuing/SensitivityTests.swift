import Negotiation
import Testing
import Valuation

/// A side's assumptions moved by steps, over ranges, and at random.
@Suite struct SensitivityTests {
    private let appraisal: Appraisal

    init() throws {
        let dossier = AppraisalTests.dossier()
        appraisal = try dossier.appraisal(of: try #require(dossier.projects.first))
    }

    private func range(_ text: String, _ assumption: Assumption) throws -> StatedRange {
        try appraisal.range(typed: text, for: assumption, of: .ours)
    }

    @Test func numbersMoveByAPartAndYearsByAYear() {
        let swings = appraisal.swings(for: .equityNPV, side: .ours, step: 0.1)
        func texts(_ assumption: Assumption) -> [String]? { swings.first { $0.assumption == assumption }?.texts }
        #expect(texts(.discountRate) == ["6.3%", "7.7%"])
        #expect(texts(.spread) == ["1.8%", "2.2%"])
        #expect(texts(.benchmark) == ["3.6%", "4.4%"])
        #expect(texts(.tenor) == ["9", "11"])
        #expect(texts(.grace) == ["0", "2"])
        // The project's own money is moved though no side says a factor.
        #expect(texts(.revenue) == ["90%", "110%"])
        // What nobody says, and what cannot move the figure, is not.
        #expect(texts(.cover) == nil)
        #expect(texts(.shareBefore) == nil)
        #expect(appraisal.swings(for: .npv, side: .ours, step: 0.1).map(\.assumption).contains(.spread) == false)
        #expect(swings.allSatisfy { !$0.isStated })
    }

    /// All rates of the other side's path are moved alike.
    @Test func aPathOfRatesIsMovedAsAWhole() {
        let swings = appraisal.swings(for: .llcr, side: .theirs, step: 0.1)
        #expect(
            swings.first { $0.assumption == .benchmark }?.texts
                == ["3.6%, 2.6% from 2030", "4.4%, 3.4% from 2030"])
    }

    @Test func aRangeTakesThePlaceOfAStep() throws {
        let swings = appraisal.swings(
            for: .npv, side: .ours, step: 0.1, [try range("80%..95%", .revenue), try range("6%..8%", .discountRate)])
        let revenue = try #require(swings.first { $0.assumption == .revenue })
        #expect(revenue.texts == ["80%", "95%"])
        #expect(revenue.isStated)
    }

    /// Where sources disagree, what they say is the range, in a tornado, a grid and draws.
    @Test func sourcesThatDisagreeStateARange() throws {
        let dossier = AppraisalTests.dossier(
            AppraisalTests.flows,
            AppraisalTests.defaults.replacing(
                "tokyo: {discount-rate: 7%",
                with: "tokyo: {revenue: [{value: 95%, source: A}, 80%, {value: 110%, source: B}], discount-rate: 7%"))
        #expect(dossier.problems == [])
        let appraisal = try dossier.appraisal(of: try #require(dossier.projects.first))
        let ranges = appraisal.claimedRanges(of: .ours)
        #expect(ranges == [StatedRange(.revenue, 0.8...1.1)])
        #expect(appraisal.claimedRanges(of: .theirs) == [])
        let swings = appraisal.swings(for: .npv, side: .ours, step: 0.1, ranges)
        #expect(swings.first { $0.assumption == .revenue }?.texts == ["80%", "110%"])
        let drawn = appraisal.drawn(ranges, side: .ours, count: 100)
        #expect(drawn.draws.ranges == [DrawnRange(.revenue, 0.8...1.1, likeliest: 0.95)])
    }

    @Test(arguments: [
        ("80%", "`..` between them"), ("a..b", "revenue cannot be `a`"), ("95%..80%", "write 80%..95%"),
        ("80%..", "`..` between them"), ("..90%", "`..` between them"), ("-1%..90%", "revenue cannot be `-1%`"),
    ])
    func whatIsNoRangeIsRefused(text: String, part: String) {
        do {
            _ = try range(text, .revenue)
            Issue.record("\(text) was taken")
        } catch let refusal as ChangeRefusal {
            #expect(refusal.reason.contains(part), "\(refusal.reason)")
        } catch { Issue.record("\(error)") }
    }

    @Test func aReadingHasNoRange() {
        #expect(throws: ChangeRefusal.self) { try appraisal.range(typed: "a..b", for: .repayment, of: .ours) }
    }

    @Test func aTornadoIsOfWhatWasTyped() throws {
        let swings = appraisal.swings(for: .npv, side: .ours, step: 0.1)
        let tornado = appraisal.tornado(of: .npv, side: .ours, swings)
        for bar in tornado.bars {
            let texts = try #require(swings.first { $0.assumption == bar.assumption }?.texts)
            #expect(texts.count == bar.values.count)
            for (text, value) in zip(texts, bar.values) {
                var trial = appraisal
                try trial.enter(text, for: bar.assumption, of: .ours)
                #expect(try trial.sides.ours.valuation.value(of: .npv) == value.get())
            }
        }
        #expect(tornado.bars.first?.assumption == .revenue)
    }

    @Test func anAxisHasItsOwnValueInTheMiddle() throws {
        let axis = try appraisal.axis(of: .revenue, side: .ours, step: 0.1, [])
        #expect(axis.numbers == [0.8, 0.9, 1, 1.1, 1.2])
        #expect(try appraisal.axis(of: .grace, side: .ours, step: 0.1, []).numbers == [0, 1, 2, 3])
        let stated = try appraisal.axis(of: .revenue, side: .ours, step: 0.1, [try range("80%..100%", .revenue)])
        #expect(stated.numbers == [0.8, 0.85, 0.9, 0.95, 1])
        #expect(throws: ChangeRefusal.self) {
            try appraisal.axis(of: .repayment, side: .ours, step: 0.1, [])
        }
    }

    /// The chance of a hurdle that hangs on one number is that number's.
    @Test func aChanceIsThatOfTheNumberItHangsOn() throws {
        let point = appraisal.breakEven(of: .revenue, for: .irr, side: .ours)
        let needed = try point.value.get()
        let ends = (needed - 0.1, needed + 0.1)
        let drawn = appraisal.drawn(
            [StatedRange(.revenue, ends.0...ends.1)], side: .ours, count: 4000)
        // Its own revenue is below the range, so that all of the chance falls from the lower end on: (1/2)².
        let chance = try #require(drawn.chances.first { $0.hurdle == "irr" })
        #expect(chance.untold == 0)
        #expect(abs(drawn.part(chance.met) - 0.25) < 5 * drawn.error(chance.met))
        #expect(drawn.chances.map(\.hurdle) == ["irr", "dscr", "no-loss", nil])
        let all = try #require(drawn.chances.last)
        #expect(all.met <= (drawn.chances.dropLast().map(\.met).min() ?? 0))
        for row in drawn.rows {
            guard let spread = row.spread else { continue }
            #expect(spread.p10 <= spread.p50 && spread.p50 <= spread.p90, "\(row.figure)")
        }
    }
}
