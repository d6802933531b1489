import Foundation
import Testing

/// What lists and the portfolio give to spreadsheets.
@Suite struct ListWorkbookTests {
    let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    private func sherpa(_ arguments: String...) throws -> SherpaRun {
        try SherpaRun(["-C", "sample", "--as-of", "2026-02-20"] + arguments, in: folder)
    }

    @Test(.enabled(if: Openpyxl.isInstalled)) func numbersAreNumbersAndDaysAreDays() throws {
        let run = try sherpa("list", "projects", "--xlsx", "p.xlsx")
        #expect(run.status == 0 && run.output.isEmpty && run.errors.hasSuffix(" rows to p.xlsx\n"), "\(run.errors)")
        let rows = try Openpyxl.rows("p.xlsx", in: folder)
        let formats = try Openpyxl.rows("p.xlsx", format: true, in: folder)
        #expect(
            rows[0] == [
                "'id'", "'stage'", "'title'", "'amount'", "'currency'", "'sector'", "'owner'", "'due'", "'days'",
            ])
        let csv = try sherpa("list", "projects", "--csv").output.split(whereSeparator: \.isNewline)
        #expect(rows.count == csv.count)
        let place = try #require(rows.firstIndex { $0[0] == "'ohio-gas-power'" })
        #expect(rows[place][3] == "33300000000" && rows[place][4] == "'USD'" && rows[place][8] == "39")
        #expect(rows[place][7] == "datetime.datetime(2026, 3, 31, 0, 0)")
        // The mark of what is disputed stays with the number.
        #expect(csv[place].contains(",!33.3bn USD,") && formats[place][3] == "\"!\"#,##0\" USD\";\"!\"-#,##0\" USD\"")
        #expect(formats[place][7] == "yyyy\\-mm\\-dd")
    }

    @Test(.enabled(if: Openpyxl.isInstalled)) func whatIsNoDayOrNumberStaysAsItIsWritten() throws {
        try folder.write(
            "---\ntitle: '=1+1'\nstatus: open\nowner: \"@SUM(A1)\"\ndue: 2026-04~\n---\n", to: "sample/gaps/odd.md")
        try folder.write("---\ntitle: [\n---\n", to: "sample/gaps/broken.md")
        _ = try sherpa("list", "gaps", "--xlsx", "g.xlsx")
        let rows = try Openpyxl.rows("g.xlsx", in: folder)
        let odd = try #require(rows.first { $0[0] == "'odd'" })
        #expect(odd[2] == "'=1+1'" && odd[7] == "'@SUM(A1)'" && odd[8] == "'2026-04~'")
        let broken = try #require(rows.first { $0[0] == "'broken'" })
        #expect(broken[1] == "'broken'" && broken[2].contains("gaps/broken.md"))
        let kind = try Openpyxl.run(
            """
            import sys, openpyxl
            w = openpyxl.load_workbook(sys.argv[1]).active
            print({c.data_type for r in w.iter_rows(min_row=2) for c in r}, w.freeze_panes, w.auto_filter.ref)
            """, ["g.xlsx"], in: folder)
        #expect(!kind.contains("'f'") && kind.contains("A2 A1:J\(rows.count)"), "\(kind)")
    }

    @Test func whatIsMaskedStaysAway() throws {
        let masked = "no more than a tenth of it"
        try folder.write(
            "---\ntitle: Says \(masked)\nstatus: open\ntokyo:\n  fallback: \(masked)\n---\n",
            to: "sample/gaps/masked.md")
        func holds(_ more: String...) throws -> Bool {
            _ = try SherpaRun(["-C", "sample", "list", "gaps", "--xlsx", "m.xlsx", "--force"] + more, in: folder)
            return try Openpyxl.rows("m.xlsx", in: folder).joined().contains { $0.contains(masked) }
        }
        guard Openpyxl.isInstalled else { return }
        #expect(try !holds())
        #expect(try holds("--with-red-lines"))
    }

    @Test func aFileIsWrittenWholeAndNeverReplacedUnasked() throws {
        try folder.write("kept", to: "x.xlsx")
        let run = try sherpa("list", "gaps", "--xlsx", "x.xlsx")
        #expect(run.status == 2 && run.errors.contains("x.xlsx already exists"))
        #expect(try folder.read("x.xlsx") == "kept")
        let full = try sherpa("list", "gaps", "--xlsx", "/dev/full")
        #expect(full.status == 2 && full.errors.contains("/dev/full cannot be written: No space left on device"))
        #expect(try sherpa("list", "gaps", "--xlsx", "x.xlsx", "--force").status == 0)
    }

    /// What comes back as it was sent changes nothing.
    @Test(arguments: ["projects", "gaps", "meetings", "commitments"], ["xlsx", "csv"])
    func importingWhatWasExportedChangesNothing(kind: String, form: String) throws {
        if form == "xlsx" {
            _ = try sherpa("list", kind, "--xlsx", "list.xlsx")
        } else {
            try folder.write(sherpa("list", kind, "--csv", "--bom").output, to: "list.csv")
        }
        let run = try sherpa("import", kind, "list.\(form)", "--dry-run")
        #expect(run.errors.contains("no change"), "\(run.output)\(run.errors)")
    }

    @Test func excelIsToldThatTheCSVIsUTF8() throws {
        let plain = try sherpa("list", "gaps", "--csv").output
        #expect(try sherpa("list", "gaps", "--csv", "--bom").output == "\u{FEFF}" + plain)
        for wrong in [["--bom"], ["--json", "--bom"], ["--csv", "--xlsx", "x"], ["--force"]] {
            let run = try SherpaRun(["-C", "sample", "list", "gaps"] + wrong, in: folder)
            #expect(run.status == 2 && run.output.isEmpty && !folder.exists("x"), "\(wrong)")
        }
    }

    // MARK: Portfolio

    @Test func sumsAddUpAndAreTheSameInEachForm() throws {
        let object = try #require(try sherpa("portfolio", "--json").json() as? [String: Any])
        let sums = try #require(object["sums"] as? [[String: Any]])
        func amount(_ section: String, _ measure: String, _ item: String? = nil) throws -> Decimal {
            let sum = try #require(
                sums.first {
                    $0["section"] as? String == section && $0["measure"] as? String == measure
                        && $0["item"] as? String == item
                }, "\(section) \(measure)")
            return try #require((sum["amount"] as? String).flatMap { Decimal(string: $0) })
        }
        #expect(try amount("envelope", "selected") + amount("envelope", "remaining") == 550_000_000_000)
        let parts = try ["equity", "loan", "guarantee"].map { try amount("mix", "split", $0) }
        #expect(try parts.reduce(0, +) == amount("mix", "split"))
        let lines = try sherpa("portfolio", "--csv").output.split(whereSeparator: \.isNewline)
        #expect(lines.count == sums.count + 1)
        #expect(try sherpa("portfolio").lines.count == sums.count + 1)
        // Of projects that have no amount, nobody knows the sum.
        let unknown = sums.filter { sum in
            guard let projects = sum["projects"] as? [String], !projects.isEmpty else { return false }
            return sum["without-amount"] as? Int == projects.count
        }
        #expect(!unknown.isEmpty && unknown.allSatisfy { $0["amount"] is NSNull })
    }

    /// What there is room for in a band keeps it, by both readings, and a cent more does not.
    @Test func roomInABandIsToldInFull() throws {
        let object = try #require(try sherpa("portfolio", "--json").json() as? [String: Any])
        let sums = try #require(object["sums"] as? [[String: Any]])
        func amount(_ item: String?, _ measure: String) -> Decimal? {
            sums.first {
                $0["section"] as? String == "mix" && $0["item"] as? String == item
                    && $0["measure"] as? String == measure
            }.flatMap { $0["amount"] as? String }.flatMap { Decimal(string: $0) }
        }
        let (part, whole) = (try #require(amount("equity", "split")), try #require(amount(nil, "split")))
        let alone = try #require(amount("equity tokyo", "room-alone"))
        let cent = Decimal(string: "0.01") ?? 0
        #expect((part + alone) * 100 <= (whole + alone) * 2)
        #expect((part + alone + cent) * 100 > (whole + alone + cent) * 2)
        let within = try #require(amount("equity tokyo", "room-in-envelope"))
        #expect(part + within == 11_000_000_000)
        #expect(try part + #require(amount("equity tokyo", "needed-in-envelope")) == 5_500_000_000)
        // What is shown to people is rounded to the safe side.
        let shown = try sherpa("portfolio").lines.filter { $0.contains("equity, Tokyo") }
        #expect(shown.contains { $0.contains("room if alone") && $0.contains("~183.6m USD") }, "\(shown)")
        #expect(shown.contains { $0.contains("needed in envelope") && $0.contains("~5.0bn USD") }, "\(shown)")
    }

    /// A limit of one year stands against what was selected in it; what was selected otherwise is a row of its own.
    @Test func aLimitIsToldWithItsPeriod() throws {
        #expect(try SherpaRun("init", "us-japan", "--sample", "us-japan", in: folder).status == 0)
        let run = try SherpaRun("-C", "us-japan", "--as-of", "2026-02-20", "portfolio", "--csv", in: folder)
        let rows = run.output.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        func row(_ measure: String) throws -> [String] {
            try #require(rows.first { $0[0] == "institutions" && $0[1] == "JBIC" && $0[2] == measure }, "\(measure)")
        }
        #expect(try row("selected")[9] == "7.18tn JPY; 2026-04/2027-03")
        // Which projects make it up, their days decide.
        #expect(try row("selected")[6].isEmpty)
        #expect(try row("outside-period")[3] == "~12.06bn USD")
    }

    @Test(.enabled(if: Openpyxl.isInstalled)) func thePortfolioIsASheet() throws {
        #expect(try sherpa("portfolio", "--xlsx", "p.xlsx").status == 0)
        let rows = try Openpyxl.rows("p.xlsx", in: folder)
        let formats = try Openpyxl.rows("p.xlsx", format: true, in: folder)
        #expect(rows[1][0...2] == ["'Envelope'", "None", "'selected'"])
        #expect(rows[1][3...6] == ["36000000000", "'USD'", "0.065455", "550000000000"])
        #expect(formats[1][5] == "0.0000%")
        let mix = try #require(rows.firstIndex { $0[0] == "'Instrument mix'" })
        #expect(formats[mix][3].hasPrefix("\"~\""))
    }
}
