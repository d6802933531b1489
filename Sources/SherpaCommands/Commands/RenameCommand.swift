internal import ArgumentParser
internal import DossierStore
internal import Negotiation

struct RenameCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Give a record another id, and the links to it too.",
        discussion: """
            The file gets the new name, and every field of other records that names it follows, all or nothing; nothing is \
            renamed while a record that may name it cannot be read. Words in prose stay as they are.
            """)

    @Argument(
        help: "The record's id; gap/ID or project/ID where two kinds share one.", completion: Completions.ids())
    var id: String
    @Argument(help: "The new id: lower-case letters, digits and hyphens.") var newID: String
    @OptionGroup var options: DossierOptions

    func run() throws {
        let store = try options.store()
        let dossier = store.load()
        let record = try dossier.record(named: id)
        let transaction = try Transaction(renaming: record, to: newID, in: dossier)
        let saved = try store.save(transaction)
        saved.tell()
        var lines = ["renamed \(record.id.file) to \(RecordID(record.id.kind, newID).file)"]
        lines += transaction.changes.map { "saved \($0.record.file): \($0.shownSummary())" }
        StandardOutput.acknowledge(lines.map { GatedText.line($0) + "\n" }.joined())
    }
}
