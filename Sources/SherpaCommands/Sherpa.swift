internal import ArgumentParser

/// The root of the command line.
struct Sherpa: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: Program.name,
        abstract: "Keeps track of a negotiation between two sides, in a folder of plain text files.",
        version: Program.version,
        subcommands: [
            Open.self, Demo.self, Init.self, Check.self, List.self, Show.self, Set.self, Info.self, Generate.self,
            Play.self,
        ],
        defaultSubcommand: Open.self)

    @OptionGroup var options: DossierOptions
}
