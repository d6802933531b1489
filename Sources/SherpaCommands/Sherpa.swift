internal import ArgumentParser
internal import Negotiation

/// The root of the command line.
struct Sherpa: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: Program.name,
        abstract: "Tracks a negotiation between two sides in a folder of plain text files.",
        discussion:
            "`sherpa help WORD` explains a command, or \(ManualPage.topics.map(\.rawValue).alternatives).",
        version: Program.version,
        subcommands: [
            OpenCommand.self, DemoCommand.self, InitCommand.self, CheckCommand.self, ListCommand.self, ShowCommand.self,
            SetCommand.self, AddCommand.self, LogCommand.self, AcceptCommand.self, RenameCommand.self,
            RemoveCommand.self,
            UndoCommand.self, RedoCommand.self, ChangesCommand.self, ReviewCommand.self, BriefCommand.self,
            ValueCommand.self, CalcCommand.self, SyncCommand.self, InfoCommand.self, KeysCommand.self,
            ConfigCommand.self, CompletionCommand.self, HelpCommand.self, GenerateCommand.self, PlayCommand.self,
            MergeDriverCommand.self, CompleteCommand.self,
        ],
        defaultSubcommand: OpenCommand.self)

    @OptionGroup var options: DossierOptions

    /// The command that the arguments ask for.
    ///
    /// One that the first words name is read alone: to build the tree of all commands, for their helps and their options,
    /// takes longer than to reckon a rate. Where that fails, or is about help, the whole tree answers.
    static func command(for arguments: [String]) throws -> any ParsableCommand {
        var named: any ParsableCommand.Type = Sherpa.self
        var rest = arguments[...]
        while let word = rest.first, let next = command(word, of: named) {
            named = next
            rest = rest.dropFirst()
        }
        if rest.count < arguments.count, named.configuration.subcommands.isEmpty,
            let command = try? named.parse(Array(rest))
        {
            return command
        }
        return try parseAsRoot(arguments)
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
