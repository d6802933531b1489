internal import DossierStore
internal import FrontMatter
internal import Negotiation
internal import Words

/// What happened to a file, in words for messages: what was hidden stays hidden.
struct RevisionWords {
    /// `gaps/equity-share`; other files by their whole path.
    let name: String
    /// What happened, each on one line as far as the gate is concerned: `status open -> converging`.
    let lines: [String]
    /// The names of the fields that changed, for where there is no room.
    let fields: [String]

    /// - Parameters:
    ///   - longest: characters of a value before it is cut.
    ///   - secrets: what must not be told by other fields either.
    init(
        _ revision: FileRevision, arrow: String = "->", longest: Int = 80, _ secrets: Secrets,
        in language: Language = .current
    ) {
        name = revision.record.map(RevisionWords.name) ?? revision.path
        guard !revision.isRemoved, !revision.isAdded, let id = revision.record else {
            let title = RevisionWords.title(revision.after ?? revision.before).map { secrets.told($0) }
            let what: SyncWords =
                revision.isAdded ? .new(title: title) : revision.isRemoved ? .removed(title: title) : .changed
            lines = [what.text(in: language)]
            fields = []
            return
        }
        guard let before = RevisionWords.document(revision.before), let after = RevisionWords.document(revision.after)
        else {
            lines = [SyncWords.changed.text(in: language)]
            fields = []
            return
        }
        let changes = Change.differences(in: id, from: before.root.value, to: after.root.value)
        var lines = changes.map { $0.words(arrow: arrow, longest: longest, secrets, in: language) }
        var fields = changes.map(\.field.description)
        if before.bytes[before.body] != after.bytes[after.body] {
            lines.append(SyncWords.fieldChanged(ChangeWords.prose.text(in: language)).text(in: language))
            fields.append(Conflict.prose)
        }
        self.lines = lines.isEmpty ? [SyncWords.layoutChanged.text(in: language)] : lines
        self.fields = fields
    }

    static func name(_ id: RecordID) -> String { String(id.file.dropLast(3)) }

    fileprivate static func document(_ bytes: [UInt8]?) -> Document? { bytes.flatMap { try? Document.record($0) } }

    private static func title(_ bytes: [UInt8]?) -> String? {
        guard let title = document(bytes)?.root["title"], title.kind == .scalar else { return nil }
        return title.text
    }
}

extension Change {
    /// `status open -> converging`; `tokyo.fallback changed` for what is not for everyone's eyes.
    fileprivate func words(arrow: String, longest: Int, _ secrets: Secrets, in language: Language) -> String {
        if isMasked { return SyncWords.fieldChanged("\(field)").text(in: language) }
        let (before, after) = language.speaking { (secrets.told(shownBefore), secrets.told(shownAfter)) }
        return "\(field) \(before.cut(to: longest)) \(arrow) \(after.cut(to: longest))"
    }
}

extension String {
    /// The text, or its begin and an ellipsis.
    func cut(to longest: Int) -> String { count <= longest ? self : prefix(longest - 1) + "…" }
}

extension Secrets {
    /// These, and what the masked fields said in either version of some records.
    func adding(_ revisions: [FileRevision]) -> Secrets {
        adding(
            revisions.flatMap { revision -> [Change] in
                guard let id = revision.record else { return [] }
                func fields(_ bytes: [UInt8]?) -> Value { RevisionWords.document(bytes)?.root.value ?? .map([]) }
                return Change.differences(in: id, from: fields(revision.before), to: fields(revision.after))
            })
    }
}
