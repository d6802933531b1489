internal import ArgumentParser

struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the dossier on the full screen.",
        discussion: "Where the output is no terminal, the board is printed as plain text.")

    @OptionGroup var options: DossierOptions

    func run() throws {
        try Opening(store: options.store(), options: options).run()
    }
}
