internal import ArgumentParser
internal import DossierStore
internal import FrontMatter
internal import Negotiation

struct SetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Change fields of a record.",
        discussion: """
            Either all the fields are saved or none. A field of one side is SIDE.FIELD, as in tokyo.position=…; \
            an empty value takes the field away; dates may be +3d, fri or 19 mar; keys that begin with x- are \
            anyone's own.
            """)

    @Argument(
        help: "The record's id; gap/ID or project/ID where two kinds share one.", completion: Completions.ids)
    var id: String
    @Argument(
        help: ArgumentHelp("A field and its new value, as in status=agreed.", valueName: "field=value"),
        completion: Completions.fields, transform: Assignment.init)
    var assignments: [Assignment]
    @OptionGroup var options: DossierOptions

    /// A field and what it is to hold, as typed.
    struct Assignment {
        let field: String
        let value: String

        init(_ text: String) throws {
            guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
                throw ValidationError("write FIELD=VALUE, as in status=agreed")
            }
            field = String(text[..<equals])
            value = String(text[text.index(after: equals)...])
        }
    }

    func run() throws {
        let store = try options.store()
        let dossier = store.load()
        let record = try dossier.record(named: id)
        let changes = try Self.changes(assignments, of: record.id, in: dossier, today: options.today(dossier))
        let made = changes.compactMap(\.self)
        let saved = made.isEmpty ? [] : try store.apply(made)
        let lines = zip(assignments, changes).map { assignment, change in
            guard let change else { return "unchanged \(record.id.file): \(assignment.field)" }
            return "saved \(record.id.file): \(assignment.field) \(change.shownBefore) -> \(change.shownAfter)"
        }
        if saved.contains(where: { !$0.durable }) {
            StandardError.tell("\(record.id.file) is written, but not known to be durable: the system gave no promise")
        }
        try StandardOutput.write(lines.map { GatedText.line($0) + "\n" }.joined())
    }

    /// One for each assignment, `nil` where the field holds the value already. Each is made on top of those before it.
    private static func changes(
        _ assignments: [Assignment], of id: RecordID, in dossier: Dossier, today: CalendarDate
    ) throws -> [Change?] {
        var dossier = dossier
        var changes: [Change?] = []
        for assignment in assignments {
            guard let record = dossier.summary(of: id) else { break }
            let change = try Change.entering(
                assignment.value, for: assignment.field, of: record, vocabulary: dossier.vocabulary, today: today,
                exists: { [dossier] in dossier.summary(of: $0) != nil })
            if let change {
                let edited = try change.applied(to: Document.record(record.source))
                dossier = dossier.replacing(id, with: edited.bytes)
            }
            changes.append(change)
        }
        return changes
    }
}

extension Failure {
    init(_ refusal: ChangeRefusal) {
        switch refusal {
        case .invalid(let reason): self.init(reason)
        case .conflict(let change, let found):
            self.init(
                "\(change.record.file): \(change.field) is now \(change.shown(found)), no longer \(change.shownBefore)"
                    + " as read; \(change.shownAfter) was not saved: look with `sherpa show`, then set it again",
                .conflict)
        }
    }

    init(_ failure: SaveFailure) {
        switch failure {
        case .refused(let refusal): self.init(refusal)
        case .failed(let error): self.init(error.description)
        }
    }
}
