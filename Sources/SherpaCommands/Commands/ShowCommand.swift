internal import ArgumentParser
internal import DossierStore
internal import Negotiation

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show everything in a record.",
        discussion: """
            What a side would settle for stays hidden (fallbacks, red lines, alternatives and the like) \
            unless --with-red-lines is given.
            """)

    @Argument(
        help: "The record's id; gap/ID or project/ID where two kinds share one.", completion: Completions.ids())
    var id: String
    @Flag(help: "Print the record as JSON.") var json = false
    @Flag(help: "Show fallbacks, red lines and landing zones.") var withRedLines = false
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
