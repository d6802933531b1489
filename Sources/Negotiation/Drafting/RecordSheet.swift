import FrontMatter
import Words

/// A record while it is being written: its fields as a tree in which any may be filled in, checked against the tables
/// but never refused for what is still missing.
package struct RecordSheet: Sendable {
    /// Of a record that is still to be added, a name in passing.
    package var id: RecordID
    /// The file that the sheet was made from; nil where the record is still to be added.
    private var document: Document?
    /// What those say.
    package private(set) var baseValue: Value
    package private(set) var value: Value
    /// The Markdown below the fields, of a record that is to be added.
    package var prose = ""

    /// A sheet for a new record.
    package init(adding kind: RecordKind, fields: Value = .map([])) {
        id = RecordID(kind, "new")
        baseValue = .map([])
        value = fields
    }

    /// A sheet with the fields of a record; nil where its file cannot be read.
    package init?(_ record: RecordSummary) {
        guard let document = try? Document.record(record.source) else { return nil }
        self.init(record.id, of: document, value: document.root.value)
    }

    /// - Parameter document: nil where the record is still to be added.
    init(_ id: RecordID, of document: Document?, value: Value) {
        self.id = id
        self.document = document
        baseValue = document?.root.value ?? .map([])
        self.value = value
    }

    /// The bytes that the sheet was made from; nil where the record is still to be added.
    package var base: [UInt8]? { document?.bytes }

    package subscript(path: Path) -> Value? { value[path] }

    /// What a field that holds one value says, as it would be typed; of a claim, its value.
    ///
    /// - Parameter most: no more items of a list are told.
    package func text(at path: Path, _ shape: Shape, most: Int = .max) -> String {
        switch value[shape.placeOfText(at: path, over: value[path])] {
        case .text(let text)?: text
        case .list(let items)?: items.prefix(most).map { Change.text($0) }.joined(separator: ", ")
        case let other?: other == .null ? "" : Change.text(other)
        case nil: ""
        }
    }

    /// Takes in what was typed for a field; nothing takes the field away.
    ///
    /// Fails, in words, where it cannot be a value of the shape at all; `faults` tells what else is wrong.
    ///
    /// - Parameter currency: of an amount that is typed without one.
    package mutating func enter(
        _ text: String, at path: Path, _ shape: Shape, today: CalendarDate, currency: Currency? = nil
    ) throws(ChangeRefusal) {
        guard !text.trimmed.isEmpty else { return remove(path) }
        let entered = try Value(entered: text, as: shape, today: today, currency: currency)
        let place = if case .text = entered { shape.placeOfText(at: path, over: value[path]) } else { path }
        try set(entered, at: place)
    }

    package mutating func set(_ new: Value, at path: Path) throws(ChangeRefusal) {
        do { value = try value.setting(path, to: new) } catch { throw .invalid(error.message) }
    }

    /// Puts what a side now says behind the positions of a gap, its fields in the order of the table.
    mutating func addPosition(_ entries: [Value.Entry]) throws(ChangeRefusal) {
        var count = 0
        if case .list(let positions)? = self["positions"] { count = positions.count }
        let keys = Position.fieldInfos.map(\.key)
        let ordered = entries.sorted { (keys.firstIndex(of: $0.key) ?? 0) < (keys.firstIndex(of: $1.key) ?? 0) }
        try set(.map(ordered), at: ["positions", .index(count)])
    }

    package mutating func remove(_ path: Path) { value = value.removing(path) }

    /// Without lists and maps that hold nothing, and claims that are no more than a value; what was so before stays.
    package var trimmed: Value {
        RecordSheet.trimmed(value.removing(RecordSheet.idPath), before: baseValue) ?? .map([])
    }

    /// Where the sheet keeps the id that a person has typed for a new record; no file has such a field.
    package static let idPath: Path = [.key("/id")]

    private static func trimmed(_ value: Value, before: Value?) -> Value? {
        guard value != before else { return value }
        switch value {
        case .map(let entries):
            let kept = entries.compactMap { entry in
                trimmed(entry.value, before: before?[entry.key]).map { Value.Entry(entry.key, $0) }
            }
            return kept.isEmpty ? nil : .map(kept)
        case .list(let items):
            let kept = items.enumerated().compactMap { index, item in
                trimmed(item, before: before?[Path([.index(index)])])
            }
            return kept.isEmpty ? nil : .list(kept)
        default: return value
        }
    }

    /// From the record as it was to what the sheet says now.
    package var changes: [Change] { Change.differences(in: id, from: baseValue, to: trimmed) }

    package var isChanged: Bool { document == nil ? trimmed != .map([]) : !changes.isEmpty }
}

extension RecordSheet {
    /// Empty where there is none yet.
    package var title: String {
        if case .text(let text)? = self["title"] { return text }
        return ""
    }

    package var date: KnownDate? {
        if case .text(let text)? = self["date"] { return KnownDate.read(text) }
        return nil
    }

    /// What saves the sheet: the record that is to be added, or the fields that have changed.
    ///
    /// Fails, in words, where a new record would have faults, or a field cannot be changed where it stands.
    package func step(in dossier: Dossier, today: CalendarDate) throws(ChangeRefusal) -> Transaction.Step {
        if let edit = try edit() { return .edit(edit) }
        if let fault = faultOfID(in: dossier) { throw .invalid(fault) }
        let id = newID(in: dossier, today: today)
        return .make(
            id, try NewRecord.document(of: id, fields: trimmed, prose: prose, vocabulary: dossier.vocabulary))
    }

    /// The id of a record that is to be added: as it was typed, else made from the title.
    package func newID(in dossier: Dossier, today: CalendarDate) -> RecordID {
        if case .text(let name)? = value[RecordSheet.idPath] { return RecordID(id.kind, name) }
        return NewRecord.id(of: id.kind, title: title, date: date, today: today, isTaken: dossier.contains)
    }

    /// Why the id that was typed cannot be one.
    package func faultOfID(in dossier: Dossier) -> String? {
        guard case .text(let name)? = value[RecordSheet.idPath] else { return nil }
        return NewRecord.fault(ofName: name, id.kind, in: dossier)
    }

    /// The fields that have changed; nil where the record is still to be added.
    private func edit() throws(ChangeRefusal) -> RecordEdit? {
        guard let document else { return nil }
        var edit = RecordEdit(id, of: document)
        for change in changes { try edit.make(change) }
        return edit
    }

    /// Something that is wrong with a field.
    package struct Fault: Sendable, Hashable {
        /// Of the field, or of the map that lacks one.
        package let path: Path
        package let message: String
    }

    /// What is wrong with a field or its parts. Asked for every letter that is typed, so long lists and texts beside it
    /// are not looked at.
    package func firstFault(at path: Path, vocabulary: Vocabulary?, exists: (RecordID) -> Bool) -> String? {
        let sheet = self.sheet(about: path)
        return sheet.faults(vocabulary: vocabulary, exists: exists).first { $0.path.steps.starts(with: path.steps) }?
            .message
    }

    /// The sheet without long fields and keys of the person's own, but for that which `path` leads to or into.
    private func sheet(about path: Path) -> RecordSheet {
        func isLeftOut(_ entry: Value.Entry) -> Bool {
            path.steps.first != .key(entry.key) && (entry.key.hasPrefix("x-") || entry.value.isLong)
        }
        func entries(_ value: Value) -> [Value.Entry] { if case .map(let entries) = value { entries } else { [] } }
        guard (entries(baseValue) + entries(value)).contains(where: isLeftOut) else { return self }
        let before = Value.map(entries(baseValue).filter { !isLeftOut($0) })
        let now = Value.map(entries(value).filter { !isLeftOut($0) })
        let base = document.flatMap { _ in try? Document.writing(before, body: "") }
        var sheet = RecordSheet(id, of: base, value: now)
        sheet.baseValue = before
        return sheet
    }

    /// Everything that is wrong, in the order of the file, but for old slips and old faults of parts that stand by themselves.
    package func faults(vocabulary: Vocabulary?, exists: (RecordID) -> Bool) -> [Fault] {
        guard let written = try? Document.writing(trimmed, body: "") else {
            return [Fault(path: Path(), message: EntryWords.writtenTwice.text)]
        }
        let (problems, mentions) = id.kind.examination(of: written, id: id, vocabulary: vocabulary)
        let missing = mentions.filter { !exists($0.target) }.map(\.problem)
        let old = document.map { id.kind.examination(of: $0, id: id, vocabulary: vocabulary).problems } ?? []
        let known = Set(old.filter { !$0.breaks }.compactMap(\.refused?.message))
        let errors = problems.compactMap(\.refused).filter { !known.contains($0.message) }
        return (errors + missing).sorted().map { problem in
            Fault(path: written.path(at: problem), message: problem.message)
        }
    }

    /// Brings the sheet onto another version of the record's file. Fields that only one side changed are joined; of
    /// those that both did, the sheet keeps its own, and tells their names.
    ///
    /// Nothing happens where the other version cannot be read.
    package mutating func rebase(onto source: [UInt8]) -> [Path] {
        guard source != base, let now = try? Document.record(source) else { return [] }
        if let joined = joined(with: now) {
            document = now
            baseValue = now.root.value
            value = joined.value
            return joined.conflicts
        }
        var merged = now
        var conflicts: [Path] = []
        for change in changes {
            if let rebased = change.rebased(onto: merged), let next = try? rebased.applied(to: merged) {
                merged = next
                continue
            }
            let found = merged.root[change.field]?.value
            let forced = Change(record: id, field: change.field, before: found, after: change.after)
            if let next = try? forced.applied(to: merged) { merged = next }
            conflicts.append(change.field)
        }
        document = now
        baseValue = now.root.value
        value = merged.root.value
        return conflicts
    }

    /// What the sheet says in another version of the file, in which the items of lists may stand elsewhere; nil where
    /// it cannot be joined as a whole.
    private func joined(with now: Document) -> (value: Value, conflicts: [Path])? {
        do {
            guard let edit = try edit() else { return nil }
            let merge = RecordMerge(base: edit.base, ours: edit.document.bytes, theirs: now.bytes, id: id)
            var merged = now
            for change in merge.fromOurs { merged = try change.applied(to: merged) }
            for conflict in merge.conflicts where conflict.field.steps.isEmpty { return nil }
            for conflict in merge.conflicts {
                let found = merged.root[conflict.field]?.value
                let forced = Change(record: id, field: conflict.field, before: found, after: conflict.ours)
                merged = try forced.applied(to: merged)
            }
            return (merged.root.value, merge.conflicts.map(\.field))
        } catch { return nil }
    }

    /// The file was removed: what the sheet says is a record to be added.
    package mutating func forgetBase() {
        guard let document else { return }
        prose = String(decoding: document.bytes[document.body], as: UTF8.self)
        self.document = nil
        baseValue = .map([])
    }
}

extension Document {
    /// The innermost field that begins where a problem was found.
    fileprivate func path(at problem: Problem) -> Path {
        var found = Path()
        func look(_ node: Node, _ path: Path) {
            let place = position(of: node.offset)
            if place == (problem.line, problem.column) { found = path }
            switch node.kind {
            case .map:
                for entry in node.entries {
                    look(entry.value, path.appending(.key(entry.key)))
                }
            case .list: for (index, item) in node.items.enumerated() { look(item, path.appending(.index(index))) }
            default: break
            }
        }
        look(root, Path())
        return found
    }
}

extension Value {
    /// Whether there is more of it than anybody types.
    fileprivate var isLong: Bool {
        switch self {
        case .text(let text): text.utf8.count > 10_000
        case .list(let items): items.count > 200
        case .map(let entries): entries.count > 200 || entries.contains { $0.value.isLong }
        case .null: false
        }
    }
}
