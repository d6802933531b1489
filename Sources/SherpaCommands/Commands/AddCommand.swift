internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Words

struct AddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "add", abstract: CommandAbstract.add(kinds: RecordKind.listed.map(\.rawValue).alternatives).text,
        usage: "sherpa add <kind> <title> [<field=value> ...] [--id <id>]",
        discussion: CommandNotes.add.text)

    @Argument(
        help: ArgumentHelp(OptionHelp.whatToAdd(kinds: RecordKind.listed.map(\.rawValue).alternatives).text),
        completion: .list(RecordKind.listed.map(\.rawValue)))
    var kind: String
    @Argument(help: ArgumentHelp(OptionHelp.titleInQuotes.text)) var title: String
    @Argument(
        help: ArgumentHelp(OptionHelp.fieldsAndValues.text, valueName: "field=value"),
        completion: Completions.newFields)
    var words: [String] = []
    @Option(name: .customLong("id"), help: ArgumentHelp(OptionHelp.newID.text)) var id: String?
    @OptionGroup var options: DossierOptions

    func run() throws {
        let kind = try Self.kind(named: kind)
        var input = FieldValueInput()
        let fields = try words.map { word in
            let field = try assignment(word)
            return (name: field.name, text: try input.value(field.text, of: field.name))
        }
        let store = try options.store()
        let dossier = store.load()
        let transaction = try NewRecord.entering(
            kind, title: title, fields: fields, named: id, in: dossier, today: options.today(dossier))
        let saved = try store.save(transaction)
        saved.tell()
        let made = transaction.made.map { GatedText.line(CommandWords.saved(file: $0.file).text) + "\n" }
        StandardOutput.acknowledge(made ?? "")
    }

    private static func kind(named word: String) throws -> RecordKind {
        let kinds = RecordKind.listed
        if let kind = kinds.first(where: { $0.rawValue == word || $0.plural == word }) { return kind }
        let near = Spelling.nearest(to: word, among: kinds.map(\.rawValue) + kinds.map(\.plural))
        throw Failure(
            UsageWords.cannotAdd(kind: word, .of(near, else: .choose(kinds.map(\.rawValue)))).text)
    }

    private func assignment(_ word: String) throws -> (name: String, text: String) {
        guard let equals = word.firstIndex(of: "="), equals != word.startIndex else {
            throw Failure(UsageWords.writeFieldAndTitle(word: Masked.told(word, among: words)).text)
        }
        return (String(word[..<equals]), String(word[word.index(after: equals)...]))
    }
}
