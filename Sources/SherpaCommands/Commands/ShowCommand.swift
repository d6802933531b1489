internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Words

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "show", abstract: CommandAbstract.show.text,
        discussion: CommandNotes.show.text)

    @Argument(
        help: ArgumentHelp(OptionHelp.recordID.text), completion: Completions.ids())
    var id: String
    @Flag(help: ArgumentHelp(OptionHelp.recordJSON.text)) var json = false
    @Flag(help: ArgumentHelp(OptionHelp.showRedLines.text)) var withRedLines = false
    @OptionGroup var options: DossierOptions

    func run() throws {
        let dossier = try options.store().load()
        let record = try dossier.record(named: id)
        if json, let object = dossier.json(of: record.id) {
            try StandardOutput.write("\(withRedLines ? object : Masking.masked(object, Secrets(dossier)))\n")
        } else {
            let page = RecordPage(
                record, in: dossier, today: options.today(dossier), showsRedLines: withRedLines)
            try StandardOutput.write(page.text)
        }
    }
}
