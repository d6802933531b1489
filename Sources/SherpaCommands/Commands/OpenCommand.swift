internal import ArgumentParser
internal import Words

struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "open", abstract: CommandAbstract.open.text,
        discussion: CommandNotes.open.text)

    @Option(
        help: ArgumentHelp(
            OptionHelp.view.text, valueName: "name"),
        completion: Completions.views)
    var view: String?
    @Flag(help: ArgumentHelp(OptionHelp.readOnly.text))
    var readOnly = false
    @Flag(help: ArgumentHelp(OptionHelp.fresh.text))
    var fresh = false
    @Flag(help: ArgumentHelp(OptionHelp.linear.text))
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
