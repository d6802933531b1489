import Negotiation
import Testing

/// What is wrong with the parts of an envelope, each with its place and its remedy.
@Suite struct EnvelopeChecksTests {
    private func faults(
        _ parts: String, envelope: String = "envelope: 350bn USD", projects: [String: String] = [:]
    ) -> [String] {
        let framework =
            Fixture.framework.replacing("envelope: 550bn USD", with: envelope) + "\nsectors: [ships]\n\(parts)"
        return Fixture.dossier(framework, projects: projects).contradictions().map {
            String($0.description.dropFirst("dossier.md:".count))
        }
    }

    @Test func soundPartsHaveNone() {
        #expect(
            faults(
                "envelopes: [{id: a, amount: 200bn USD, cap-per-year: 20bn USD, instruments: [loan]}, "
                    + "{id: b, amount: 150bn USD, sectors: [ships]}]") == [])
    }

    @Test(arguments: [
        (
            "envelopes: [{id: a, amount: 20bn USD, cap-per-year: 30bn USD}]",
            ["18:53: error: a cap of 30bn USD a year, above the part's 20bn USD: write less, or remove the cap"]
        ),
        (
            "envelopes: [{id: a, amount: 20bn USD, cap-per-year: 0 USD}]",
            ["18:53: error: the cap is zero: write the most that may be selected in a year, or remove the cap"]
        ),
        (
            "envelopes: [{id: a, amount: 20bn USD, cap-per-year: 30bn KRW}]",
            ["18:53: error: in KRW, while the part is in USD: write it in USD"]
        ),
        (
            "envelopes: [{id: a, amount: 200bn USD}, {id: b, amount: 151bn USD}]",
            [
                "18:12: error: the parts come to 351bn USD, more than the envelope of 350bn USD: "
                    + "make a part smaller, or `envelope` larger"
            ]
        ),
        (
            "envelopes: [{id: a, amount: 200bn USD}, {id: b, amount: 150tn KRW}]",
            ["18:57: error: in KRW, while the envelope is in USD: write it in USD"]
        ),
        (
            "envelopes: [{id: a, amount: 1bn USD, instruments: [loan, laon, barter], sectors: [ships, shops, farms]}]",
            [
                "18:58: error: no instrument `laon`: did you mean `loan`?",
                "18:64: error: no instrument `barter`: write one of equity, loan or guarantee, or add it under instruments",
                "18:90: error: no sector `shops`: did you mean `ships`?",
                "18:97: error: no sector `farms`: write ships, or add it under sectors",
            ]
        ),
        (
            "envelopes: [{id: a, amount: 1bn USD}, {id: a, amount: 1bn USD}]",
            ["18:44: error: a second part of the envelope `a`: give each an id of its own"]
        ),
    ])
    func faultsAreToldWithTheirPlace(parts: String, told: [String]) {
        #expect(faults(parts) == told)
    }

    @Test func withoutAnEnvelopeThePartsMustAgreeOnTheirMoney() {
        #expect(
            faults("envelopes: [{id: a, amount: 200bn USD}, {id: b, amount: 150tn KRW}]", envelope: "as-of: 2026-03-12")
                == ["18:57: error: in KRW, while the other parts are in USD: write it in USD"])
        #expect(
            faults("envelopes: [{id: a, amount: 200bn USD}, {id: b, amount: 150bn USD}]", envelope: "as-of: 2026-03-12")
                == [])
    }

    @Test func aYearAboveTheCapIsAWarning() {
        func project(_ amount: String, _ since: String) -> String {
            "title: P\nstage: sel\nsince: \(since)\namount: \(amount)"
        }
        let told = faults(
            "envelopes: [{id: a, amount: 200bn USD, cap-per-year: 20bn USD}]",
            projects: [
                "p": project("12bn USD", "2026-02"), "q": project("8.5bn USD", "2026-11"),
                "r": project("20bn USD", "2027"), "s": project("90bn USD", "2026/2027"),
            ])
        #expect(
            told == [
                "18:54: warning: 20.5bn USD selected in 2026, above the cap of 20bn USD a year: "
                    + "see the amounts and `since` of projects/p.md, projects/q.md"
            ])
    }

    @Test func whatRestsOnMadeUpMoneyBearsItsMark() {
        let told = faults(
            "envelopes: [{id: a, amount: 200bn USD, cap-per-year: 20bn USD}]",
            projects: ["p": "title: P\nstage: sel\nsince: 2026\namount: {value: 30bn USD, basis: illustrative}"])
        #expect(told.count == 1 && told.first?.contains("warning: ~30bn USD selected in 2026") == true)
    }
}
