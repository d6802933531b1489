internal import DossierStore
internal import FrontMatter
internal import Negotiation

/// What happened to a file, in words for messages: what was hidden stays hidden.
struct RevisionWords {
    /// `gaps/equity-share`; other files by their whole path.
    let name: String
    /// What happened, each on one line as far as the gate is concerned: `status open -> converging`.
    let lines: [String]
    /// The names of the fields that changed, for where there is no room.
    let fields: [String]

    /// `longest`: characters of a value before it is cut.
    init(_ revision: FileRevision, arrow: String = "->", longest: Int = 80) {
        name = revision.record.map(RevisionWords.name) ?? revision.path
        guard !revision.isRemoved, !revision.isAdded, let id = revision.record else {
            let title = RevisionWords.title(revision.after ?? revision.before).map { ", \"\($0)\"" } ?? ""
            lines = [revision.isAdded ? "new\(title)" : revision.isRemoved ? "removed\(title)" : "changed"]
            fields = []
            return
        }
        guard let before = RevisionWords.document(revision.before), let after = RevisionWords.document(revision.after)
        else {
            lines = ["changed"]
            fields = []
            return
        }
        let changes = Change.differences(in: id, from: before.root.value, to: after.root.value)
        var lines = changes.map { $0.words(arrow: arrow, longest: longest) }
        var fields = changes.map(\.field.description)
        if before.bytes[before.body] != after.bytes[after.body] {
            lines.append("\(Conflict.prose) changed")
            fields.append(Conflict.prose)
        }
        self.lines = lines.isEmpty ? ["comments or layout changed"] : lines
        self.fields = fields
    }

    static func name(_ id: RecordID) -> String { String(id.file.dropLast(3)) }

    private static func document(_ bytes: [UInt8]?) -> Document? { bytes.flatMap { try? Document.record($0) } }

    private static func title(_ bytes: [UInt8]?) -> String? {
        guard let title = document(bytes)?.root["title"], title.kind == .scalar else { return nil }
        return title.text
    }
}

extension Change {
    /// `status open -> converging`; `tokyo.fallback changed` for what is not for everyone's eyes.
    func words(arrow: String, longest: Int) -> String {
        if isMasked { return "\(field) changed" }
        return "\(field) \(shownBefore.cut(to: longest)) \(arrow) \(shownAfter.cut(to: longest))"
    }
}

extension String {
    /// The text, or its begin and an ellipsis.
    func cut(to longest: Int) -> String { count <= longest ? self : prefix(longest - 1) + "…" }
}
