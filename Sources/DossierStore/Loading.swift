import Negotiation
import Synchronization

extension DossierStore {
    /// All records, as they are now. Never fails for a record: what cannot be read is listed as broken, with the
    /// reason. Uses all processors where there are many records.
    public func load() -> Dossier {
        let framework = Record<Framework>.reading(.dossier, in: folder, vocabulary: nil).record
        let vocabulary = framework.isBroken ? nil : Vocabulary(framework.subject)
        let projects = FolderContents<Project>(in: folder, vocabulary: vocabulary)
        let gaps = FolderContents<Gap>(in: folder, vocabulary: vocabulary)
        let meetings = FolderContents<Meeting>(in: folder, vocabulary: vocabulary)
        return Dossier(
            framework: framework, projects: projects.records, gaps: gaps.records, meetings: meetings.records,
            strays: projects.strays + gaps.strays + meetings.strays)
    }
}

/// The records of one kind.
private struct FolderContents<Subject: RecordSubject> {
    var records: [Record<Subject>] = []
    var strays: [Problem] = []

    init(in dossier: borrowing Descriptor, vocabulary: Vocabulary?) {
        // A dossier need not have records of every kind.
        guard let name = Subject.kind.folder, dossier.contains(name) else { return }
        let folder: RecordFolder
        do {
            folder = try RecordFolder(of: Subject.kind, in: dossier)
        } catch {
            strays = [Problem(file: name, message: "the folder cannot be read: \(error)")]
            return
        }
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
            let problem = Problem(file: id.file, message: error.reason)
            return (Record(id: id, source: [], subject: Subject(), problems: [problem]), error.isStray)
        }
    }
}

extension RecordID {
    /// The name in its folder.
    var fileName: String { "\(name).md" }
}
