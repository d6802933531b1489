import FrontMatter
import Glibc
import Negotiation

/// A record as it now lies on disk.
public struct SavedRecord: Sendable {
    public let id: RecordID
    /// The bytes of its file.
    public let source: [UInt8]
    /// False where the bytes are written but the system would not promise that they outlast a power cut:
    /// tell "written, not known to be durable", not "saved".
    public let durable: Bool
}

extension DossierStore {
    /// Makes the changes in the files as they are now, so that what others changed elsewhere in them survives.
    ///
    /// Nothing is written unless every change fits. Each file is then replaced as a whole or left as it was; where
    /// several are to be changed and one fails, those that come before it in `changes` are saved.
    public func apply(_ changes: [Change]) throws(SaveFailure) -> [SavedRecord] {
        var ids: [RecordID] = []
        for change in changes where !ids.contains(change.record) { ids.append(change.record) }
        let lock = try lock()
        for id in ids { _ = try edited(id, changes, in: openFolder(of: id)) }
        var saved: [SavedRecord] = []
        for id in ids { saved.append(try save(id, changes)) }
        lock.release()
        return saved
    }

    /// Writes a record that is not there yet. It is open to those who may open `dossier.md`.
    ///
    /// Fails where there is a record of this id already: nothing is ever overwritten.
    public func create(_ id: RecordID, _ source: [UInt8]) throws(SaveFailure) -> SavedRecord {
        guard RecordID.isWellFormed(id.name) else {
            throw .refused(.invalid("`\(id.name)` is no id: write lower-case letters, digits and hyphens"))
        }
        _ = try parsed(source, id)
        let lock = try lock()
        let durable: Bool
        do {
            if let name = id.kind.folder { try makeFolder(name) }
            let directory = try folder.openFolder(id.kind.folder ?? ".")
            let permissions = try Permissions(of: folder.open(DossierStore.dossierFile, O_RDONLY))
            let aside = try AsideFile.write(source, for: id.fileName, permissions: permissions, in: directory)
            try aside.add(as: id.fileName)
            durable = directory.isSynchronized()
        } catch {
            let reason = error.code == EEXIST ? "not made: there is such a record already; choose another id" : nil
            throw .failed(reason.map { StoreError(fullPath(id), $0) } ?? StoreError(fullPath(id), "not made", error))
        }
        lock.release()
        return SavedRecord(id: id, source: source, durable: durable)
    }

    /// Attempts at a save while a program that knows no lock keeps changing the same file.
    private static let attempts = 8

    private func save(_ id: RecordID, _ changes: [Change]) throws(SaveFailure) -> SavedRecord {
        for _ in 0..<DossierStore.attempts {
            let directory = try openFolder(of: id)
            let (before, after) = try edited(id, changes, in: directory)
            if before == after { return SavedRecord(id: id, source: after, durable: true) }
            do {
                let permissions = try Permissions(toReplace: id.fileName, in: directory)
                let aside = try AsideFile.write(after, for: id.fileName, permissions: permissions, in: directory)
                // An editor that knows no lock may have written in the meantime: start again from what it wrote.
                guard (try? FileContents(id.fileName, in: directory))?.bytes == before else { continue }
                try aside.replace(id.fileName)
            } catch {
                throw .failed(StoreError(fullPath(id), "not saved", error))
            }
            return SavedRecord(id: id, source: after, durable: directory.isSynchronized())
        }
        throw .failed(
            StoreError(fullPath(id), "not saved: another program keeps changing it; save again once it is done"))
    }

    /// The bytes of the file as they are, and as the changes to this record make them.
    private func edited(
        _ id: RecordID, _ changes: [Change], in directory: borrowing Descriptor
    ) throws(SaveFailure) -> (before: [UInt8], after: [UInt8]) {
        let before: [UInt8]
        do {
            before = try FileContents(id.fileName, in: directory).bytes
        } catch {
            throw .failed(StoreError(fullPath(id), "not saved: the file \(error.reason)"))
        }
        var document = try parsed(before, id)
        for change in changes where change.record == id {
            do { document = try change.applied(to: document) } catch { throw .refused(error) }
        }
        return (before, document.bytes)
    }

    private func parsed(_ source: [UInt8], _ id: RecordID) throws(SaveFailure) -> Document {
        do {
            return try Document.record(source)
        } catch {
            let problem = Problem(file: id.file, line: error.line, column: error.column, message: error.message)
            throw .refused(.invalid("\(problem); it stays as it is until that is mended"))
        }
    }

    private func openFolder(of id: RecordID) throws(SaveFailure) -> Descriptor {
        do { return try folder.openFolder(id.kind.folder ?? ".") } catch {
            throw .failed(StoreError(fullPath(id), "not saved", error))
        }
    }

    /// A folder for records, as open as the dossier's own.
    private func makeFolder(_ name: String) throws(SystemError) {
        guard mkdirat(folder.number, name, 0o700) == 0 else {
            if errno == EEXIST { return }
            throw .last
        }
        let made = try folder.openFolder(name)
        guard fchmod(made.number, try folder.status().st_mode & 0o2777) == 0 else { throw .last }
        try folder.synchronize()
    }

    private func lock() throws(SaveFailure) -> DossierLock {
        do { return try .take(in: folder, path: path) } catch { throw .failed(error) }
    }

    private func fullPath(_ id: RecordID) -> String { "\(path)/\(id.file)" }
}
