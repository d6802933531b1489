internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Words

struct RemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: CommandAbstract.remove.text,
        discussion: CommandNotes.remove.text)

    @Argument(
        help: ArgumentHelp(OptionHelp.recordID.text), completion: Completions.ids())
    var id: String
    @OptionGroup var options: DossierOptions

    func run() throws {
        let store = try options.store()
        let dossier = store.load()
        let record = try dossier.record(named: id)
        if let unread = record.unread { throw Failure("\(unread.sentence); it is not removed unseen") }
        let mentions = dossier.mentions(of: record.id)
        let naming = mentions.records(besides: record.id)
        if !naming.isEmpty {
            StandardError.tell(
                "\(record.id.file) is named by \(naming.files): that will lead nowhere, and `sherpa check` shows where")
        }
        if !mentions.unread.isEmpty {
            StandardError.tell(
                "\(mentions.unread.names) cannot be read and may name \(record.id.name): look there, too")
        }
        let saved = try store.save(Transaction(removing: record))
        saved.tell()
        let way = store.state == nil ? "" : "; `sherpa undo` brings it back"
        StandardOutput.acknowledge(
            GatedText.line("removed \(record.id.file): \(Secrets(dossier).told(record.name))\(way)") + "\n")
    }
}

extension [RecordID] {
    /// The first few, and how many more there are.
    fileprivate var files: String {
        let most = 5
        let named = prefix(most).map(\.file).joined(separator: ", ")
        return count > most ? "\(named) and \(count - most) more" : named
    }
}
