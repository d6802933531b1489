internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Words

struct RenameCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "rename", abstract: CommandAbstract.rename.text,
        discussion: CommandNotes.rename.text)

    @Argument(
        help: ArgumentHelp(OptionHelp.recordID.text), completion: Completions.ids())
    var id: String
    @Argument(help: ArgumentHelp(OptionHelp.targetID.text)) var newID: String
    @OptionGroup var options: DossierOptions

    func run() throws {
        let store = try options.store()
        let dossier = store.load()
        let record = try dossier.record(named: id)
        let transaction = try Transaction(renaming: record, to: newID, in: dossier)
        let saved = try store.save(transaction)
        saved.tell()
        var lines = [CommandWords.renamed(from: record.id.file, to: RecordID(record.id.kind, newID).file).text]
        lines += transaction.changes.map {
            CommandWords.savedChange(file: $0.record.file, change: $0.shownSummary()).text
        }
        StandardOutput.acknowledge(lines.map { GatedText.line($0) + "\n" }.joined())
    }
}
