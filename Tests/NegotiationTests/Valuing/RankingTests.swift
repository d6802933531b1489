import Negotiation
import Testing
import Valuation

@Suite struct RankingTests {
    private func project(_ revenue: String, _ more: String = "", currency: String = "USD") -> String {
        """
        title: T
        stage: short
        valuation:
          flows:
            - {years: 2027, capital-cost: 100m \(currency)}
            - {years: 2028-2040, revenue: \(revenue) \(currency)}
        \(more)
        """
    }

    private func dossier() -> Dossier {
        Fixture.dossier(
            Fixture.framework + "\n" + AppraisalTests.defaults,
            projects: [
                "best": project("30m"), "middle": project("20m"),
                // Tokyo takes it for worth little, Washington for the best.
                "disputed": project(
                    "25m", "  assumptions: {tokyo: {revenue: 40%}, washington: {revenue: 200%}}"),
                "yen": project("9bn", currency: "JPY"), "bare": "title: B\nstage: short",
                "gone": "title: G\nstage: out",
            ])
    }

    @Test func eachSideHasItsOrder() throws {
        let ranking = dossier().ranking()
        #expect(ranking.rows.map(\.project.id.name) == ["best", "middle", "disputed", "yen"])
        #expect(ranking.rows.map { Array($0.ranks) } == [[1, 2], [2, 3], [3, 1], [nil, nil]])
        #expect(ranking.rows.map(\.shift) == [1, 1, -2, nil])
        #expect(ranking.mostDisputed.map(\.project.id.name) == ["disputed"])
        #expect(ranking.unvalued.map(\.project.id.name) == ["bare"])
        #expect(ranking.rows.last?.values.ours == .failure(Undefined("in JPY")))
    }

    @Test func ratesCompareAcrossCurrencies() {
        #expect(dossier().ranking(by: .irr).rows.map(\.ranks.ours) == [1, 2, 3, 4])
        #expect(dossier().ranking(by: .irr).rows.first?.project.id.name == "yen")
    }

    @Test func fewerYearsAreBetter() {
        #expect(dossier().ranking(by: .payback).rows.first?.project.id.name == "yen")
    }

    @Test func equalValuesShareARank() {
        let twins = Fixture.dossier(
            Fixture.framework + "\n" + AppraisalTests.defaults,
            projects: ["a": project("20m"), "b": project("20m"), "c": project("10m")])
        #expect(twins.ranking().rows.map { Array($0.ranks) } == [[1, 1], [1, 1], [3, 3]])
        #expect(twins.ranking().mostDisputed.isEmpty)
    }
}
