import Foundation
import Testing

/// Projects valued on both sides' assumptions, from the command line.
@Suite struct ValueTests {
    let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    private func value(_ arguments: String...) throws -> SherpaRun {
        try SherpaRun(["-C", "sample", "value"] + arguments, in: folder)
    }

    private func object(_ run: SherpaRun) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    @Test(arguments: [
        (["--xlsx", "v.xlsx", "--scenarios"], "--scenarios and --xlsx"),
        (["--csv", "--tornado"], "--tornado and --csv"),
        (["--csv", "--scenarios"], "--scenarios and --csv"),
        (["--csv", "--grid", "revenue,tenor"], "--grid and --csv"), (["--csv", "--json"], "--json and --csv"),
    ])
    func oneTableAtATime(_ options: [String], _ words: String) throws {
        let folder = try TemporaryFolder.withSample()
        let run = try SherpaRun(["-C", "sample", "value", "softbank-data-centre"] + options, in: folder)
        #expect(
            run.status == 2 && run.output.isEmpty && run.errors.contains("write only one of \(words)"), "\(run.errors)")
        #expect(!folder.exists("v.xlsx"))
    }

    @Test func jsonHasBothSidesContributionsAndBreakEven() throws {
        let run = try value("softbank-data-centre", "--json")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        let object = try object(run)
        let sides = try #require(object["sides"] as? [String: [String: Any]])
        #expect(Set(sides.keys) == ["tokyo", "washington"])
        for side in sides.values {
            for figure in [
                "npv", "equity-npv", "dscr-min", "dscr-average", "llcr", "plcr", "payback-years", "cash-share",
            ] {
                #expect(side[figure] is Double, "\(figure)")
            }
            #expect((side["irr"] as? [Double])?.count == 1)
            #expect((side["equity-irr"] as? [Double])?.count == 1)
        }
        // The sample is chosen so that the readings flip it.
        #expect(sides["tokyo"]?["feasible"] as? Bool == false)
        #expect(sides["washington"]?["feasible"] as? Bool == true)
        let contributions = try #require(object["contributions"] as? [[String: Any]])
        #expect(contributions.count >= 8)
        for figure in ["npv", "equity-npv", "dscr-min", "cash-share"] {
            let sum = contributions.reduce(0) { $0 + ($1[figure] as? Double ?? .nan) }
            let ours = try #require(sides["tokyo"]?[figure] as? Double)
            let theirs = try #require(sides["washington"]?[figure] as? Double)
            // To the cent, of billions.
            #expect(abs(sum - (theirs - ours)) < 0.005, "\(figure): \(sum) \(theirs - ours)")
        }
        let breakEven = try #require(object["break-even"] as? [String: Any])
        #expect(breakEven["assumption"] as? String == "discount-rate")
        let irr = try #require(sides["tokyo"]?["irr"] as? [Double])
        #expect(abs((breakEven["value"] as? Double ?? .nan) - irr[0]) < 1e-12)
    }

    /// The figures worked out once more from the sample's flows, with nothing of ours.
    @Test func figuresAgreeWithASumByHand() throws {
        let sides = try #require(
            object(try value("softbank-data-centre", "--json"))["sides"] as? [String: [String: Any]])
        func npv(_ rate: Double, _ cost: Double, _ revenue: Double, _ running: Double) -> Double {
            let cash = 1.9e9 * revenue - 0.6e9 * running - 80e6
            let flows = [-3e9 * cost, -4e9 * cost, -3e9 * cost] + [Double](repeating: cash, count: 25)
            return flows.enumerated().reduce(0) { $0 + $1.element / pow(1 + rate, Double($1.offset)) }
        }
        #expect(abs((sides["tokyo"]?["npv"] as? Double ?? 0) - npv(0.07, 1.1, 0.88, 1.05)) < 0.01)
        #expect(abs((sides["washington"]?["npv"] as? Double ?? 0) - npv(0.055, 1, 1.05, 1)) < 0.01)
        // Tokyo borrows 70 % at 6.3 %, then 6 % from 2030, and repays in 15 equal parts of interest and principal.
        var debt = 0.0
        for (cost, rate) in [(3e9, 0), (4e9, 0.063), (3e9, 0.063)] { debt += debt * rate + cost * 1.1 * 0.7 }
        let payment = debt * 0.06 / (1 - pow(1.06, -15))
        let cover = (1.9e9 * 0.88 - 0.6e9 * 1.05 - 80e6) / payment
        #expect(abs((sides["tokyo"]?["dscr-min"] as? Double ?? 0) - cover) < 1e-9)
    }

    @Test func textSaysWhoCanAndWhy() throws {
        let run = try value("softbank-data-centre")
        #expect(run.status == 0)
        #expect(
            run.output.contains("Tokyo: not feasible: IRR 6.5% < 7.0%; DSCR min 1.14 < 1.30 in 2031"))
        #expect(run.output.contains("Washington: feasible"))
        #expect(run.output.contains("~ illustrative"))
        #expect(run.output.contains("revenue                         ~88%"))
    }

    /// Whichever figure is asked for, its parts are those of its own difference.
    @Test(arguments: [("dscr-min", "IN DSCR MIN", 2), ("irr", "IN IRR", 1), ("npv", "IN NPV", 2)])
    func theSharesAreOfTheFigureThatIsNamed(figure: String, heading: String, places: Int) throws {
        let text = try value("softbank-data-centre", "--by", figure)
        #expect(text.status == 0)
        let table = try #require(text.output.split(separator: "\n\n").first { $0.contains("ASSUMPTION") })
        #expect(table.prefix { $0 != "\n" }.hasSuffix(heading), "\(table)")
        let parts = table.split(separator: "\n").dropFirst().compactMap { line -> Double? in
            line.split(separator: " ").last.flatMap { Double($0.prefix { !$0.isLetter }) }
        }
        let contributions = try #require(
            object(try value("softbank-data-centre", "--json"))["contributions"] as? [[String: Any]])
        let size = figure == "npv" ? 1e9 : figure == "irr" ? 0.01 : 1
        let sum = contributions.reduce(0) { $0 + ($1[figure] as? Double ?? .nan) } / size
        #expect(parts.count > 2 && abs(parts.reduce(0, +) - sum) <= 0.5001 / pow(10, Double(places)), "\(parts) \(sum)")
    }

    @Test func aBreakEvenTakesATarget() throws {
        func point(_ arguments: String...) throws -> [String: Any] {
            let run = try SherpaRun(
                ["-C", "sample", "value", "softbank-data-centre", "--json", "--break-even", "revenue"] + arguments,
                in: folder)
            return try #require(object(run)["break-even"] as? [String: Any])
        }
        let found = try point("--by", "dscr-min", "--target", "1.4")
        #expect(found["target"] as? Double == 1.4)
        let revenue = try #require(found["value"] as? Double)
        #expect(revenue != (try point("--by", "dscr-min")["value"] as? Double))
        // What is found is tried.
        let tried = try value("softbank-data-centre", "--what-if", "tokyo.revenue=\(revenue * 100)%", "--json")
        let sides = try #require(object(tried)["sides"] as? [String: [String: Any]])
        #expect(abs((sides["tokyo"]?["dscr-min"] as? Double ?? 0) - 1.4) < 1e-9)
        let text = try value(
            "softbank-data-centre", "--break-even", "revenue", "--by", "dscr-min", "--target", "1.4")
        #expect(text.output.contains("Tokyo: DSCR min is 1.40 at revenue "), "\(text.output)")
        // A figure of which no side demands anything, and money.
        #expect(try point("--by", "llcr", "--target", "1.5")["value"] is Double)
        #expect(try point("--target", "1bn USD")["target"] as? Double == 1e9)
        #expect(try value("--target", "1.4").status == 2)
    }

    @Test func aWhatIfFlipsItAndWritesNothing() throws {
        let before = try folder.read("sample/projects/softbank-data-centre.md")
        let run = try value("softbank-data-centre", "--what-if", "tokyo.revenue=105%", "--json")
        let sides = try #require(try object(run)["sides"] as? [String: [String: Any]])
        #expect(sides["tokyo"]?["feasible"] as? Bool == true)
        #expect(try folder.read("sample/projects/softbank-data-centre.md") == before)
    }

    @Test(arguments: [
        (["--what-if", "tokyo.revenue"], "--what-if cannot be `tokyo.revenue`: write SIDE.ASSUMPTION=VALUE"),
        (["--what-if", "paris.revenue=1%"], "no side `paris`"),
        (["--what-if", "tokyo.revenu=1%"], "did you mean `revenue`?"),
        (["--what-if", "tokyo.tenor=long"], "tenor cannot be `long`: write a whole number of years, like 20"),
        (["--what-if", "tokyo.tenor=2"], "not longer than the grace"),
        (["--break-even", "sprea"], "did you mean `spread`?"),
        (["--by", "ir"], "did you mean `irr`?"),
        (["--target", "5"], "--target: npv cannot be `5`: write an amount like 500m USD"),
        (["--target", "5bn JPY"], "--target: npv is in USD, not in JPY"),
        (["--by", "irr", "--target", "7"], "--target: irr cannot be `7`: write a percentage with its sign, like 8%"),
        (["--by", "dscr-min", "--target", "130%"], "--target: dscr-min cannot be `130%`: write a number like 1.4"),
    ])
    func wrongWordsAreNamed(arguments: [String], words: String) throws {
        let run = try SherpaRun(["-C", "sample", "value", "softbank-data-centre"] + arguments, in: folder)
        #expect(run.status == 2)
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(run.output.isEmpty)
    }

    @Test func projectsAreRankedBySide() throws {
        let text = try value()
        #expect(text.status == 0)
        #expect(text.output.contains("SoftBank data centre"))
        #expect(text.output.contains("6 without flows are not ranked."))
        let object = try object(try value("--json", "--by", "irr"))
        #expect((object["ranking"] as? [[String: Any]])?.count == 1)
        #expect((object["unvalued"] as? [[String: Any]])?.count == 6)
    }

    @Test func whatCannotBeValuedSaysWhy() throws {
        let bare = try value("ohio-gas-power")
        #expect(bare.status == 1)
        #expect(bare.errors.contains("no flows: write them under valuation: in projects/ohio-gas-power.md"))
        let gap = try value("equity-share")
        #expect(gap.status == 2)
        #expect(gap.errors.contains("equity-share is a gap: only projects can be valued"))
        try folder.write(
            folder.read("sample/projects/softbank-data-centre.md").replacing("years: 2028", with: "years: 2031"),
            to: "sample/projects/softbank-data-centre.md")
        let broken = try value("softbank-data-centre")
        #expect(broken.status == 1)
        #expect(broken.errors.contains("cannot be valued"))
        let check = try SherpaRun("-C", "sample", "check", in: folder)
        #expect(check.status == 1)
        #expect(
            check.output.contains("projects/softbank-data-centre.md:") && check.output.contains("2031 is there twice"))
        // The rest of it can be read, and changed.
        #expect(try SherpaRun("-C", "sample", "set", "softbank-data-centre", "owner=JBIC", in: folder).status == 0)
        #expect(try SherpaRun("-C", "sample", "list", "projects", in: folder).output.contains("JBIC"))
    }

    @Test func assumptionsAreSetLikeAnyField() throws {
        let run = try SherpaRun(
            "-C", "sample", "set", "softbank-data-centre", "valuation.assumptions.tokyo.revenue=105%", in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let sides = try #require(
            object(try value("softbank-data-centre", "--json"))["sides"] as? [String: [String: Any]])
        #expect(sides["tokyo"]?["feasible"] as? Bool == true)
        // Only the value has changed: its basis is still there.
        #expect(
            try folder.read("sample/projects/softbank-data-centre.md").contains(
                "revenue: {value: 105%, basis: illustrative}"))
    }
}
