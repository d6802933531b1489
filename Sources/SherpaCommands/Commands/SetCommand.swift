internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Words

struct SetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "set", abstract: CommandAbstract.set.text,
        usage: "sherpa set <id> <field=value> ... [<id> <field=value> ...]",
        discussion: CommandNotes.set.text)

    @Argument(
        help: ArgumentHelp(OptionHelp.recordID.text), completion: Completions.ids())
    var id: String
    @Argument(
        help: ArgumentHelp(
            OptionHelp.setFields.text,
            valueName: "field=value"),
        completion: Completions.fields)
    var words: [String]
    @OptionGroup var options: DossierOptions

    func run() throws {
        let store = try options.store()
        let dossier = store.load()
        let entries = try entries(in: dossier)
        let (transaction, changes) = try Transaction.entering(entries, in: dossier, today: options.today(dossier))
        let saved = try store.save(transaction)
        let lines = zip(entries, changes).map { entry, change in
            guard let change else { return CommandWords.unchanged(file: entry.record.id.file, field: entry.field).text }
            let words = ChangeWords.replaced(
                FieldName.text(of: entry.field), before: change.shownBefore, after: change.shownAfter, arrow: "->")
            return CommandWords.savedChange(file: change.record.file, change: words.text).text
        }
        let secrets = Secrets(dossier).adding(transaction.changes)
        saved.tell()
        StandardOutput.acknowledge(lines.map { GatedText.line(secrets.told($0)) + "\n" }.joined())
    }

    /// Words without `=` name records, those with it fields of the record before them.
    private func entries(in dossier: Dossier) throws -> [FieldEntry] {
        var record = try dossier.record(named: id)
        var entries: [FieldEntry] = []
        var input = FieldValueInput()
        var isNamed = true
        for word in words {
            guard let equals = word.firstIndex(of: "="), equals != word.startIndex else {
                guard !isNamed, !word.hasPrefix("="), let next = try? dossier.record(named: word) else {
                    throw Failure(Self.usage(words, word))
                }
                record = next
                isNamed = true
                continue
            }
            isNamed = false
            let field = String(word[..<equals])
            let value = try input.value(String(word[word.index(after: equals)...]), of: field)
            entries.append(FieldEntry(record, field, value))
        }
        guard !isNamed else { throw Failure(Self.usage(words, words.last ?? id)) }
        return entries
    }

    private static func usage(_ words: [String], _ word: String) -> String {
        UsageWords.writeFieldOrID(word: Masked.told(word, among: words), program: Program.name).text
    }
}

extension Failure {
    init(_ refused: RefusedEntry) { self.init(refused.refusal) }

    init(_ refusal: ChangeRefusal) {
        switch refusal {
        case .invalid(let reason): self.init(reason)
        case .conflict(let change, let found):
            let conflict = Conflict(
                record: change.record, field: change.field, base: change.before, ours: change.after, theirs: found)
            self.init(SaveFailure.conflicts([conflict], by: Author()))
        }
    }

    init(_ failure: SaveFailure) {
        switch failure {
        case .conflicts(let conflicts, let author):
            let lines = conflicts.map { conflict in
                CommandWords.conflict(
                    file: conflict.record.file, field: conflict.name, theirs: conflict.shown(conflict.theirs),
                    author: author.name, base: conflict.shown(conflict.base), ours: conflict.shown(conflict.ours)
                ).text
            }
            self.init(CommandWords.lookAndSetAgain(lines.joined(separator: "\n")).text, .conflict)
        case .changed: self.init(failure.description, .conflict)
        default: self.init(failure.description)
        }
    }
}
