import Foundation
import Testing

/// Debt and the split by each reading that a side may choose, worked out here once more.
@Suite struct ValuationReadingTests {
    private let cases: ValuationCases
    private var folder: TemporaryFolder { cases.folder }

    init() throws { cases = try ValuationCases() }

    private func sherpa(_ arguments: String...) throws -> SherpaRun { try cases.sherpa(arguments) }

    private func side(_ name: String, _ run: SherpaRun) throws -> [String: Any] { try cases.side(name, run) }

    @Test func theTargetIsKeptInEveryYear() throws {
        let run = try sherpa("value", "target-dscr", "--json")
        let tokyo = try side("tokyo", run)
        // 60 of 2027 carries 60 ÷ 1.3 of debt service, and ten such payments at 6 % are worth this.
        let debt = 60e6 / 1.3 * (1 - pow(1.06, -10)) / 0.06
        #expect(abs((tokyo["debt"] as? Double ?? 0) / debt - 1) < 1e-12)
        #expect(abs((tokyo["dscr-min"] as? Double ?? 0) - 1.3) < 1e-12)
        #expect(tokyo["feasible"] as? Bool == true)
    }

    @Test func debtIsSizedByTheCoverThatIsNamed() throws {
        // 60 of 2027 and 100 of nine years more, at 6 %.
        let worth = (60e6 + 100e6 * (1 - pow(1.06, -9)) / 0.06) / 1.06
        let level = (1 - pow(1.06, -10)) / 0.06
        for (project, side, debt, figure, cover) in [
            ("target-llcr", "tokyo", worth / 1.4, "llcr", 1.4),
            ("target-llcr", "washington", 60e6 / 1.4 * level, "dscr-min", 1.4),
            ("sculpted", "tokyo", worth / 1.3, "dscr-min", 1.3),
            ("sculpted", "tokyo", worth / 1.3, "dscr-average", 1.3),
            ("sculpted", "washington", 60e6 / 1.3 * level, "dscr-min", 1.3),
        ] {
            let object = try self.side(side, sherpa("value", project, "--json"))
            #expect(abs((object["debt"] as? Double ?? 0) / debt - 1) < 1e-12, "\(project) \(side)")
            #expect(abs((object[figure] as? Double ?? 0) - cover) < 1e-12, "\(project) \(side) \(figure)")
            if side == "tokyo" { #expect(object["feasible"] as? Bool == true, "\(project)") }
        }
        let check = try sherpa("check")
        #expect(
            check.output.contains("target-dscr and target-llcr both size the debt: leave one of them out"),
            "\(check.output)")
        let run = try sherpa("value", "target-llcr", "--what-if", "tokyo.target-dscr=1.3")
        #expect(run.status == 2)
        #expect(run.errors.contains("leave one of them out"), "\(run.errors)")
    }

    @Test func feesComeOnTopOfARecoveredAmount() throws {
        let run = try sherpa("value", "recovered", "--json")
        // Of 18 years of 20m each, half until 60m and, by Tokyo's reading, 5 % of a loan of 70m are recovered; then a tenth.
        for (name, recovered) in [("tokyo", 63.5e6), ("washington", 60e6)] {
            let share = (recovered + 0.1 * (360e6 - recovered / 0.5)) / 360e6
            #expect(abs((try side(name, run)["cash-share"] as? Double ?? 0) - share) < 1e-12, "\(name)")
        }
    }

    /// The same project, each reading by one side: the years of the split are worked out here once more.
    @Test func readingsOfTheSplitAreTheSides() throws {
        // All cash, half until 100 are recovered, then a tenth; without interest. 2029 loses 10, 2031 costs 40 more than it brings.
        let flows = [-100.0, 120, -10, 100, -40, 100, 100]
        func share(_ later: Bool, _ losses: String) -> Double {
            var (owed, carried, isSettled, ours, all) = (0.0, 0.0, false, 0.0, 0.0)
            for (year, flow) in flows.enumerated() {
                if flow < 0 {
                    if year == 2, losses == "made-good" { carried += 10 }
                    if year != 2 || losses == "recovered", later || !isSettled { owed -= flow }
                    continue
                }
                let shared = flow - min(carried, flow)
                carried = 0
                let first = min(owed, shared / 2)
                isSettled = isSettled || owed > 0 && first == owed
                ours += first + (shared - 2 * first) / 10
                owed -= first
                all += shared
            }
            return ours / all
        }
        let base =
            "discount-rate: 6%, benchmark: 0%, spread: 0%, split-base: all-cash, share-before: 50%, share-after: 10%"
        for (later, losses) in [
            ("recovered-again", "not-shared"), ("second-share", "not-shared"), ("recovered-again", "made-good"),
            ("second-share", "recovered"), ("recovered-again", "recovered"),
        ] {
            try folder.write(
                """
                ---
                title: readings of the split
                sector: energy
                stage: shortlisted
                valuation:
                  flows:
                    - {years: 2027, capital-cost: 100m USD}
                    - {years: 2028, revenue: 120m USD}
                    - {years: 2029, operating-cost: 10m USD}
                    - {years: 2030, revenue: 100m USD}
                    - {years: 2031, capital-cost: 40m USD}
                    - {years: 2032-2033, revenue: 100m USD}
                  assumptions:
                    tokyo: {\(base)}
                    washington: {\(base), split-later: \(later), split-losses: \(losses)}
                ---
                x

                """, to: "cases/projects/readings.md")
            let run = try sherpa("value", "readings", "--json")
            for (name, expected) in [
                ("tokyo", share(true, "not-shared")), ("washington", share(later == "recovered-again", losses)),
            ] {
                let found = try side(name, run)["cash-share"] as? Double
                #expect(abs((found ?? 0) - expected) < 1e-12, "\(name) \(later) \(losses): \(found ?? 0) \(expected)")
            }
        }
    }

    @Test func feesMayBeWithinARecoveredAmount() throws {
        let run = try sherpa("value", "recovered", "--what-if", "tokyo.recovered-fees=within", "--json")
        let tokyo = try side("tokyo", run)["cash-share"] as? Double
        #expect(tokyo == (try side("washington", run)["cash-share"] as? Double))
    }
}
