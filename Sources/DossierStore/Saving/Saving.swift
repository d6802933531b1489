import FrontMatter
import Glibc
import Negotiation

/// A record as it now lies on disk.
public struct SavedRecord: Sendable {
    public let id: RecordID
    /// The bytes that were replaced: those of this moment, whoever wrote them; nil where there was no file.
    public let before: [UInt8]?
    /// The bytes of its file; nil where it was taken away.
    public let source: [UInt8]?
    /// False where the bytes are written but the system would not promise that they outlast a power cut:
    /// tell "written, not known to be durable", not "saved".
    public let durable: Bool
    /// Who might do what with a file that was taken away.
    var mode: mode_t?
}

/// What a save has done.
public struct Saved: Sendable {
    public var records: [SavedRecord]
    /// What could not be kept beside the records, such as the way back: for a person.
    public var notices: [String] = []

    public init(records: [SavedRecord]) { self.records = records }

    public var durable: Bool { records.allSatisfy(\.durable) }
}

extension DossierStore {
    /// Makes the changes in the files as they are now. What others changed in them meanwhile is joined, field by field;
    /// a field that both changed is a conflict.
    ///
    /// All or nothing: where several records are to be changed, a journal sees to it that all are, even when the program
    /// is killed in between.
    /// - Parameter bases: for each record the bytes that the changes were made on; where they are not known, each change is
    ///   held against its field alone.
    public func apply(_ changes: [Change], to bases: [RecordID: [UInt8]] = [:]) throws(SaveFailure) -> Saved {
        try act(changes: changes, bases: bases)
    }

    /// Writes a record that is not there yet. It is open to those who may open `dossier.md`.
    ///
    /// Fails where there is a record of this id already: nothing is ever overwritten.
    public func create(_ id: RecordID, _ source: [UInt8]) throws(SaveFailure) -> Saved {
        try act(making: [(id, source)])
    }

    /// Takes a record's file away. An undo brings back exactly what it held.
    ///
    /// - Parameter base: what the person who wants it gone has seen; if it holds anything else by now, it stays.
    public func remove(_ id: RecordID, holding base: [UInt8]) throws(SaveFailure) -> Saved {
        try act(removing: [(id, base)])
    }

    /// Gives a record another id; the records that name it name the new one, all or none of it.
    public func rename(_ renaming: Renaming) throws(SaveFailure) -> Saved {
        let count = renaming.links.count
        let links = count == 0 ? "" : count == 1 ? ", with 1 link to it" : ", with \(count) links to it"
        return try act(
            changes: renaming.links, bases: renaming.bases, making: [(renaming.new, renaming.source)],
            removing: [(renaming.old, renaming.base)],
            what: ["\(renaming.old.file): renamed to \(renaming.new.name)\(links)"])
    }

    /// Does all of this, or nothing: fields are changed, records made and taken away.
    ///
    /// - Parameters:
    ///   - changes: to records that are there; see `apply`.
    ///   - making: records that are not there yet, each with the bytes of its file.
    ///   - removing: records, each with the bytes that were seen when it was decided that it shall go.
    ///   - what: the action in words, for the undo; made from its parts where it is nil.
    public func act(
        changes: [Change] = [], bases: [RecordID: [UInt8]] = [:], making: [(id: RecordID, source: [UInt8])] = [],
        removing: [(id: RecordID, base: [UInt8])] = [], what: [String]? = nil
    ) throws(SaveFailure) -> Saved {
        guard !changes.isEmpty || !making.isEmpty || !removing.isEmpty else { return Saved(records: []) }
        for new in making {
            guard RecordID.isWellFormed(new.id.name), new.id != .dossier else {
                throw .invalid("`\(new.id.name)` is no id: write lower-case letters, digits and hyphens")
            }
            _ = try parsed(new.source, new.id)
        }
        if removing.contains(where: { $0.id == .dossier }) {
            throw .invalid("the dossier's own record cannot be removed")
        }
        let lock = try lock()
        let notices = try recoverHoldingLock()
        // The new file of a record that gets another id is open to whom the old one was.
        let model = removing.count == 1 ? removing[0].id : nil
        var edits = making.map { Edit(id: $0.id, before: nil, after: $0.source, model: model) }
        for id in changes.records { edits.append(try edit(id, changes, base: bases[id])) }
        for old in removing {
            let now = try contents(of: old.id)
            guard now.bytes == old.base else { throw .changed(old.id, by: now.author) }
            edits.append(Edit(id: old.id, before: old.base, after: nil, mode: now.mode))
        }
        let what =
            what ?? making.map { "\($0.id.file): made" } + changes.map { "\($0.record.file): \($0.shownSummary())" }
            + removing.map { "\($0.id.file): removed" }
        var saved = try publish(edits, what: what) { saved throws(SaveFailure) in
            try rememberForUndo(&saved, what)
        }
        saved.notices = notices + saved.notices
        lock.release()
        return saved
    }

    /// Writes a record's file anew as a whole, as when a person has decided what git could not merge.
    ///
    /// - Parameter base: what the file must hold; if it holds anything else by now, that is a conflict about its text.
    public func replace(
        _ id: RecordID, holding base: [UInt8], with source: [UInt8], what: String
    ) throws(SaveFailure) -> Saved {
        let lock = try lock()
        let notices = try recoverHoldingLock()
        let now = try contents(of: id)
        guard now.bytes == base else {
            throw .invalid("\(id.file) was changed meanwhile: look at it again, then decide")
        }
        var saved = try publish([Edit(id: id, before: base, after: source)], what: [what]) {
            saved throws(SaveFailure) in try rememberForUndo(&saved, [what])
        }
        saved.notices = notices + saved.notices
        lock.release()
        return saved
    }
}

/// One file's next version, worked out but not written.
struct Edit {
    let id: RecordID
    /// What the file holds; nil where there is none.
    let before: [UInt8]?
    /// nil takes it away.
    let after: [UInt8]?
    /// Of a new file: the record whose file it is to be as open as; nil for that of the dossier.
    var model: RecordID?
    /// Of a file that is taken away, who may do what with it; one that comes back is never more open than that.
    var mode: mode_t?
}

extension DossierStore {
    /// What the changes to this record make of its file as it is.
    private func edit(_ id: RecordID, _ changes: [Change], base: [UInt8]?) throws(SaveFailure) -> Edit {
        let now = try contents(of: id)
        let own = changes.filter { $0.record == id }
        guard let base, base != now.bytes else {
            return Edit(id: id, before: now.bytes, after: try applied(own, to: now))
        }
        var document = try parsed(base, id)
        for change in own {
            do { document = try change.applied(to: document) } catch { throw SaveFailure(error, by: now.author) }
        }
        return Edit(
            id: id, before: now.bytes, after: try join(id, base: base, ours: document.bytes, theirs: now))
    }

    /// Both sides' changes to one version.
    func join(_ id: RecordID, base: [UInt8], ours: [UInt8], theirs: FileContents) throws(SaveFailure) -> [UInt8] {
        _ = try parsed(theirs.bytes, id)
        let merge = RecordMerge(base: base, ours: ours, theirs: theirs.bytes, id: id)
        guard merge.conflicts.isEmpty else { throw .conflicts(merge.conflicts, by: theirs.author) }
        return merge.bytes
    }

    /// Without a base: each change is brought onto what its field holds now.
    private func applied(_ changes: [Change], to now: FileContents) throws(SaveFailure) -> [UInt8] {
        guard let id = changes.first?.record else { return now.bytes }
        var document = try parsed(now.bytes, id)
        var conflicts: [Conflict] = []
        for change in changes {
            let found = document.root[change.field]?.value
            guard let rebased = change.rebased(onto: found) else {
                conflicts.append(
                    Conflict(
                        record: id, field: change.field, base: change.before, ours: change.after, theirs: found))
                continue
            }
            if rebased.after == found { continue }
            do { document = try rebased.applied(to: document) } catch { throw SaveFailure(error, by: now.author) }
        }
        guard conflicts.isEmpty else { throw .conflicts(conflicts, by: now.author) }
        return document.bytes
    }

    func contents(of id: RecordID) throws(SaveFailure) -> FileContents {
        do {
            return try FileContents(id.fileName, in: openFolder(of: id))
        } catch {
            if case .system(let error) = error {
                guard error.code != ENOENT else { throw .gone(id) }
                throw .failed(StoreError(fullPath(id), "not saved: the file cannot be read", error))
            }
            throw .failed(StoreError(fullPath(id), "not saved: the file \(error.reason)"))
        }
    }

    func parsed(_ source: [UInt8], _ id: RecordID) throws(SaveFailure) -> Document {
        do {
            return try Document.record(source)
        } catch {
            let problem = Problem(file: id.file, line: error.line, column: error.column, message: error.message)
            throw .invalid("\(problem); it stays as it is until that is mended")
        }
    }

    /// A folder for records, as open as the dossier's own from the first moment on: whoever is killed right after leaves
    /// none that others may not enter. (Nobody may tell later whether that was meant.)
    func makeFolder(_ name: String) throws(SystemError) {
        let mode = try folder.status().st_mode & 0o777
        // It belongs to the whole process, and is changed for this one call; the group's bit comes with the dossier's.
        let mask = umask(0)
        let result = mkdirat(folder.number, name, mode)
        let code = errno
        umask(mask)
        guard result == 0 else {
            if code == EEXIST { return }
            throw SystemError(code)
        }
        try folder.synchronize()
    }

    func openFolder(of id: RecordID) throws(FileContents.Fault) -> Descriptor {
        do { return try folder.openFolder(id.kind.folder ?? ".") } catch { throw .system(error) }
    }

    func lock() throws(SaveFailure) -> DossierLock {
        do { return try .take(in: folder, path: path) } catch { throw .failed(error) }
    }

    func fullPath(_ id: RecordID) -> String { "\(path)/\(id.file)" }
}

extension SaveFailure {
    /// A change that does not fit the version that it was made on.
    init(_ refusal: ChangeRefusal, by author: Author) {
        switch refusal {
        case .invalid(let reason): self = .invalid(reason)
        case .conflict(let change, let found):
            let conflict = Conflict(
                record: change.record, field: change.field, base: change.before, ours: change.after, theirs: found)
            self = .conflicts([conflict], by: author)
        }
    }
}

extension [Change] {
    /// The records that they are about, each once, in order.
    var records: [RecordID] {
        reduce(into: []) { records, change in
            if !records.contains(change.record) { records.append(change.record) }
        }
    }
}

extension FileContents {
    var mode: mode_t { status.st_mode & 0o7777 }

    /// Who wrote it last: its owner, as far as that is somebody else.
    var author: Author {
        Author(name: Account.other(status.st_uid), time: Account.localTime(status.st_mtim.tv_sec))
    }
}
