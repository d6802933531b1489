import Glibc
import Negotiation
import Synchronization
import Words

extension DossierStore {
    /// All records, as they are now. Never fails for a record: what cannot be read is listed as broken, with the
    /// reason. Uses all processors where there are many records.
    public func load() -> Dossier { read(nil).dossier }

    /// The same; of files that the index knows, what it knows.
    func read(_ keeper: IndexKeeper?) -> (dossier: Dossier, reading: IndexedReading?) {
        let (dossier, reading, _) = read(keeper) { _, _ in }
        return (dossier, reading)
    }

    /// The same, with what `gather` makes of each kind.
    ///
    /// Each folder that looks large is read on a thread of its own, which lists it while another thread reads the index.
    func read<Gathered: Sendable>(
        _ keeper: IndexKeeper?, gather: @escaping @Sendable (any RecordList, Record<Framework>) -> Gathered
    ) -> (dossier: Dossier, reading: IndexedReading?, gathered: [Gathered]) {
        let index = keeper.map { keeper in Meanwhile(isLong: keeper.hasIndex) { keeper.file() } }
        // Made by whoever asks first.
        let ground = Meanwhile(isLong: false) { [self] in
            let framework = Record<Framework>.reading(.dossier, in: folder, vocabulary: nil).record
            let reading = framework.isBroken ? nil : keeper?.reading(under: framework.source, index?.finish())
            return (framework: framework, reading: reading)
        }
        func begin<Subject: ListedSubject>(_: Subject.Type) -> Meanwhile<FoundKind<Gathered>> {
            Meanwhile(isLong: folder.isLarge(Subject.folder)) { [self] in
                let contents = FolderContents<Subject>(in: folder) { ground.finish() }
                let framework = ground.finish().framework
                let list = Records(contents.records, in: framework)
                // Where there are many meetings, they are the last to be read, and a processor is idle.
                let outcomes = Meanwhile(isLong: Subject.kind == .meeting && list.count > 1000) {
                    Dossier.latestOutcomes(of: list)
                }
                let gathered = gather(list, framework)
                return FoundKind(list: list, gathered: gathered, outcomes: outcomes.finish(), aside: contents.aside)
            }
        }
        let kinds = RecordKind.listedSubjects.map { begin($0) }
        var (framework, reading) = ground.finish()
        // Nobody has asked for it where `dossier.md` cannot be read.
        _ = index?.finish()
        let found = kinds.map { $0.finish() }
        for kind in found { reading?.take(kind.aside.files) }
        noticeLeftovers(found.contains { $0.aside.hasLeftovers })
        reading?.letGo()
        let dossier = Dossier(
            framework: framework, found.map(\.list), strays: found.flatMap(\.aside.strays),
            copies: found.flatMap(\.aside.copies), latestOutcomes: found.lazy.compactMap(\.outcomes).first)
        return (dossier, reading, found.map(\.gathered))
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
    package let gathered: GatheredFacts
    /// What is to be done about the index once the dossier is shown; nil where none is kept.
    public let check: IndexCheck?

    fileprivate init(_ store: DossierStore, cache: String?) {
        self.init(store, cache.flatMap { IndexKeeper(store, below: $0) })
    }

    init(_ store: DossierStore, _ keeper: IndexKeeper?) {
        let (dossier, reading, gathered) = store.read(keeper) {
            GatheredFacts.OfKind($0, in: $1)
        }
        self.dossier = dossier
        self.gathered = GatheredFacts(dossier.framework, gathered)
        check = if let keeper, let reading { IndexCheck(keeper, dossier, reading) } else { nil }
    }
}

/// What was found of one kind.
private struct FoundKind<Gathered: Sendable>: Sendable {
    let list: any RecordList
    let gathered: Gathered
    /// Of meetings alone.
    let outcomes: [RecordID: Dossier.DatedOutcome]?
    let aside: FoundAside
}

/// What was found with the records of one kind.
private struct FoundAside: Sendable {
    var strays: [Problem] = []
    var copies: [RecordCopy] = []
    var hasLeftovers = false
    /// What an index may keep.
    var files = IndexedFiles()
}

/// The records of one kind.
private struct FolderContents<Subject: ListedSubject> {
    private(set) var records: [Record<Subject>] = []
    private(set) var aside = FoundAside()

    /// Reads a folder.
    ///
    /// - Parameter ground: asked once the folder has been listed.
    init(in dossier: borrowing Descriptor, _ ground: () -> (framework: Record<Framework>, reading: IndexedReading?)) {
        // Somebody who removes and renames in it meanwhile has it looked at again, a few times at most.
        for isLastLook in [false, false, true] {
            let folder: RecordFolder
            do {
                folder = try RecordFolder(of: Subject.kind, in: dossier)
            } catch {
                (records, aside) = ([], FoundAside())
                // A dossier need not have records of every kind.
                if error.code != ENOENT {
                    aside.strays = [
                        Problem(file: Subject.folder, message: FileWords.unreadable(error.words).text)
                    ]
                }
                return
            }
            let (framework, reading) = ground()
            if read(folder, framework, reading) || isLastLook { return }
        }
    }

    /// False where a record was gone when its turn came: it may have another name by now.
    private mutating func read(
        _ folder: RecordFolder, _ framework: Record<Framework>, _ reading: IndexedReading?
    ) -> Bool {
        let (ids, vocabulary) = (folder.ids, framework.vocabulary)
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
        let (strays, gone) = others.places.withLock { ($0.strays.sorted(), $0.gone) }
        aside = FoundAside(
            strays: folder.strays + strays.flatMap { records[$0].problems }, copies: folder.copies,
            hasLeftovers: folder.hasLeftovers, files: index?.files(found) ?? IndexedFiles())
        // A text about the folder is in nobody's way. What was a record and has lost its beginning is told as broken.
        let prose = records.indices.filter { records[$0].isBroken && records[$0].isProse }
        if !strays.isEmpty || !gone.isEmpty || !prose.isEmpty {
            let notRecords = Set(strays + gone + prose)
            records = records.indices.filter { !notRecords.contains($0) }.map { records[$0] }
        }
        return gone.isEmpty
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
