internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Spreadsheets
internal import Words

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "list", abstract: CommandAbstract.list(kinds: Kind.allCases.map(\.rawValue).alternatives).text,
        discussion: CommandNotes.list.text)

    enum Kind: RawRepresentable, CaseIterable, ExpressibleByArgument, Equatable {
        case records(any ColumnedSubject.Type)
        case actions, statements

        static var allCases: [Kind] {
            RecordKind.allCases.compactMap { $0.columned.map(Kind.records) } + [.actions, .statements]
        }

        init?(rawValue: String) {
            guard let kind = Kind.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
            self = kind
        }

        var rawValue: String {
            switch self {
            case .records(let subject): subject.kind.plural
            case .actions: "actions"
            case .statements: "statements"
            }
        }

        /// What they are, or stand in.
        var records: RecordKind {
            switch self {
            case .records(let subject): subject.kind
            case .actions, .statements: .meeting
            }
        }

        /// Whether they stand in records, whose faults are told as such.
        var arePartsOfRecords: Bool { if case .records = self { false } else { true } }

        static func == (a: Kind, b: Kind) -> Bool { a.rawValue == b.rawValue }
    }

    enum Format: String, EnumerableFlag {
        case json, csv, plain

        static func help(for format: Format) -> ArgumentHelp? {
            switch format {
            case .json: ArgumentHelp(OptionHelp.listedJSON.text)
            case .csv: ArgumentHelp(OptionHelp.listedCSV.text)
            case .plain: ArgumentHelp(OptionHelp.listedPlain.text)
            }
        }
    }

    @Argument(help: ArgumentHelp(OptionHelp.whatToList(kinds: Kind.allCases.map(\.rawValue).alternatives).text))
    var kind: Kind
    @Option(
        name: .customLong("where"), parsing: .unconditional,
        help: ArgumentHelp(OptionHelp.whereExpression.text, valueName: "expr"),
        completion: Completions.filters)
    var filter: String?
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            OptionHelp.sortKeys.text, valueName: "key"),
        completion: Completions.orders)
    var sort: String?
    @Flag(exclusivity: .exclusive) var format: Format?
    @OptionGroup var file: WorkbookOptions
    @Flag(help: ArgumentHelp(OptionHelp.redLinesInJSON.text)) var withRedLines = false
    @OptionGroup var options: DossierOptions

    func validate() throws {
        try file.validate(beside: format.map { "--\($0.rawValue)" }, isCSV: format == .csv)
    }

    func run() throws {
        let dossier = try options.store().load()
        OwnProcess.leave(dossier)
        let context = ListContext(dossier: dossier, today: options.today(dossier))
        for problem in dossier.framework.problems where problem.severity == .error {
            StandardError.tell(problem.description)
        }
        switch kind {
        case .records(let subject): try list(subject, context)
        case .actions:
            tellSkipped(dossier)
            let keys = FilterKeys(actionsOf: dossier, today: context.today)
            try write(wanted(dossier.actions, keys), Column.all, context, { _ in nil }, json: \.json)
        case .statements:
            tellSkipped(dossier)
            let keys = FilterKeys(statementsOf: dossier, today: context.today)
            try write(wanted(dossier.statements, keys), Column.all, context, { _ in nil }, json: \.json)
        }
    }

    private func list<Subject: ColumnedSubject>(_: Subject.Type, _ context: ListContext) throws {
        let keys = FilterKeys<Record<Subject>>(of: context.dossier, today: context.today)
        let records = try wanted(Subject.records(of: context.dossier).inOrder, keys)
        try write(records, Subject.columns, context, brokenRow) { context.dossier.json(of: $0) }
    }

    /// Meetings of which nobody knows what was said or agreed.
    private func tellSkipped(_ dossier: Dossier) {
        let broken = dossier.meetings.count(where: \.isBroken)
        guard broken > 0 else { return }
        StandardError.tell(CommandWords.skippedMeetings(broken, parts: kind.rawValue).text)
    }

    /// Those that the filter holds for, in the order that was asked for. Broken records that it leaves out are told.
    private func wanted<Item>(_ items: [Item], _ keys: FilterKeys<Item>) throws(Failure) -> [Item] {
        let rows = try filtered(items, keys)
        let leftOut = items.indices.count { !keys.isReadable(items[$0]) } - rows.count { !keys.isReadable(items[$0]) }
        if leftOut > 0, !kind.arePartsOfRecords {
            StandardError.tell(
                CommandWords.skippedRecords(leftOut, one: kind.records.rawValue, many: kind.rawValue).text)
        }
        do {
            let order = try SortOrder(parsing: sort ?? "")
            return try keys.sorted(rows, of: items, by: order).map { items[$0] }
        } catch {
            throw Failure(UsageWords.sortFault("\(error)").text)
        }
    }

    private func filtered<Item>(_ items: [Item], _ keys: FilterKeys<Item>) throws(Failure) -> [Int] {
        do {
            return try keys.rows(Filter(parsing: filter ?? ""), in: items)
        } catch {
            throw Failure(UsageWords.whereFault("\(error)").text)
        }
    }

    private func brokenRow<Subject>(_ record: Record<Subject>) -> TextTable.Row? {
        guard let problem = record.problems.first(where: \.breaks) else { return nil }
        return .broken(id: record.id.name, reason: problem.description)
    }

    private func write<Item>(
        _ items: [Item], _ columns: [Column<Item>], _ context: ListContext, _ broken: (Item) -> TextTable.Row?,
        json: (Item) -> JSON
    ) throws {
        let secrets = withRedLines ? .none : Secrets(context.dossier)
        func table(heads: (String) -> String = { $0 }, _ cell: (Column<Item>, Item) -> String) -> TextTable {
            TextTable(
                headings: columns.map { .init(title: heads($0.title), alignment: $0.alignment) },
                rows: items.map { item in broken(item) ?? .cells(columns.map { secrets.told(cell($0, item)) }) })
        }
        if let path = file.xlsx {
            let sheet = ListSheet(
                name: kind.rawValue, headings: columns.map { .init(title: $0.title, content: $0.content) },
                rows: table { $0.exact($1, context) }.rows)
            try Workbook([sheet.sheet]).deliver(to: path, replacing: file.force)
            StandardError.tell(WorkbookWords.wrote(rows: items.count, path: path).text)
            return try end(items.isEmpty, context)
        }
        switch format {
        case .json:
            let list = JSON.array(items.map(json))
            try StandardOutput.write("\(withRedLines ? list : Masking.masked(list, secrets))\n")
        case .csv: try StandardOutput.write(file.mark + table { $0.exact($1, context) }.csv)
        case .plain: try StandardOutput.write(table { $0.exact($1, context) }.plain)
        case nil:
            guard !items.isEmpty else { break }
            try StandardOutput.write(
                table(heads: FieldName.text(of:)) { $0.shown($1, context) }.aligned(width: StandardOutput.columns))
        }
        try end(items.isEmpty, context)
    }

    /// Tells what may be missing, and that there is nothing.
    private func end(_ isEmpty: Bool, _ context: ListContext) throws {
        try Wholeness(of: context.dossier, kinds: [kind.records], showsBroken: true).tell()
        if isEmpty {
            throw Failure(
                (filter == nil
                    ? UsageWords.nothingListed(kinds: kind.rawValue) : .nothingMatches(kinds: kind.rawValue)).text,
                .nothing)
        }
    }
}
