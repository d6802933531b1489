internal import ArgumentParser
internal import Negotiation
internal import Words

/// The root of the command line.
struct Sherpa: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: Program.name,
        abstract: CommandAbstract.sherpa.text,
        discussion:
            CommandNotes.sherpa(topics: ManualPage.topics.map(\.rawValue).alternatives).text,
        version: Program.version,
        subcommands: [
            OpenCommand.self, DemoCommand.self, InitCommand.self, CheckCommand.self, ListCommand.self, ShowCommand.self,
            SetCommand.self, AddCommand.self, LogCommand.self, AcceptCommand.self, RenameCommand.self,
            RemoveCommand.self,
            ImportCommand.self, UndoCommand.self, RedoCommand.self, ChangesCommand.self, ReviewCommand.self,
            BriefCommand.self, CalendarCommand.self, ExportCommand.self, PortfolioCommand.self, SchemaCommand.self,
            ValueCommand.self, CalcCommand.self, SyncCommand.self, InfoCommand.self, KeysCommand.self,
            ConfigCommand.self, CompletionCommand.self, HelpCommand.self, GenerateCommand.self, PlayCommand.self,
            MergeDriverCommand.self, CompleteCommand.self,
        ],
        defaultSubcommand: OpenCommand.self)

    @OptionGroup var options: DossierOptions

    /// The command that the arguments ask for.
    ///
    /// One that they name is read alone: to build the tree of all commands, for their helps and their options, takes longer
    /// than to reckon a rate. Where that fails, or is about help, the whole tree answers.
    static func command(for arguments: [String]) throws -> any ParsableCommand {
        if let (type, own) = named(in: arguments), let command = try? type.parse(own) { return command }
        return try parseAsRoot(arguments)
    }

    /// The command that is named first, or behind options of the dossier, and the arguments that it has then: these options,
    /// which it takes too, and what follows its name. Nil where an option comes twice: the tree knows which of them counts.
    static func named(in arguments: [String]) -> (any ParsableCommand.Type, [String])? {
        var rest = arguments[...]
        var options: Set<String> = []
        while let word = rest.first, DossierOptions.names.contains(word) {
            guard options.insert(word).inserted else { return nil }
            rest = rest.dropFirst()
            guard !DossierOptions.flags.contains(word) else { continue }
            guard let value = rest.popFirst(), !value.hasPrefix("-") else { return nil }
        }
        let leading = arguments[..<rest.startIndex]
        var named: any ParsableCommand.Type = Sherpa.self
        while let word = rest.first, let next = command(word, of: named) {
            named = next
            rest = rest.dropFirst()
        }
        guard named != Sherpa.self, named.configuration.subcommands.isEmpty else { return nil }
        guard leading.isEmpty || !rest.contains(where: { DossierOptions.names.contains(where: $0.hasPrefix) }) else {
            return nil
        }
        return (named, Array(leading) + rest)
    }

    /// The one of this name below another.
    private static func command(_ name: String, of command: any ParsableCommand.Type) -> (any ParsableCommand.Type)? {
        command.configuration.subcommands.first { $0.configuration.commandName == name }
    }

    /// The command that these words name, one below the other.
    static func command(at path: ArraySlice<String>) -> (any ParsableCommand.Type)? {
        path.reduce(Sherpa.self) { (named: (any ParsableCommand.Type)?, word) in
            named.flatMap { command(word, of: $0) }
        }
    }
}
