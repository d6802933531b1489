import Chance
import Negotiation
import Testing

@Suite struct MixTests {
    private let sectored =
        Fixture.framework + """

            sectors: [energy, metals]
            institutions: [{name: NEXI}, {name: JBIC}]
            """

    private func project(_ stage: String, _ rest: String) -> String { "title: T\nstage: \(stage)\n\(rest)" }

    private func dossier() -> Dossier {
        Fixture.dossier(
            sectored,
            projects: [
                "a": project(
                    "sel",
                    "sector: metals\namount: 10bn USD\ninstruments: [{kind: equity, share: 10%, institution: JBIC}, "
                        + "{kind: loan, share: 20%, institution: JBIC}, {kind: guarantee, share: 70%, institution: NEXI}]"
                ),
                "b": project(
                    "sel", "amount: 4bn USD\ninstruments: [{kind: loan, share: 50%}, {kind: loan, amount: 1bn USD}]"),
                "c": project(
                    "short",
                    "sector: energy\namount: {value: 2bn USD, basis: illustrative}\n"
                        + "instruments: [{kind: equity, share: 50%, institution: A bank}]"),
                "d": project("out", "sector: energy\namount: 9bn USD\ninstruments: [{kind: equity, share: 100%}]"),
                "e": project("sel", "sector: energy\namount: 9bn USD"),
            ])
    }

    /// `name: equity loan guarantee` in billions of dollars.
    private func told(_ grouping: MixGrouping) -> [String] {
        dossier().mix(by: grouping).map { group in
            let sums = InstrumentID.known.map { group.split[$0].total.short(unit: .billion) }
            let projects = group.projects.map(\.id.name).joined()
            return "\(group.name ?? "-"): \(sums.joined(separator: " ")) \(projects)\(group.isSelected ? "" : " apart")"
        }
    }

    @Test func theWholeIsWhatIsSelected() {
        #expect(told(.whole) == ["-: 1.0bn 5.0bn 7.0bn ab"])
    }

    @Test func byStageThereIsEachButTheDropped() {
        #expect(
            told(.stage) == [
                "idea: 0.0bn 0.0bn 0.0bn  apart", "short: 1.0bn 0.0bn 0.0bn c apart", "sel: 1.0bn 5.0bn 7.0bn ab",
            ])
    }

    @Test func bySectorItIsWhatIsSelectedAndWhatNamesNoneIsLast() {
        #expect(told(.sector) == ["metals: 1.0bn 2.0bn 7.0bn a", "-: 0.0bn 3.0bn 0.0bn b"])
    }

    @Test func byInstitutionAProjectIsWithEachOfItsParts() {
        #expect(
            told(.institution) == [
                "NEXI: 0.0bn 0.0bn 7.0bn a", "JBIC: 1.0bn 2.0bn 0.0bn a", "-: 0.0bn 3.0bn 0.0bn b",
            ])
    }

    @Test func oneNameIsOneInstitution() {
        let dossier = Fixture.dossier(projects: [
            "a": project("sel", "instruments: [{kind: loan, amount: 1bn USD, institution: 'JBIC, NEXI'}]"),
            "b": project("sel", "instruments: [{kind: loan, amount: 1bn USD, institution: JBIC}]"),
            "c": project("sel", "instruments: [{kind: loan, amount: 1bn USD, institution: ''}]"),
        ])
        #expect(dossier.mix(by: .institution).map(\.name) == ["JBIC", "JBIC, NEXI", nil])
    }

    @Test func groupingsGoRound() {
        #expect(MixGrouping.allCases.map(\.next) == [.stage, .sector, .institution, .whole])
    }

    /// Whatever the projects, the groups of what is selected make up the whole, instrument by instrument, and so do the
    /// projects of each group.
    @Test func groupsAddUpToTheWhole() throws {
        var random = SeededGenerator(for: "groupsAddUpToTheWhole")
        for _ in 0..<200 {
            let dossier = Fixture.dossier(sectored, projects: randomProjects(&random))
            let whole = try #require(dossier.mix(by: .whole).first).split
            let portfolio = dossier.portfolio
            #expect(portfolio.split == whole.whole)
            for total in portfolio.mix { #expect(total.sum == whole[total.kind]) }
            for grouping in MixGrouping.allCases {
                let groups = dossier.mix(by: grouping)
                for kind in InstrumentID.known {
                    let sums = groups.filter(\.isSelected).map { $0.split[kind] }
                    #expect(sum(sums.map(\.total)) == whole[kind].total, "\(grouping) \(kind)")
                    #expect(sums.contains { $0.isIllustrative } == whole[kind].isIllustrative)
                    #expect(sums.reduce(0) { $0 + $1.unpriced } == whole[kind].unpriced)
                    #expect(sums.reduce(0) { $0 + $1.uncounted } == whole[kind].uncounted)
                }
                for group in groups {
                    let own = group.projects.map { project in
                        dossier.split(of: project) { part in
                            guard grouping == .institution else { return true }
                            return part.institution == group.name
                        }
                    }
                    #expect(sum(own.map(\.whole.total)) == group.split.whole.total, "\(grouping)")
                    #expect(Set(group.projects.map(\.id)).count == group.projects.count)
                }
            }
        }
    }

    private func sum(_ amounts: [Amount]) -> Amount? {
        amounts.reduce(Amount(value: .zero, currency: .usd)) { sum, amount in sum.flatMap { $0.adding(amount) } }
    }

    private func randomProjects(_ random: inout SeededGenerator) -> [String: String] {
        func any(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
        return Dictionary(
            uniqueKeysWithValues: (0..<Int.random(in: 0...12, using: &random)).map { index in
                let parts = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    let kind = any(["equity", "loan", "guarantee"])
                    let money = any([
                        "share: \(Int.random(in: 0...1000, using: &random))%",
                        "share: {value: 1.5%, basis: illustrative}",
                        "amount: \(Int.random(in: 0...99, using: &random)).07m USD", "amount: 5bn JPY", "note: none",
                    ])
                    let institution = any(["", ", institution: JBIC", ", institution: NEXI", ", institution: B"])
                    return "{kind: \(kind), \(money)\(institution)}"
                }
                let amount = any([
                    "", "amount: 7.3bn USD", "amount: {value: 3bn USD, basis: illustrative}", "amount: 9bn JPY",
                ])
                let sector = any(["", "sector: energy", "sector: metals", "sector: ships"])
                return (
                    "p\(index)",
                    project(
                        any(["idea", "short", "sel", "sel", "out"]),
                        "\(sector)\n\(amount)\ninstruments: [\(parts.joined(separator: ", "))]")
                )
            })
    }
}
