import Foundation
import Testing

/// Scenarios of a project: kept from what is tried, compared, and valued on, from the command line.
@Suite struct ScenarioTests {
    let folder: TemporaryFolder
    private static let file = "sample/projects/softbank-data-centre.md"

    init() throws { folder = try .withSample() }

    private func sherpa(_ arguments: String...) throws -> SherpaRun {
        try SherpaRun(["-C", "sample"] + arguments, in: folder)
    }

    private func value(_ arguments: String...) throws -> SherpaRun {
        try SherpaRun(["-C", "sample", "value", "softbank-data-centre"] + arguments, in: folder)
    }

    private func object(_ run: SherpaRun) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    private func save(_ name: String, _ whatIfs: String...) throws -> SherpaRun {
        try SherpaRun(
            ["-C", "sample", "value", "softbank-data-centre", "--save-as", name]
                + whatIfs.flatMap { ["--what-if", $0] }, in: folder)
    }

    @Test func whatIsTriedIsKeptWithWhereItIsFrom() throws {
        let before = try folder.read(Self.file)
        let held = try value("--json").output
        let saved = try save("Low revenue", "tokyo.revenue=80%", "washington.tenor=15")
        #expect(saved.status == 0)
        #expect(saved.errors == "sherpa: saved in projects/softbank-data-centre.md: scenario Low revenue\n")
        let after = try folder.read(Self.file)
        // Nothing but the scenario has been written.
        let lines = after.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(before.split(separator: "\n", omittingEmptySubsequences: false).allSatisfy(lines.contains))
        #expect(after.contains("- name: Low revenue"))
        let check = try sherpa("check")
        #expect(check.status == 0, "\(check.output)")
        let record = try object(try sherpa("show", "softbank-data-centre", "--json"))
        let fields = (record["fields"] as? [String: Any]) ?? record
        let scenarios = try #require((fields["valuation"] as? [String: Any])?["scenarios"] as? [[String: Any]])
        let tokyo = (scenarios.first?["assumptions"] as? [String: [String: [String: Any]]])?["tokyo"]
        #expect(tokyo?["revenue"]?["value"] as? String == "80%")
        #expect(tokyo?["revenue"]?["basis"] as? String == "illustrative")
        #expect(tokyo?["revenue"]?["source"] as? String == "What-if on projects/softbank-data-centre.md")
        #expect(tokyo?["revenue"]?["date"] is String)
        // What holds is as it was.
        #expect(try value("--json").output == held)
        #expect(try sherpa("undo").status == 0)
        #expect(try folder.read(Self.file) == before)
    }

    @Test func aScenarioIsWhatWasTried() throws {
        _ = try save("Low revenue", "tokyo.revenue=80%", "washington.tenor=15")
        _ = try save("Long loan", "tokyo.tenor=24")
        let tried = try value("--what-if", "tokyo.revenue=80%", "--what-if", "washington.tenor=15", "--json")
        let chosen = try value("--scenario", "Low revenue", "--json")
        func figures(_ run: SherpaRun, _ side: String) throws -> [String: Any] {
            try #require((object(run)["sides"] as? [String: [String: Any]])?[side])
        }
        for side in ["tokyo", "washington"] {
            for figure in ["npv", "dscr-min", "equity-npv", "cash-share"] {
                #expect(try figures(tried, side)[figure] as? Double == figures(chosen, side)[figure] as? Double)
            }
        }
        let comparison = try object(try value("--scenarios", "--json"))
        let columns = try #require(comparison["scenarios"] as? [[String: Any]])
        #expect(columns.map { $0["name"] as? String } == [nil, "Low revenue", "Long loan"])
        for (column, run) in zip(columns, [try value("--json"), tried]) {
            let sides = try #require(column["sides"] as? [String: [String: Any]])
            for side in ["tokyo", "washington"] {
                #expect(sides[side]?["npv"] as? Double == (try figures(run, side)["npv"] as? Double))
                #expect(sides[side]?["feasible"] as? Bool == (try figures(run, side)["feasible"] as? Bool))
            }
        }
        let text = try value("--scenarios").output
        #expect(text.contains("LOW REVENUE") && text.contains("AS FILED") && text.contains("~80%"))
        // On a scenario, something else is tried, and kept under its name: the first one's values keep their sources.
        let more = try sherpa(
            "value", "softbank-data-centre", "--scenario", "Low revenue", "--what-if", "tokyo.spread=1%", "--save-as",
            "Low revenue")
        #expect(more.status == 0)
        let names = try #require(object(try value("--scenarios", "--json"))["scenarios"] as? [[String: Any]])
        #expect(names.count == 3)
        let tokyo = (names[1]["sides"] as? [String: [String: Any]])?["tokyo"]?["assumptions"] as? [String: String]
        #expect(tokyo == ["revenue": "80%", "spread": "1%"])
        // One of the same name becomes what is tried, and no more.
        _ = try save("Low revenue", "tokyo.revenue=75%")
        let last = try #require(object(try value("--scenarios", "--json"))["scenarios"] as? [[String: Any]])
        let now = last[1]["sides"] as? [String: [String: Any]]
        #expect(now?["tokyo"]?["assumptions"] as? [String: String] == ["revenue": "75%"])
        #expect(now?["washington"]?["assumptions"] as? [String: String] == [:])
        #expect(try sherpa("check").status == 0)
    }

    @Test func whatIsAmissIsSaidWithTheRemedy() throws {
        let before = try folder.read(Self.file)
        #expect(try value("--save-as", "Nothing").errors.contains("nothing tried yet"))
        #expect(try save(" ", "tokyo.revenue=80%").errors.contains("a scenario needs a name"))
        #expect(try save("No rate", "tokyo.discount-rate=").errors.contains("cannot leave discount-rate out"))
        #expect(try value("--scenario", "Low").errors.contains("this project has none yet"))
        #expect(try value("--scenarios").status == 1)
        let amiss = try value("--what-if", "tokyo.revenue=80%", "--save-as", "A", "--grid", "revenue")
        #expect(amiss.status == 2)
        #expect(try folder.read(Self.file) == before)
        _ = try save("Low revenue", "tokyo.revenue=80%")
        #expect(try value("--scenario", "Low revenu").errors.contains("did you mean `Low revenue`"))
        let again = try save("Low revenue", "tokyo.revenue=80%")
        #expect(again.status == 0 && again.errors.contains("says this already"))
    }

    /// What is wrong in a scenario holds up the scenario, and nothing else.
    @Test func aFaultyScenarioLeavesTheRestAlone() throws {
        _ = try save("Short", "tokyo.spread=1%")
        let text = try folder.read(Self.file)
        try folder.write(
            text.replacingOccurrences(of: "spread:\n", with: "tenor: 1\n          spread:\n"), to: Self.file)
        let check = try sherpa("check")
        #expect(check.status == 0 && check.output.contains("the tenor of 1 years is not longer than the grace"))
        let columns = try #require(object(try value("--scenarios", "--json"))["scenarios"] as? [[String: Any]])
        let feasible = columns.map { ($0["sides"] as? [String: [String: Any]])?["tokyo"]?["feasible"] as? Bool }
        #expect(feasible == [false, nil])
    }
}
