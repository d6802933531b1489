internal import ArgumentParser
internal import DossierStore
internal import Negotiation

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List projects, gaps, meetings or actions.",
        discussion: "Ends with 1 if there is nothing to list.")

    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case projects, gaps, meetings, actions
    }

    enum Format: String, EnumerableFlag {
        case json, csv, plain

        static func help(for format: Format) -> ArgumentHelp? {
            switch format {
            case .json: "Give objects with every field."
            case .csv: "Give comma-separated values, with headings."
            case .plain: "Give one line a record, with tabs between the cells."
            }
        }
    }

    @Argument(help: "What to list: projects, gaps, meetings or actions.") var kind: Kind
    @Flag(exclusivity: .exclusive) var format: Format?
    @Flag(help: ArgumentHelp("Show fallbacks, red lines and landing zones in JSON.")) var withRedLines = false
    @OptionGroup var options: DossierOptions

    func run() throws {
        let dossier = try options.store().load()
        let context = ListContext(dossier: dossier, today: options.today(dossier))
        for problem in dossier.framework.problems where problem.severity == .error {
            StandardError.tell(problem.description)
        }
        switch kind {
        case .projects: try write(dossier.projects, Column.all, context, brokenRow) { $0.json }
        case .gaps: try write(dossier.gaps, Column.all, context, brokenRow) { dossier.json(of: $0) }
        case .meetings: try write(dossier.meetings, Column.all, context, brokenRow) { $0.json }
        case .actions:
            let broken = dossier.meetings.count(where: \.isBroken)
            if broken > 0 {
                StandardError.tell("actions of \(broken) broken meetings are left out: run `sherpa check`")
            }
            let actions = dossier.actions.map { MeetingAction(meeting: $0.meeting, index: $0.index, item: $0.item) }
            try write(actions, Column.all, context, { _ in nil }, json: \.json)
        }
    }

    private func brokenRow<Subject>(_ record: Record<Subject>) -> TextTable.Row? {
        guard let problem = record.problems.first(where: { $0.severity == .error }) else { return nil }
        return .broken(id: record.id.name, reason: problem.description)
    }

    private func write<Item>(
        _ items: [Item], _ columns: [Column<Item>], _ context: ListContext, _ broken: (Item) -> TextTable.Row?,
        json: (Item) -> JSON
    ) throws {
        func table(_ cell: (Column<Item>, Item) -> String) -> TextTable {
            TextTable(
                headings: columns.map { .init(title: $0.title, alignment: $0.alignment) },
                rows: items.map { item in broken(item) ?? .cells(columns.map { cell($0, item) }) })
        }
        switch format {
        case .json:
            let list = JSON.array(items.map(json))
            try StandardOutput.write("\(withRedLines ? list : Masking.masked(list))\n")
        case .csv: try StandardOutput.write(table { $0.exact($1, context) }.csv)
        case .plain: try StandardOutput.write(table { $0.exact($1, context) }.plain)
        case nil:
            guard !items.isEmpty else { break }
            try StandardOutput.write(table { $0.shown($1, context) }.aligned(width: StandardOutput.columns))
        }
        if items.isEmpty { throw Failure("there are no \(kind.rawValue) in this dossier", .nothing) }
    }
}
