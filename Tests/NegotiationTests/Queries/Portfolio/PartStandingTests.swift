import Chance
import Negotiation
import Testing

/// How much of each part of an envelope is taken, in which years, and what its cap lets.
@Suite struct PartStandingTests {
    private let framework = EnvelopePartTests.framework
    private let today = day("2026-03-12")

    private func project(_ rest: String, _ stage: String = "sel") -> String { "title: P\nstage: \(stage)\n\(rest)" }

    private func parts(_ projects: [String: String], _ framework: String? = nil) -> [PartStanding] {
        Fixture.dossier(framework ?? self.framework, projects: projects).envelopeParts
    }

    private func cash(_ projects: [String: String], _ framework: String? = nil) throws -> PartStanding {
        try #require(parts(projects, framework).first)
    }

    @Test func withoutPartsThereIsNothing() {
        #expect(Fixture.dossier(projects: ["a": project("amount: 1bn USD")]).envelopeParts.isEmpty)
    }

    @Test func eachPartHasWhatIsItsOwn() {
        let parts = parts([
            "a": project("sector: energy\namount: 12bn USD"),
            "b": project("sector: energy\namount: {value: 3bn USD, basis: illustrative}", "short"),
            "c": project(
                "sector: shipbuilding\namount: 10bn USD\n"
                    + "instruments: [{kind: cash, share: 50%}, {kind: loan, share: 50%}]"),
            "d": project("sector: shipbuilding\namount: 1bn USD"), "e": project("sector: energy"),
            "f": project("sector: energy\namount: 9bn USD", "idea"),
            "g": project("sector: energy\namount: 9bn USD", "out"),
        ])
        #expect(parts.map(\.part?.id) == ["cash", "ships", nil])
        #expect(parts.map(\.selected.sum.total) == ["17bn USD", "5bn USD", "1bn USD"].map { Amount($0) })
        #expect(parts.map { $0.selected.projects.map(\.id.name) } == [["a", "c", "e"], ["c"], ["d"]])
        #expect(parts.map(\.selected.sum.unpriced) == [1, 0, 0])
        #expect(parts[0].shortlisted.sum.total == Amount("3bn USD") && parts[0].shortlisted.sum.isIllustrative)
        #expect(parts[0].remaining?.amount == Amount("183bn USD") && parts[0].remaining?.isIllustrative == false)
        #expect(parts[0].remainingAfterShortlist?.amount == Amount("180bn USD"))
        #expect(parts[0].remainingAfterShortlist?.isIllustrative == true)
        #expect(parts[2].remaining == nil && parts[2].share == nil)
    }

    @Test(arguments: [
        ("2026-02-12", 2026), ("2026-02", 2026), ("2026-21", 2026), ("2026", 2026), ("2026-12-31/2027-01-01", nil),
        ("2025-11/2025-12", 2025), ("2026/..", nil),
    ])
    func aYearIsThatOfTheStage(since: String, year: Int?) throws {
        let cash = try cash(["a": project("sector: energy\namount: 1bn USD\nsince: \(since)")])
        #expect(cash.years.map(\.year) == (year.map { [$0] } ?? []))
        #expect(cash.undated.sum.total == Amount(year == nil ? "1bn USD" : "0 USD"))
    }

    @Test func yearsAreInOrderAndHeldAgainstTheCap() throws {
        func one(_ year: Int, _ amount: String) -> String {
            project("sector: energy\namount: \(amount)\nsince: \(year)-05-01")
        }
        let cash = try cash([
            "a": one(2027, "20bn USD"), "b": one(2025, "20000000000.01 USD"), "c": one(2026, "1bn USD"),
            "d": one(2026, "2bn USD"), "e": project("sector: energy\namount: 1bn USD"),
        ])
        #expect(cash.years.map(\.year) == [2025, 2026, 2027])
        #expect(cash.years.map { cash.exceedsCap($0.held.sum) } == [true, false, false])
        #expect(cash.sum(in: 2026)?.total == Amount("3bn USD") && cash.sum(in: 2028) == nil)
        #expect(cash.undated.projects.map(\.id.name) == ["e"])
    }

    /// 200bn at 20bn a year, with 5bn of it selected this year and 30bn the next.
    @Test(arguments: [
        // Of 2026 15bn are left, of 2027 nothing, of 2028 20bn, of 2029 20bn: 55bn of 165bn.
        ("2029-01-19", PartPace.CapVerdict.impossible(most: Amount.billions(55), left: Amount.billions(110))),
        // 15 + 0 + 7 × 20 = 155.
        ("2034-12-31", .impossible(most: Amount.billions(155), left: Amount.billions(10))),
        // A year more, though only its first day: 175, and 165bn in 8.8 years is less than 20bn a year.
        ("2035-01-01", .holds),
        ("2026-03-12", .impossible(most: Amount.billions(15), left: Amount.billions(150))),
        ("2025-12-31", nil),
    ])
    func theCapIsHeldAgainstTheDeadline(deadline: String, verdict: PartPace.CapVerdict?) throws {
        let cash = try cash(
            [
                "a": project("sector: energy\namount: 5bn USD\nsince: 2026-03-01"),
                "b": project("sector: energy\namount: 30bn USD\nsince: 2027-01-01"),
            ], framework.replacing("deadline: 2030-12-31", with: "deadline: \(deadline)"))
        let pace = try #require(cash.paces(Fixture.dossier(framework).framework.subject, today).first)
        #expect(pace.verdict == verdict)
        #expect(cash.lastYearAtCap(today) == 2035)
    }

    /// 50bn by the second of January: 2026, 2027 and two days of 2028 are three calendar years, but less than two years.
    @Test func anEvenPaceMayBeAboveTheCapThoughTheYearsSuffice() throws {
        let framework = framework.replacing("value: 200bn USD", with: "value: 50bn USD").replacing(
            "deadline: 2030-12-31", with: "deadline: 2028-01-02")
        let cash = try cash([:], framework)
        #expect(cash.paces(Fixture.dossier(framework).framework.subject, today).map(\.verdict) == [.above])
        #expect(cash.lastYearAtCap(today) == 2028)
    }

    @Test func aPartWithoutADeadlineHasThatOfTheWhole() throws {
        let dossier = Fixture.dossier(framework)
        let paces = dossier.envelopeParts.map { $0.paces(dossier.framework.subject, today) }
        #expect(paces[0].map(\.pace.deadline.value) == [known("2030-12-31")])
        #expect(paces[1].map(\.pace.deadline.value) == [known("2029-01-19")])
        // Without a cap there is nothing to hold against it.
        #expect(paces[1].map(\.verdict) == [nil])
        #expect(dossier.envelopeParts[1].lastYearAtCap(today) == nil)
        #expect(dossier.framework.subject.clocks.map(\.title) == ["Deadline", "Deadline of Cash"])
    }

    @Test func whatIsUsedUpHasNoPace() throws {
        let cash = try cash(["a": project("sector: energy\namount: 200bn USD\nsince: 2026")])
        #expect(cash.paces(Fixture.dossier(framework).framework.subject, today).map(\.verdict) == [nil])
        #expect(cash.lastYearAtCap(today) == nil)
    }

    @Test func aCapOfOtherMoneyIsNotCompared() throws {
        let framework = framework.replacing("value: 20bn USD", with: "value: 20bn KRW")
        let cash = try cash(["a": project("sector: energy\namount: 30bn USD\nsince: 2026")], framework)
        #expect(cash.years.map { cash.exceedsCap($0.held.sum) } == [nil])
        #expect(cash.lastYearAtCap(today) == nil)
    }

    private static let kinds = ["cash", "loan", "guarantee", "equity"]

    private func random(_ random: inout SeededGenerator) -> String {
        let amount = random.once(in: 6) ? "" : "\namount: \(random.number(0...9)).\(random.number(0...99))bn USD"
        let sector = random.pick(["", "\nsector: energy", "\nsector: shipbuilding", "\nsector: other"])
        let since = random.pick(["", "\nsince: \(random.number(2024...2031))", "\nsince: 2026-12/2027-01"])
        let named = random.once(in: 5) ? "\nenvelope: \(random.pick(["cash", "ships"]))" : ""
        let instruments = (0..<random.number(0...4)).map { _ -> String in
            let kind = random.pick(Self.kinds)
            let how = random.pick([
                "", ", share: \(random.number(0...40))%", ", amount: \(random.number(0...3))bn USD",
                ", share: {value: 10%, basis: illustrative}", ", amount: 1bn KRW",
            ])
            return "{kind: \(kind)\(how)}"
        }
        return project(
            "\(sector)\(amount)\(since)\(named)\ninstruments: [\(instruments.joined(separator: ", "))]".drop(
                while: \.isNewline
            )
            .description, random.pick(["idea", "short", "sel", "sel", "sel", "out"]))
    }

    /// Whatever the projects, the parts together hold what is selected and shortlisted of the whole, to the last cent, and
    /// the years of a part with what has none are what is selected of it.
    @Test func partsAddUpToTheWhole() throws {
        var random = SeededGenerator(for: "partsAddUpToTheWhole")
        for _ in 0..<300 {
            let projects = Dictionary(
                uniqueKeysWithValues: (0..<random.number(0...8)).map { ("p\($0)", self.random(&random)) })
            let dossier = Fixture.dossier(framework, projects: projects)
            let (standing, parts) = (dossier.envelopeStanding(today), dossier.envelopeParts)
            func total(_ sums: [Portfolio.Sum]) -> ExactDecimal {
                sums.reduce(.zero) { $0.adding($1.total.value) ?? .zero }
            }
            #expect(total(parts.map(\.selected.sum)) == standing.selected.sum.total.value)
            #expect(total(parts.map(\.shortlisted.sum)) == standing.shortlisted.sum.total.value)
            #expect(parts.reduce(0) { $0 + $1.selected.sum.unpriced } == standing.selected.sum.unpriced)
            let named = Set(parts.flatMap(\.selected.projects).map(\.id))
            #expect(named == Set(standing.selected.projects.map(\.id)))
            for part in parts {
                #expect(total(part.years.map(\.held.sum) + [part.undated.sum]) == part.selected.sum.total.value)
                #expect(part.years.map(\.year) == part.years.map(\.year).sorted())
                #expect(Set(part.selected.projects.map(\.id)).count == part.selected.projects.count)
                #expect(
                    part.remaining.flatMap { $0.amount.value.adding(part.selected.sum.total.value) }
                        == part.part?.amount?.value.value)
            }
        }
    }

    /// Year by year at the cap, the last year is the first by whose end nothing is left; and the verdict on a deadline says
    /// so.
    @Test func theLastYearAtTheCapIsTheFirstThatSuffices() throws {
        var random = SeededGenerator(for: "theLastYearAtTheCapIsTheFirstThatSuffices")
        for _ in 0..<200 {
            let cap = random.number(1...20)
            let deadline = random.number(2026...2060)
            let projects = Dictionary(
                uniqueKeysWithValues: (0..<random.number(0...5)).map { index in
                    (
                        "p\(index)",
                        project(
                            "sector: energy\namount: \(random.number(0...30))bn USD\nsince: \(random.number(2025...2035))"
                        )
                    )
                })
            let cash = try cash(
                projects,
                framework.replacing("value: 20bn USD", with: "value: \(cap)bn USD").replacing(
                    "deadline: 2030-12-31", with: "deadline: \(deadline)-12-31"))
            // The same, by hand and in whole billions.
            var left = Int((cash.remaining?.amount.value.double ?? 0) / 1e9)
            var year = today.year - 1
            while left > 0 {
                year += 1
                let taken = Int((cash.sum(in: year)?.total.value.double ?? 0) / 1e9)
                left -= max(0, cap - taken)
            }
            let last = cash.lastYearAtCap(today)
            #expect(last == (year < today.year ? nil : year))
            guard let last else { continue }
            let verdict = cash.paces(Fixture.dossier(framework).framework.subject, today).first?.verdict
            if case .impossible? = verdict { #expect(deadline < last) } else { #expect(deadline >= last) }
        }
    }
}

extension Amount {
    fileprivate static func billions(_ count: Int) -> Amount {
        Amount(value: ExactDecimal(count * 1_000_000_000), currency: .usd)
    }
}
