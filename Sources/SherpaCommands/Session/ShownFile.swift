internal import Negotiation
internal import Spreadsheets
internal import Words
internal import Workbench

/// What is shown on the screen, as a file for a spreadsheet: the columns of `sherpa list`, or lines.
struct ShownFile {
    private let table: ShownTable
    private let today: CalendarDate
    private let headings: [ListSheet.Heading]
    private let rows: [TextTable.Row]

    init(_ table: ShownTable, _ dossier: Dossier, today: CalendarDate) {
        self.table = table
        self.today = today
        let secrets = Secrets(dossier)
        switch table.content {
        case .lines(let lines):
            headings = [.init(title: table.place, content: .text)]
            rows = lines.map { .cells([secrets.told($0)]) }
        case .mix:
            headings = PortfolioTable.headings
            rows = PortfolioTable(sums: dossier.mixPaneSums(today), secrets: secrets).exactRows
        case .portfolio:
            headings = PortfolioTable.headings
            rows = PortfolioTable(sums: dossier.portfolioSums(today), secrets: secrets).exactRows
        case .records(let kind, let ids):
            guard let subject = kind.columned else {
                (headings, rows) = ([], [])
                return
            }
            (headings, rows) = Self.listed(subject, ids, ListContext(dossier: dossier, today: today), secrets)
        }
    }

    private static func listed<Subject: ColumnedSubject>(
        _: Subject.Type, _ ids: [RecordID], _ context: ListContext, _ secrets: Secrets
    ) -> ([ListSheet.Heading], [TextTable.Row]) {
        let records = Subject.records(of: context.dossier)
        let rows = ids.compactMap { id in records[id.name] }.map { record -> TextTable.Row in
            if let problem = record.problems.first(where: \.breaks) {
                return .broken(id: record.id.name, reason: problem.description)
            }
            return .cells(Subject.columns.map { secrets.told($0.exact(record, context)) })
        }
        return (Subject.columns.map { .init(title: $0.title, content: $0.content) }, rows)
    }

    /// What it is of, and how it was filtered and sorted.
    private var about: [String] {
        [
            WorkbookWords.shownIn(table.place).text, WorkbookWords.filter(table.filter).text,
            WorkbookWords.order(table.order).text, WorkbookWords.asOf(today.description).text,
        ]
    }

    /// By how its name ends. A workbook tells about itself on a sheet of its own; CSV, which has but one table, over a column
    /// without cells, so that whatever reads it finds its headings and rows.
    func bytes(for path: String) throws(Workbook.Refusal) -> [UInt8] {
        if path.lowercased().hasSuffix(".xlsx") {
            let sheet = ListSheet(name: table.place, headings: headings, rows: rows).sheet
            let about = Sheet(
                WorkbookWords.aboutSheet.text, columns: [60], rows: about.map { [Sheet.Cell.told($0)] })
            return try Workbook([sheet, about]).written().bytes
        }
        let note = TextTable.Heading(title: Listing.plain(about).text, alignment: .leading)
        let heads = headings.map { TextTable.Heading(title: $0.title, alignment: .leading) }
        let cells = rows.map { TextTable.Row.cells($0.cells(count: heads.count) + [""]) }
        return Array(TextTable(headings: heads + [note], rows: cells).csv.utf8)
    }
}
