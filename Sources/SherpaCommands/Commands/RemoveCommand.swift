internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Words

struct RemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "remove", abstract: CommandAbstract.remove.text,
        discussion: CommandNotes.remove.text)

    @Argument(
        help: ArgumentHelp(OptionHelp.recordID.text), completion: Completions.ids())
    var id: String
    @OptionGroup var options: DossierOptions

    func run() throws {
        let store = try options.store()
        let dossier = store.load()
        let record = try dossier.record(named: id)
        if let unread = record.unread { throw Failure(CommandWords.notRemovedUnseen(unread: unread.sentence).text) }
        let mentions = dossier.mentions(of: record.id)
        let naming = mentions.records(besides: record.id)
        if !naming.isEmpty {
            StandardError.tell(
                CommandWords.namedBy(file: record.id.file, others: naming.map(\.file).firstFew).text)
        }
        if !mentions.unread.isEmpty {
            StandardError.tell(CommandWords.mayName(unread: mentions.unread.names, id: record.id.name).text)
        }
        let saved = try store.save(Transaction(removing: record))
        saved.tell()
        let words = CommandWords.removed(
            file: record.id.file, title: Secrets(dossier).told(record.name), canUndo: store.state != nil)
        StandardOutput.acknowledge(GatedText.line(words.text) + "\n")
    }
}
