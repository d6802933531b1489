import Glibc
import Negotiation
import Synchronization

extension DossierStore {
    /// All records, as they are now. Never fails for a record: what cannot be read is listed as broken, with the
    /// reason. Uses all processors where there are many records.
    public func load() -> Dossier {
        let framework = Record<Framework>.reading(.dossier, in: folder, vocabulary: nil).record
        let vocabulary = framework.vocabulary
        var lists: [any RecordList] = []
        var strays: [Problem] = []
        var hasLeftovers = false
        func take<Subject: ListedSubject>(_: Subject.Type) {
            let contents = FolderContents<Subject>(in: folder, vocabulary: vocabulary)
            lists.append(Records(contents.records, in: framework))
            strays += contents.strays
            hasLeftovers = hasLeftovers || contents.hasLeftovers
        }
        for kind in RecordKind.listedSubjects { take(kind) }
        noticeLeftovers(hasLeftovers)
        return Dossier(framework: framework, lists, strays: strays)
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
private struct FolderContents<Subject: ListedSubject> {
    var records: [Record<Subject>] = []
    var strays: [Problem] = []
    var hasLeftovers = false

    /// Looks at a folder before it is taken as it is, while somebody removes and renames in it.
    private static var looks: Int { 3 }

    init(in dossier: borrowing Descriptor, vocabulary: Vocabulary?, looks: Int = looks) {
        let folder: RecordFolder
        do {
            folder = try RecordFolder(of: Subject.kind, in: dossier)
        } catch {
            // A dossier need not have records of every kind.
            if error.code == ENOENT { return }
            strays = [Problem(file: Subject.folder, message: "cannot be read: \(error)")]
            return
        }
        hasLeftovers = folder.hasLeftovers
        let ids = folder.ids
        let others = Mutex<(strays: Set<Int>, gone: Set<Int>)>(([], []))
        records = concurrentMap(ids.count) { index in
            let (record, kind) = Record<Subject>.reading(ids[index], in: folder.descriptor, vocabulary: vocabulary)
            switch kind {
            case .record: break
            case .stray: others.withLock { _ = $0.strays.insert(index) }
            case .gone: others.withLock { _ = $0.gone.insert(index) }
            }
            return record
        }
        strays = folder.strays
        let (strayIndices, gone) = others.withLock { ($0.strays, $0.gone) }
        if !gone.isEmpty, looks > 1 {
            // It may have another name by now.
            self = FolderContents(in: dossier, vocabulary: vocabulary, looks: looks - 1)
            return
        }
        let notRecords = strayIndices.union(gone)
        guard !notRecords.isEmpty else { return }
        strays += strayIndices.flatMap { records[$0].problems }
        records = records.indices.filter { !notRecords.contains($0) }.map { records[$0] }
    }
}

/// What is found under a name that a record may have.
private enum Found {
    case record
    /// No file that could be a record.
    case stray
    /// Nothing any more: somebody has removed or renamed it since its folder was listed.
    case gone
}

extension Record where Subject: RecordSubject {
    /// The record in a file, perhaps a broken one, and whether it is one at all.
    fileprivate static func reading(
        _ id: RecordID, in folder: borrowing Descriptor, vocabulary: Vocabulary?
    ) -> (record: Record, found: Found) {
        do {
            let source = try FileContents(id.fileName, in: folder).bytes
            return (reading(source, id: id, vocabulary: vocabulary), .record)
        } catch {
            let record = Record(unread: id, Problem(file: id.file, message: error.reason))
            if case .system(let error) = error, error.code == ENOENT { return (record, .gone) }
            return (record, error.isStray ? .stray : .record)
        }
    }
}

extension RecordID {
    /// The name in its folder.
    var fileName: String { "\(name).md" }
}
