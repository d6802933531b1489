internal import ArgumentParser

/// The root of the command line.
struct Sherpa: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: Program.name,
        abstract: "Keeps track of a negotiation between two sides, in a folder of plain text files.",
        version: Program.version,
        subcommands: [
            OpenCommand.self, DemoCommand.self, InitCommand.self, CheckCommand.self, ListCommand.self, ShowCommand.self,
            SetCommand.self, AddCommand.self, LogCommand.self, RenameCommand.self, RemoveCommand.self,
            UndoCommand.self, RedoCommand.self, ChangesCommand.self, ReviewCommand.self, BriefCommand.self,
            SyncCommand.self, InfoCommand.self, CalcCommand.self,
            GenerateCommand.self, PlayCommand.self, MergeDriverCommand.self,
        ],
        defaultSubcommand: OpenCommand.self)

    @OptionGroup var options: DossierOptions
}
