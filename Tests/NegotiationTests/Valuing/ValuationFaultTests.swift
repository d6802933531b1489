import DossierSteps
import Testing
import Valuation

@testable import Negotiation

/// Bad numbers: told with their place, while the rest of the record stays what it is.
@Suite struct ValuationFaultTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let valuation: String
        let faults: [String]
        var testDescription: String { name }
    }

    /// The `valuation:` of a project begins in line 4; each line of it is one of the file's.
    static let cases: [Case] = [
        .init(
            name: "a gap in the years",
            valuation: "flows: [{years: 2027, capital-cost: 1bn USD}, {years: 2030, revenue: 1bn USD}]",
            faults: ["5:57: error: no money for 2028-2029: add those years, if need be without amounts"]),
        .init(
            name: "a year twice",
            valuation: "flows: [{years: 2027-2029, capital-cost: 1bn USD}, {years: 2029, revenue: 1bn USD}]",
            faults: ["5:62: error: 2029 is there twice: give each year once"]),
        .init(
            name: "two currencies",
            valuation: "flows: [{years: 2027, capital-cost: 1bn USD}, {years: 2028, revenue: 90bn JPY}]",
            faults: ["5:72: error: in JPY, while other years are in USD: write all in one currency"]),
        .init(
            name: "years without end",
            valuation: "flows: [{years: 2027, capital-cost: 1bn USD}, {years: 2028-9999, revenue: 1bn USD}]",
            faults: ["5:57: error: 7973 years from the first to the last: write 200 at most"]),
        .init(
            name: "only costs",
            valuation: "flows: [{years: 2027, capital-cost: 1bn USD}, {years: 2028-2040, tax: 1m USD}]",
            faults: ["5:10: warning: nothing comes in, so there is no rate of return: add revenue"]),
        .init(
            name: "only revenue", valuation: "flows: [{years: 2027, revenue: 1bn USD}]",
            faults: ["5:10: warning: nothing is put in, so there is no rate of return: add capital-cost"]),
        .init(
            name: "a tenor within the grace",
            valuation: "assumptions: {tokyo: {tenor: 3, grace: 5}}\n  " + flows,
            faults: ["5:32: error: the tenor of 3 years is not longer than the grace of 5: make it longer"]),
        .init(
            name: "a grace as long as the dossier's tenor", valuation: "assumptions: {tokyo: {grace: 10}}\n  " + flows,
            faults: ["5:32: error: the tenor of 10 years is not longer than the grace of 10: make it longer"]),
        .init(
            name: "a loan of no years", valuation: "assumptions: {tokyo: {tenor: 0}}\n  " + flows,
            faults: [
                "5:32: error: valuation.assumptions.tokyo.tenor is `0`: write a whole number of years, like 20, between 1 and 100"
            ]),
        .init(
            name: "rates that lose everything",
            valuation:
                "assumptions: {tokyo: {discount-rate: -100%, spread: -120%, benchmark: \"4%, -100% from 2030\"}}\n  "
                + flows,
            faults: [
                "5:40: error: valuation.assumptions.tokyo.discount-rate is `-100%`: write a percentage",
                "5:55: error: valuation.assumptions.tokyo.spread is `-120%`: write a percentage",
                "5:73: error: valuation.assumptions.tokyo.benchmark is `4%, -100% from 2030`: write a rate",
            ]),
        .init(
            name: "parts of more than a whole",
            valuation: "assumptions: {tokyo: {gearing: 120%, cover: -1%, revenue: -5%, target-dscr: 0}}\n  " + flows,
            faults: [
                "5:34: error: valuation.assumptions.tokyo.gearing is `120%`: write a percentage with its sign, like 1.5%, between 0% and 100%",
                "5:47: error: valuation.assumptions.tokyo.cover is `-1%`: write a percentage with its sign, like 1.5%, between 0% and 100%",
                "5:61: error: valuation.assumptions.tokyo.revenue is `-5%`: write a percentage with its sign, like 1.5%, between 0% and 1000%",
                "5:79: error: valuation.assumptions.tokyo.target-dscr is `0`: write a number like 33 or -1.5, between 1 and 10",
            ]),
        .init(
            name: "money of another currency",
            valuation: "hurdles: {tokyo: {npv: 5bn JPY}}\n  assumptions: {tokyo: {recovered-amount: 5bn JPY}}\n  "
                + flows,
            faults: [
                "5:26: error: Tokyo's hurdle npv is in JPY, while the flows are in USD: write it in USD",
                "6:43: error: Tokyo's recovered-amount is in JPY, while the flows are in USD: write it in USD",
            ]),
        .init(
            name: "no flows", valuation: "assumptions: {tokyo: {tenor: 10}}",
            faults: ["5:3: warning: no flows to be valued: add flows: [{years: 2027, capital-cost: …}, …]"]),
        .init(
            name: "a grace shorter than construction",
            valuation:
                "assumptions: {tokyo: {grace: 1}}\n  flows: [{years: 2027-2029, capital-cost: 1bn USD}, {years: 2030-2040, revenue: 2bn USD}]",
            faults: [
                "5:32: error: Tokyo's loan terms do not work: drawn until after repayment begins: the grace of 1 is too short",
                "5:3: error: Washington's loan terms do not work: drawn until after repayment begins: the grace of 1 is too short",
            ]),
        .init(
            name: "a loan that outlives the flows",
            valuation:
                "assumptions: {tokyo: {tenor: 20}}\n  flows: [{years: 2027, capital-cost: 1bn USD}, {years: 2028-2040, revenue: 2bn USD}]",
            faults: [
                "5:32: error: Tokyo's loan terms do not work: the loan is repaid until 2047, but the flows end in 2040"
            ]),
        .init(
            name: "a debt that is sized twice",
            valuation: "assumptions: {tokyo: {target-dscr: 1.3, target-llcr: 1.4}}\n  " + flows,
            faults: [
                "5:56: error: target-dscr and target-llcr both size the debt: leave one of them out"
            ]),
        .init(
            name: "an unknown assumption", valuation: "assumptions: {tokyo: {discount: 5%}}\n  " + flows,
            faults: [
                "5:25: error: valuation.assumptions.tokyo.discount is not a field: write one of discount-rate, start-date"
            ]),
        .init(
            name: "a misspelt one", valuation: "assumptions: {tokyo: {tenur: 5}}\n  " + flows,
            faults: ["5:25: error: valuation.assumptions.tokyo.tenur is not a field: did you mean `tenor`?"]),
        .init(
            name: "a side that is none", valuation: "assumptions: {paris: {tenor: 5}}\n  " + flows,
            faults: ["5:17: error: no side `paris`: write one of tokyo or washington"]),
        .init(
            name: "a value that is none", valuation: "assumptions: {tokyo: {tenor: 1.5}}\n  " + flows,
            faults: [
                "5:32: error: valuation.assumptions.tokyo.tenor is `1.5`: write a whole number of years, like 20"
            ]),
        .init(
            name: "years that are none", valuation: "flows: [{years: soon, revenue: 1bn USD}]",
            faults: ["5:19: error: valuation.flows[0].years is `soon`: write a year like 2027, or years like 2030-2049"]
        ),
    ]

    static let flows = "flows: [{years: 2027, capital-cost: 1bn USD}, {years: 2028-2040, revenue: 2bn USD}]"

    @Test(arguments: cases) func areToldWithTheirPlace(_ item: Case) throws {
        let text = "title: P\nstage: short\nvaluation:\n  \(item.valuation)"
        let dossier = AppraisalTests.dossier(text)
        let record = try #require(dossier.projects.first)
        let told = (dossier.problems + dossier.contradictions()).map {
            $0.description.dropFirst("projects/p.md:".count)
        }
        for fault in item.faults { #expect(told.contains { $0.hasPrefix(fault) }, "\(told)") }
        // Nothing else is wrong, but what follows from a row or a side that cannot be read.
        #expect(told.count { $0.contains("error:") } == item.faults.count { $0.contains("error:") }, "\(told)")
        #expect(!record.isBroken)
        #expect(record.title == "P")
        // And it can still be changed, by its other fields.
        let change = try Change.entering(
            "METI", for: "owner", of: RecordSummary(record), vocabulary: dossier.vocabulary, today: day("2026-02-20"))
        #expect(change != nil)
        let isError = item.faults.contains { $0.contains("error:") } && !dossier.contradictions().isEmpty
        if isError, record.problems.isEmpty {
            #expect(dossier.contradictions(in: dossier.suspects).contains { $0.severity == .error })
        }
    }

    @Test func aWrongAssumptionIsNotTakenIn() throws {
        let dossier = AppraisalTests.dossier()
        let record = try #require(dossier.projects.first.map(RecordSummary.init))
        #expect(throws: ChangeRefusal.self) {
            try Change.entering(
                "long", for: "valuation.assumptions.tokyo.tenor", of: record, vocabulary: dossier.vocabulary,
                today: day("2026-02-20"))
        }
        let change = try Change.entering(
            "25", for: "valuation.assumptions.tokyo.tenor", of: record, vocabulary: dossier.vocabulary,
            today: day("2026-02-20"))
        #expect(change?.summary().hasSuffix("25") == true)
    }

    @Test func aSideThatAssumesNothingIsMissed() {
        let dossier = AppraisalTests.dossier(
            AppraisalTests.flows, "valuation: {assumptions: {tokyo: {discount-rate: 7%}}}")
        #expect(
            dossier.contradictions().map(\.description).contains {
                $0.hasPrefix("projects/p.md:") && $0.contains("Washington assumes nothing")
            })
    }

    @Test func dossierFaultsAreToldOnceAndThere() {
        let dossier = AppraisalTests.dossier(
            AppraisalTests.flows,
            "valuation:\n  assumptions: {tokyo: {tenor: 3, grace: 3}, washington: {tenor: 9}, paris: {tenor: 1}}\n  hurdles: {rome: {irr: 1%}}"
        )
        let told = dossier.contradictions().map(\.description)
        #expect(told.count { $0.contains("not longer than the grace") } == 1)
        #expect(told.contains { $0.hasPrefix("dossier.md:") && $0.contains("no side `paris`") })
        #expect(told.contains { $0.hasPrefix("dossier.md:") && $0.contains("no side `rome`") })
        #expect(!dossier.framework.isBroken)
    }

    /// A project that sizes the debt by one cover does not inherit the other.
    @Test func aProjectsTargetTakesThePlaceOfTheDossiersOther() throws {
        func side(_ own: String, _ defaults: String) throws -> SideAppraisal {
            let dossier = AppraisalTests.dossier(
                AppraisalTests.flows + own,
                AppraisalTests.defaults.replacing("tokyo: {discount", with: "tokyo: {\(defaults), discount"))
            #expect(dossier.contradictions().allSatisfy { !$0.message.contains("both size the debt") })
            return try dossier.appraisal(of: try #require(dossier.projects.first)).sides.ours
        }
        let other = try side("\n  assumptions: {tokyo: {target-llcr: 1.9}}", "target-dscr: 1.3")
        #expect(other.terms.targetDSCR == nil && other.terms.targetLLCR == 1.9)
        #expect(abs(try other.valuation.value(of: .llcr) - 1.9) < 1e-12)
        let same = try side("", "target-dscr: 1.3")
        #expect(same.terms.targetDSCR == 1.3 && same.terms.targetLLCR == nil)
    }

    @Test func aFaultInDossierLeavesItWhole() {
        let dossier = AppraisalTests.dossier(AppraisalTests.flows, "valuation: {assumptions: {tokyo: {tenor: soon}}}")
        #expect(!dossier.framework.isBroken)
        #expect(dossier.vocabulary?.sides == ["tokyo", "washington"])
        #expect(dossier.problems.count { $0.severity == .error } == 1)
    }

    /// What cannot be read is not silently left out: neither a year's money nor an assumption.
    @Test func nothingFollowsFromHalfOfTheNumbers() throws {
        let unread = AppraisalTests.dossier(
            AppraisalTests.flows.replacing(
                "{years: 2028, capital-cost: 500m USD}", with: "{years: 2028, capital-cost: 500m}"))
        #expect(throws: Undefined("capital-cost is `500m` (projects/p.md:7)")) {
            try unread.appraisal(of: try #require(unread.projects.first))
        }
        let half = AppraisalTests.dossier(
            AppraisalTests.flows + "\n  assumptions: {tokyo: {revenue: 200%, tenor: soon}}")
        let side = try half.appraisal(of: try #require(half.projects.first)).sides.ours
        #expect(side.assumptions.text(of: .revenue) == "200%")
        #expect(side.isFeasible == nil)
        #expect(side.verdict(FigureText(unit: .million)) == "cannot be calculated: tenor is `soon` (projects/p.md:9)")
        #expect(half.valuationProblems(of: try #require(half.projects.first)).count == 1)
    }

    @Test(arguments: [1, 3]) func aProjectIsValuedForTwoSides(count: Int) throws {
        let sides = (0..<count).map { "  - {id: s\($0), name: S\($0), ours: \($0 == 0 ? "yes" : "no")}" }
        let framework =
            "title: T\nenvelope: 1bn USD\nstages: [{id: short, name: S}]\nsides:\n" + sides.joined(separator: "\n")
        let dossier = Fixture.dossier(framework, projects: ["p": AppraisalTests.flows])
        #expect(throws: Undefined("dossier.md names \(count) sides: a project is valued for two")) {
            try dossier.appraisal(of: try #require(dossier.projects.first))
        }
    }

    @Test func moneyOfAnotherCurrencyIsNotCompared() throws {
        let yen = AppraisalTests.flows.replacing("USD", with: "JPY")
        let dossier = AppraisalTests.dossier(
            yen,
            """
            valuation:
              assumptions:
                tokyo: {discount-rate: 7%, recovered-amount: 1bn USD, share-before: 50%, share-after: 10%}
                washington: {discount-rate: 5%}
              hurdles: {tokyo: {npv: 1m USD}}
            """)
        let project = try #require(dossier.projects.first)
        let side = try dossier.appraisal(of: project).sides.ours
        #expect(side.isFeasible == nil)
        #expect(side.verdicts.first?.value == .failure(Undefined("demanded in USD")))
        #expect(throws: Undefined("recovered-amount is in USD")) {
            try side.valuation.value(of: .cashShare)
        }
        let told = dossier.valuationProblems(of: project).map(\.message)
        #expect(told.contains { $0.hasPrefix("Tokyo's recovered-amount is in USD") })
        #expect(told.contains { $0.hasPrefix("Tokyo's hurdle npv is in USD") })
    }

    @Test(arguments: ["assumptions: [1]", "assumptions: {washington: 5}", "hurdles: 3", "hurdles: {washington: []}"])
    func whatBelongsToNoSideLeavesNobodySure(line: String) throws {
        let generous = AppraisalTests.defaults + "\n    washington: {irr: 1%}"
        let sound = AppraisalTests.dossier(AppraisalTests.flows, generous)
        #expect(try sound.appraisal(of: try #require(sound.projects.first)).sides.theirs.isFeasible == true)
        let dossier = AppraisalTests.dossier(AppraisalTests.flows + "\n  " + line, generous)
        let project = try #require(dossier.projects.first)
        #expect(!project.isBroken)
        #expect(try dossier.appraisal(of: project).sides.theirs.isFeasible == nil)
    }

    @Test func moneyThatComesInFirstClearsNoRateHurdle() throws {
        let dossier = AppraisalTests.dossier(
            """
            title: P
            stage: short
            valuation:
              flows: [{years: 2027-2030, revenue: 1bn USD}, {years: 2031, capital-cost: 9bn USD}]
            """, AppraisalTests.defaults + "\n    washington: {irr: 1%}")
        let side = try dossier.appraisal(of: try #require(dossier.projects.first)).sides.theirs
        #expect(side.isFeasible == nil)
        #expect(side.verdicts.first?.value == .failure(Undefined("money comes in before it is put in")))
    }
}
