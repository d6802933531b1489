import Negotiation
import Testing

/// What `check` says of institutions and exchange rates.
@Suite struct MoneyChecksTests {
    private func problems(_ framework: String, institution: String = "JBIC") -> [String] {
        Fixture.dossier(
            "\(Fixture.framework)\n\(framework)",
            projects: ["p": "title: P\nstage: sel\ninstruments: [{kind: loan, share: 1%, institution: \(institution)}]"]
        ).contradictions().map { problem in
            "\(problem.severity.rawValue): \(problem.message)"
        }
    }

    @Test func soundListsHaveNone() {
        #expect(
            problems(
                "institutions: [{name: JBIC, limit: 7.18tn JPY}, {name: NEXI, limit: 5bn USD}]\n"
                    + "exchange-rates: [{currency: JPY, per-unit: 155}]") == [])
    }

    @Test func aNameIsHeldAgainstTheListWhereThereIsOne() {
        #expect(problems("", institution: "JBCI") == [])
        let list = "institutions: [{name: JBIC}, {name: NEXI}]"
        #expect(problems(list, institution: "JBCI") == ["warning: no institution `JBCI`: did you mean `JBIC`?"])
        #expect(
            problems(list, institution: "World Bank") == [
                "warning: no institution `World Bank`: write one of JBIC or NEXI, or add it under institutions of dossier.md"
            ])
        #expect(
            problems(list + "\ninstruments: [{kind: loan, institutions: [JBIC, NEXY]}]") == [
                "warning: no institution `NEXY`: did you mean `NEXI`?"
            ])
    }

    @Test(arguments: [
        (
            "institutions: [{name: JBIC}, {name: JBIC}]",
            ["error: a second institution `JBIC`: put all of it into one entry"]
        ),
        (
            "institutions: [{name: JBIC, limit: 7.18tn JPY}]",
            [
                "warning: a limit in JPY without a rate, so it is shown but not compared: add `JPY` under exchange-rates"
            ]
        ),
        (
            "institutions: [{name: JBIC, period: 2026-04/2027-03}]",
            ["warning: a period without a limit: add `limit`, or delete `period`"]
        ),
        (
            "exchange-rates: [{currency: JPY, per-unit: 0}]",
            ["error: the rate is 0: write how many make one unit of the envelope's currency, above zero"]
        ),
        (
            "exchange-rates: [{currency: JPY, per-unit: [155, {value: -1, source: A}]}]",
            ["error: the rate is -1: write how many make one unit of the envelope's currency, above zero"]
        ),
        (
            "exchange-rates: [{currency: JPY, per-unit: 155}, {currency: JPY, per-unit: 150}]",
            ["error: a second rate of JPY: the first counts, delete one"]
        ),
        (
            "exchange-rates: [{currency: USD, per-unit: 1}]",
            ["warning: USD is the envelope's own currency: delete its rate"]
        ),
        (
            "exchange-rates: [{currency: JPY}]",
            ["warning: a rate without `per-unit`: write how many make one unit of the envelope's currency"]
        ),
    ])
    func faultsAreTold(framework: String, problems expected: [String]) {
        #expect(problems(framework) == expected)
    }

    @Test func aFaultHasItsPlace() {
        let dossier = Fixture.dossier("\(Fixture.framework)\nexchange-rates: [{currency: JPY, per-unit: 0}]")
        #expect(dossier.contradictions().map { "\($0.file):\($0.line):\($0.column)" } == ["dossier.md:17:44"])
    }

    @Test(arguments: [("yen", false), ("JPY", true), ("jpy", false), ("JPYX", false)])
    func aCurrencyIsACode(code: String, isOne: Bool) {
        let faults = Fixture.faults(
            "\(Fixture.framework)\nexchange-rates: [{currency: \(code), per-unit: 155}]", as: Framework.self,
            vocabulary: nil)
        #expect(faults.isEmpty == isOne)
        if !isOne { #expect(faults.first?.contains("write a currency code like USD") == true) }
    }
}
