import Negotiation
import Testing

@Suite struct PortfolioTests {
    private let mixed =
        Fixture.framework + """

            instruments:
              - {kind: equity, expected: {tokyo: 1–2%, washington: ">=20%"}}
              - {kind: loan, expected: {tokyo: 33%}}
              - {kind: guarantee}
            """

    private func project(_ stage: String, _ rest: String = "") -> String { "title: T\nstage: \(stage)\n\(rest)" }

    @Test func sumsAreByWhatTheStageCountsAs() {
        let portfolio = Fixture.dossier(projects: [
            "a": project("sel", "amount: 33.3bn USD"), "b": project("sel", "amount: 2.7bn USD"),
            "c": project("short", "amount: 40bn USD"), "d": project("idea", "amount: 1bn USD"),
            "e": project("out", "amount: 9bn USD"), "f": project("nowhere", "amount: 9bn USD"),
        ]).portfolio
        #expect(portfolio.envelope?.value == Amount("550bn USD"))
        #expect(portfolio.selected.total == Amount("36bn USD"))
        #expect(portfolio.shortlisted.total == Amount("40bn USD"))
        #expect(!portfolio.selected.isIllustrative && portfolio.selected.unpriced == 0)
        #expect(portfolio.selectedShare.map { abs($0 - 36.0 / 550) < 1e-12 } == true)
    }

    @Test func sumsAreHonestAboutWhatIsNotInThem() {
        let portfolio = Fixture.dossier(projects: [
            "a": project("sel", "amount: {value: 5bn USD, basis: illustrative}"), "b": project("sel"),
            "c": project("sel", "amount: 7.18tn JPY"), "d": project("short", "amount: 1bn USD"),
            "e": project("short", "amount: [2bn USD, {value: 3bn USD, basis: illustrative}]"),
        ]).portfolio
        #expect(portfolio.selected.total == Amount("5bn USD"))
        #expect(portfolio.selected.isIllustrative)
        #expect(portfolio.selected.unpriced == 1)
        #expect(portfolio.selected.uncounted == 1)
        // Of claims that disagree, the first counts.
        #expect(portfolio.shortlisted.total == Amount("3bn USD"))
        #expect(!portfolio.shortlisted.isIllustrative)
        #expect(portfolio.shortlisted.unpriced == 0 && portfolio.shortlisted.uncounted == 0)
    }

    @Test func aSumThatIsTooLargeIsNotCounted() {
        let portfolio = Fixture.dossier(projects: [
            "a": project("sel", "amount: \(String(repeating: "9", count: 38)) USD"),
            "b": project("sel", "amount: 1 USD"),
        ]).portfolio
        #expect(portfolio.selected.uncounted == 1)
    }

    @Test func withoutAnEnvelopeTheFirstAmountGivesTheCurrency() {
        let framework = Fixture.framework.replacing("envelope: 550bn USD\n", with: "")
        let portfolio = Fixture.dossier(
            framework, projects: ["a": project("sel", "amount: 5bn JPY"), "b": project("short")]
        ).portfolio
        #expect(portfolio.envelope == nil && portfolio.selectedShare == nil)
        #expect(portfolio.selected.total == Amount("5bn JPY"))
        let empty = Fixture.dossier(framework).portfolio
        #expect(empty.selected.total == Amount("0 USD"))
        #expect(empty.mix.isEmpty)
    }

    @Test func theMixIsOfWhatIsSelected() throws {
        let portfolio = Fixture.dossier(
            mixed,
            projects: [
                "a": project(
                    "sel",
                    "amount: 30bn USD\ninstruments: [{kind: equity, share: 1.5%}, {kind: loan, share: 33%}, "
                        + "{kind: guarantee, share: 65.5%}]"),
                "b": project("sel", "amount: 10bn USD\ninstruments: [{kind: loan, amount: 1.25bn USD}]"),
                "c": project("short", "amount: 10bn USD\ninstruments: [{kind: equity, share: 100%}]"),
            ]
        ).portfolio
        #expect(portfolio.mix.map(\.kind) == [.equity, .loan, .guarantee])
        #expect(
            portfolio.mix.map(\.sum.total)
                == ["0.45bn USD", "11.15bn USD", "19.65bn USD"].map { Amount($0) })
        // The rest of b is not split, and not in what the mix is a split of.
        #expect(portfolio.split.total == Amount("31.25bn USD"))
        #expect(zip(portfolio.mix, [0.45, 11.15, 19.65]).allSatisfy { abs($0.share - $1 / 31.25) < 1e-12 })
        #expect(portfolio.mix[0].expectations.map(\.side) == ["tokyo", "washington"])
        #expect(portfolio.mix[0].expectations.map(\.holds) == [true, false])
        #expect(portfolio.mix[0].expectations.map(\.band.description) == ["1–2%", ">=20%"])
        #expect(portfolio.mix[1].expectations.map(\.holds) == [false])
        #expect(portfolio.mix[2].expectations.isEmpty)
        #expect(!portfolio.split.isIllustrative)
    }

    /// Without rounding: 2% is in the band, and a dollar more is not.
    @Test(arguments: [("2bn", true), ("2000000001", false), ("1bn", true), ("999999999.99", false)])
    func bandsAreExact(equity: String, holds: Bool) throws {
        let part = try #require(Amount("\(equity) USD")).value
        let rest = try #require(ExactDecimal(100_000_000_000).subtracting(part))
        let portfolio = Fixture.dossier(
            mixed,
            projects: [
                "a": project(
                    "sel", "instruments: [{kind: equity, amount: \(equity) USD}, {kind: loan, amount: \(rest) USD}]")
            ]
        ).portfolio
        #expect(portfolio.split.total == Amount("100bn USD"))
        #expect(portfolio.mix.first?.expectations.first?.holds == holds)
    }

    @Test func anInstrumentThatNobodyUsesIsThereWithNothing() {
        let portfolio = Fixture.dossier(mixed).portfolio
        #expect(portfolio.mix.map(\.kind) == [.equity, .loan, .guarantee])
        #expect(portfolio.mix.allSatisfy { $0.sum.total == Amount("0 USD") && $0.share == 0 })
        // Nothing is no share of nothing.
        #expect(portfolio.mix.flatMap(\.expectations).allSatisfy { !$0.holds })
        let used = Fixture.dossier(projects: [
            "a": project("sel", "amount: 1bn USD\ninstruments: [{kind: loan, share: 100%}]")
        ])
        #expect(used.portfolio.mix.map(\.kind) == [.loan])
    }

    @Test func partsAreHonestToo() {
        let portfolio = Fixture.dossier(
            mixed,
            projects: [
                "a": project("sel", "instruments: [{kind: equity, share: 50%}, {kind: equity}]"),
                "b": project("sel", "amount: 1bn JPY\ninstruments: [{kind: loan, share: 50%}]"),
                "c": project(
                    "sel", "amount: {value: 2bn USD, basis: illustrative}\ninstruments: [{kind: guarantee, share: 50%}]"
                ),
            ]
        ).portfolio
        #expect(portfolio.mix.map(\.sum.unpriced) == [2, 0, 0])
        #expect(portfolio.mix.map(\.sum.uncounted) == [0, 1, 0])
        #expect(portfolio.mix.map(\.sum.isIllustrative) == [false, false, true])
        #expect(portfolio.split.unpriced == 2 && portfolio.split.uncounted == 1 && portfolio.split.isIllustrative)
        #expect(portfolio.split.total == Amount("1bn USD"))
    }

    @Test(arguments: [
        ("share: 50%", "10bn USD", "5bn USD", Basis?.none),
        ("share: 50%", "{value: 10bn USD, basis: published}", "5bn USD", .published),
        ("share: {value: 50%, basis: estimate}", "{value: 10bn USD, basis: published}", "5bn USD", .estimate),
        ("share: {value: 50%, basis: illustrative}", "{value: 10bn USD, basis: published}", "5bn USD", .illustrative),
        ("share: {value: 50%, basis: estimate}", "{value: 10bn USD, basis: illustrative}", "5bn USD", .illustrative),
        ("share: 50%, amount: {value: 1bn USD, basis: reported}", "10bn USD", "1bn USD", .reported),
        ("amount: 1bn USD", "{value: 10bn USD, basis: illustrative}", "1bn USD", nil),
    ])
    func aPartIsItsAmountOrItsShare(part: String, amount: String, money: String, basis: Basis?) throws {
        let record = Fixture.record(
            project("sel", "amount: \(amount)\ninstruments: [{kind: loan, \(part)}]"), as: Project.self)
        #expect(record.problems == [])
        let claims = try #require(record.instruments.first?.money(of: record.amount))
        #expect(claims.value == Amount(money))
        #expect(claims.first.basis == basis)
    }

    @Test func brokenProjectsAreNotCounted() {
        let dossier = Fixture.dossier(projects: [
            "a": project("sel", "amount: 1bn USD"), "b": project("sel", "amount: 2bn USD\nowner: []"),
        ])
        #expect(dossier.portfolio.selected.total == Amount("1bn USD"))
        #expect(dossier.portfolio(of: []).selected.total == Amount("0 USD"))
    }
}
