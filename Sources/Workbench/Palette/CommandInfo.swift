import Negotiation
import Words

/// All that is known of a command of the palette: its name, what follows it, what it does. The list, completion and help
/// are made from the table, and a further command is one more entry.
struct CommandInfo: Sendable {
    let name: String
    /// What follows the name, as it is written in help: `OWNER`.
    let argument: CommandArgument
    let help: CommandHelp
    /// Where it makes sense: in places that have one of these.
    let subjects: CommandSubjects
    /// Whether it writes to the dossier.
    let writes: Bool
    /// Texts that could stand in the place of the argument typed so far, the best first.
    let completions: @Sendable (Workbench, String) -> [String]
    /// The kinds of records that are looked through by it, with the argument typed so far.
    var texts: @Sendable (Workbench, String) -> Set<RecordKind> = { _, _ in [] }
    /// Does it, with all that was typed after the name.
    let run: @Sendable (inout Workbench, String) throws(CommandFault) -> [Effect]

    /// As it is listed: `owner OWNER`.
    var usage: String { "\(name) \(argument)" }
}

/// Why a command did nothing, in words with a remedy.
struct CommandFault: Error {
    let reason: String
}

extension CommandInfo {
    /// Those that make sense in a place.
    static func all(in place: any Place.Type) -> [CommandInfo] {
        table.filter { !$0.subjects.isDisjoint(with: place.subjects) }
    }

    static let table: [CommandInfo] = [
        field("owner", .owner, .owner),
        field("status", .status, .status),
        field("stage", .stage, .stage),
        field("due", .date, .due),
        .init(
            name: "set", argument: .fieldAndValue, help: .set, subjects: .fields,
            writes: true, completions: { bench, typed in bench.completionsOfSetting(typed) },
            run: { bench, typed throws(CommandFault) in try bench.set(typed) }),
        .init(
            name: "find", argument: .words, help: .find, subjects: .records,
            writes: false,
            completions: { bench, typed in Completion.ranked(bench.dossier.summaries.map(\.name), for: typed) },
            texts: { _, _ in Workbench.kindsWithTexts },
            run: { bench, typed throws(CommandFault) in try bench.find(typed) }),
        .init(
            name: "open", argument: .id, help: .open, subjects: .anything, writes: false,
            completions: { bench, typed in Completion.ranked(bench.dossier.summaries.map(\.id.name), for: typed) },
            run: { bench, typed throws(CommandFault) in try bench.open(typed) }),
        .init(
            name: "filter", argument: .expression, help: .filter,
            subjects: .panes, writes: false,
            completions: { bench, typed in
                bench.board.focus.isList ? bench.filterCompletions(of: typed, bench.board.focus) : []
            },
            texts: { bench, typed in Workbench.texts(filtering: typed, bench.board.focus) },
            run: { bench, typed throws(CommandFault) in try bench.filter(typed) }),
        .init(
            name: "view", argument: .name, help: .view, subjects: .anything, writes: false,
            completions: { bench, typed in Completion.ranked(bench.savedViews.map(\.name), for: typed) },
            run: { bench, typed throws(CommandFault) in
                bench.open(view: typed)
                return []
            }),
        .init(
            name: "row", argument: .number, help: .row, subjects: .anything,
            writes: false, completions: { _, _ in [] },
            run: { bench, typed throws(CommandFault) in try bench.goToRow(typed) }),
        .init(
            name: "export", argument: .file, help: .export, subjects: .anything, writes: false,
            completions: { bench, typed in bench.exportNames(for: typed) },
            run: { bench, typed throws(CommandFault) in try bench.export(to: typed) }),
    ]

    /// A command that sets the field it is named after.
    private static func field(_ name: String, _ argument: CommandArgument, _ help: CommandHelp) -> CommandInfo {
        .init(
            name: name, argument: argument, help: help, subjects: .fields, writes: true,
            completions: { bench, typed in bench.completions(of: name, typed) },
            run: { bench, typed throws(CommandFault) in try bench.set(name, to: typed) })
    }
}
