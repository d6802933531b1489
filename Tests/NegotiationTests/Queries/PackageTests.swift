import Chance
import Negotiation
import Testing

@Suite struct PackageTests {
    private static let today = day("2026-02-20")

    /// Equity from 2 to 10 between the sides; the deadline in words.
    private static let gaps = [
        "equity": """
        title: Equity share
        status: open
        measure: "%"
        positions:
          - {side: tokyo, date: 2026-01-01, text: Two, value: 2}
          - {side: washington, date: 2026-01-02, text: Ten, value: 10}
        tokyo: {reservation: 4, weight: 30, red-line: No share for each project}
        washington: {reservation: 3, weight: 10}
        """,
        "deadline": "title: Deadline\nstatus: open\ntokyo: {weight: 20}\n",
    ]

    private static func package(_ terms: String, _ more: String = "status: tabled") -> String {
        "title: P\n\(more)\nterms:\n" + terms.split(separator: "\n").map { "  - {\($0)}\n" }.joined()
    }

    private static func dossier(
        _ packages: [String: String], framework: String = Fixture.framework, projects: [String: String] = [:]
    ) -> Dossier {
        let dossier = Fixture.dossier(framework, projects: projects, gaps: gaps, packages: packages)
        #expect(dossier.problems == [])
        return dossier
    }

    private func scores(of id: String, _ dossier: Dossier) throws -> BothSides<PackageScore> {
        let package = try #require(dossier.package(id))
        return try #require(dossier.scores(of: package))
    }

    @Test func eachSideGainsWhatTheOtherGives() throws {
        let dossier = Self.dossier([
            "p": Self.package(
                """
                gap: equity, side: tokyo, text: Four, value: 4
                gap: deadline, side: washington, text: The end of 2029
                """)
        ])
        let scores = try scores(of: "p", dossier)
        // A quarter of the way from 2 to 10, of 30 and of 10.
        #expect(scores.ours.given == 7.5 && scores.ours.gained == 20 && scores.ours.unweighted == 0)
        #expect(scores.theirs.given == 0 && scores.theirs.gained == 2.5 && scores.theirs.unweighted == 1)
    }

    @Test func withoutWeightsNothingIsWeighed() throws {
        let dossier = Fixture.dossier(
            gaps: ["g": Fixture.gap], packages: ["p": Self.package("gap: g, side: tokyo, text: T")])
        let package = try #require(dossier.package("p"))
        #expect(dossier.scores(of: package) == nil && dossier.crossings(of: package) == [])
    }

    /// Whatever the values are: a share of the way is between none and all of it, and what one gives the other gains.
    @Test func sharesStayWithinTheWay() throws {
        var random = SeededGenerator(for: "PackageTests")
        for _ in 0..<200 {
            let values = (0..<3).map { _ in Int.random(in: -5...5, using: &random) }
            let gap = """
                title: G
                status: open
                positions: [{side: tokyo, date: 2026-01-01, text: A, value: \(values[0])}, {side: washington, date: 2026-01-01, text: B, value: \(values[1])}]
                tokyo: {weight: 7}
                washington: {weight: 7}
                """
            let dossier = Fixture.dossier(
                gaps: ["g": gap], packages: ["p": Self.package("gap: g, side: tokyo, text: T, value: \(values[2])")])
            let scores = try scores(of: "p", dossier)
            #expect((0...7).contains(scores.ours.given) && scores.ours.given == scores.theirs.gained, "\(values)")
            #expect(scores.ours.gained == 0 && scores.theirs.given == 0)
            if values[0] != values[1] {
                #expect(
                    (scores.ours.given == 7)
                        == (values[2] == values[1]
                            || (values[2] - values[1]).signum() == (values[1] - values[0]).signum()),
                    "\(values)")
            }
        }
    }

    @Test(arguments: [
        // Tokyo comes from 2 and accepts up to 4; Washington comes from 10 and accepts down to 3.
        (["gap: equity, side: tokyo, text: T, value: 4"], []),
        (["gap: equity, side: tokyo, text: T, value: 4.1"], ["tokyo"]),
        (["gap: equity, side: tokyo, text: T, value: 2.9"], ["washington"]),
        (["gap: equity, side: washington, text: T, value: 3"], []),
        (["gap: equity, side: washington, text: T, value: 5"], ["tokyo"]),
        // Where both move and stay apart, each is held to its own.
        (["gap: equity, side: tokyo, text: T, value: 2.5", "gap: equity, side: washington, text: T, value: 5"], []),
        (["gap: equity, side: tokyo, text: In words"], []),
        (["gap: equity, side: tokyo, text: T, value: 9%"], []),
    ])
    func whatIsWorseThanTheWorstIsACrossing(terms: [String], sides: [String]) throws {
        let dossier = Self.dossier(["p": Self.package(terms.joined(separator: "\n"))])
        let crossings = dossier.crossings(of: try #require(dossier.package("p")))
        let crossed = crossings.compactMap { crossing -> String? in
            if case .reservation(_, let side, _, _) = crossing { side } else { nil }
        }
        #expect(crossed == sides)
        #expect(crossings.count(where: \.isSecret) == crossings.count)
    }

    @Test func redLinesOfWhoGivesAreToBeWeighed() throws {
        let dossier = Self.dossier([
            "p": Self.package("gap: equity, side: tokyo, text: T"),
            "q": Self.package("gap: equity, side: washington, text: T"),
        ])
        let mine = dossier.crossings(of: try #require(dossier.package("p")))
        #expect(mine.map(dossier.words) == ["Tokyo's red line on Equity share: No share for each project"])
        #expect(mine.allSatisfy { !$0.isCertain && $0.isSecret })
        let other = try #require(dossier.package("q"))
        #expect(dossier.crossings(of: other) == [])
    }

    /// Only what the package brings about is told, not what is beyond already.
    @Test func moneyBeyondALimitIsACrossing() throws {
        let framework =
            Fixture.framework.replacing("envelope: 550bn USD", with: "envelope: 10bn USD")
            + "\ninstruments: [{kind: equity, expected: {tokyo: <=2%}}, {kind: loan}]\ninstitutions: [{name: Bank, limit: 4bn USD}, {name: Fund, limit: 1bn USD}]\n"
        let projects = [
            "a": "title: A\nstage: sel\namount: 2bn USD\ninstruments: [{kind: loan, share: 100%, institution: Fund}]",
            "b":
                "title: B\nstage: short\namount: 9bn USD\ninstruments: [{kind: equity, share: 50%}, {kind: loan, share: 50%, institution: Bank}]",
        ]
        let dossier = Self.dossier(
            ["p": "title: P\nstatus: draft\nprojects: [b]", "q": "title: Q\nstatus: draft\nprojects: [a]"],
            framework: framework, projects: projects)
        let crossings = dossier.crossings(of: try #require(dossier.package("p")))
        #expect(
            crossings.map(dossier.words) == [
                "the envelope of 10bn USD", "Tokyo's band for equity, <=2%", "the limit of Bank, 4bn USD",
            ])
        #expect(crossings.allSatisfy { $0.isCertain && !$0.isSecret })
        let other = try #require(dossier.package("q"))
        #expect(dossier.crossings(of: other) == [])
        #expect(
            dossier.json(of: RecordID(.package, "p"))?["crossings"]
                == .array(crossings.map { .string(dossier.words(of: $0)) }))
    }

    /// A limit of one year is crossed only by what is agreed in that year.
    @Test(arguments: [("date: 2026-05-01\n", true), ("date: 2027-05-01\n", false), ("", false)])
    func aLimitOfOneYearIsCrossedInThatYear(date: String, isCrossed: Bool) throws {
        let framework =
            Fixture.framework + "\ninstitutions: [{name: Bank, limit: 4bn USD, period: 2026-04/2027-03}]\n"
        let dossier = Self.dossier(
            ["p": "title: P\nstatus: draft\n\(date)projects: [b]"], framework: framework,
            projects: [
                "b":
                    "title: B\nstage: short\namount: 9bn USD\ninstruments: [{kind: loan, share: 100%, institution: Bank}]"
            ])
        let words = dossier.crossings(of: try #require(dossier.package("p"))).map(dossier.words)
        #expect(words == (isCrossed ? ["the limit of Bank, 4bn USD, for Apr 2026–Mar 2027"] : []))
    }

    @Test func acceptingTakesAllOfItDownInOneSave() throws {
        let dossier = Self.dossier([
            "p": Self.package(
                """
                gap: equity, side: tokyo, text: Four, value: {value: 4, basis: illustrative}
                gap: equity, side: washington, text: "Four, too", value: 4
                gap: deadline, side: washington, text: The end of 2029
                """)
        ])
        let package = try #require(dossier.package("p"))
        let transaction = try Transaction.accepting(package, in: dossier, today: Self.today)
        #expect(transaction.steps.map(\.record.name) == ["p", "equity", "deadline"])
        let sources = transaction.steps.compactMap { step in
            transaction.document(of: step.record).map { (step.record, RecordSource.file(RecordFile($0))) }
        }
        let after = dossier.updating(Dictionary(uniqueKeysWithValues: sources))
        #expect(after.problems == [] && after.contradictions() == [])
        #expect(after.package("p")?.status == .accepted && after.package("p")?.subject.since == known("2026-02-20"))
        let taken = try #require(after.gap("equity")).positions.suffix(2)
        #expect(taken.map(\.text) == ["Four", "Four, too"] && taken.allSatisfy { $0.package?.id == "p" })
        #expect(taken.map { $0.value?.isIllustrative } == [true, false])
        #expect(after.gap("equity")?.subject.widths.last?.width.value == .zero)
        let accepted = try #require(after.package("p"))
        #expect(after.untaken(of: accepted).isEmpty)
        // There is nothing left to take.
        let again = #expect(throws: ChangeRefusal.self) {
            try Transaction.accepting(accepted, in: after, today: Self.today)
        }
        #expect(again?.reason == "P is accepted already, and its terms are recorded")
    }

    /// A status that somebody set by hand, or half of a merge: what is missing is told, and taken down.
    @Test func whatWasAcceptedByHandIsCompleted() throws {
        let dossier = Self.dossier([
            "p": Self.package("gap: equity, side: tokyo, text: Four, value: 4", "status: accepted")
        ])
        #expect(
            dossier.contradictions().map(\.description) == [
                "packages/p.md:3:9: warning: accepted, but a term is not among the positions, such as tokyo's on `equity`: run `sherpa accept p` to add it"
            ])
        let package = try #require(dossier.package("p"))
        let transaction = try Transaction.accepting(package, in: dossier, today: Self.today)
        #expect(transaction.steps.map(\.record.name) == ["equity"])
    }

    @Test(arguments: [
        ("title: P\nstatus: draft", "P has no terms yet: write under `terms` what each side gives"),
        (package("gap: gone, side: tokyo, text: T"), "gaps/gone.md is not there: delete its term, or create that file"),
        (
            package("gap: broken, side: tokyo, text: T"),
            "gaps/broken.md is read-only until the error in line 3 is fixed"
        ),
        (
            package("gap: equity, side: tokyo, text: T", "status: refused"),
            "P was refused: set its status to tabled before it is accepted"
        ), ("title: P\nstatus: maybe", "packages/p.md is read-only until the error in line 3 is fixed"),
    ])
    func whatCannotBeAcceptedIsTold(text: String, reason: String) throws {
        let gaps = Self.gaps.merging(["broken": "title: B\nstatus: perhaps"]) { $1 }
        let dossier = Fixture.dossier(gaps: gaps, packages: ["p": text])
        let package = try #require(dossier.package("p"))
        let refusal = #expect(throws: ChangeRefusal.self) {
            try Transaction.accepting(package, in: dossier, today: Self.today)
        }
        #expect(refusal?.reason == reason)
    }

    @Test func whatCannotBeIsToldWithItsPlace() {
        let dossier = Fixture.dossier(
            gaps: Self.gaps,
            packages: [
                "p": Self.package("gap: gone, side: tokyo, text: T"),
                "q": Self.package("gap: equity, side: tokyo, text: T\ngap: equity, side: tokyo, text: U"),
                "r": Self.package("gap: equity, side: tokyo, text: T, value: 4%"),
                "s": Self.package("gap: equity, side: london, text: T"),
            ])
        #expect(
            (dossier.problems + dossier.contradictions()).sorted().map(\.description) == [
                "packages/p.md:5:11: error: no gap `gone`: write the id of one in gaps/, or make that file",
                "packages/q.md:6:5: error: a second term of tokyo on `equity`: put what it gives there into one",
                "packages/r.md:5:48: warning: `4%` cannot be compared with the gap's positions, such as `2`: write it in the same unit",
                "packages/s.md:5:25: error: no side `london`: write one of tokyo or washington, or add it under sides of dossier.md",
            ])
    }

    @Test func thoseOfOneSideAndDayAreOneRound() throws {
        func text(_ by: String, _ date: String) -> String { "title: \(by)\nstatus: tabled\nby: \(by)\n\(date)" }
        let dossier = Self.dossier([
            "a": text("tokyo", "date: 2026-02-18"), "b": text("tokyo", "date: 2026-02-18"),
            "c": text("washington", "date: 2026-02-18"), "d": text("tokyo", "date: 2026-02"), "e": text("tokyo", ""),
            "f": text("tokyo", ""),
        ])
        func round(_ id: String) throws -> [String] {
            dossier.round(of: try #require(dossier.package(id))).map(\.id.name)
        }
        #expect(try round("a") == ["a", "b"])
        for id in ["c", "d", "e"] { #expect(try round(id) == [id]) }
        // What has no day yet comes first, then the latest.
        #expect(dossier.packages.map(\.id.name) == ["e", "f", "a", "b", "c", "d"])
    }
}
