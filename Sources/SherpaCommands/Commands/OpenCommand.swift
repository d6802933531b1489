internal import ArgumentParser

struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the dossier on the full screen.",
        discussion: "Where the output is no terminal, the board is printed as plain text.")

    @Option(
        help: ArgumentHelp(
            "Begin with a saved view: a name under `views:` in dossier.md or config.yaml.", valueName: "name"),
        completion: Completions.views)
    var view: String?
    @OptionGroup var options: DossierOptions

    func run() throws {
        try Opening(store: options.store(), asked: options.asked, view: view).run()
    }
}
