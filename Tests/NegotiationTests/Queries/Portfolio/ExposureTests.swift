import Negotiation
import Testing

/// What institutions have in the projects, against their limits.
@Suite struct ExposureTests {
    private func exposures(_ framework: String, _ parts: String, stage: String = "sel") -> [Exposure] {
        Fixture.dossier(
            Fixture.framework + "\n" + framework,
            projects: ["a": "title: A\nstage: \(stage)\namount: 100bn USD\ninstruments: [\(parts)]"]
        ).exposures
    }

    private let yen = """
        institutions: [{name: JBIC, limit: 7.18tn JPY}, {name: NEXI}]
        exchange-rates: [{currency: JPY, per-unit: {value: 155, basis: illustrative}}]
        """

    @Test func aLimitInAnotherCurrencyIsConverted() throws {
        let found = exposures(yen, "{kind: loan, share: 12.06%, institution: JBIC}")
        #expect(found.map(\.institution) == ["JBIC", "NEXI"])
        let jbic = try #require(found.first)
        #expect(jbic.sum.total == Amount("12.06bn USD"))
        #expect(jbic.converted == Amount("46322580645.16 USD"))
        #expect(jbic.left == Amount("34262580645.16 USD"))
        #expect(jbic.holds == true && jbic.isIllustrative)
        #expect(jbic.share.map { abs($0 - 0.26035) < 1e-5 } == true)
        // The sum itself is not made up.
        #expect(!jbic.sum.isIllustrative)
        #expect(found[1].limit == nil && found[1].holds == nil && found[1].left == nil && found[1].share == nil)
        #expect(found[1].sum.total == Amount("0 USD"))
    }

    @Test(arguments: [("50bn USD", true), ("50000000000.01 USD", true), ("49999999999.99 USD", false)])
    func aLimitIsExact(limit: String, holds: Bool) {
        let found = exposures(
            "institutions: [{name: JBIC, limit: \(limit)}]", "{kind: loan, share: 50%, institution: JBIC}")
        #expect(found.map(\.holds) == [holds])
        #expect(found.first?.left?.value.isNegative == !holds)
        #expect(found.first?.rate == nil && found.first?.isIllustrative == false)
    }

    /// Without rounding, also where the limit has no exact amount in the other currency.
    @Test func aConvertedLimitIsExact() {
        let thirds = "institutions: [{name: JBIC, limit: 100bn JPY}]\nexchange-rates: [{currency: JPY, per-unit: 3}]"
        func holds(_ amount: String) -> Bool? {
            exposures(thirds, "{kind: loan, amount: \(amount) USD, institution: JBIC}").first?.holds
        }
        #expect(holds("33333333333.33") == true)
        #expect(holds("33333333333.3333") == true)
        #expect(holds("33333333333.34") == false)
    }

    @Test(arguments: [
        "", "exchange-rates: [{currency: EUR, per-unit: 0.9}]", "exchange-rates: [{currency: JPY, per-unit: 0}]",
        "exchange-rates: [{currency: JPY, per-unit: -155}]", "exchange-rates: [{currency: JPY}]",
    ])
    func withoutARateTheLimitIsThereAndNotCompared(rates: String) throws {
        let found = exposures(
            "institutions: [{name: JBIC, limit: 7.18tn JPY}]\n\(rates)", "{kind: loan, share: 1%, institution: JBIC}")
        let jbic = try #require(found.first)
        #expect(jbic.limit?.value == Amount("7.18tn JPY"))
        #expect(jbic.holds == nil && jbic.left == nil && jbic.converted == nil && jbic.rate == nil)
    }

    /// A limit of one year is held against what is selected in that year, not against all that ever is.
    @Test(
        arguments: [
            // The whole of 2027 is not within a year that ends in March.
            ("2026-04/2027-03", ["20bn USD", "30bn USD", "55bn USD"], nil),
            ("2026", ["50bn USD", "50bn USD", "5bn USD"], false), ("2027", ["50bn USD", "50bn USD", "5bn USD"], false),
            ("2025-04/2026-03", ["30bn USD", "70bn USD", "5bn USD"], true),
            ("../2026-03", ["30bn USD", "70bn USD", "5bn USD"], true),
            ("2026-03-12/2026-05", ["50bn USD", "50bn USD", "5bn USD"], false),
        ] as [(String, [String], Bool?)])
    func aLimitOfOneYearCountsThatYear(period: String, sums: [String], holds: Bool?) throws {
        func project(_ since: String?, _ amount: String) -> String {
            "title: A\nstage: sel\(since.map { "\nsince: \($0)" } ?? "")\namount: \(amount)"
                + "\ninstruments: [{kind: loan, share: 100%, institution: JBIC}]"
        }
        let dossier = Fixture.dossier(
            Fixture.framework + "\ninstitutions: [{name: JBIC, limit: 40bn USD, period: \(period)}]",
            projects: [
                "a": project("2026-03-12", "30bn USD"), "b": project("2026-05", "20bn USD"),
                "c": project("2027", "50bn USD"), "d": project(nil, "5bn USD"),
            ])
        let found = try #require(dossier.exposures.first)
        #expect(found.holds == holds, "\(found.sum.total) \(found.undated.total)")
        #expect([found.sum, found.outside, found.undated].map(\.total) == sums.map { Amount($0) })
        #expect(found.left?.value == Amount("40bn USD")?.value.subtracting(found.sum.total.value))
    }

    @Test func onlyWhatIsSelectedCounts() {
        let parts = "{kind: loan, share: 1%, institution: JBIC}, {kind: equity, share: 2%}"
        #expect(exposures("", parts).map(\.institution) == ["JBIC", nil])
        #expect(exposures("", parts).map(\.sum.total) == [Amount("1bn USD"), Amount("2bn USD")])
        #expect(exposures("", parts, stage: "short").isEmpty)
        #expect(exposures(yen, parts, stage: "out").map(\.sum.total) == [Amount("0 USD"), Amount("0 USD")])
    }
}
