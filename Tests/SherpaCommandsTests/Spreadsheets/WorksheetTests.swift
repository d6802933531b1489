import Chance
import Foundation
import Negotiation
import Spreadsheets
import Testing
import Valuation

@testable import SherpaCommands

/// The worksheet's formulas come to Sherpa's figures, whatever the project.
@Suite struct WorksheetTests {
    let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    private static var isLong: Bool { ProcessInfo.processInfo.environment["SHERPA_LONG"] != nil }

    private func dossier(_ path: String) throws -> Dossier {
        try AskedDossier(folder: folder.path + "/" + path, asOf: nil, noColor: true, theme: nil).store().load()
    }

    /// What a formula came to; nil where it has no number.
    private func number(_ book: Workbook, _ place: CellPlace) -> Double? {
        guard case .formula(_, .number(let number)) = book.sheets[place.sheet].rows[place.row][place.column].content
        else { return nil }
        return number
    }

    private func text(_ book: Workbook, _ place: CellPlace) -> String? {
        switch book.sheets[place.sheet].rows[place.row][place.column].content {
        case .formula(_, .text(let text)), .text(let text): text
        default: nil
        }
    }

    private func isNear(_ a: Double, _ b: Double, of scale: Double) -> Bool {
        abs(a - b) <= 1e-9 * max(abs(a), abs(b), 1e-6 * scale)
    }

    @Test func formulasComeToTheFiguresOfRandomProjects() throws {
        var projects = RandomProjects(for: "worksheets")
        try projects.write(Self.isLong ? 2000 : 60, to: "random", in: folder)
        let dossier = try dossier("random")
        var (told, untold) = (0, 0)
        for project in dossier.projects {
            let appraisal = try dossier.appraisal(of: project)
            let sheet = Worksheet(appraisal, of: project)
            let book = sheet.live.workbook
            let scale = appraisal.money.flows.capitalCost.reduce(0, +)
            for party in Party.allCases {
                let (side, model) = (appraisal.sides[party], sheet.models[party])
                let name = "\(project.id.name) \(side.side.id)"
                for figure in Figure.allCases {
                    let found = number(book, model.place(.figure(figure)))
                    switch side.valuation.result(of: figure) {
                    // IRR() has trouble with rates of which hardly anything is left.
                    case .success(let value) where value < -0.99 && figure.measure == .rate: break
                    case .success(let value):
                        told += 1
                        let isSame = found.map { isNear($0, value, of: figure.measure == .money ? scale : 1) } ?? false
                        #expect(isSame, "\(name) \(figure): \(value), by formula \(found as Any)")
                    case .failure(let why):
                        untold += 1
                        // Of several rates, spreadsheets find one.
                        let isRate = figure == .irr || figure == .equityIRR
                        #expect(found == nil || isRate, "\(name) \(figure): \(why), by formula \(found as Any)")
                    }
                }
                for line in ValuationYears.Line.allCases {
                    guard let column = line.column, let values = try? line.values(side.valuation).get() else {
                        continue
                    }
                    for (period, value) in values.enumerated() {
                        let found = number(book, model.place(column, in: period))
                        let isSame = found.map { isNear($0, value, of: scale) } ?? false
                        #expect(isSame, "\(name) \(line) \(period): \(value), by formula \(found as Any)")
                        if !isSame { break }
                    }
                }
                // Where there are several rates, and they are close together, the sheet takes one for the only one.
                let hasOddRates = [Figure.irr, .equityIRR].contains { figure in
                    (try? side.valuation.value(of: figure)).map { $0 < -0.99 }
                        ?? (number(book, model.place(.figure(figure))) != nil)
                }
                guard !hasOddRates else { continue }
                let verdict = text(book, model.place(.verdict))
                let own =
                    side.fault != nil ? "UNDETERMINED" : side.isFeasible.map { $0 ? "FEASIBLE" : "NOT FEASIBLE" }
                #expect(verdict == own ?? "UNDETERMINED", "\(name): \(verdict as Any)")
            }
        }
        #expect(told > 500 && untold > 20, "\(told) figures have a value, \(untold) have none")
    }

    @Test func eachSheetIsThereAndEverythingAgrees() throws {
        let run = try SherpaRun("-C", "sample", "value", "softbank-data-centre", "--xlsx", "w.xlsx", in: folder)
        #expect(run.status == 0 && run.errors.hasSuffix(" formulas to w.xlsx\n"), "\(run.errors)")
        guard Openpyxl.isInstalled else { return }
        let names = try Openpyxl.run(
            "import sys, openpyxl; print(openpyxl.load_workbook(sys.argv[1]).sheetnames)", ["w.xlsx"], in: folder)
        #expect(
            names
                == "['Assumptions Tokyo', 'Assumptions Washington', 'Flows', 'Model Tokyo', 'Model Washington', "
                + "'Contributions', 'Tornado Tokyo', 'Tornado Washington', 'Checks']\n")
        let checks = try Openpyxl.rows("w.xlsx", sheet: -1, in: folder)
        #expect(checks[3][0] == "'all agree'", "\(checks[3])")
        // Sources stand beside what they are of.
        #expect(try Openpyxl.rows("w.xlsx", in: folder).contains { $0.count > 4 && $0[4] != "None" && $0[1] != "None" })
    }

    // MARK: Worked out by LibreOffice

    static let hasLibreOffice =
        Openpyxl.isInstalled && FileManager.default.fileExists(atPath: "/usr/bin/soffice")

    private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "recalculate.py").path

    private func recalculate(_ file: String, _ changes: String...) throws -> Any {
        let run = try SherpaRun(
            URL(fileURLWithPath: "/usr/bin/python3"), [Self.script, file, "office"] + changes, in: folder)
        try #require(run.status == 0, "\(run.errors)")
        return try run.json()
    }

    @Test(.enabled(if: hasLibreOffice, "install libreoffice-calc-nogui to have worksheets worked out anew"))
    func anotherProgramComesToTheSame() throws {
        var projects = RandomProjects(for: "worksheets in LibreOffice")
        try projects.write(Self.isLong ? 120 : 15, to: "random", in: folder)
        // What IRR() makes of flows that have no rate, or several, is each program's own matter.
        let random = try dossier("random")
        let rated = try random.projects.filter { project in
            let appraisal = try random.appraisal(of: project)
            return Party.allCases.allSatisfy { party in
                [Figure.irr, .equityIRR].allSatisfy {
                    ((try? appraisal.sides[party].valuation.value(of: $0)) ?? -1) > -0.9
                }
            }
        }
        let ids = rated.prefix(Self.isLong ? 60 : 4).map(\.id.name)
        try #require(ids.count > 1)
        for (path, id) in [("sample", "softbank-data-centre")] + ids.map({ ("random", $0) }) {
            let run = try SherpaRun("-C", path, "value", id, "--xlsx", "\(id).xlsx", in: folder)
            #expect(folder.exists("\(id).xlsx"), "\(run.errors)")
            let said = try #require(try recalculate("\(id).xlsx") as? [String: Any])
            #expect(said["formulas"] as? Int ?? 0 > 1000, "\(id)")
            #expect((said["differences"] as? [[String]])?.isEmpty == true, "\(id): \(said)")
        }
    }

    /// A changed cell changes the verdict, and every figure as `--what-if` has it.
    @Test(.enabled(if: hasLibreOffice, "install libreoffice-calc-nogui to have worksheets worked out anew"))
    func aChangedAssumptionChangesTheVerdict() throws {
        let id = "softbank-data-centre"
        let dossier = try dossier("sample")
        let project = try #require(dossier.project(id))
        let appraisal = try dossier.appraisal(of: project)
        _ = try SherpaRun("-C", "sample", "value", id, "--xlsx", "w.xlsx", in: folder)
        let worksheet = Worksheet(appraisal, of: project)
        guard case .cell(let place, _) = worksheet.assumptions.ours.cell(.revenue) else { return }
        let isFeasible = try #require(appraisal.sides.ours.isFeasible as Bool?)
        let revenue = isFeasible ? 0.5 : 2.0
        let cell = CellReference(row: place.row, column: place.column).text
        let rows = try #require(try recalculate("w.xlsx", "Assumptions Tokyo!\(cell)=\(revenue)") as? [[Any]])
        let tokyo = rows.filter { $0[0] as? String == "Tokyo" }
        #expect(tokyo.first?[2] as? String == (isFeasible ? "NOT FEASIBLE" : "FEASIBLE"), "\(tokyo)")
        var other = appraisal
        try other.enter("\(Int(revenue * 100))%", for: .revenue, of: .ours)
        #expect(other.sides.ours.isFeasible == !isFeasible)
        var count = 0
        for figure in Figure.allCases {
            guard let value = try? other.sides.ours.valuation.value(of: figure) else { continue }
            let found = try #require(tokyo.first { $0[1] as? String == figure.name }?[2] as? Double, "\(figure)")
            #expect(isNear(found, value, of: 1), "\(figure): \(value), there \(found)")
            count += 1
        }
        #expect(count > 6)
    }

    @Test(.enabled(if: Openpyxl.isInstalled)) func whatIsMaskedStaysAway() throws {
        let masked = "no more than a tenth of it"
        try folder.write(
            "---\ntitle: Masked\nstatus: open\ntokyo:\n  fallback: \(masked)\n---\n", to: "sample/gaps/masked.md")
        let file = "sample/projects/softbank-data-centre.md"
        let text = try folder.read(file)
        let revenue = "revenue: {value: 88%, basis: illustrative"
        try #require(text.contains(revenue))
        try folder.write(text.replacing(revenue, with: revenue + ", source: \(masked) and more"), to: file)
        let run = try SherpaRun("-C", "sample", "value", "softbank-data-centre", "--xlsx", "m.xlsx", in: folder)
        #expect(folder.exists("m.xlsx"), "\(run.errors)")
        let cells = try (0..<9).flatMap { try Openpyxl.rows("m.xlsx", sheet: $0, in: folder) }.joined()
        #expect(cells.contains { $0.contains("••• and more") } && !cells.contains { $0.contains(masked) })
    }

    @Test func theWorksheetIsOfAProject() throws {
        for arguments in [["--xlsx", "w.xlsx"], ["--csv"], ["softbank-data-centre", "--json", "--xlsx", "w.xlsx"]] {
            let run = try SherpaRun(["-C", "sample", "value"] + arguments, in: folder)
            #expect(run.status == 2 && !folder.exists("w.xlsx"), "\(arguments)")
        }
    }

    @Test func yearsAreTheSameInCSVAndJSON() throws {
        let csv = try SherpaRun("-C", "sample", "value", "softbank-data-centre", "--csv", in: folder)
        let rows = csv.output.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let run = try SherpaRun("-C", "sample", "value", "softbank-data-centre", "--json", in: folder)
        let sides = try #require((try run.json() as? [String: Any])?["sides"] as? [String: [String: Any]])
        var count = 0
        for row in rows.dropFirst() {
            let years = try #require(sides[row[0]]?["years"] as? [[String: Any]])
            let year = try #require(years.first { $0["year"] as? Int == Int(row[1]) })
            for (key, text) in zip(rows[0], row).dropFirst(2) {
                #expect(
                    isNear(year[key] as? Double ?? .nan, Double(text) ?? .nan, of: 1)
                        || text.isEmpty && year[key] is NSNull)
                count += 1
            }
        }
        #expect(count > 200 && rows[0].prefix(3) == ["side", "year", "capital-cost"])
    }
}
