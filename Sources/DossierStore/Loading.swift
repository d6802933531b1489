import Glibc
import Negotiation
import Synchronization
import Words

extension DossierStore {
    /// All records, as they are now. Never fails for a record: what cannot be read is listed as broken, with the
    /// reason. Uses all processors where there are many records.
    public func load() -> Dossier { read(nil).dossier }

    /// The same; of files that `indexed` knows, what it knows.
    ///
    /// - Parameter indexed: asked once `dossier.md` is read, whose bytes it gets.
    func read(_ indexed: (([UInt8]) -> IndexedReading)?) -> (dossier: Dossier, reading: IndexedReading?) {
        let (dossier, reading, _) = read(indexed) { _, _ in }
        return (dossier, reading)
    }

    /// The same, with what `gather` makes of each kind: both are done while the next kind is read.
    func read<Gathered: Sendable>(
        _ indexed: (([UInt8]) -> IndexedReading)?,
        gather: @escaping @Sendable (any RecordList, Record<Framework>) -> Gathered
    ) -> (dossier: Dossier, reading: IndexedReading?, gathered: [Gathered]) {
        let framework = Record<Framework>.reading(.dossier, in: folder, vocabulary: nil).record
        let vocabulary = framework.vocabulary
        var reading = framework.isBroken ? nil : indexed?(framework.source)
        var lists: [Meanwhile<(list: any RecordList, gathered: Gathered)>] = []
        var strays: [Problem] = []
        var copies: [RecordCopy] = []
        var hasLeftovers = false
        func take<Subject: ListedSubject>(_: Subject.Type) {
            let contents = FolderContents<Subject>(
                in: folder, framework: framework, vocabulary: vocabulary, reading)
            let records = contents.records
            lists.append(
                Meanwhile(isLong: records.count >= 256) {
                    let list = Records(records, in: framework)
                    return (list, gather(list, framework))
                })
            strays += contents.strays
            copies += contents.copies
            hasLeftovers = hasLeftovers || contents.hasLeftovers
            reading?.take(contents.indexed)
        }
        for kind in RecordKind.listedSubjects { take(kind) }
        noticeLeftovers(hasLeftovers)
        reading?.letGo()
        let done = lists.map { $0.finish() }
        let dossier = Dossier(framework: framework, done.map(\.list), strays: strays, copies: copies)
        return (dossier, reading, done.map(\.gathered))
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
    ///
    /// - Parameter cache: the program's folder for what it keeps only to be fast; nil keeps no index of the records.
    public func startLoading(cache: String? = nil) -> LoadingDossier { LoadingDossier(self, cache: cache) }
}

/// A dossier that is being read on threads of its own.
public struct LoadingDossier: ~Copyable {
    private let loaded: Meanwhile<LoadedDossier>

    fileprivate init(_ store: DossierStore, cache: String?) {
        loaded = Meanwhile { LoadedDossier(store, cache: cache) }
    }

    /// Waits for it.
    public consuming func finish() -> LoadedDossier { loaded.finish() }
}

/// A dossier as it was read.
public struct LoadedDossier: Sendable {
    public let dossier: Dossier
    /// What must not be shown of it.
    package let secrets: Secrets
    /// What is to be done about the index once the dossier is shown; nil where none is kept.
    public let check: IndexCheck?

    fileprivate init(_ store: DossierStore, cache: String?) {
        self.init(store, cache.flatMap { IndexKeeper(store, below: $0) })
    }

    init(_ store: DossierStore, _ keeper: IndexKeeper?) {
        let (dossier, reading, gathered) = store.read(keeper.map { keeper in { keeper.reading(under: $0) } }) {
            Secrets.Gathered($0, in: $1)
        }
        self.dossier = dossier
        secrets = Secrets(dossier.framework, gathered)
        check = if let keeper, let reading { IndexCheck(keeper, dossier, reading) } else { nil }
    }
}

/// The records of one kind.
private struct FolderContents<Subject: ListedSubject> {
    var records: [Record<Subject>] = []
    var strays: [Problem] = []
    var copies: [RecordCopy] = []
    var hasLeftovers = false
    /// What an index may keep of them.
    var indexed: [IndexedRecord<Subject>] = []

    /// Looks at a folder before it is taken as it is, while somebody removes and renames in it.
    private static var looks: Int { 3 }

    init(
        in dossier: borrowing Descriptor, framework: Record<Framework>, vocabulary: Vocabulary?,
        _ reading: IndexedReading?, looks: Int = looks
    ) {
        let folder: RecordFolder
        do {
            folder = try RecordFolder(of: Subject.kind, in: dossier)
        } catch {
            // A dossier need not have records of every kind.
            if error.code == ENOENT { return }
            strays = [Problem(file: Subject.folder, message: FileWords.unreadable(error.words).text)]
            return
        }
        hasLeftovers = folder.hasLeftovers
        let ids = folder.ids
        let others = OtherPlaces()
        let index = StampedFileSystem.holds(folder.descriptor) ? reading : nil
        let packed = index?.index?.packed(Subject.self, under: framework)
        let found = concurrentMap(ids.count) { place in
            if let known: IndexedRecord<Subject> = index?.record(packed, ids[place], at: place, in: folder.descriptor) {
                return known
            }
            let (record, kind, stamp) = Record<Subject>.reading(
                ids[place], in: folder.descriptor, vocabulary: vocabulary)
            switch kind {
            case .record: break
            case .stray: others.places.withLock { $0.strays.append(place) }
            case .gone: others.places.withLock { $0.gone.append(place) }
            }
            return IndexedRecord(record: record, stamp: index == nil ? nil : stamp, isFromIndex: false)
        }
        records = found.map(\.record)
        if index != nil { indexed = found }
        strays = folder.strays
        copies = folder.copies
        let (strayIndices, gone) = others.places.withLock { ($0.strays.sorted(), $0.gone) }
        if !gone.isEmpty, looks > 1 {
            // It may have another name by now.
            self = FolderContents(
                in: dossier, framework: framework, vocabulary: vocabulary, reading, looks: looks - 1)
            return
        }
        // A text about the folder is in nobody's way. What was a record and has lost its beginning is told as broken.
        let prose = records.indices.filter { records[$0].isBroken && records[$0].isProse }
        guard !strayIndices.isEmpty || !gone.isEmpty || !prose.isEmpty else { return }
        let notRecords = Set(strayIndices + gone + prose)
        strays += strayIndices.flatMap { records[$0].problems }
        records = records.indices.filter { !notRecords.contains($0) }.map { records[$0] }
    }
}

/// The places of names under which there is no record.
private final class OtherPlaces: Sendable {
    let places = Mutex<(strays: [Int], gone: [Int])>(([], []))
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
    ) -> (record: Record, found: Found, stamp: FileStamp?) {
        do {
            let file = try FileContents(id.fileName, in: folder)
            return (reading(file.bytes, id: id, vocabulary: vocabulary), .record, FileStamp(file.status))
        } catch {
            let record = Record(unread: id, Problem(file: id.file, message: error.reason))
            if case .system(let error) = error, error.code == ENOENT { return (record, .gone, nil) }
            return (record, error.isStray ? .stray : .record, nil)
        }
    }
}

extension Record {
    fileprivate var isProse: Bool { id.isNameOfProse && wasRead && !source.beginsAsRecord }
}

extension RecordID {
    /// The name in its folder.
    var fileName: String { "\(name).md" }
}
