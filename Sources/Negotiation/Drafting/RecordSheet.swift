import FrontMatter

/// A record while it is being written: its fields as a tree in which any may be filled in, checked against the tables
/// but never refused for what is still missing.
public struct RecordSheet: Sendable {
    /// Of a record that is still to be added, a name in passing.
    public var id: RecordID
    /// The bytes that the sheet was made from; nil where the record is still to be added.
    public private(set) var base: [UInt8]?
    /// What those say.
    public private(set) var baseValue: Value
    public private(set) var value: Value
    /// The Markdown below the fields, of a record that is to be added.
    public var prose = ""

    /// A sheet for a new record.
    public init(adding kind: RecordKind, fields: Value = .map([])) {
        id = RecordID(kind, "new")
        baseValue = .map([])
        value = fields
    }

    /// A sheet with the fields of a record; nil where its file cannot be read.
    public init?(_ record: RecordSummary) {
        guard let document = try? Document.record(record.source) else { return nil }
        id = record.id
        base = record.source
        baseValue = document.root.value
        value = document.root.value
    }

    init(id: RecordID, base: [UInt8]?, baseValue: Value, value: Value) {
        self.id = id
        self.base = base
        self.baseValue = baseValue
        self.value = value
    }

    public subscript(path: Path) -> Value? { value[path] }

    /// What a field that holds one value says, as it would be typed; of a claim, its value.
    ///
    /// - Parameter most: no more items of a list are told.
    public func text(at path: Path, _ shape: Shape, most: Int = .max) -> String {
        switch value[valuePath(path, shape)] {
        case .text(let text)?: text
        case .list(let items)?: items.prefix(most).map { Change.text($0) }.joined(separator: ", ")
        case let other?: other == .null ? "" : Change.text(other)
        case nil: ""
        }
    }

    /// A claim keeps its source when its value is typed: the path leads to the value of the one that counts.
    private func valuePath(_ path: Path, _ shape: Shape) -> Path {
        guard shape.mayCarrySources else { return path }
        var path = path
        if case .list? = value[path] { path = path.appending(.index(0)) }
        if case .map? = value[path] { path = path.appending(.key("value")) }
        return path
    }

    /// Takes in what was typed for a field; nothing takes the field away.
    ///
    /// Fails, in words, where it cannot be a value of the shape at all; `faults` tells what else is wrong.
    public mutating func enter(_ text: String, at path: Path, _ shape: Shape, today: CalendarDate) throws(ChangeRefusal)
    {
        guard !text.trimmed.isEmpty else { return remove(path) }
        let entered = try Value(entered: text, as: shape, today: today)
        let place = if case .text = entered { valuePath(path, shape) } else { path }
        try set(entered, at: place)
    }

    public mutating func set(_ new: Value, at path: Path) throws(ChangeRefusal) {
        do { value = try value.setting(path, to: new) } catch { throw .invalid(error.message) }
    }

    public mutating func remove(_ path: Path) { value = value.removing(path) }

    /// Without lists and maps that hold nothing, and claims that are no more than a value; what was so before stays.
    public var trimmed: Value { RecordSheet.trimmed(value, before: baseValue) ?? .map([]) }

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
    public var changes: [Change] { Change.differences(in: id, from: baseValue, to: trimmed) }

    public var isChanged: Bool { base == nil ? trimmed != .map([]) : !changes.isEmpty }
}

extension RecordSheet {
    /// Empty where there is none yet.
    public var title: String {
        if case .text(let text)? = self["title"] { return text }
        return ""
    }

    public var date: CalendarDate? {
        if case .text(let text)? = self["date"] { return CalendarDate(text) }
        return nil
    }

    /// The id and the bytes of the record that is to be added.
    ///
    /// Fails, in words, where it would have faults.
    public func newRecord(in dossier: Dossier) throws(ChangeRefusal) -> (id: RecordID, source: [UInt8]) {
        let id = NewRecord.id(of: id.kind, title: title, date: date, isTaken: dossier.contains)
        return (
            id, try NewRecord.source(of: id, fields: trimmed, prose: prose, vocabulary: dossier.vocabulary)
        )
    }

    /// Something that is wrong with a field.
    public struct Fault: Sendable, Hashable {
        /// Of the field, or of the map that lacks one.
        public let path: Path
        public let message: String
    }

    /// What is wrong with a field or its parts. Asked for every letter that is typed, so long lists and texts beside it
    /// are not looked at.
    public func firstFault(at path: Path, vocabulary: Vocabulary?, exists: (RecordID) -> Bool) -> String? {
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
        let bytes = base.flatMap { _ in try? Document.writing(before, body: "") }
        return RecordSheet(id: id, base: bytes, baseValue: before, value: now)
    }

    /// Everything that is wrong, in the order of the file, but for old faults of parts that stand by themselves.
    public func faults(vocabulary: Vocabulary?, exists: (RecordID) -> Bool) -> [Fault] {
        guard let bytes = try? Document.writing(trimmed, body: ""), let document = try? Document.record(bytes) else {
            return [Fault(path: Path(), message: "this cannot be written: give each field once")]
        }
        let (problems, mentions) = id.kind.examination(of: bytes, id: id, vocabulary: vocabulary)
        let missing = mentions.filter { !exists($0.target) }.map(\.problem)
        let old = base.map { id.kind.examination(of: $0, id: id, vocabulary: vocabulary).problems } ?? []
        let known = Set(old.filter(\.isContained).map(\.message))
        let errors = problems.filter { $0.severity == .error && !known.contains($0.message) }
        return (errors + missing).sorted().map { problem in
            Fault(path: document.path(at: problem), message: problem.message)
        }
    }

    /// Brings the sheet onto another version of the record's file. Fields that only one side changed are joined; of
    /// those that both did, the sheet keeps its own, and tells their names.
    ///
    /// Nothing happens where the other version cannot be read.
    public mutating func rebase(onto source: [UInt8]) -> [Path] {
        guard let document = try? Document.record(source), source != base else { return [] }
        if let joined = joined(with: document) {
            base = source
            baseValue = document.root.value
            value = joined.value
            return joined.conflicts
        }
        var merged = document
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
        base = source
        baseValue = document.root.value
        value = merged.root.value
        return conflicts
    }

    /// What the sheet says in another version of the file, in which the items of lists may stand elsewhere; nil where
    /// it cannot be joined as a whole.
    private func joined(with document: Document) -> (value: Value, conflicts: [Path])? {
        guard let base, var ours = try? Document.record(base) else { return nil }
        do {
            for change in changes { ours = try change.applied(to: ours) }
            let merge = RecordMerge(base: base, ours: ours.bytes, theirs: document.bytes, id: id)
            var merged = document
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
    public mutating func forgetBase() {
        guard let base, let document = try? Document.record(base) else { return }
        prose = String(decoding: base[document.body], as: UTF8.self)
        self.base = nil
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
