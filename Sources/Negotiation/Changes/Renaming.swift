import FrontMatter

/// A record that gets another id, with the links that follow it.
public struct Renaming: Hashable, Sendable {
    public let old: RecordID
    public let new: RecordID
    /// What the old file holds.
    public let base: [UInt8]
    /// What the new file is to hold: the same, but that it names itself by its new id.
    public let source: [UInt8]
    /// In the records that name it.
    public let links: [Change]
    /// For each of these records, the bytes that the links were found in.
    public let bases: [RecordID: [UInt8]]

    /// Links in one record.
    private static let most = 100

    /// Fails, in words, where the new id is none, or is taken, and where what cannot be read may name the old one: those
    /// links would lead nowhere.
    public init(_ record: RecordSummary, to name: String, in dossier: Dossier) throws(ChangeRefusal) {
        old = record.id
        new = RecordID(record.id.kind, name)
        guard old != .dossier else { throw .invalid("dossier.md keeps its name") }
        guard RecordID.isWellFormed(name) else {
            throw .invalid(
                "`\(name)` is no id: write lower-case letters, digits and hyphens, at most \(RecordID.longest)")
        }
        guard new != old else { throw .invalid("that is its id already") }
        guard dossier.summary(of: new) == nil else { throw .invalid("\(new.file) is taken: choose another id") }
        guard !record.isBroken else {
            throw .invalid("\(old.file) is broken and read-only until mended: run `sherpa check`")
        }
        base = record.source
        let mentions = dossier.mentions(of: old)
        if let part = mentions.unread.first {
            let more = mentions.unread.count > 1 ? " (and \(mentions.unread.count - 1) more like it)" : ""
            throw .invalid(
                "links to \(old.name) may be where nobody can read them, and would lead nowhere: mend this first\(more): "
                    + part.sentence)
        }
        var source = base
        var links: [Change] = []
        var bases: [RecordID: [UInt8]] = [:]
        // Each is an edit of the whole file.
        let counts = Dictionary(mentions.places.map { ($0.record.id, 1) }, uniquingKeysWith: +)
        if let id = mentions.places.map(\.record.id).first(where: { counts[$0, default: 0] > Renaming.most }) {
            throw .invalid(
                "\(id.file) names \(old.name) \(counts[id, default: 0]) times: leave \(Renaming.most) at most")
        }
        for place in mentions.places {
            let change = Change(
                record: place.record.id, field: place.field, before: .text(old.name), after: .text(name))
            if place.record.id == old {
                guard let document = try? Document.record(source) else { continue }
                source = try change.applied(to: document).bytes
            } else {
                links.append(change)
                bases[place.record.id] = place.record.source
            }
        }
        self.source = source
        self.links = links
        self.bases = bases
    }
}
