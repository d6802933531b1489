import FrontMatter
import Negotiation
import Testing

@Suite struct ClaimTests {
    private func project(_ amount: String) -> Record<Project> {
        Fixture.record("title: T\nstage: sel\namount: \(amount)", as: Project.self)
    }

    private func amountFaults(_ amount: String) -> [String] {
        Fixture.faults("title: T\nstage: sel\namount: \(amount)", as: Project.self)
    }

    @Test func aBareValueIsAClaim() throws {
        let amount = try #require(project("33.3bn USD").amount)
        #expect(amount.value == Amount("33.3bn USD"))
        #expect(amount.first.source == nil && amount.first.date == nil && amount.first.side == nil)
        #expect(amount.first.basis == nil && amount.first.note == nil)
        #expect(!amount.isDisputed && !amount.isIllustrative)
        #expect(amount.all.count == 1)
    }

    @Test(arguments: [
        "{value: 5bn USD, source: S, date: 2026-02-17, side: tokyo, basis: estimate, note: N}",
        "\n  note: N\n  basis: estimate\n  side: tokyo\n  date: 2026-02-17\n  source: S\n  value: 5bn USD",
        "\n  - value: 5bn USD\n    source: S\n    date: 2026-02-17\n    side: tokyo\n    basis: estimate\n    note: N",
    ])
    func aClaimSaysWhereItComesFrom(yaml: String) throws {
        let record = project(yaml)
        #expect(record.problems == [])
        let claim = try #require(record.amount).first
        #expect(claim.value == Amount("5bn USD"))
        #expect(claim.source == "S")
        #expect(claim.date == known("2026-02-17"))
        #expect(claim.side == SideID(id: "tokyo"))
        #expect(claim.basis == .estimate)
        #expect(claim.note == "N")
    }

    @Test(arguments: [
        ("[5bn USD, 6bn USD]", true, false), ("[5bn USD, 5bn USD]", false, false), ("[5bn USD]", false, false),
        ("[5bn USD, 5000m USD]", false, false), ("[5bn USD, {value: 5bn JPY, source: S}]", true, false),
        ("[{value: 5bn USD, basis: illustrative}, 6bn USD]", true, true),
        ("[5bn USD, {value: 6bn USD, basis: illustrative}]", true, false),
        ("{value: 5bn USD, basis: illustrative}", false, true), ("{value: 5bn USD, basis: estimate}", false, false),
    ])
    func claimsMayDisagree(yaml: String, isDisputed: Bool, isIllustrative: Bool) throws {
        let record = project(yaml)
        #expect(record.problems == [])
        let amount = try #require(record.amount)
        #expect(amount.value == Amount("5bn USD"))
        #expect(amount.isDisputed == isDisputed)
        #expect(amount.isIllustrative == isIllustrative)
    }

    @Test func aFieldHasNoMoreThanAThousandValues() {
        func many(_ count: Int) -> String {
            "[" + Array(repeating: "5bn USD", count: count).joined(separator: ", ") + "]"
        }
        #expect(project(many(1000)).problems == [])
        #expect(
            project(many(1001)).problems.map(\.description)
                .allSatisfy { $0.hasSuffix("4:9: error: amount has 1001 values: leave 1000 at most") })
        #expect(project(many(1001)).problems.count == 1)
    }

    private static let amount = "write an amount with its currency, like 33.3bn USD or 600m USD"

    @Test(arguments: [
        ("5", ["4:9: error: amount is `5`: \(amount)"]),
        ("{source: S}", ["4:9: error: a claim without its value: write {value: …, source: …}"]),
        ("{}", ["4:9: error: a claim without its value: write {value: …, source: …}"]),
        ("{value: }", ["4:16: error: amount is empty: \(amount)"]),
        ("{value: [5bn USD]}", ["4:17: error: amount is a list: \(amount)"]),
        (
            "[]",
            [
                "4:9: error: amount is a list: \(amount), "
                    + "or a claim such as {value: …, source: …, basis: published}"
            ]
        ),
        ("[5bn USD, six]", ["4:19: error: amount[1] is `six`: \(amount)"]),
        ("[six]", ["4:10: error: amount[0] is `six`: \(amount)"]),
        ("[[5bn USD]]", ["4:10: error: amount[0] is a list: \(amount)"]),
        (
            "{value: 5bn USD, sorce: S}",
            [
                "4:26: warning: amount.sorce is not a field, and is kept as it is: did you mean `source`, "
                    + "or `x-sorce` for a key of your own?"
            ]
        ),
        ("{value: 5bn USD, bsis: S}", ["4:26: error: amount.bsis is not a field: did you mean `basis`?"]),
        ("{value: 5bn USD, x-mine: S}", []),
        (
            "{value: 5bn USD, date: today}",
            ["4:32: error: amount.date is `today`: write a date like 2026-02-12, 2026-02 or 2026"]
        ),
    ])
    func faultsAreToldWithTheirPlace(yaml: String, faults: [String]) {
        #expect(amountFaults(yaml) == faults)
    }

    // MARK: JSON

    @Test(arguments: [
        ("33.3bn USD", #"{"amount": "33300000000", "currency": "USD", "basis": null}"#),
        (
            "{value: 33.3bn USD, basis: published, source: S}",
            #"{"amount": "33300000000", "currency": "USD", "source": "S", "basis": "published"}"#
        ),
        (
            "{value: 1.5 JPY, note: N, side: tokyo, date: 2026-02-17}",
            #"{"amount": "1.5", "currency": "JPY", "date": "2026-02-17", "side": "tokyo", "note": "N", "basis": null}"#
        ),
        (
            "[5bn USD, {value: 6bn USD, basis: estimate}]",
            #"{"amount": "5000000000", "currency": "USD", "basis": null, "#
                + #""others": [{"amount": "6000000000", "currency": "USD", "basis": "estimate"}]}"#
        ),
    ])
    func amountsGiveAmountCurrencyAndBasis(yaml: String, json: String) throws {
        #expect(try oneLine(#require(project(yaml).amount).json) == json)
    }

    @Test(arguments: [
        ("1.50%", #""1.5%""#),
        ("{value: 1.5%}", #""1.5%""#),
        ("{value: 1.5%, source: S}", #"{"value": "1.5%", "source": "S"}"#),
        ("[1%, {value: 2%, basis: reported}]", #"{"value": "1%", "others": [{"value": "2%", "basis": "reported"}]}"#),
    ])
    func otherClaimsGiveTheirValue(yaml: String, json: String) throws {
        let record = Fixture.record(
            "title: T\nstage: sel\ninstruments: [{kind: loan, share: \(yaml)}]", as: Project.self)
        #expect(record.problems == [])
        #expect(try oneLine(#require(record.instruments.first?.share).json) == json)
    }

    private func oneLine(_ json: JSON) -> String {
        json.description.replacing(/\n */, with: " ").replacing("{ ", with: "{").replacing(" }", with: "}")
            .replacing("[ ", with: "[").replacing(" ]", with: "]")
    }
}
