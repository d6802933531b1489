import FrontMatter

extension NewRecord {
    /// A record of this kind with fields as a person types them: each a name, as in `tokyo.position`, and a value.
    ///
    /// Required fields without a value get a sensible one: a gap is open, a project at the first stage, a meeting today
    /// and planned. Fails, in words, on what the record cannot take, also on records that it names and that are not there.
    /// - Parameter name: the id; nil makes one of the title.
    public static func entering(
        _ kind: RecordKind, title: String, fields: [(name: String, text: String)], named name: String? = nil,
        in dossier: Dossier, today: CalendarDate
    ) throws(ChangeRefusal) -> (id: RecordID, source: [UInt8]) {
        guard !title.trimmed.isEmpty else { throw .invalid("a \(kind.rawValue) needs a title") }
        var entries: [Value.Entry] = [.init("title", .text(title))]
        var inner: [(name: String, text: String)] = []
        for field in fields {
            let address = try FieldAddress(field.name, in: kind, vocabulary: dossier.vocabulary)
            guard address.path.steps.count == 1, !field.text.isEmpty else {
                inner.append(field)
                continue
            }
            entries.removeAll { $0.key == field.name }
            entries.append(.init(field.name, try Value(entered: field.text, as: address.shape, today: today)))
        }
        for standard in standards(of: kind, in: dossier, today: today)
        where !entries.contains(where: { $0.key == standard.key }) { entries.append(standard) }
        let id = try id(of: kind, title: title, named: name, entries, in: dossier)
        var source = try self.source(of: id, fields: .map(entries), vocabulary: dossier.vocabulary)
        for field in inner {
            guard let record = dossier.replacing(id, with: source).summary(of: id) else { break }
            let change = try Change.entering(
                field.text, for: field.name, of: record, vocabulary: dossier.vocabulary, today: today)
            if let change, let document = try? Document.record(source) {
                source = try change.applied(to: document).bytes
            }
        }
        let mentions = kind.examination(of: source, id: id, vocabulary: dossier.vocabulary).mentions
        if let missing = mentions.first(where: { $0.target != id && !dossier.mayContain($0.target) }) {
            throw .invalid(missing.problem.message)
        }
        return (id, source)
    }

    /// What most records of the kind begin with: all that is required, but the title.
    public static func standards(
        of kind: RecordKind, in dossier: Dossier, today: CalendarDate
    ) -> [Value.Entry] {
        kind.listedSubject?.standards(in: dossier, today: today) ?? []
    }

    private static func id(
        of kind: RecordKind, title: String, named name: String?, _ entries: [Value.Entry], in dossier: Dossier
    ) throws(ChangeRefusal) -> RecordID {
        guard let name else {
            var date: CalendarDate?
            if case .text(let text)? = entries.first(where: { $0.key == "date" })?.value { date = CalendarDate(text) }
            return self.id(of: kind, title: title, date: date, isTaken: dossier.contains)
        }
        guard RecordID.isWellFormed(name) else {
            throw .invalid(
                "`\(name)` is no id: write lower-case letters, digits and hyphens, at most \(RecordID.longest)")
        }
        let id = RecordID(kind, name)
        guard !dossier.contains(id) else { throw .invalid("\(id.file) is taken: choose another id") }
        return id
    }
}
