internal import ArgumentParser
internal import DossierStore
internal import FrontMatter
internal import Negotiation

struct SetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Change fields of records.",
        usage: "sherpa set <id> <field=value> ... [<id> <field=value> ...]",
        discussion: """
            Either all the fields are saved or none, in however many records. A field of one side is SIDE.FIELD, as in \
            tokyo.position=…; an empty value takes the field away; dates may be +3d, fri or 19 mar; keys that begin \
            with x- are anyone's own. FIELD=- takes the value from standard input: what stands in a command line can be \
            seen by others with `ps`, and stays in the shell's history. Ends with 3 where somebody else has changed a field to something else meanwhile.
            """)

    @Argument(
        help: "The record's id; gap/ID or project/ID where two kinds share one.", completion: Completions.ids)
    var id: String
    @Argument(
        help: ArgumentHelp(
            "A field and its new value, as in status=agreed; after those of one record, the next record's id.",
            valueName: "field=value"),
        completion: Completions.fields)
    var words: [String]
    @OptionGroup var options: DossierOptions

    /// A field and what it is to hold, as typed, of a record.
    private struct Assignment {
        let record: RecordID
        let field: String
        let value: String
    }

    func run() throws {
        let store = try options.store()
        let dossier = store.load()
        let assignments = try assignments(in: dossier)
        let changes = try Self.changes(assignments, in: dossier, today: options.today(dossier))
        let made = changes.compactMap(\.self)
        let bases = Dictionary(
            made.compactMap { change in dossier.summary(of: change.record).map { (change.record, $0.source) } },
            uniquingKeysWith: { first, _ in first })
        let saved = try store.apply(made, to: bases)
        let lines = zip(assignments, changes).map { assignment, change in
            guard let change else { return "unchanged \(assignment.record.file): \(assignment.field)" }
            return "saved \(change.record.file): \(assignment.field) \(change.shownBefore) -> \(change.shownAfter)"
        }
        let secrets = Secrets(dossier).adding(made)
        saved.tell()
        StandardOutput.acknowledge(lines.map { GatedText.line(secrets.told($0)) + "\n" }.joined())
    }

    /// Words without `=` name records, those with it fields of the record before them.
    private func assignments(in dossier: Dossier) throws -> [Assignment] {
        var record = try dossier.record(named: id).id
        var assignments: [Assignment] = []
        var input = FieldValueInput()
        var isNamed = true
        for word in words {
            guard let equals = word.firstIndex(of: "="), equals != word.startIndex else {
                guard !isNamed, !word.hasPrefix("="), let next = try? dossier.record(named: word) else {
                    throw Failure(Self.usage(words, word))
                }
                record = next.id
                isNamed = true
                continue
            }
            isNamed = false
            let field = String(word[..<equals])
            let value = try input.value(String(word[word.index(after: equals)...]), of: field)
            assignments.append(Assignment(record: record, field: field, value: value))
        }
        guard !isNamed else { throw Failure(Self.usage(words, words.last ?? id)) }
        return assignments
    }

    private static func usage(_ words: [String], _ word: String) -> String {
        "`\(Masked.told(word, among: words))`: write FIELD=VALUE, as in status=agreed, or the id of another record (see `\(Program.name) set --help`)"
    }

    /// One for each assignment, `nil` where the field holds the value already. Each is made on top of those before it.
    private static func changes(
        _ assignments: [Assignment], in dossier: Dossier, today: CalendarDate
    ) throws -> [Change?] {
        var dossier = dossier
        var changes: [Change?] = []
        for (place, assignment) in assignments.enumerated() {
            guard let record = dossier.summary(of: assignment.record) else { break }
            let change = try Change.entering(
                assignment.value, for: assignment.field, of: record, vocabulary: dossier.vocabulary, today: today,
                exists: dossier.mayContain)
            // Only what comes behind it needs the dossier as it makes it.
            if let change, place < assignments.count - 1 {
                let edited = try change.applied(to: Document.record(record.source))
                dossier = dossier.replacing(record.id, with: edited.bytes)
            }
            changes.append(change)
        }
        return changes
    }
}

extension Saved {
    /// What the person should know beside that it is saved.
    func tell() {
        for record in records where !record.durable {
            StandardError.tell("\(record.id.file) is written, but not known to be durable: the system gave no promise")
        }
        for notice in notices { StandardError.tell(notice) }
    }
}

extension Failure {
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
            let by = author.name.map { ", changed by \($0)" } ?? ""
            let lines = conflicts.map { conflict in
                "\(conflict.record.file): \(conflict.name) is now \(conflict.shown(conflict.theirs))\(by), no longer "
                    + "\(conflict.shown(conflict.base)) as read; \(conflict.shown(conflict.ours)) was not saved"
            }
            self.init(
                lines.joined(separator: "\n") + ": look with `sherpa show`, then set it again", .conflict)
        case .changed: self.init(failure.description, .conflict)
        default: self.init(failure.description)
        }
    }
}
