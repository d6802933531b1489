import Glibc
import Negotiation

extension DossierStore {
    /// All records, as they are now. Never fails for a record: what cannot be read is listed as broken, with the
    /// reason. Uses all processors where there are many records.
    public func load() -> Dossier { survey(notesMentions: false).dossier }

    /// The dossier, and the places where its records name others.
    func survey(notesMentions: Bool) -> (dossier: Dossier, mentions: [Mention]) {
        let framework = Found<Framework>(reading: .dossier, in: folder, vocabulary: nil, notesMentions: notesMentions)
        let vocabulary = framework.record.isBroken ? nil : Vocabulary(framework.record.subject)
        let projects: FoundInFolder<Project> = readFolder(vocabulary: vocabulary, notesMentions: notesMentions)
        let gaps: FoundInFolder<Gap> = readFolder(vocabulary: vocabulary, notesMentions: notesMentions)
        let meetings: FoundInFolder<Meeting> = readFolder(vocabulary: vocabulary, notesMentions: notesMentions)
        let dossier = Dossier(
            framework: framework.record, projects: projects.records, gaps: gaps.records, meetings: meetings.records,
            strays: projects.strays + gaps.strays + meetings.strays)
        return (dossier, framework.mentions + projects.mentions + gaps.mentions + meetings.mentions)
    }

    private func readFolder<Subject>(vocabulary: Vocabulary?, notesMentions: Bool) -> FoundInFolder<Subject> {
        var result = FoundInFolder<Subject>()
        guard let name = Subject.kind.folder, folder.contains(name) else { return result }
        let recordFolder: RecordFolder
        do {
            recordFolder = try RecordFolder(of: Subject.kind, in: folder)
        } catch {
            result.strays = [Problem(file: name, message: "this folder cannot be read: \(error)")]
            return result
        }
        result.strays = recordFolder.strays
        let ids = recordFolder.ids
        let items = concurrentMap(ids.count) { index in
            Found<Subject>(
                reading: ids[index], in: recordFolder.descriptor, vocabulary: vocabulary, notesMentions: notesMentions)
        }
        result.records.reserveCapacity(items.count)
        for item in items {
            if item.isStray {
                result.strays += item.record.problems
            } else {
                result.records.append(item.record)
            }
            result.mentions += item.mentions
        }
        return result
    }
}

/// What one file turned out to be: a record, perhaps a broken one, or no file that could be one.
private struct Found<Subject: RecordSubject>: Sendable {
    let record: Record<Subject>
    let mentions: [Mention]
    let isStray: Bool

    init(reading id: RecordID, in folder: borrowing Descriptor, vocabulary: Vocabulary?, notesMentions: Bool) {
        do {
            let source = try FileContents(id.fileName, in: folder).bytes
            (record, mentions) = Record<Subject>.examining(
                source, id: id, vocabulary: vocabulary, notesReferences: notesMentions)
            isStray = false
        } catch {
            let problem = Problem(file: id.file, message: error.reason)
            record = Record(id: id, source: [], subject: Subject(), problems: [problem])
            mentions = []
            isStray = error.isStray
        }
    }
}

private struct FoundInFolder<Subject: RecordSubject> {
    var records: [Record<Subject>] = []
    var mentions: [Mention] = []
    var strays: [Problem] = []
}

extension RecordID {
    /// The name in its folder.
    var fileName: String { "\(name).md" }
}
