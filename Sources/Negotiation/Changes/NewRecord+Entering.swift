import FrontMatter
import Words

extension NewRecord {
    /// A record of this kind with fields as a person types them: each a name, as in `tokyo.position`, and a value. They are
    /// entered in order, as into a record that is there.
    ///
    /// Required fields without a value get a sensible one: a gap is open, a project at the first stage, a meeting today
    /// and planned. Fails, in words, on what the record cannot take, also on records that it names and that are not there.
    /// - Parameter name: the id; nil makes one of the title.
    package static func entering(
        _ kind: RecordKind, title: String, fields: [(name: String, text: String)], named name: String? = nil,
        in dossier: Dossier, today: CalendarDate
    ) throws(ChangeRefusal) -> Transaction {
        // Whether the records that it names are there is asked once it has its id: it may name itself.
        var edit = try beginning(kind, title: title, in: dossier, today: today)
        for field in fields {
            try edit.enter(field.text, for: field.name, vocabulary: dossier.vocabulary, today: today)
        }
        let date = edit.document.root.value["date"]
        let id = try id(of: kind, title: title, named: name, date: date, in: dossier, today: today)
        return Transaction([try made(of: edit, id: id, in: dossier, exists: dossier.mayContain)])
    }

    /// A record with its title and what most of its kind begin with, into which fields are to be entered.
    package static func beginning(
        _ kind: RecordKind, title: String, in dossier: Dossier, today: CalendarDate
    ) throws(ChangeRefusal) -> RecordEdit {
        guard !title.trimmed.isEmpty else { throw .invalid(RecordRefusalWords.needsTitle(kind.term)) }
        let standards = standards(of: kind, in: dossier, today: today)
        do {
            let begun = try Document.writing(.map([.init("title", .text(title))] + standards), body: "")
            return RecordEdit(RecordID(kind, "new"), of: begun)
        } catch {
            throw .invalid(error.message)
        }
    }

    /// The step that makes the record once all is entered.
    ///
    /// Fails, in words, on what the record cannot take, also on records that it names and that are not there.
    package static func made(
        of edit: RecordEdit, id: RecordID, in dossier: Dossier, exists: (RecordID) -> Bool
    ) throws(ChangeRefusal) -> Transaction.Step {
        let document = try self.document(of: id, fields: edit.document.root.value, vocabulary: dossier.vocabulary)
        let mentions = id.kind.examination(of: document, id: id, vocabulary: dossier.vocabulary).mentions
        if let missing = mentions.first(where: { $0.target != id && !exists($0.target) }) {
            throw .invalid(missing.problem.message)
        }
        return .make(id, document)
    }

    /// What most records of the kind begin with: all that is required, but the title.
    package static func standards(
        of kind: RecordKind, in dossier: Dossier, today: CalendarDate
    ) -> [Value.Entry] {
        kind.listedSubject?.standards(in: dossier, today: today) ?? []
    }

    private static func id(
        of kind: RecordKind, title: String, named name: String?, date: Value?, in dossier: Dossier, today: CalendarDate
    ) throws(ChangeRefusal) -> RecordID {
        guard let name else {
            let date: KnownDate? = if case .text(let text)? = date { KnownDate.read(text) } else { nil }
            return self.id(of: kind, title: title, date: date, today: today, isTaken: dossier.contains)
        }
        if let fault = fault(ofName: name, kind, in: dossier) { throw .invalid(fault) }
        return RecordID(kind, name)
    }
}
