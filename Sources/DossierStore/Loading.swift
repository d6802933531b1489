import Glibc
import Negotiation
import Synchronization

extension DossierStore {
    /// All records, as they are now. Never fails for a record: what cannot be read is listed as broken, with the
    /// reason. Uses all processors where there are many records.
    public func load() -> Dossier {
        let framework = Record<Framework>.reading(.dossier, in: folder, vocabulary: nil).record
        let vocabulary = framework.vocabulary
        let projects = FolderContents<Project>(in: folder, vocabulary: vocabulary)
        let gaps = FolderContents<Gap>(in: folder, vocabulary: vocabulary)
        let meetings = FolderContents<Meeting>(in: folder, vocabulary: vocabulary)
        noticeLeftovers(projects.hasLeftovers || gaps.hasLeftovers || meetings.hasLeftovers)
        return Dossier(
            framework: framework, projects: projects.records, gaps: gaps.records, meetings: meetings.records,
            strays: projects.strays + gaps.strays + meetings.strays)
    }
}

extension DossierStore {
    /// The next save, or `recover`, looks after them.
    private func noticeLeftovers(_ inFolders: Bool) {
        var found = inFolders
        try? folder.forEachName { found = found || AsideName(String(decoding: $0, as: UTF8.self)) != nil }
        if found { hasLeftovers.store(true, ordering: .relaxed) }
    }

    /// Begins to read all records, while the caller does something else.
    public func startLoading() -> LoadingDossier { LoadingDossier(self) }
}

/// A dossier that is being read on threads of its own.
public struct LoadingDossier: ~Copyable {
    private final class Slot: Sendable {
        let dossier = Mutex<Dossier?>(nil)
    }

    private let store: DossierStore
    private let slot = Slot()
    private let thread: pthread_t?

    fileprivate init(_ store: DossierStore) {
        self.store = store
        thread = Work { [slot] in
            let dossier = store.load()
            slot.dossier.withLock { $0 = dossier }
        }.start()
    }

    /// Waits for it. Where no thread could be had, it is read now.
    public consuming func finish() -> Dossier {
        if let thread { pthread_join(thread, nil) }
        return slot.dossier.withLock(\.self) ?? store.load()
    }
}

/// The records of one kind.
private struct FolderContents<Subject: RecordSubject> {
    var records: [Record<Subject>] = []
    var strays: [Problem] = []
    var hasLeftovers = false

    init(in dossier: borrowing Descriptor, vocabulary: Vocabulary?) {
        guard let name = Subject.kind.folder else { return }
        let folder: RecordFolder
        do {
            folder = try RecordFolder(of: Subject.kind, in: dossier)
        } catch {
            // A dossier need not have records of every kind.
            if error.code == ENOENT { return }
            strays = [Problem(file: name, message: "cannot be read: \(error)")]
            return
        }
        hasLeftovers = folder.hasLeftovers
        let ids = folder.ids
        let strayIndices = Mutex<Set<Int>>([])
        records = concurrentMap(ids.count) { index in
            let (record, isStray) = Record<Subject>.reading(ids[index], in: folder.descriptor, vocabulary: vocabulary)
            if isStray { strayIndices.withLock { _ = $0.insert(index) } }
            return record
        }
        strays = folder.strays
        let notRecords = strayIndices.withLock(\.self)
        guard !notRecords.isEmpty else { return }
        strays += notRecords.flatMap { records[$0].problems }
        records = records.indices.filter { !notRecords.contains($0) }.map { records[$0] }
    }
}

extension Record {
    /// The record in a file, perhaps a broken one, and whether there is no file that could be a record.
    fileprivate static func reading(
        _ id: RecordID, in folder: borrowing Descriptor, vocabulary: Vocabulary?
    ) -> (record: Record, isStray: Bool) {
        do {
            let source = try FileContents(id.fileName, in: folder).bytes
            return (reading(source, id: id, vocabulary: vocabulary), false)
        } catch {
            return (Record(unread: id, Problem(file: id.file, message: error.reason)), error.isStray)
        }
    }
}

extension RecordID {
    /// The name in its folder.
    var fileName: String { "\(name).md" }
}
