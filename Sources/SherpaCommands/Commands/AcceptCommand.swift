internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Words

struct AcceptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "accept", abstract: CommandAbstract.accept.text,
        discussion: CommandNotes.accept.text)

    @Argument(help: ArgumentHelp(OptionHelp.packageID.text), completion: Completions.ids(of: [.package]))
    var id: String
    @OptionGroup var options: DossierOptions

    func run() throws {
        let store = try options.store()
        let dossier = store.load()
        let record = try dossier.record(named: id)
        guard let package = dossier.package(record.id.name), record.id.kind == .package else {
            throw Failure(UsageWords.notPackage(file: record.id.file, program: Program.name).text)
        }
        let transaction: Transaction
        do throws(ChangeRefusal) {
            transaction = try .accepting(package, in: dossier, today: options.today(dossier))
        } catch {
            throw Failure(error)
        }
        let saved = try store.save(transaction)
        saved.tell()
        let secrets = Secrets(dossier)
        StandardOutput.acknowledge(
            transaction.words.map { GatedText.line(secrets.told(CommandWords.saved(file: $0).text)) + "\n" }.joined())
    }
}
