import Testing

/// The `calc` commands, which know no dossier.
@Suite struct CalcTests {
    private func calc(_ arguments: [String]) throws -> SherpaRun {
        try SherpaRun(["calc"] + arguments, in: TemporaryFolder())
    }

    private static let xirr = [
        "2008-01-01:-10000", "2008-03-01:2750", "2008-10-30:4250", "2009-02-15:3250", "2009-04-01:2750",
    ]

    @Test(arguments: [
        (["irr", "--", "-100", "110"], "0.1\n"), (["irr", "-100", "110"], "0.1\n"), (["irr", "100", "-100"], "0.0\n"),
        (["irr", "-1e9", "0", "1.21e+09"], "0.1\n"), (["xirr", "2026-01-01:-1", "2027-01-01:1"], "0.0\n"),
        (["npv", "0.25", "--", "-100", "137.5"], "10.0\n"), (["npv", "25%", "-100", "137.5"], "10.0\n"),
        (["npv", "-50%", "1", "1", "1"], "7.0\n"), (["npv", "--", "-0.5", "1", "1", "1"], "7.0\n"),
        (["xnpv", "100%", "2027-01-01:4", "2026-01-01:-1"], "1.0\n"),
        (["mirr", "0", "0%", "-100", "300"], "2.0\n"), (["payment", "0", "4", "100"], "25.0\n"),
        (["payment", "300%", "5000", "1e1"], "30.0\n"),
        // As an input method for Japanese types numbers, and with the minus sign of a typesetter.
        (["irr", "−100", "110"], "0.1\n"), (["irr", "－１００", "１１０"], "0.1\n"),
        (["npv", "２５％", "−100", "１３７．５"], "10.0\n"), (["npv", "25 %", "-100", "137.5"], "10.0\n"),
        (["payment", "０", "４", "１００"], "25.0\n"), (["xirr", "2026-01-01:−1", "２０２７-01-01：１"], "0.0\n"),
        (["xirr", "２０２６−０１−０１：−１", "2027-01-01:1"], "0.0\n"), (["npv", "800%", "-8", "9"], "-7.0\n"),
        (["npv", "1", "-8", "2"], "-7.0\n"),
    ])
    func aNumberAndNothingElse(arguments: [String], output: String) throws {
        let run = try calc(arguments)
        #expect(run.status == 0)
        #expect(run.output == output)
        #expect(run.errors.isEmpty)
    }

    /// Before the flows, between them and after them, and where `--` has ended the options.
    @Test(arguments: [
        ["irr", "--json", "--", "-100", "230", "-132"], ["irr", "-100", "--json", "230", "-132"],
        ["irr", "-100", "230", "-132", "--json"], ["irr", "--", "-100", "230", "-132", "--json"],
    ])
    func jsonMayBeAskedForAnywhere(arguments: [String]) throws {
        let run = try calc(arguments)
        #expect(run.status == 0)
        #expect(try run.json() as? [String: [Double]] == ["roots": [0.1, 0.2]])
        #expect(run.errors.contains("2 rates"))
    }

    @Test func everyResultHasItsNameInJSON() throws {
        let rates = try calc(["xirr", "--json"] + Self.xirr).json() as? [String: [Double]]
        let rate = try #require(rates?["roots"]?.first)
        #expect(abs(rate - 0.3733625335188) < 1e-12)
        for (name, arguments, value) in [
            ("npv", ["npv", "0.08", "-40000", "5000", "8000", "12000", "30000"], 3065.222668179),
            ("npv", ["xnpv", "9%"] + Self.xirr, 2086.647602031535),
            (
                "mirr", ["mirr", "10%", "0.12", "-120000", "39000", "30000", "21000", "37000", "46000"],
                0.126094130365905
            ),
            ("payment", ["payment", "0.00625", "180", "200000"], 1854.0247200054619),
        ] {
            let result = try calc(arguments + ["--json"]).json() as? [String: Double]
            #expect(result?.keys.sorted() == [name])
            #expect(abs(try #require(result?[name]) / value - 1) < 1e-12)
        }
    }

    @Test func severalRatesAreToldWithTheirRule() throws {
        let run = try calc(["irr", "--", "-100", "230", "-132"])
        #expect(run.status == 0)
        #expect(run.output == "0.1\n0.2\n")
        #expect(
            run.errors
                == "sherpa: 2 rates make the present value 0: 2 changes of sign allow up to 2 rates (Descartes)\n")
    }

    @Test(arguments: [
        (["irr", "100", "-250", "200"], "no rate makes the present value 0"), (["irr", "1", "2"], "one sign"),
        (["irr", "0"], "no flows but 0"), (["xirr", "2026-01-01:5"], "one sign"),
        (
            ["xirr", "2026-01-01:-100", "2026-01-01:110"],
            "all flows are on one day, and a rate needs time between them"
        ),
        (["xirr", "2026-01-01:-100", "2026-01-01:100"], "all flows are on one day"),
        (
            ["xirr", "2026-01-01:-100", "2026-01-01:150", "2027-01-01:10"],
            "the flows of each day, added up, have one sign"
        ),
        (["irr", "-1", "1e-20"], "too close to -100%"),
    ])
    func noRateIsAnEmptyListAndOne(arguments: [String], words: String) throws {
        let plain = try calc(arguments)
        #expect(plain.status == 1)
        #expect(plain.output.isEmpty)
        #expect(plain.errors.contains(words), "\(plain.errors)")
        let json = try calc(arguments + ["--json"])
        #expect(json.status == 1)
        #expect(try json.json() as? [String: [Double]] == ["roots": []])
        #expect(json.errors == plain.errors)
    }

    @Test(arguments: [
        (["npv", "-100%", "1"], "-100% or less"), (["xnpv", "-200%", "2026-01-01:5"], "-100% or less"),
        (["npv", "-0.9999999", "1e300", "1e300", "1e300"], "too large"), (["mirr", "1%", "1%", "1", "2"], "goes out"),
        (["payment", "-1", "3", "100"], "-100% or less"),
    ])
    func noValueIsToldWhyWithOne(arguments: [String], words: String) throws {
        let run = try calc(arguments + ["--json"])
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(words), "\(run.errors)")
    }

    @Test(arguments: [
        (["irr"], "no flow is given: write sherpa calc irr"), (["npv"], "no rate is given"),
        (["npv", "0.1"], "no flow is given"), (["mirr", "0.1"], "no reinvest-rate is given"),
        (["payment", "1%", "3"], "no principal is given"),
        (["payment", "1%", "3", "4", "5"], "`5` is one argument too many"),
        (["irr", "-1,000", "5"], "flow: `-1,000` cannot be read: write a plain number like 2750"),
        (["irr", "-1", "five"], "`five`"), (["irr", "-1", "nan"], "`nan`"), (["irr", "-1", "inf"], "`inf`"),
        (["irr", "0x10", "-1"], "`0x10`"), (["irr", "1e999", "-1"], "a number below 1e308"), (["irr", "-1", ""], "``"),
        (["irr", "-1", "--jsn"], "`--jsn`"),
        (["npv", "8", "-100", "60"], "rate: `8` may be a fraction or a percentage: write 8% or 0.08"),
        (["npv", "１２．５", "-100", "60"], "write 12.5% or 0.125"), (["payment", "5", "10", "1000"], "write 5% or 0.05"),
        (["mirr", "0.1", "-100", "60", "70"], "reinvest-rate: `-100` is not a rate: write a fraction like 0.08 or"),
        (["mirr", "10%", "−100", "60"], "a percentage like 8%, before the flows"),
        (["xnpv", "-2", "2026-01-01:5"], "rate: `-2` is not a rate"),
        (["loan", "5%", "10", "1000", "--grace", "-1"], "--grace: `-1` is less than 0: write a whole number from 0"),
        (["loan", "5%", "10", "1000", "--grace=x"], "--grace: `x` cannot be read: write a whole number from 0"),
        (["npv", "%", "1"], "rate: ``"), (["npv", "eight", "1"], "8%"),
        (["payment", "1%", "2.5", "4"], "periods: `2.5`"),
        (["payment", "1%", "0", "4"], "whole number from 1"), (["payment", "1%", "-3", "4"], "periods: `-3`"),
        (["xirr", "2026-02-30:1"], "2026-03-01:2750"), (["xirr", "2026-02-03"], "`2026-02-03`"),
        (["xirr", "2026-02-03:"], "date:flow: ``"), (["xirr", "2026-02-03:1:2"], "`1:2`"),
        (["irl"], "no command `calc irl`: did you mean `irr`?"),
        (["leases"], "no command `calc leases`: write one of irr"),
    ])
    func wrongArgumentsAreNamedWithTheRemedy(arguments: [String], words: String) throws {
        let run = try calc(arguments)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(run.errors.count(where: \.isNewline) == 1, "\(run.errors)")
    }

    /// What is printed is the number itself: read again, it is the same.
    @Test func allDigitsArePrinted() throws {
        let run = try calc(["npv", "0", "0.1", "0.2"])
        #expect(run.output == "0.30000000000000004\n")
        #expect(try calc(["npv", "0", "1e300"]).output == "1e+300\n")
        #expect(try calc(["npv", "0", "-0.0"]).output == "0.0\n")
    }

    /// As they are given on one command line; ten times as many take ten times as long.
    @Test func aThousandFlowsHaveTheirRates() throws {
        var state: UInt64 = 88_172_645_463_325_252
        let flows = (0..<1000).map { _ -> String in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return "\(Int(state % 2001) - 1000)"
        }
        let run = try calc(["irr", "--json"] + flows)
        let rates = try #require(try run.json() as? [String: [Double]])["roots"] ?? []
        #expect(run.status == (rates.isEmpty ? 1 : 0))
        for rate in rates where rate > 0 {
            let value = try calc(["npv", "--", "\(rate)"] + flows)
            #expect(abs(Double(value.output.dropLast()) ?? .nan) < 1, "\(rate): \(value.output)")
        }
    }

    @Test func aBrokenDossierIsNoMatter() throws {
        let folder = try TemporaryFolder()
        try folder.write("---\nno: [dossier\n", to: "dossier.md")
        let run = try SherpaRun(["calc", "irr", "-100", "110"], in: folder, environment: ["SHERPA_DOSSIER": "nowhere"])
        #expect(run.status == 0)
        #expect(run.output == "0.1\n")
    }

    @Test(arguments: ["irr", "npv", "xirr", "xnpv", "mirr", "payment"])
    func helpSaysHowToWriteIt(command: String) throws {
        let run = try calc([command, "--help"])
        #expect(run.status == 0)
        #expect(run.output.contains("USAGE: sherpa calc \(command) "))
        #expect(run.output.contains("--json"))
    }
}
