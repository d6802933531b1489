import Chance
import Negotiation
import Testing

/// What is left of the envelope, and how fast it has to go.
@Suite struct EnvelopeStandingTests {
    private let today = day("2026-02-20")

    private func project(_ stage: String, _ rest: String = "") -> String { "title: T\nstage: \(stage)\n\(rest)" }

    private let projects = [
        "a": "title: A\nstage: sel\namount: 30bn USD", "b": "title: B\nstage: sel\namount: 6bn USD",
        "c": "title: C\nstage: short\namount: {value: 50bn USD, basis: illustrative}", "d": "title: D\nstage: short",
        "e": "title: E\nstage: out\namount: 9bn USD", "f": "title: F\nstage: idea\namount: 5bn JPY",
    ]

    @Test func whatIsLeftIsTheEnvelopeWithoutWhatIsTaken() throws {
        let standing = Fixture.dossier(projects: projects).envelopeStanding(today)
        #expect(standing.selected.sum.total == Amount("36bn USD"))
        #expect(standing.selected.projects.map(\.id.name) == ["a", "b"])
        #expect(standing.shortlisted.sum.unpriced == 1 && standing.shortlisted.projects.count == 2)
        #expect(standing.remaining?.amount == Amount("514bn USD"))
        #expect(standing.remaining?.isIllustrative == false)
        #expect(standing.remainingAfterShortlist?.amount == Amount("464bn USD"))
        #expect(standing.remainingAfterShortlist?.isIllustrative == true)
        let tenth = try #require(Amount("55bn USD"))
        let share = try #require(standing.share(of: tenth))
        #expect(abs(share - 0.1) < 1e-12)
        #expect(standing.paces.isEmpty)
    }

    @Test func theFunnelHasEveryStageInItsOrder() {
        let funnel = Fixture.dossier(projects: projects).envelopeStanding(today).funnel
        #expect(funnel.map(\.stage.id) == ["idea", "short", "sel", "out"])
        #expect(funnel.map(\.group) == [.candidate, .shortlisted, .selected, .dropped])
        #expect(funnel.map(\.held.projects.count) == [1, 2, 2, 1])
        #expect(funnel.map(\.held.sum.total) == ["0 USD", "50bn USD", "36bn USD", "9bn USD"].map { Amount($0) })
        #expect(funnel.map(\.held.sum.unpriced) == [0, 1, 0, 0])
        #expect(funnel.map(\.held.sum.uncounted) == [1, 0, 0, 0])
        #expect(funnel.map(\.held.sum.isIllustrative) == [false, true, false, false])
    }

    @Test func everyReadingOfTheDeadlineHasItsPace() {
        let framework =
            Fixture.framework
            + "\ndeadline: [{value: 2029-12-31, source: A}, {value: 2029-01-19, source: B}, 2026-03-01, "
            + "2026-12-31, 2026-02-20, 2025-01-01]"
        let paces = Fixture.dossier(framework, projects: projects).envelopeStanding(today).paces
        #expect(paces.map(\.daysLeft) == [1410, 1064, 9, 314, 0, -415])
        #expect(paces.map(\.deadline.source) == ["A", "B", nil, nil, nil, nil])
        // 514bn × 365.25 ÷ 1,410 days, and a twelfth of it.
        #expect(paces[0].perYear == Amount("133147872340.43 USD"))
        #expect(paces[0].perMonth == Amount("11095656028.37 USD"))
        #expect(paces[1].perYear.map { $0.value > (paces[0].perYear?.value ?? .zero) } == true)
        // Less than a month, less than a year, today, past.
        #expect(paces[2].perMonth == nil && paces[2].perYear == nil)
        #expect(paces[3].perMonth != nil && paces[3].perYear == nil)
        #expect(paces[4...].allSatisfy { $0.perMonth == nil && $0.perYear == nil })
    }

    @Test func aPaceIsIllustrativeWithTheRestOrTheDate() {
        func isIllustrative(_ deadline: String, _ amount: String) -> Bool? {
            Fixture.dossier(
                Fixture.framework + "\ndeadline: \(deadline)", projects: ["a": project("sel", "amount: \(amount)")]
            ).envelopeStanding(today).paces.first?.isIllustrative
        }
        #expect(isIllustrative("2029-12-31", "1bn USD") == false)
        #expect(isIllustrative("{value: 2029-12-31, basis: illustrative}", "1bn USD") == true)
        #expect(isIllustrative("2029-12-31", "{value: 1bn USD, basis: illustrative}") == true)
    }

    @Test func whereNothingIsLeftThereIsNoPace() {
        let framework = Fixture.framework + "\ndeadline: 2029-12-31"
        let full = Fixture.dossier(framework, projects: ["a": project("sel", "amount: 550bn USD")])
        #expect(full.envelopeStanding(today).remaining?.amount == Amount("0 USD"))
        #expect(full.envelopeStanding(today).paces.map(\.perYear) == [nil])
        let over = Fixture.dossier(framework, projects: ["a": project("sel", "amount: 551bn USD")])
        #expect(over.envelopeStanding(today).remaining?.amount.value == ExactDecimal(-1_000_000_000))
        #expect(over.envelopeStanding(today).paces.map(\.perMonth) == [nil])
    }

    @Test func withoutAnEnvelopeNothingIsLeftAndNothingIsDue() {
        let framework = Fixture.framework.replacing("envelope: 550bn USD\n", with: "") + "\ndeadline: 2029-12-31"
        let standing = Fixture.dossier(framework, projects: ["a": project("sel", "amount: 5bn JPY")])
            .envelopeStanding(today)
        #expect(standing.envelope == nil && standing.remaining == nil && standing.remainingAfterShortlist == nil)
        #expect(standing.selected.sum.total == Amount("5bn JPY"))
        #expect(standing.paces.map(\.perMonth) == [nil] && standing.paces.map(\.daysLeft) == [1410])
        #expect(standing.share(of: standing.selected.sum.total) == nil)
    }

    /// At the pace that is told nothing is left at the deadline, and at a cent less something is.
    @Test func paceTimesTimeIsWhatIsLeft() throws {
        var random = SeededGenerator(for: "paceTimesTimeIsWhatIsLeft")
        for _ in 0..<300 {
            let days = Int.random(in: 366...40_000, using: &random)
            let deadline = try #require(today.adding(days: days))
            let selected = Int.random(in: 0...54_999_999_999_999, using: &random)
            let amount = "\(selected / 100).\(selected / 10 % 10)\(selected % 10) USD"
            let standing = Fixture.dossier(
                Fixture.framework + "\ndeadline: \(deadline)", projects: ["a": project("sel", "amount: \(amount)")]
            ).envelopeStanding(today)
            let remaining = try #require(standing.remaining).amount.value
            let pace = try #require(standing.paces.first)
            #expect(pace.daysLeft == days)
            for (told, parts) in [(pace.perYear, 1), (pace.perMonth, 12)] {
                // A year is 365.25 days: pace × parts × days × 100 against what is left × 36,525.
                let rate = try #require(told).value
                let time = ExactDecimal(days * 100 * parts)
                let need = try #require(remaining.times(ExactDecimal(36525)))
                let done = try #require(rate.times(time))
                #expect(done >= need)
                let less = try #require(ExactDecimal("0.01").flatMap(rate.subtracting)?.times(time))
                #expect(less < need)
            }
        }
    }
}
