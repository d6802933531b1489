internal import ArgumentParser
internal import DossierStore

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a new dossier, without opening it.")

    @Argument(help: ArgumentHelp("A new or empty folder.", valueName: "dir"), completion: .directory) var folder: String
    @Flag(help: "Write the sample dossier instead of an empty one.") var sample = false
    @Option(help: ArgumentHelp("What is negotiated.", valueName: "text")) var title: String?
    @Flag(help: "Make it a git repository, too, for `sherpa sync`.") var git = false
    @OptionGroup var options: DossierOptions

    func validate() throws {
        if sample, title != nil { throw ValidationError("the sample has a title: leave out --sample or --title") }
    }

    func run() throws {
        if sample {
            try Sample.write(to: folder)
        } else {
            try EmptyDossier.write(to: folder, title: title ?? "New dossier")
        }
        if git {
            let store = try DossierStore.open(folder)
            let repository = try SyncCommand.setUp(store)
            try repository.checkState()
            try Sync(repository, of: store).commit()
        }
        let remedy = sample ? "open it" : "name the two sides in \(folder)/dossier.md, then open it"
        StandardError.tell("made a dossier: \(remedy) with `\(Program.name) -C \(folder)`")
    }
}
