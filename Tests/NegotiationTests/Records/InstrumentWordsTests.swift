import Negotiation
import Testing

/// Instruments are the dossier's own words; three are known without being listed.
@Suite struct InstrumentWordsTests {
    private let framework =
        Fixture.framework + """

            instruments:
              - {kind: cash, name: Cash contribution, name-ja: 現金, short: cash}
              - {kind: loan}
              - {kind: credit-line}
            """

    private var vocabulary: Vocabulary {
        Vocabulary(Fixture.record(framework, as: Framework.self, vocabulary: nil).subject)
    }

    private func project(_ instruments: String) -> String {
        "title: T\nstage: sel\namount: 10bn USD\ninstruments: [\(instruments)]"
    }

    @Test func theDossiersWordsComeFirstAndTheKnownOnesStay() {
        let record = Fixture.record(framework, as: Framework.self, vocabulary: nil)
        #expect(record.problems == [])
        #expect(record.subject.instrumentOrder.map(\.id) == ["cash", "loan", "credit-line", "equity", "guarantee"])
        #expect(vocabulary.instruments == ["cash", "loan", "credit-line", "equity", "guarantee"])
        #expect(record.subject.name(of: InstrumentID(id: "cash")) == "Cash contribution")
        #expect(record.subject.name(of: .equity) == "equity")
        #expect(record.instruments.first?.nameJa == "現金")
    }

    @Test func aProjectMayUseThem() {
        let yaml = project("{kind: cash, share: 50%}, {kind: credit-line, share: 20%}, {kind: guarantee, share: 30%}")
        let record = Fixture.record(yaml, as: Project.self, vocabulary: vocabulary)
        #expect(record.problems == [])
        #expect(record.instruments.map(\.kind.id) == ["cash", "credit-line", "guarantee"])
        guard case .array(let parts)? = record.json["instruments"] else {
            Issue.record("no instruments")
            return
        }
        #expect(parts.map { $0["kind"] } == [.string("cash"), .string("credit-line"), .string("guarantee")])
    }

    @Test func anUnknownOneIsToldWithTheWordsAndTheRemedy() {
        #expect(
            Fixture.faults(project("{kind: bond}"), as: Project.self, vocabulary: vocabulary) == [
                "5:22: error: no instrument `bond`: write one of cash, loan, credit-line, equity or guarantee, "
                    + "or add it under instruments of dossier.md"
            ])
        #expect(
            Fixture.faults(project("{kind: bond}"), as: Project.self) == [
                "5:22: error: no instrument `bond`: write one of equity, loan or guarantee, "
                    + "or add it under instruments of dossier.md"
            ])
    }

    @Test func aWordThatIsNearlyKnownIsDoubted() {
        let dossier = Fixture.dossier(
            Fixture.framework + "\ninstruments: [{kind: loans}, {kind: garantee}, {kind: grant}, {kind: grant}]")
        #expect(
            dossier.contradictions().sorted().map { String($0.description.dropFirst("dossier.md:".count)) } == [
                "17:22: warning: `loans` makes an instrument of its own, unknown to the valuation: did you mean `loan`?",
                "17:37: warning: `garantee` makes an instrument of its own, unknown to the valuation: "
                    + "did you mean `guarantee`?",
                "17:70: error: a second instrument `grant`: give each an id of its own",
            ])
    }

    @Test func theMixIsInTheOrderOfTheDossier() {
        let dossier = Fixture.dossier(
            framework,
            projects: ["a": project("{kind: guarantee, share: 50%}, {kind: credit-line, share: 50%}")])
        #expect(dossier.portfolio.mix.map(\.kind.id) == ["cash", "loan", "credit-line", "guarantee"])
        let whole = dossier.mix(by: .whole).first?.split
        #expect(whole?.kinds.map(\.id) == ["credit-line", "guarantee"])
    }

    /// While `dossier.md` is broken nothing is held against it, and no money is lost.
    @Test func whatABrokenDossierDoesNotListIsCountedLast() {
        let broken = framework.replacing("envelope: 550bn USD", with: "envelope: much")
        let dossier = Fixture.dossier(
            broken, projects: ["a": project("{kind: barter, share: 50%}, {kind: loan, share: 50%}")])
        #expect(dossier.framework.isBroken)
        #expect(dossier.project("a").map { dossier.split(of: $0).kinds.map(\.id) } == ["loan", "barter"])
    }

    @Test func filtersAndCompletionKnowTheWords() throws {
        let dossier = Fixture.dossier(
            framework,
            projects: ["a": project("{kind: cash, share: 50%}"), "b": project("{kind: loan, share: 50%}")])
        let keys = FilterKeys<Record<Project>>(of: dossier, today: day("2026-03-12"))
        #expect(keys.keys.first { $0.name == "instruments.kind" }?.words == vocabulary.instruments)
        #expect(dossier.words(for: .word(.instruments), of: ["instruments"]) == vocabulary.instruments)
    }

    @Test func whatTheValuationHasNoTermsForIsSaid() throws {
        let dossier = Fixture.dossier(
            framework
                + "\nvaluation: {assumptions: {tokyo: {discount-rate: 7%}, washington: {discount-rate: 5%}}}",
            projects: [
                "a": project("{kind: credit-line}, {kind: loan}, {kind: cash}, {kind: cash}")
                    + "\nvaluation: {flows: [{years: 2027, capital-cost: 1bn USD}, {years: 2028, revenue: 2bn USD}]}",
                "b": project("{kind: loan}, {kind: equity}, {kind: guarantee}")
                    + "\nvaluation: {flows: [{years: 2027, capital-cost: 1bn USD}, {years: 2028, revenue: 2bn USD}]}",
            ])
        let (a, b) = (try #require(dossier.project("a")), try #require(dossier.project("b")))
        let appraisal = try dossier.appraisal(of: a)
        #expect(appraisal.untermed.map(\.id) == ["credit-line", "cash"])
        #expect(
            dossier.note(onUntermed: appraisal.untermed)
                == "credit-line, cash: left out of debt service, which each side's gearing alone sets")
        #expect(dossier.note(onUntermed: try dossier.appraisal(of: b).untermed) == nil)
    }
}
