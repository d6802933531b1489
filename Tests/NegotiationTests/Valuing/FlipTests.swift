import Chance
import Negotiation
import Testing
import Valuation

/// The least change that turns a verdict.
@Suite struct FlipTests {
    /// Held against every assumption's own turning point: none is nearer, in parts of itself.
    @Test func noOtherAssumptionTurnsItSooner() throws {
        var generator = SeededGenerator(for: "FlipTests")
        var found = 0
        for _ in 0..<25 {
            let (irr, revenue) = (generator.number(5...9), generator.number(80...130))
            let dossier = AppraisalTests.dossier(
                AppraisalTests.flows,
                AppraisalTests.defaults.replacing("irr: 9%, dscr: 1.3, no-loss: yes", with: "irr: \(irr)%")
                    .replacing("tokyo: {discount-rate", with: "tokyo: {revenue: \(revenue)%, discount-rate"))
            let appraisal = try dossier.appraisal(of: try #require(dossier.projects.first))
            let comment = Comment(rawValue: "irr \(irr)% revenue \(revenue)%")
            guard let flip = appraisal.nearestFlip(of: .ours) else { continue }
            found += 1
            let now = flip.becomesFeasible == false
            #expect(appraisal.sides.ours.isFeasible == now, comment)
            var trial = appraisal
            try trial.enter(flip.to, for: flip.assumption, of: .ours)
            #expect(trial.sides.ours.isFeasible == !now, comment)
            func part(_ assumption: Assumption, _ text: String) throws -> Double {
                var trial = appraisal
                try trial.enter(text, for: assumption, of: .ours)
                let number = try #require(appraisal.sides.ours.terms.number(of: assumption))
                return abs(try #require(trial.sides.ours.terms.number(of: assumption)) - number) / number
            }
            let nearest = try part(flip.assumption, flip.to)
            for assumption in [Assumption.revenue, .capitalCost, .operatingCost] {
                guard let other = appraisal.turningPoint(of: assumption, side: .ours) else { continue }
                #expect(try part(assumption, other.text) >= nearest - 1e-4, comment)
            }
        }
        #expect(found > 10)
    }

    @Test func whereThereIsNoVerdictNothingTurnsIt() throws {
        let dossier = AppraisalTests.dossier()
        let appraisal = try dossier.appraisal(of: try #require(dossier.projects.first))
        #expect(appraisal.sides.theirs.isFeasible == nil)
        #expect(appraisal.nearestFlip(of: .theirs) == nil)
    }
}
