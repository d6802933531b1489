import Negotiation
import Testing
import Valuation

/// A value that cannot be read, or that nobody can mean, is neither computed with nor replaced by the dossier's default: what
/// it can move is blank, with the reason, and what it cannot move is what it would be without it.
@Suite struct BrokenAssumptionTests {
    /// What each side assumes when nothing is wrong; every figure has a value then.
    private static let sound: [(key: Assumption, tokyo: String, washington: String)] = [
        (.discountRate, "7%", "5%"), (.startDate, "2027-01-01", "2028-01-01"), (.capitalCost, "110%", "100%"),
        (.revenue, "92%", "105%"), (.operatingCost, "105%", "100%"), (.benchmark, "\"4%, 3.5% from 2030\"", "4%"),
        (.spread, "2%", "1%"), (.tenor, "12", "14"), (.grace, "2", "3"), (.repayment, "annuity", "equal-principal"),
        (.constructionInterest, "capitalised", "paid"), (.gearing, "70%", "60%"), (.targetDSCR, "1.3", "1.2"),
        (.targetLLCR, "1.4", "1.3"),
        (.premium, "1%", "0.8%"), (.cover, "90%", "80%"), (.premiumReading, "running", "up-front"),
        (.splitReading, "with-fees", "principal-and-interest"), (.splitBase, "all-cash", "after-debt-service"),
        (.splitLater, "recovered-again", "second-share"), (.splitLosses, "not-shared", "made-good"),
        (.recoveredFees, "on-top", "within"), (.deemedSpread, "0.5%", "0%"), (.recoveredAmount, "600m USD", "500m USD"),
        (.shareBefore, "50%", "45%"),
        (.shareAfter, "10%", "20%"),
    ]

    /// What none of the assumptions can be, and what each kind of them cannot.
    private static func bad(_ assumption: Assumption) -> [String] {
        // Nothing at all, `""` too, is no value that is broken.
        let never = ["nan", "inf", "\" \"", "what", "1e5", "[]", "{}", "\"5%; 6%\"", "0x10"]
        switch assumption {
        case .benchmark, .spread, .deemedSpread: return never + ["nan%", "inf%", "5", "-10.1%", "101%", "1e9%"]
        case .discountRate: return never + ["nan%", "inf%", "-inf%", "8", "-5%", "1000000000%"]
        case .capitalCost, .revenue, .operatingCost: return never + ["nan%", "inf%", "1", "-5%", "1001%"]
        case .gearing, .cover, .premium, .shareBefore, .shareAfter:
            return never + ["nan%", "inf%", "0.5", "-1%", "100.1%", "150%", "200%"]
        case .tenor: return never + ["0", "-1", "1.5", "101", "soon"]
        case .grace: return never + ["-1", "1.5", "100", "soon"]
        case .targetDSCR, .targetLLCR: return never + ["0", "0.99", "-1.3", "10.1", "130%"]
        case .startDate: return never + ["1900-01-01", "2027-02-30", "2200-01-01", "2027"]
        case .recoveredAmount: return never + ["nan USD", "-5m USD", "600m", "9999999tn USD", "USD"]
        case .repayment: return never + ["bullet", "\"annuity, equal-principal\""]
        case .constructionInterest, .splitReading, .splitBase, .splitLater, .splitLosses, .recoveredFees:
            return never + ["both"]
        case .premiumReading: return never + ["\"running, up-front\""]
        }
    }

    private enum Form: CaseIterable {
        case bare, claim, first

        func text(_ bad: String, _ good: String) -> String {
            switch self {
            case .bare: bad
            case .claim: "{value: \(bad), source: X, basis: estimate}"
            case .first: "[{value: \(bad), source: X}, {value: \(good), source: Y}]"
            }
        }
    }

    /// - Parameters:
    ///   - inProject: what the project says of Tokyo's assumption.
    ///   - inDossier: what the dossier says of it; nil for what is sound.
    private static func dossier(_ key: Assumption? = nil, inProject: String? = nil, inDossier: String? = nil) -> Dossier
    {
        // Only one of the two targets can be meant.
        let rival = key == .targetLLCR ? Assumption.targetDSCR : .targetLLCR
        let sound = sound.filter { $0.key != rival }
        let (tokyo, washington) = (
            sound.map { "\($0.key.rawValue): \($0.key == key ? inDossier ?? $0.tokyo : $0.tokyo)" },
            sound.map { "\($0.key.rawValue): \($0.washington)" }
        )
        let framework = """
            valuation:
              assumptions:
                tokyo:
                  \(tokyo.joined(separator: "\n      "))
                washington:
                  \(washington.joined(separator: "\n      "))
              hurdles:
                tokyo: {irr: 1%, equity-irr: 1%, dscr: 1, llcr: 1, npv: 0 USD, no-loss: yes}
            """
        let project = """
            title: Data centre
            stage: short
            valuation:
              flows:
                - {years: 2027, capital-cost: 500m USD}
                - {years: 2028, capital-cost: 500m USD}
                - {years: 2029-2048, revenue: 250m USD, operating-cost: 40m USD, tax: 5m USD}
            """
        let own = key.flatMap { key in inProject.map { "\n  assumptions: {tokyo: {\(key.rawValue): \($0)}}" } } ?? ""
        return Fixture.dossier(Fixture.framework + "\n" + framework, projects: ["p": project + own])
    }

    private func appraisal(_ dossier: Dossier) throws -> Appraisal {
        try dossier.appraisal(of: try #require(dossier.projects.first))
    }

    @Test func nothingFollowsFromABrokenAssumption() throws {
        let sound = try appraisal(Self.dossier())
        for figure in Figure.allCases {
            for side in sound.sides { _ = try side.valuation.value(of: figure) }
        }
        #expect(sound.sides.ours.isFeasible == true)
        var (cases, blank, kept) = (0, 0, 0)
        for (key, good, _) in Self.sound {
            let sound = try appraisal(Self.dossier(key))
            for bad in Self.bad(key) {
                for form in Form.allCases {
                    let text = form.text(bad, good)
                    for dossier in [
                        Self.dossier(key, inProject: text), Self.dossier(key, inDossier: text),
                        // What the project says counts, also where it cannot be read.
                        Self.dossier(key, inProject: text, inDossier: bad),
                    ] {
                        cases += 1
                        let comment: Comment = "\(key) \(text)"
                        try #require(
                            dossier.projects.first?.isBroken == false && !dossier.framework.isBroken,
                            "\(dossier.problems)")
                        let told = dossier.problems.filter { $0.severity == .error }
                        #expect(!told.isEmpty, comment)
                        let now = try appraisal(dossier)
                        let side = now.sides.ours
                        #expect(side.isFeasible == nil, comment)
                        #expect(side.assumptions.text(of: key) == nil, comment)
                        let parts = now.attribution(Figure.allCases.filter { $0.assumptions.contains(key) })
                        let ranking = dossier.ranking()
                        for figure in Figure.allCases {
                            let result = side.valuation.result(of: figure)
                            guard figure.assumptions.contains(key) else {
                                kept += 1
                                #expect(result == sound.sides.ours.valuation.result(of: figure), comment)
                                continue
                            }
                            blank += 1
                            guard case .failure(let why) = result else {
                                Issue.record("\(key) \(text): \(figure) is \(result)")
                                continue
                            }
                            // Which field, and which line.
                            #expect(why.reason.hasPrefix(key.rawValue + " "), comment)
                            #expect(
                                why.reason.contains("projects/p.md:") || why.reason.contains("dossier.md:"), comment)
                            if case .success(let shares)? = parts.shares[figure] {
                                Issue.record("\(key) \(text): \(figure) is shared out: \(shares)")
                            }
                            for other in [key, .revenue] {
                                let point = now.breakEven(of: other, for: figure, side: .ours)
                                #expect((try? point.value.get()) == nil && point.text == nil, comment)
                            }
                            if figure == .npv {
                                #expect(ranking.rows.first?.ranks == BothSides(ours: nil, theirs: 1), comment)
                                #expect(ranking.rows.first?.values.ours == .failure(why), comment)
                            }
                        }
                        #expect(
                            side.verdicts.allSatisfy {
                                ($0.figure?.assumptions.contains(key) ?? false) == false || $0.isMet == nil
                            })
                        // The other side's figures are what they were.
                        for figure in Figure.allCases {
                            #expect(
                                now.sides.theirs.valuation.result(of: figure)
                                    == sound.sides.theirs.valuation.result(of: figure), comment)
                        }
                    }
                }
            }
        }
        print(
            "broken assumptions: \(Self.sound.count) assumptions, \(cases) cases, \(blank) figures blank, \(kept) others kept, 0 derived"
        )
        #expect(cases > 2000)
    }

    /// Where the claim that counts can be read, another one is a fault by the side of it.
    @Test func aBrokenClaimBesideTheOneThatCountsIsAFault() throws {
        for (key, good, _) in Self.sound {
            let sound = try appraisal(Self.dossier(key))
            let dossier = Self.dossier(key, inProject: "[\(good), {value: nonsense, source: X}]")
            #expect(dossier.problems.contains { $0.severity == .error })
            let side = try appraisal(dossier).sides.ours
            #expect(side.isFeasible == nil)
            for figure in Figure.allCases {
                #expect(side.valuation.result(of: figure) == sound.sides.ours.valuation.result(of: figure), "\(key)")
            }
        }
    }

    @Test func aBrokenHurdleIsNotTheDossiers() throws {
        var count = 0
        for (hurdle, bads) in [
            ("irr", ["nan%", "-100%", "7"]), ("equity-irr", ["inf%", "1001%"]), ("dscr", ["nan", "-1", "130%"]),
            ("llcr", ["101", "x"]), ("npv", ["nan USD", "5"]), ("no-loss", ["perhaps", "[]"]),
        ] {
            for bad in bads {
                count += 1
                let dossier = Fixture.dossier(
                    Fixture.framework + "\n" + AppraisalTests.defaults,
                    projects: ["p": AppraisalTests.flows + "\n  hurdles: {tokyo: {\(hurdle): \(bad)}}"])
                let now = try appraisal(dossier)
                let verdict = try #require(now.sides.ours.verdicts.first { $0.hurdle == hurdle })
                #expect(verdict.threshold == nil && verdict.isMet == nil, "\(hurdle) \(bad)")
                #expect(now.sides.ours.isFeasible == nil)
                guard case .failure(let why) = verdict.value else {
                    Issue.record("\(hurdle) \(bad) is held against \(verdict.value)")
                    continue
                }
                #expect(why.reason.hasPrefix("hurdle \(hurdle) ") && why.reason.contains("projects/p.md:"), "\(why)")
                if let figure = verdict.figure {
                    #expect(now.breakEven(of: .revenue, for: figure, side: .ours).value == .failure(why))
                }
            }
        }
        print("broken hurdles: \(count), none replaced by the dossier's")
    }

    @Test func aWhatIfTakesThePlaceOfWhatCannotBeRead() throws {
        var now = try appraisal(Self.dossier(.discountRate, inProject: "nan%"))
        try now.enter("7%", for: .discountRate, of: .ours)
        let sound = try appraisal(Self.dossier())
        #expect(now.sides.ours.valuation.result(of: .npv) == sound.sides.ours.valuation.result(of: .npv))
        // The file still says what it says, so nobody says yes.
        #expect(now.sides.ours.isFeasible == nil)
        try now.enter("", for: .discountRate, of: .ours)
        #expect(now.sides.ours.valuation.result(of: .npv) == .failure(Undefined("no discount rate is given")))
    }

    /// A key that is nearly a field's may mean it; a list in place of a map, and what belongs to no side, may mean anything.
    @Test(arguments: [
        ("tokyo: {dicount-rate: 9%}", [Figure.npv, .equityNPV]), ("tokyo: {tenur: 9}", [.debt, .llcr, .equityIRR]),
        ("tokyo: {hope: 9}", Figure.allCases), ("tokyo: 5", Figure.allCases), ("tokio: {tenor: 9}", Figure.allCases),
    ])
    func whatMayBeMeantIsBlank(line: String, figures: [Figure]) throws {
        let dossier = Fixture.dossier(
            Fixture.framework + "\n" + AppraisalTests.defaults,
            projects: ["p": AppraisalTests.flows + "\n  assumptions: {\(line)}"])
        let side = try appraisal(dossier).sides.ours
        for figure in figures { #expect((try? side.valuation.value(of: figure)) == nil, "\(figure)") }
    }

    @Test func withoutItsDayNoProjectIsValued() throws {
        for (own, defaults) in [("valuation-date: soon", ""), ("", "valuation-date: 2027-13-01")] {
            let dossier = Fixture.dossier(
                Fixture.framework + "\n" + AppraisalTests.defaults + (defaults.isEmpty ? "" : "\n  " + defaults),
                projects: ["p": AppraisalTests.flows + (own.isEmpty ? "" : "\n  " + own)])
            #expect(throws: Undefined.self) { try appraisal(dossier) }
        }
    }
}
