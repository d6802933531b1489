import Words

/// A part of the dossier that could not be read, without which what is said of the whole may be wrong.
public struct Unread: Hashable, Sendable {
    public enum Part: Hashable, Sendable {
        /// All records of a kind: their folder.
        case folder(RecordKind)
        /// A record, or what lies in the place of its file.
        case record(RecordID)
    }

    public let part: Part
    public let reason: String
    /// Whether the system did not even hand over its bytes. Else the file was read, but what it says is not known.
    public let isClosed: Bool

    /// Path below the dossier.
    public var file: String {
        switch part {
        case .folder(let kind): "\(kind.folder ?? ".")/"
        case .record(let id): id.file
        }
    }

    /// What is wrong with it, in one sentence.
    public var sentence: String {
        (isClosed ? ReadingWords.closed(file: file, reason: reason) : .faulty(file: file, reason: reason)).text
    }

    /// What it is, or holds.
    public var kind: RecordKind {
        switch part {
        case .folder(let kind): kind
        case .record(let id): id.kind
        }
    }
}

extension RecordSummary {
    /// Why nobody knows what its file holds; nil where it was read.
    public var unread: Unread? { wasRead ? nil : Unread(self) }
}

extension Dossier {
    /// What could not be read: whole folders first, then the dossier's own record, then the others in the order in
    /// which they are shown. What is no record's file, whatever it is, does not count.
    public var unread: [Unread] {
        // Where all is well, as nearly always, next to nothing is done.
        guard brokenCount > 0 else { return [] }
        let parts = strays.compactMap(Unread.init)
        return parts.filter(\.isFolder) + brokenSummaries.map(Unread.init) + parts.filter { !$0.isFolder }
    }

    /// What lies there whatever its name, but whose contents nobody knows: what is not found in the dossier may be there
    /// all the same.
    var unknown: Unknown { Unknown(unread) }

    /// Whether what could not be read is one of the dossier's records all the same, with its fault.
    public func contains(_ unread: Unread) -> Bool {
        if case .record(let id) = unread.part { contains(id) } else { false }
    }

    /// Whether a record is there, or may be there in what could not be read.
    public func mayContain(_ id: RecordID) -> Bool { contains(id) || unknown.covers(id) }
}

/// The records of which it is not known what they say, or whether they are there.
struct Unknown: Sendable {
    private var kinds: Set<RecordKind> = []
    private var records: Set<RecordID> = []

    init(_ unread: [Unread]) {
        for unread in unread {
            switch unread.part {
            case .folder(let kind): kinds.insert(kind)
            case .record(let id): if unread.isClosed { records.insert(id) }
            }
        }
    }

    func covers(_ id: RecordID) -> Bool { kinds.contains(id.kind) || records.contains(id) }
}

extension Unread {
    /// nil of what is in no record's place.
    fileprivate init?(_ stray: Problem) {
        if let kind = RecordKind.listed.first(where: { $0.folder == stray.file }) {
            part = .folder(kind)
        } else if let id = RecordID(file: stray.file) {
            part = .record(id)
        } else {
            return nil
        }
        reason = stray.message
        isClosed = true
    }

    fileprivate init(_ record: RecordSummary) {
        part = .record(record.id)
        reason = record.problems.first(where: \.breaks)?.message ?? ReadingWords.unreadable.text
        isClosed = !record.wasRead
    }

    fileprivate var isFolder: Bool { if case .folder = part { true } else { false } }
}
