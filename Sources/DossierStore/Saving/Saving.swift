import FrontMatter
import Glibc
import Negotiation
import Words

/// A record as it now lies on disk.
public struct SavedRecord: Sendable {
    public let id: RecordID
    /// The bytes that were replaced: those of this moment, whoever wrote them; nil where there was no file.
    public let before: [UInt8]?
    /// The bytes of its file; nil where it was taken away.
    public let source: [UInt8]?
    /// False where the bytes are written but the system would not promise that they outlast a power cut:
    /// tell "written, but not yet safe on disk", not "saved".
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
    /// Carries a transaction out in the files as they are now: all of it, or nothing, even when the program is killed in
    /// between.
    ///
    /// Where a file still holds what an edit was made on, it gets the very document that the edit has made, which was read
    /// when it was made. What others have changed meanwhile is joined, field by field.
    ///
    /// - Throws: `conflicts` where both have changed a field; `gone` where a file is not there any more; `changed` where one
    ///   was to go, or be written anew as a whole, and holds something else by now; `failed` where the system refuses.
    package func save(_ transaction: Transaction) throws(SaveFailure) -> Saved {
        guard !transaction.isEmpty else { return Saved(records: []) }
        let lock = try lock()
        let notices = try recoverHoldingLock()
        var edits: [Edit] = []
        for step in transaction.steps {
            switch step {
            case .make(let id, let document):
                guard RecordID.isWellFormed(id.name), id != .dossier else {
                    throw .invalid(SavingWords.invalidID(id.name).text)
                }
                // The new file of a record that gets another id is open to whom the old one was.
                edits.append(Edit(id: id, before: nil, after: document.bytes, model: transaction.removed))
            case .edit(let edit):
                let now = try contents(of: edit.record)
                let ours = edit.document.bytes
                let after =
                    now.bytes == edit.base ? ours : try join(edit.record, base: edit.base, ours: ours, theirs: now)
                edits.append(Edit(id: edit.record, before: now.bytes, after: after))
            case .decide(let change, let base, let source):
                let now = try contents(of: change.record, holding: base)
                edits.append(Edit(id: change.record, before: now.bytes, after: source))
            case .remove(let id, let base):
                guard id != .dossier else { throw .invalid(SavingWords.dossierStays.text) }
                let now = try contents(of: id, holding: base)
                edits.append(Edit(id: id, before: now.bytes, after: nil, mode: now.mode))
            }
        }
        var saved = try publish(edits, what: transaction.words) { saved throws(SaveFailure) in
            try rememberForUndo(&saved, transaction.words)
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
    /// Both sides' changes to one version.
    func join(_ id: RecordID, base: [UInt8], ours: [UInt8], theirs: FileContents) throws(SaveFailure) -> [UInt8] {
        do { _ = try Document.record(theirs.bytes) } catch {
            let problem = Problem(file: id.file, line: error.line, column: error.column, message: error.message)
            throw .invalid(SavingWords.fileHasFault("\(problem)").text)
        }
        let merge = RecordMerge(base: base, ours: ours, theirs: theirs.bytes, id: id)
        guard merge.conflicts.isEmpty else { throw .conflicts(merge.conflicts, by: theirs.author) }
        return merge.bytes
    }

    /// What somebody has looked at, and nothing else.
    private func contents(of id: RecordID, holding base: [UInt8]) throws(SaveFailure) -> FileContents {
        let now = try contents(of: id)
        guard now.bytes == base else { throw .changed(id, by: now.author) }
        return now
    }

    func contents(of id: RecordID) throws(SaveFailure) -> FileContents {
        do {
            return try FileContents(id.fileName, in: openFolder(of: id))
        } catch {
            if case .system(let error) = error {
                guard error.code != ENOENT else { throw .gone(id) }
                throw .failed(StoreError(fullPath(id), SavingWords.fileUnreadable, error))
            }
            throw .failed(StoreError(fullPath(id), SavingWords.notRecord(error.words)))
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

extension FileContents {
    var mode: mode_t { status.st_mode & 0o7777 }

    /// Who wrote it last: its owner, as far as that is somebody else.
    var author: Author {
        Author(name: Account.other(status.st_uid), time: LocalClock.text(status.st_mtim.tv_sec))
    }
}
