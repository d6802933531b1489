import Foundation
import Testing

/// Projects whose numbers are broken, or whose figures were once told by a wrong definition; one file each, in `Valuations`.
@Suite struct ValuationCaseTests {
    private let cases: ValuationCases
    private var folder: TemporaryFolder { cases.folder }

    init() throws { cases = try ValuationCases() }

    private func sherpa(_ arguments: String...) throws -> SherpaRun { try cases.sherpa(arguments) }

    private func side(_ name: String, _ run: SherpaRun) throws -> [String: Any] { try cases.side(name, run) }

    private static let all = [
        "npv", "equity-npv", "dscr-min", "dscr-average", "llcr", "plcr", "payback-years", "debt", "cash-share",
    ]
    private static let ofLoan = ["dscr-min", "dscr-average", "llcr", "plcr", "debt"]

    // MARK: broken values

    @Test(arguments: [
        ("nan-rate", "tokyo", ["npv", "equity-npv"], "discount-rate is `nan%` (projects/nan-rate.md:10)", "15.1%"),
        (
            "rate-1e9", "tokyo", ["npv", "equity-npv"], "discount-rate is `1000000000%` (projects/rate-1e9.md:10)",
            "15.1%"
        ),
        ("rate-neg", "tokyo", ["npv", "equity-npv"], "discount-rate is `-5%` (projects/rate-neg.md:10)", "15.1%"),
        (
            "start-1900", "tokyo", ["npv", "equity-npv", "cash-share"] + ofLoan,
            "start-date is `1900-01-01` (projects/start-1900.md:10)", "15.1%"
        ),
        ("cover-200", "tokyo", ["equity-npv", "cash-share"], "premium is `300%` (projects/cover-200.md:10)", "34.20m"),
        (
            "gearing-150", "tokyo", ["equity-npv", "cash-share"] + ofLoan,
            "gearing is `150%` (projects/gearing-150.md:10)", "34.20m"
        ),
        (
            "premium-both", "tokyo", ["equity-npv", "cash-share"],
            "premium-reading is `running, up-front` (projects/premium-both.md:10)", "34.20m"
        ),
        (
            "sized-twice", "tokyo", ["equity-npv", "cash-share"] + ofLoan, "target-dscr and target-llcr are both given",
            "6.0%"
        ),
        ("missing-side", "washington", all, "Washington assumes nothing (projects/missing-side.md)", "34.20m"),
    ])
    func brokenValuesAreBlankWithTheReason(
        project: String, side: String, figures: [String], reason: String, kept: String
    ) throws {
        let text = try sherpa("value", project)
        #expect(text.status == 1)
        #expect(text.output.contains(reason) && text.output.contains(kept), "\(text.output)")
        #expect(text.errors.contains("projects/\(project).md:"))
        let json = try sherpa("value", project, "--json")
        #expect(json.status == 1)
        let object = try self.side(side, json)
        for figure in figures {
            #expect(object[figure] is NSNull, "\(figure)")
            #expect((object["undefined"] as? [String: String])?[figure] == reason, "\(figure)")
        }
        #expect(object["feasible"] is NSNull)
    }

    @Test(arguments: [
        ("huge", "capital-cost is `999999999999tn USD` (projects/huge.md:7)"),
        ("no-flows", "no flows: write them under"),
    ])
    func withoutFlowsNothingIsValued(project: String, reason: String) throws {
        let run = try sherpa("value", project, "--json")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(reason))
    }

    @Test func theRankingLeavesThemOutAndEndsWithOne() throws {
        let run = try sherpa("value", "--json")
        #expect(run.status == 1)
        let object = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let rows = try #require(object["ranking"] as? [[String: Any]])
        for (project, side) in [
            ("nan-rate", "tokyo"), ("rate-1e9", "tokyo"), ("rate-neg", "tokyo"), ("start-1900", "tokyo"),
            ("missing-side", "washington"),
        ] {
            let row = try #require(rows.first { $0["id"] as? String == project })
            let own = try #require(row[side] as? [String: Any])
            #expect(own["npv"] is NSNull && own["rank"] is NSNull && own["feasible"] is NSNull, "\(project)")
            #expect((own["reason"] as? String)?.contains("projects/\(project).md") == true)
        }
        #expect((object["faults"] as? [String])?.count ?? 0 >= 10)
        let text = try sherpa("value")
        #expect(text.status == 1)
        #expect(text.output.contains("discount-rate is `nan%` (projects/nan-rate.md:10)"))
    }

    /// Whatever the dossier's default is, nothing of it shows where the project says something that cannot be read.
    @Test func nothingDependsOnTheDefaultThatABrokenValueHides() throws {
        let sound: [(key: String, one: String, other: String)] = [
            ("discount-rate", "7%", "3%"), ("start-date", "2027-01-01", "2029-01-01"), ("capital-cost", "100%", "120%"),
            ("revenue", "100%", "90%"), ("operating-cost", "100%", "150%"), ("benchmark", "4%", "6%"),
            ("spread", "2%", "1%"), ("tenor", "10", "12"), ("grace", "0", "2"),
            ("repayment", "annuity", "equal-principal"),
            ("construction-interest", "capitalised", "paid"), ("gearing", "70%", "50%"), ("target-dscr", "1.1", "1.9"),
            ("target-llcr", "1.1", "1.9"),
            ("premium", "1%", "3%"), ("cover", "90%", "50%"), ("premium-reading", "running", "up-front"),
            ("split-reading", "with-fees", "principal-and-interest"), ("split-base", "all-cash", "after-debt-service"),
            ("deemed-spread", "1%", "5%"), ("recovered-amount", "60m USD", "90m USD"), ("share-before", "50%", "70%"),
            ("share-after", "10%", "30%"), ("split-later", "recovered-again", "second-share"),
            ("split-losses", "not-shared", "made-good"), ("recovered-fees", "on-top", "within"),
        ]
        func outputs(_ key: String, _ bad: String?, _ value: String) throws -> [String] {
            // Only one of the two targets can be meant.
            let rival = key == "target-llcr" ? "target-dscr" : "target-llcr"
            let assumptions = sound.filter { $0.key != rival }.map {
                "      \($0.key): \($0.key == key ? value : $0.one)"
            }.joined(separator: "\n")
            try folder.write(
                """
                ---
                title: cases
                envelope: 1bn USD
                sides:
                  - {id: tokyo, name: Tokyo, ours: yes}
                  - {id: washington, name: Washington, ours: no}
                stages: [{id: shortlisted, name: Shortlisted, short: short, counts-as: shortlisted}]
                valuation:
                  assumptions:
                    tokyo:
                \(assumptions)
                    washington: {discount-rate: 6%}
                  hurdles: {tokyo: {irr: 5%, dscr: 1.2, no-loss: yes}}
                ---

                """, to: "one/dossier.md")
            let own = bad.map { "\n  assumptions: {tokyo: {\(key): \($0)}}" } ?? ""
            try folder.write(
                """
                ---
                title: X
                stage: shortlisted
                valuation:
                  flows:
                    - {years: 2027, capital-cost: 100m USD}
                    - {years: 2028-2040, revenue: 30m USD, operating-cost: 5m USD}
                    - {years: 2041, operating-cost: 5m USD}
                    - {years: 2042-2045, revenue: 30m USD, operating-cost: 5m USD}\(own)
                ---

                """, to: "one/projects/x.md")
            return try [
                ["value", "x"], ["value", "x", "--json"], ["value", "--json", "--by", "equity-irr"],
                ["value", "x", "--json", "--break-even", "revenue", "--by", "equity-npv"],
            ].map { try SherpaRun(["-C", "one"] + $0, in: folder).output }
        }
        var (runs, sensitive) = (0, 0)
        for (key, one, other) in sound {
            let (first, second) = (try outputs(key, "nonsense", one), try outputs(key, "nonsense", other))
            #expect(first == second, "\(key)")
            runs += 2 * first.count
            // The control: without the broken value the default is what counts.
            if try outputs(key, nil, one) != outputs(key, nil, other) { sensitive += 1 }
        }
        #expect(sensitive == sound.count)
        print(
            "hidden defaults: \(sound.count) assumptions, \(runs) outputs, none depends on the default; \(sensitive) controls do"
        )
    }

    // MARK: definitions

    @Test func aYearThatCostsTheEquityMoneyIsALoss() throws {
        for project in ["loss-after", "loss-opex"] {
            let run = try sherpa("value", project)
            #expect(run.status == 0)
            #expect(run.output.contains("Tokyo: not feasible: a loss in 2038"), "\(run.output)")
        }
    }

    @Test func whatIsLostAgainHasNotBeenPaidBack() throws {
        let tokyo = try side("tokyo", sherpa("value", "payback", "--json"))
        #expect(tokyo["payback-years"] is NSNull)
        #expect((tokyo["undefined"] as? [String: String])?["payback-years"] == "not paid back in 11 years")
    }

    @Test func aLoanThatOutlivesTheFlowsIsNoLoan() throws {
        let run = try sherpa("value", "outlives", "--json")
        #expect(run.status == 1)
        #expect(run.errors.contains("projects/outlives.md:10:"))
        let why = "the loan is repaid until 2047, but the flows end in 2037"
        let tokyo = try side("tokyo", run)
        for figure in Self.ofLoan + ["equity-npv"] {
            #expect(tokyo[figure] is NSNull)
            #expect((tokyo["undefined"] as? [String: String])?[figure] == why, "\(figure)")
        }
        #expect(tokyo["npv"] is Double)
    }

    @Test func lateCapitalCostWithinTheGraceIsBorrowed() throws {
        #expect(try side("tokyo", sherpa("value", "late-capex", "--json"))["debt"] as? Double == 140e6)
    }

    @Test func aHurdleOfDebtDoesNotApplyWithoutDebt() throws {
        let file = "cases/projects/payback.md"
        func hurdles(_ text: String) throws {
            try folder.write(
                folder.read("cases/projects/late-capex.md").replacing("gearing: 70%", with: "gearing: 0%")
                    .replacing("---\nx", with: "  hurdles: {tokyo: {\(text)}}\n---\nx"), to: file)
        }
        try hurdles("irr: 8%, dscr: 1.3, llcr: 1.5")
        let both = try sherpa("value", "payback")
        #expect(
            both.output.contains("Tokyo: feasible (DSCR min does not apply: no debt; LLCR does not apply: no debt)"),
            "\(both.output)")
        let told = try side("tokyo", sherpa("value", "payback", "--json"))
        #expect(told["feasible"] as? Bool == true)
        let verdicts = try #require(told["hurdles"] as? [[String: Any]])
        #expect(verdicts.map { $0["reason"] as? String } == [nil, "no debt", "no debt"])
        #expect(verdicts[1]["met"] is NSNull)
        try hurdles("dscr: 1.3")
        let alone = try sherpa("value", "payback")
        #expect(
            alone.output.contains("Tokyo: cannot be calculated: DSCR min does not apply: no debt"), "\(alone.output)")
    }
}
