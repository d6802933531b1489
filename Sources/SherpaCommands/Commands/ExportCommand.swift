internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Words

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "export", abstract: CommandAbstract.export.text, discussion: CommandNotes.export.text)

    @Option(
        name: .customLong("html"), help: ArgumentHelp(OptionHelp.pageFile.text, valueName: "file"), completion: .file())
    var page: String?
    @Flag(help: ArgumentHelp(OptionHelp.includeRedLines.text)) var withRedLines = false
    @Flag(help: ArgumentHelp(OptionHelp.replaceFile.text)) var force = false
    @OptionGroup var options: DossierOptions

    func validate() throws {
        if page == nil { throw ValidationError(SharedPageWords.nameFile.text) }
    }

    func run() throws {
        guard let page else { return }
        let dossier = try options.store().load()
        let html = SharedPage(dossier, today: options.today(dossier), showsMasked: withRedLines).html
        let bytes = Array(html.utf8)
        try OutputFile.deliver(bytes, to: page, replacing: force)
        StandardError.tell(SharedPageWords.wrote(path: page, kilobytes: (bytes.count + 999) / 1000).text)
        try Wholeness(of: dossier).tell()
    }
}
