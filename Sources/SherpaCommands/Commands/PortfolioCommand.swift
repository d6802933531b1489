internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Spreadsheets
internal import Words

struct PortfolioCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "portfolio", abstract: CommandAbstract.portfolio.text, discussion: CommandNotes.portfolio.text)

    @Flag(help: ArgumentHelp(OptionHelp.sumsJSON.text)) var json = false
    @Flag(help: ArgumentHelp(OptionHelp.sumsCSV.text)) var csv = false
    @OptionGroup var file: WorkbookOptions
    @OptionGroup var options: DossierOptions

    func validate() throws {
        if json, csv { throw ValidationError(UsageWords.oneFormOf(["--json", "--csv"]).text) }
        try file.validate(beside: json ? "--json" : csv ? "--csv" : nil, isCSV: csv)
    }

    func run() throws {
        let dossier = try options.store().load()
        let today = options.today(dossier)
        let secrets = Secrets(dossier)
        let sums = dossier.portfolioSums(today)
        let table = PortfolioTable(sums: sums, secrets: secrets)
        if let path = file.xlsx {
            try Workbook([table.sheet(named: WorkbookWords.portfolio.text)]).deliver(to: path, replacing: file.force)
            StandardError.tell(WorkbookWords.wrote(rows: sums.count, path: path).text)
        } else if json {
            let object = JSON.object([
                .init("as-of", .string(today.description)), .init("sums", .array(sums.map(\.json))),
            ])
            try StandardOutput.write("\(Masking.masked(object, secrets))\n")
        } else if csv {
            try StandardOutput.write(file.mark + table.csv)
        } else {
            try StandardOutput.write(table.text(width: StandardOutput.columns))
        }
        try Wholeness(of: dossier, kinds: [.project]).tell()
    }
}
