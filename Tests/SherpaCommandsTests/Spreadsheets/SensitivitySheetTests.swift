import Foundation
import Testing

/// What the worksheet holds of a valuation's sensitivity, read by a library that is not ours, is what `--json` says.
@Suite(.enabled(if: Openpyxl.isInstalled, "install python3-openpyxl to have workbooks read"))
struct SensitivitySheetTests {
    let folder: TemporaryFolder
    private static let asked = [
        "--grid", "revenue,discount-rate", "--draws", "500", "--seed", "18446744073709551615", "--distribution", "pert",
        "--range", "tokyo.revenue=80%..105%", "--range", "washington.tenor=20..24", "--by", "irr", "--step", "5%",
    ]

    init() throws { folder = try .withSample() }

    private func value(_ arguments: [String]) throws -> SherpaRun {
        try SherpaRun(["-C", "sample", "value", "softbank-data-centre"] + arguments, in: folder)
    }

    private func json(_ arguments: [String]) throws -> [String: Any] {
        try #require(try value(arguments + ["--json"]).json() as? [String: Any])
    }

    /// Of one sheet, its rows by what stands in the first column; what people read, without quotes.
    private func rows(_ sheet: String) throws -> [[String]] {
        let names = try Openpyxl.run(
            "import sys, openpyxl; print('\\n'.join(openpyxl.load_workbook(sys.argv[1]).sheetnames))", ["w.xlsx"],
            in: folder
        ).split(separator: "\n").map(String.init)
        let place = try #require(names.firstIndex(of: sheet), "\(names)")
        return try Openpyxl.rows("w.xlsx", sheet: place, in: folder).map { row in
            row.map { $0.hasPrefix("'") ? String($0.dropFirst().dropLast()) : $0 }
        }
    }

    /// Foundation reads the last digit of JSON otherwise than it stands there.
    private func isSame(_ text: String, _ number: Any?) -> Bool {
        guard let own = Double(text), let number = number as? Double else { return Double(text) == number as? Double }
        return abs(own - number) <= 1e-14 * abs(number)
    }

    private func write(_ arguments: [String] = Self.asked) throws {
        let run = try value(arguments + ["--xlsx", "w.xlsx"])
        try #require(run.status == 0, "\(run.errors)")
    }

    @Test func eachSideHasItsTornado() throws {
        try write()
        for (side, name) in [("tokyo", "Tokyo"), ("washington", "Washington")] {
            let bars = try #require(json(Self.asked + ["--tornado", "--side", side])["tornado"] as? [[String: Any]])
            let rows = try rows("Tornado \(name)")
            #expect(rows[0][0].hasPrefix("SoftBank data centre: IRR of \(name), one assumption at a time"))
            #expect(rows[1][0].contains("values, not formulas"))
            #expect(rows[3][0].hasPrefix("~ illustrative"))
            let table = Array(rows.dropFirst(6))
            #expect(table.count == bars.count && bars.count > 2)
            // The widest first, as everywhere.
            let swings = table.compactMap { Double($0[6]) }
            #expect(swings.count == bars.count && swings == swings.sorted(by: >))
            for (row, bar) in zip(table, bars) {
                let trials = try #require(bar["trials"] as? [[String: Any]])
                #expect(isSame(row[6], bar["swing"]), "\(row)")
                guard row[7] != "other readings" else { continue }
                #expect(row[7] == (bar["stated"] as? Bool == true ? "stated range" : "5% down and up"))
                for (column, trial) in zip([4, 5], trials) {
                    #expect(isSame(row[column], trial["value"]), "\(row)")
                    if trial["value"] is NSNull { #expect(row[column] == trial["undefined"] as? String) }
                }
            }
        }
        // The mark stands before the sign, as on the screen.
        #expect(try Openpyxl.rows("w.xlsx", sheet: 6, format: true, in: folder)[4][1] == "\"~\"0.00%;\"~\"-0.00%")
        let revenue = try #require(try rows("Tornado Tokyo").first { $0[0] == "revenue" })
        #expect(revenue[1...3] == ["0.88", "0.8", "1.05"])
    }

    @Test func theGridIsThatOfTheJSON() throws {
        try write()
        let grid = try #require(json(Self.asked)["grid"] as? [String: Any])
        let cells = try #require(grid["cells"] as? [[[String: Any]]])
        let rows = try rows("Grid")
        #expect(rows[5][0] == "revenue" && rows[4][1] == "discount rate")
        func axis(_ key: String) -> [Double] {
            ((grid[key] as? [String: Any])?["values"] as? [String] ?? []).compactMap { text in
                Double(text.dropLast()).map { $0 / 100 }
            }
        }
        #expect(rows[5].dropFirst().compactMap(Double.init).count == cells[0].count)
        for (text, number) in zip(rows[5].dropFirst(), axis("columns")) {
            #expect(abs(try #require(Double(text)) - number) < 1e-12)
        }
        for (index, (row, cells)) in zip(rows.dropFirst(6), cells).enumerated() {
            #expect(abs(try #require(Double(row[0])) - axis("rows")[index]) < 1e-12)
            #expect(row.count == cells.count + 1)
            for (text, cell) in zip(row.dropFirst(), cells) { #expect(isSame(text, cell["value"]), "\(row)") }
        }
        let formats = try Openpyxl.rows("w.xlsx", sheet: 8, format: true, in: folder).dropFirst(6)
        for (row, cells) in zip(formats, cells) {
            #expect(row.dropFirst().map { $0.contains("*") } == cells.map { $0["feasible"] as? Bool == true })
        }
    }

    @Test func drawsComeWithTheirSeedAndAreSaidToBeIllustrative() throws {
        try write()
        let draws = try #require(json(Self.asked)["draws"] as? [String: Any])
        let rows = try rows("Draws")
        #expect(rows[0][0].contains("illustrative"))
        func row(_ name: String) throws -> [String] { try #require(rows.first { $0[0] == name }, "\(name)") }
        #expect(try row("draws")[1] == "500")
        #expect(try row("seed")[1] == "18446744073709551615")
        #expect(try row("distribution")[1] == "PERT")
        #expect(try row("revenue")[1...3].map(Double.init) == [0.8, 0.88, 1.05])
        let figures = try #require(draws["figures"] as? [String: [String: Any]])
        for (name, key) in [("NPV", "npv"), ("IRR", "irr"), ("LLCR", "llcr"), ("debt", "debt")] {
            let line = try #require(rows.first { $0[0] == name && $0.count > 5 }, "\(name)")
            let figure = try #require(figures[key])
            for (text, key) in zip(line[1...4], ["p10", "p50", "p90", "mean"]) {
                #expect(isSame(text, figure[key]), "\(line)")
            }
            #expect(Int(line[5]) == figure["undefined"] as? Int)
        }
        let chances = try #require(draws["chances"] as? [[String: Any]])
        let table = Array(rows.drop { $0[0] != "hurdle" }.dropFirst())
        #expect(table.count == chances.count && table.last?[0] == "all hurdles")
        for (line, chance) in zip(table, chances) {
            let part = try #require(chance["chance"] as? Double)
            #expect(isSame(line[1], chance["demanded"]) && isSame(line[2], part))
            #expect(Int(line[4]) == chance["met"] as? Int)
            #expect(abs(try #require(Double(line[3])) - 2 * (part * (1 - part) / 500).squareRoot()) < 1e-12)
        }
    }

    @Test func whatWasNotAskedForIsNotThere() throws {
        try write(["--tornado"])
        let names = try Openpyxl.run(
            "import sys, openpyxl; print(openpyxl.load_workbook(sys.argv[1]).sheetnames[5:])", ["w.xlsx"], in: folder)
        #expect(names == "['Contributions', 'Tornado Tokyo', 'Tornado Washington', 'Checks']\n")
    }

    /// Nothing is written where something that was asked for cannot be.
    @Test func aFaultOfWhatIsAskedLeavesNoFile() throws {
        for arguments in [
            ["--draws", "10"], ["--grid", "revenue"], ["--range", "tokio.revenue=1%..2%"], ["--step", "0%"],
        ] {
            let run = try value(arguments + ["--xlsx", "w.xlsx"])
            #expect(run.status == 2 && !folder.exists("w.xlsx"), "\(arguments)")
        }
    }
}
