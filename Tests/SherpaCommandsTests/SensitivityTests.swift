import Foundation
import Testing

/// How far assumptions move a figure, from the command line.
@Suite struct SensitivityTests {
    let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    private func value(_ arguments: String...) throws -> SherpaRun {
        try SherpaRun(["-C", "sample", "value", "softbank-data-centre"] + arguments, in: folder)
    }

    private func object(_ run: SherpaRun) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    @Test func aTornadoIsWhatEachWhatIfGives() throws {
        let run = try value("--tornado", "--by", "irr", "--range", "tokyo.revenue=80%..95%", "--json")
        #expect(run.status == 0)
        let bars = try #require(object(run)["tornado"] as? [[String: Any]])
        #expect(bars.count > 2)
        let swings = bars.compactMap { $0["swing"] as? Double }
        #expect(swings == swings.sorted(by: >))
        for bar in bars.prefix(2) {
            let name = try #require(bar["assumption"] as? String)
            for trial in try #require(bar["trials"] as? [[String: Any]]) {
                let tried = try #require(trial["tried"] as? String)
                let own = try object(try value("--what-if", "tokyo.\(name)=\(tried)", "--json"))
                let sides = try #require(own["sides"] as? [String: [String: Any]])
                #expect((sides["tokyo"]?["irr"] as? [Double])?.first == trial["value"] as? Double)
            }
        }
        let revenue = try #require(bars.first { $0["assumption"] as? String == "revenue" })
        #expect(revenue["stated"] as? Bool == true)
        let text = try value("--tornado", "--by", "irr", "--range", "tokyo.revenue=80%..95%")
        #expect(text.output.contains("80%..95%"))
        #expect(text.output.hasPrefix("IRR of Tokyo, one assumption at a time, from ~6.5%\n"))
        #expect(text.output.contains("Each number is moved 10% down and up"))
    }

    @Test func aGridIsWhatTwoWhatIfsGive() throws {
        let run = try value("--grid", "revenue,discount-rate", "--step", "5%", "--side", "washington", "--json")
        #expect(run.status == 0)
        let grid = try #require(object(run)["grid"] as? [String: Any])
        func values(_ axis: String) -> [String] { (grid[axis] as? [String: Any])?["values"] as? [String] ?? [] }
        #expect(values("rows") == ["94.5%", "99.75%", "105%", "110.25%", "115.5%"])
        let cells = try #require(grid["cells"] as? [[[String: Any]]])
        let own = try object(
            try value(
                "--what-if", "washington.revenue=\(values("rows")[0])", "--what-if",
                "washington.discount-rate=\(values("columns")[4])", "--json"))
        let washington = try #require((own["sides"] as? [String: [String: Any]])?["washington"])
        #expect(cells[0][4]["value"] as? Double == washington["npv"] as? Double)
        #expect(cells[0][4]["feasible"] as? Bool == washington["feasible"] as? Bool)
        let text = try value("--grid", "revenue,discount-rate")
        #expect(text.output.contains("[88%]") && text.output.contains("[7%]"))
    }

    @Test func drawsAreRepeatableAndSaidToBeIllustrative() throws {
        let arguments = [
            "--draws", "2000", "--range", "tokyo.revenue=80%..105%", "--range", "tokyo.tenor=15..25", "--json",
        ]
        func run(_ more: String...) throws -> SherpaRun {
            try SherpaRun(["-C", "sample", "value", "softbank-data-centre"] + arguments + more, in: folder)
        }
        let first = try run()
        #expect(first.status == 0)
        #expect(try run().output == first.output)
        #expect(try run("--seed", "2").output != first.output)
        #expect(try run("--distribution", "pert").output != first.output)
        let object = try object(first)
        #expect(object["illustrative"] as? Bool == true)
        let draws = try #require(object["draws"] as? [String: Any])
        let figures = try #require(draws["figures"] as? [String: [String: Any]])
        let npv = try #require(figures["npv"])
        #expect(try #require(npv["p10"] as? Double) < #require(npv["p90"] as? Double))
        let chances = try #require(draws["chances"] as? [[String: Any]])
        #expect(chances.map { $0["hurdle"] as? String } == ["irr", "dscr", "no-loss", nil])
        let text = try value("--draws", "100", "--range", "tokyo.revenue=80%..105%").output
        #expect(text.contains("~ illustrative"))
        #expect(text.contains("all hurdles"))
    }

    @Test(arguments: [
        (["--draws", "0", "--range", "tokyo.revenue=1%..2%"], "from 1 to 1000000"),
        (["--draws", "many"], "--draws cannot be `many`"),
        (["--draws", "10"], "--range tokyo.revenue=80%..95%"),
        (["--draws", "10", "--range", "tokyo.revenue=90%"], "`..` between them"),
        (["--draws", "10", "--range", "revenue=1%..2%"], "SIDE.ASSUMPTION=LOW..HIGH"),
        (["--draws", "10", "--range", "tokio.revenue=1%..2%"], "did you mean `tokyo`"),
        (["--draws", "10", "--range", "tokyo.revenue=1%..2%", "--distribution", "pret"], "did you mean `pert`"),
        (["--grid", "revenue"], "--grid cannot be `revenue`"),
        (["--grid", "revenue,repayment"], "repayment is not a number"),
        (["--grid", "revenue,tenro"], "did you mean `tenor`"),
        (["--tornado", "--step", "0%"], "--step cannot be `0%`"),
        (["--tornado", "--side", "osaka"], "no side `osaka`"),
    ])
    func whatIsAmissIsSaidWithTheRemedy(arguments: [String], part: String) throws {
        let run = try SherpaRun(["-C", "sample", "value", "softbank-data-centre"] + arguments, in: folder)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(part), "\(run.errors)")
    }

    @Test func anOptionThatNeedsAProjectSaysSo() throws {
        let run = try SherpaRun(["-C", "sample", "value", "--tornado"], in: folder)
        #expect(run.status == 2)
        #expect(run.errors.contains("sherpa value ID --tornado"))
    }

    /// The page for a browser has a bar for each assumption that moves a side's present value, the widest first.
    @Test func theSharedPageDrawsTheTornado() throws {
        #expect(try SherpaRun(["-C", "sample", "export", "--html", "page.html"], in: folder).status == 0)
        let page = try folder.read("page.html")
        let start = try #require(page.range(of: "aria-label=\"NPV of Tokyo, one assumption at a time, from ~-0.50bn\""))
        let picture = page[start.upperBound...].prefix { $0 != "\n" }
        let end = try #require(picture.range(of: "</svg>"))
        let widths = picture[..<end.lowerBound].matches(of: /width="([0-9.]+)"/).compactMap { Double($0.1) }
        let json = try object(try value("--tornado", "--json"))
        let bars = try #require(json["tornado"] as? [[String: Any]]).compactMap { $0["swing"] as? Double }
        #expect(widths.count == bars.filter { $0 > 0 }.count && widths.first == 300)
        for (width, swing) in zip(widths, bars) {
            #expect(abs(width - 300 * swing / bars[0]) <= 0.1001, "\(widths) \(bars)")
        }
    }
}
