internal import ArgumentParser

struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the dossier on the full screen.",
        discussion: "Where the output is not a terminal, the board is printed as plain text.")

    @Option(
        help: ArgumentHelp(
            "Begin with a saved view: a name under `views:` in dossier.md or config.yaml.", valueName: "name"),
        completion: Completions.views)
    var view: String?
    @Flag(help: "Refuse changes, for a screen that others see.")
    var readOnly = false
    @Flag(help: "Start on the board, not where you left off.")
    var fresh = false
    @Flag(help: "Show one thing per line, in words: for screen readers, braille displays and slow links.")
    var linear = false
    @OptionGroup var options: DossierOptions

    func run() throws {
        var asked = options.asked
        asked.isReadOnly = readOnly
        asked.isFresh = fresh
        asked.isLinear = linear
        try Opening(store: asked.store(), asked: asked, view: view).run()
    }
}
