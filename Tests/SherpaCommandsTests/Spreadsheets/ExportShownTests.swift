import Foundation
import Testing

/// `:export FILE`: what is on the screen, with its filter and order.
@Suite struct ExportShownTests {
    let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    private func play(_ lines: String...) throws -> SherpaRun {
        let script = lines.map { $0 + "\n" }.joined() + "screen\n"
        return try SherpaRun(
            "-C", "sample", "--as-of", "2026-02-20", "play", "-", "--size", "100x30", in: folder, input: script)
    }

    @Test(.enabled(if: Openpyxl.isInstalled)) func aPaneIsExportedAsItIsShown() throws {
        let run = try play("keys 2 :filter<Space>severity=critical<Enter>", "keys :export<Space>g.xlsx<Enter>")
        #expect(run.output.contains("saved g.xlsx: "), "\(run.output)")
        let rows = try Openpyxl.rows("g.xlsx", in: folder)
        let listed = try SherpaRun(
            "-C", "sample", "--as-of", "2026-02-20", "list", "gaps", "--where", "severity=critical", "--plain",
            in: folder)
        #expect(rows.dropFirst().map { $0[0] } == listed.lines.map { "'\($0.prefix { $0 != "\t" })'" })
        let about = try Openpyxl.rows("g.xlsx", sheet: 1, in: folder).map { $0[0] }
        #expect(
            about == [
                "'shown in Gaps'", "'filter: severity=critical'", "\"order: the list's own\"", "'as of 2026-02-20'",
            ],
            "\(about)")
    }

    @Test func aPageIsExportedLineByLine() throws {
        let run = try play("keys t", "keys :export<Space>t.csv<Enter>")
        #expect(run.output.contains("saved t.csv: "), "\(run.output)")
        let lines = try folder.read("t.csv").split(whereSeparator: \.isNewline)
        #expect(lines[0].hasPrefix("timeline,\"shown in timeline, filter: none,"))
        #expect(lines.contains { $0.contains("Summit") } && lines.count > 10)
        // All of a valuation's view, whatever there is room for.
        let draws = try play("keys /softbank<Space>data<Enter>vvvvvvvr80%..105%<Enter> :export<Space>d.csv<Enter>")
        #expect(draws.output.contains("saved d.csv: "), "\(draws.output)")
        let text = try folder.read("d.csv")
        for part in ["NOT FEASIBLE", "~ illustrative", "all hurdles", "our cash", "likeliest"] {
            #expect(text.contains(part), "\(part): \(text)")
        }
    }

    /// Quotes with all that a copy of one has; ranks with their figures.
    @Test func quotesAndRanksAreExported() throws {
        #expect(try play("keys \"", "keys :export<Space>q.csv<Enter>").output.contains("saved q.csv: "))
        let quotes = try folder.read("q.csv")
        #expect(quotes.contains("“") && quotes.split(whereSeparator: \.isNewline).count > 2, "\(quotes)")
        #expect(try play("keys L", "keys :export<Space>r.csv<Enter>").output.contains("saved r.csv: "))
        let ranks = try folder.read("r.csv")
        #expect(ranks.contains("~-0.50bn") && ranks.contains("~6.36bn"), "\(ranks)")
    }

    @Test func thePortfolioIsExportedAsItsSums() throws {
        let run = try play("keys $", "keys :export<Space>p.csv<Enter>")
        #expect(run.output.contains("saved p.csv"), "\(run.output)")
        let portfolio = try SherpaRun("-C", "sample", "--as-of", "2026-02-20", "portfolio", "--csv", in: folder)
        let rows = portfolio.output.split(whereSeparator: \.isNewline).dropFirst().map { "\($0)," }
        let exported = try folder.read("p.csv").split(whereSeparator: \.isNewline).dropFirst().map(String.init)
        #expect(exported == rows && rows.count > 20)
    }

    /// The mix is sums, and none of a record: what the portfolio says of it, and each project.
    @Test func theMixIsExportedAsItsSums() throws {
        let run = try play("keys 4 :export<Space>mix.csv<Enter>")
        #expect(run.output.contains("saved mix.csv"), "\(run.output)")
        let lines = try folder.read("mix.csv").split(whereSeparator: \.isNewline).map(String.init)
        #expect(lines[0].hasPrefix("section,item,measure,amount,share,of,") && lines[0].contains("as of 2026-02-20"))
        let portfolio = try SherpaRun("-C", "sample", "--as-of", "2026-02-20", "portfolio", "--csv", in: folder)
        let sums = portfolio.output.split(whereSeparator: \.isNewline).map { "\($0)," }
        #expect(lines.filter { $0.hasPrefix("mix,") } == sums.filter { $0.hasPrefix("mix,") })
        let projects = lines.filter { $0.hasPrefix("mix-by-project,") }
        #expect(projects.count > 3 && projects.allSatisfy { $0.hasSuffix(",") }, "\(lines)")
    }

    @Test func aFileIsReplacedOnlyAfterAYes() throws {
        try folder.write("kept", to: "g.csv")
        let asked = try play("keys 2 :export<Space>g.csv<Enter>")
        #expect(asked.output.contains("g.csv already exists. Replace it?"))
        #expect(try folder.read("g.csv") == "kept")
        _ = try play("keys 2 :export<Space>g.csv<Enter> y")
        #expect(try folder.read("g.csv").hasPrefix("id,status,"))
        let full = try play("keys 2 :export<Space>nowhere/g.csv<Enter>")
        #expect(full.output.contains("No such file or directory"), "\(full.output)")
    }

    @Test func whatIsMaskedStaysAway() throws {
        let masked = "no more than a tenth of it"
        try folder.write(
            "---\ntitle: Says \(masked)\nstatus: open\ntokyo:\n  fallback: \(masked)\n---\n",
            to: "sample/gaps/masked.md")
        _ = try play("keys 2 :export<Space>g.csv<Enter>")
        let text = try folder.read("g.csv")
        #expect(text.contains("\nmasked,open,") && !text.contains(masked))
        let shown = try play("keys 2 :open<Space>masked<Enter> *", "keys :export<Space>m.csv<Enter>")
        #expect(shown.output.contains("hide them first (*)") && !folder.exists("m.csv"), "\(shown.output)")
    }

    @Test func anotherEndingIsToldWhatToWrite() throws {
        let run = try play("keys 2 :export<Space>g.pdf<Enter>")
        #expect(run.output.contains("end it with .csv or .xlsx") && !folder.exists("g.pdf"))
        let bare = try play("keys /ohio<Enter>v :export<Space>g.csv<Enter>")
        #expect(bare.output.contains("nothing here can be exported") && !folder.exists("g.csv"), "\(bare.output)")
    }
}
