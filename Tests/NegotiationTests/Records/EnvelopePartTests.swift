import Negotiation
import Testing

/// The parts of an envelope, and which of them pays for a project.
@Suite struct EnvelopePartTests {
    static let framework = """
        title: Korea–US
        sides: [{id: seoul, name: Seoul, ours: yes}, {id: washington, name: Washington}]
        envelope: 350bn USD
        envelopes:
          - id: cash
            name: Cash
            name-ja: 現金
            amount: {value: 200bn USD, source: Fact sheet, basis: published}
            cap-per-year: {value: 20bn USD, source: Fact sheet}
            deadline: 2030-12-31
            instruments: [cash]
          - {id: ships, amount: 150bn USD, instruments: [loan, guarantee], sectors: [shipbuilding]}
        deadline: 2029-01-19
        sectors: [shipbuilding, energy]
        stages:
          - {id: idea, name: Idea, counts-as: candidate}
          - {id: short, name: Shortlisted, counts-as: shortlisted}
          - {id: sel, name: Selected, counts-as: selected}
          - {id: out, name: Dropped, counts-as: dropped}
        instruments: [{kind: cash}, {kind: loan}, {kind: guarantee}]
        """

    private func framework(_ parts: String, _ rest: String = "") -> Framework {
        Fixture.record(
            "title: T\nsides: [{id: a, name: A}, {id: b, name: B}]\nenvelopes: [\(parts)]\n\(rest)", as: Framework.self,
            vocabulary: nil
        ).subject
    }

    @Test func everyFieldIsRead() throws {
        let record = Fixture.record(Self.framework, as: Framework.self, vocabulary: nil)
        #expect(record.problems == [])
        let cash = try #require(record.envelopes.first)
        #expect(cash.id == "cash" && cash.label == "Cash" && cash.nameJa == "現金")
        #expect(cash.amount?.value == Amount("200bn USD") && cash.amount?.first.source == "Fact sheet")
        #expect(cash.capPerYear?.value == Amount("20bn USD"))
        #expect(cash.deadline?.value == known("2030-12-31"))
        #expect(cash.instruments.map(\.id) == ["cash"] && cash.sectors == [])
        #expect(record.envelopes[1].label == "ships" && record.envelopes[1].sectors == ["shipbuilding"])
    }

    @Test func theWholeIsTheEnvelopeOrTheSumOfItsParts() {
        let parts = "{id: a, amount: 2bn USD}, {id: b, amount: 3bn USD}"
        #expect(framework(parts, "envelope: 9bn USD").pledged?.value == Amount("9bn USD"))
        #expect(framework(parts).pledged?.value == Amount("5bn USD"))
        #expect(framework(parts).pledged?.isIllustrative == false)
        #expect(framework("{id: a, amount: 2bn USD}, {id: b, amount: 3bn KRW}").pledged == nil)
        #expect(framework("").pledged == nil)
        let mixed = framework(
            "{id: a, amount: {value: 2bn USD, basis: published}}, {id: b, amount: {value: 1bn USD, basis: illustrative}}"
        )
        #expect(mixed.pledged?.first.basis == .illustrative)
        let same = framework(
            "{id: a, amount: {value: 2bn USD, basis: published}}, {id: b, amount: {value: 1bn USD, basis: published}}")
        #expect(same.pledged?.first.basis == .published)
        #expect(
            framework("{id: a, amount: {value: 2bn USD, basis: published}}, {id: b, amount: 1bn USD}").pledged?.first
                .basis == nil)
    }

    /// `part amount` of each part that pays, in billions; `-` for none.
    private func paid(_ rest: String, _ framework: String = EnvelopePartTests.framework) -> [String] {
        let dossier = Fixture.dossier(framework, projects: ["p": "title: P\nstage: sel\n\(rest)"])
        guard let project = dossier.project("p") else { return [] }
        #expect(project.problems == [])
        return dossier.framework.subject.parts(of: project.subject).map { part, sum in
            "\(part?.id ?? "-") \(sum.unpriced > 0 ? "?" : sum.total.short(unit: .billion))"
        }
    }

    @Test(arguments: [
        // Split over instruments, each in its part; what no part takes is in none.
        (
            "sector: shipbuilding\namount: 10bn USD\ninstruments: [{kind: cash, share: 20%}, {kind: loan, share: 30%}, "
                + "{kind: guarantee, share: 40%}, {kind: equity, share: 10%}]",
            ["cash 2.0bn", "ships 7.0bn", "- 1.0bn"]
        ),
        // Loans count for ships alone.
        ("sector: energy\namount: 10bn USD\ninstruments: [{kind: loan, share: 100%}]", ["- 10.0bn"]),
        // Only one part takes energy at all.
        ("sector: energy\namount: 10bn USD", ["cash 10.0bn"]),
        ("sector: chips\namount: 10bn USD", ["cash 10.0bn"]),
        // Either part may pay for a ship that is not split, or for what has no sector.
        ("sector: shipbuilding\namount: 10bn USD", ["- 10.0bn"]),
        ("amount: 10bn USD", ["- 10.0bn"]),
        ("amount: 10bn USD\ninstruments: [{kind: loan, share: 100%}]", ["ships 10.0bn"]),
        // The instrument is named, its share is not.
        ("sector: shipbuilding\namount: 10bn USD\ninstruments: [{kind: loan}]", ["ships 10.0bn"]),
        ("sector: energy\namount: 10bn USD\ninstruments: [{kind: loan}, {kind: guarantee}]", ["- 10.0bn"]),
        ("sector: shipbuilding\namount: 10bn USD\ninstruments: [{kind: loan}, {kind: cash}]", ["- 10.0bn"]),
        // The rest of a split is of any instrument.
        (
            "sector: shipbuilding\namount: 10bn USD\ninstruments: [{kind: loan, share: 30%}]",
            ["ships 3.0bn", "- 7.0bn"]
        ),
        (
            "sector: shipbuilding\namount: 10bn USD\ninstruments: [{kind: loan, share: 30%}, {kind: cash}]",
            ["ships 3.0bn", "cash 7.0bn"]
        ),
        // A split that comes to more than the amount, or to other money, is none.
        ("sector: energy\namount: 10bn USD\ninstruments: [{kind: loan, amount: 11bn USD}]", ["cash 10.0bn"]),
        ("sector: energy\namount: 10bn USD\ninstruments: [{kind: loan, amount: 11bn KRW}]", ["cash 10.0bn"]),
        // The field has the last word.
        (
            "envelope: cash\nsector: shipbuilding\namount: 10bn USD\ninstruments: [{kind: loan, share: 100%}]",
            ["cash 10.0bn"]
        ),
        ("envelope: ships\namount: 10bn USD", ["ships 10.0bn"]),
        ("envelope: ships", ["ships ?"]),
    ])
    func aPieceIsPaidByThePartThatAdmitsIt(project: String, parts: [String]) {
        #expect(paid(project) == parts)
    }

    @Test(arguments: [
        // Sector before instrument before all.
        ("sector: energy", "sector"), ("sector: other", "instrument"),
    ])
    func theNarrowerPartComesFirst(sector: String, part: String) {
        let framework = Self.framework.replacing("[shipbuilding, energy]", with: "[energy, other]")
        let parts = """
            envelopes:
              - {id: all, amount: 1bn USD}
              - {id: instrument, amount: 1bn USD, instruments: [loan]}
              - {id: sector, amount: 1bn USD, sectors: [energy]}
              - {id: again, amount: 1bn USD, sectors: [energy]}
            """
        let lines = framework.split(separator: "\n")
        let rest = lines.filter { !$0.hasPrefix(" ") || $0.contains("counts-as") }.filter { !$0.hasPrefix("envelopes") }
        #expect(
            paid(
                "\(sector)\namount: 2bn USD\ninstruments: [{kind: loan, share: 100%}]",
                rest.joined(separator: "\n") + "\n" + parts)
                == ["\(part) 2.0bn"])
    }

    @Test func aPartThatThereIsNotIsToldWithThoseThereAre() {
        let words = Vocabulary(Fixture.record(Self.framework, as: Framework.self, vocabulary: nil).subject)
        #expect(
            Fixture.faults("title: P\nstage: sel\nenvelope: credit", as: Project.self, vocabulary: words) == [
                "4:11: error: no part of the envelope `credit`: write one of cash or ships, "
                    + "or add it under envelopes of dossier.md"
            ])
        #expect(
            Fixture.faults("title: P\nstage: sel\nenvelope: credit", as: Project.self) == [
                "4:11: error: no part of the envelope `credit`: dossier.md lists no envelopes: add it there"
            ])
    }
}
