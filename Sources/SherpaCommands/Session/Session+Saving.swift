internal import DossierStore
internal import FrontMatter
internal import Negotiation
internal import Screen
internal import Spreadsheets
internal import Words
internal import Workbench

// Effects that concern the dossier's files are carried out, and answered.
extension Session {
    /// The answer, and what else the person should know, which is told first.
    func answers(to effect: Effect) -> [Message] {
        do throws(SaveFailure) {
            switch effect {
            case .write(let path, let bytes, let replacing):
                return [.wrote(WrittenFile(path, writing(bytes, to: path, replacing: replacing)))]
            case .export(let table, let path, let replacing):
                let file = ShownFile(table, workbench.dossier, today: workbench.today)
                return [.exported(table, WrittenFile(path, writing(file, to: path, replacing: replacing)))]
            case .undo: return try answer(store.undo(), isRedo: false)
            case .redo: return try answer(store.redo(), isRedo: true)
            case .save, .edit, .saveText, .discard, .redraw, .copy, .keepView, .keepColumns, .remember, .suspend, .quit,
                .reload,
                .loadReview, .finishReview:
                return []
            }
        } catch {
            return [answer(error, to: effect)]
        }
    }

    /// Reads all files again. What has not changed stays the very same, and with it what was worked out from it.
    var reloading: @Sendable () -> [Message] {
        { [store, dossier = workbench.dossier] in [.reloaded(store.load().sharing(dossier))] }
    }

    private func writing(_ file: ShownFile, to path: String, replacing: Bool) -> WrittenFile.Outcome {
        do throws(Workbook.Refusal) {
            return writing(try file.bytes(for: path), to: path, replacing: replacing)
        } catch {
            return .failed(error.reason)
        }
    }

    private func writing(_ bytes: [UInt8], to path: String, replacing: Bool) -> WrittenFile.Outcome {
        do throws(OutputFile.Failed) {
            try OutputFile.write(bytes, to: path, replacing: replacing)
            return .written
        } catch {
            switch error {
            case .exists: return .exists
            case .system(let code):
                return .failed(EditingWords.cannotBeWritten(reason: SherpaCommands.reason(code)).text)
            }
        }
    }

    /// A view goes into the person's own configuration.
    func keeping(_ view: SavedView) -> Message {
        do throws(Failure) {
            try Configuration.keep(view, in: Directories.configurationFile)
            return .viewKept(view)
        } catch {
            return .refused(error.message ?? "")
        }
    }

    /// So do the columns of a kind of lists.
    func keeping(_ columns: [String]?, of kind: RecordKind) -> Message {
        do throws(Failure) {
            try Configuration.keep(columns, of: kind, in: Directories.configurationFile)
            return .notice(EditingWords.columnsKept(list: kind.plural, isSaved: columns != nil).text, .info)
        } catch {
            return .refused(error.message ?? "")
        }
    }

    func notices(_ saved: Saved) -> [Message] { saved.notices.map { .notice($0, .warning) } }

    /// What else the person should know, and what was saved.
    func answers(_ saved: Saved, _ changes: [Change], of transaction: Transaction) -> [Message] {
        notices(saved) + [.saved(answer(saved, changes, of: transaction))]
    }

    private func answer(_ undone: Undone?, isRedo: Bool) throws(SaveFailure) -> [Message] {
        guard let undone else { return [.undone(nil, isRedo: isRedo, of: "")] }
        // The day is left out where it is today.
        let today = LocalClock.today().description + " "
        let time = undone.when.hasPrefix(today) ? String(undone.when.dropFirst(today.count)) : undone.when
        return notices(undone.saved)
            + [.undone(answer(undone.saved, undone.saved.differences), isRedo: isRedo, of: time)]
    }

    /// - Parameter transaction: nil for an undo or redo.
    func answer(_ saved: Saved, _ changes: [Change], of transaction: Transaction? = nil) -> SavedChanges {
        let joined: [ForeignChange] = saved.records.compactMap { record in
            guard let known = workbench.dossier.summary(of: record.id)?.source, let before = record.before,
                known != before
            else { return nil }
            return ForeignChange(
                record.id, .changed, Change.differences(in: record.id, from: known, to: before), by: Author())
        }
        // With other words in dossier.md every record reads otherwise.
        let dossier =
            saved.records.contains { $0.id.kind == .dossier }
            ? store.load()
            : workbench.dossier.updating(
                Dictionary(saved.records.map { ($0.id, $0.source(of: transaction)) }, uniquingKeysWith: { $1 }))
        return SavedChanges(
            changes, files: saved.fileChanges, joined: joined, dossier: dossier, durable: saved.durable)
    }

    func answer(_ failure: SaveFailure, to effect: Effect) -> Message {
        let isUndo = effect == .undo || effect == .redo
        switch failure {
        case .invalid(let reason): return .refused(reason)
        case .changed: return .refused(failure.description)
        case .failed(let error): return .refused(reason(error))
        case .conflicts(let conflicts, let author):
            // A link that leads elsewhere by now means nothing without the record's new id.
            if case .save(let transaction) = effect, transaction.removed != nil { return .refused(failure.description) }
            return .conflicts(conflicts, by: author, isUndo: isUndo, reread(Set(conflicts.map(\.record))))
        case .gone(let id):
            guard case .save(let transaction) = effect else { return .refused(failure.description) }
            return .gone(id, transaction, reread([id]))
        }
    }

    func reread(_ ids: Set<RecordID>) -> Dossier {
        store.rereading(.records(ids), of: workbench.dossier).dossier
    }

    /// Names the file as it is named elsewhere on the screen: its whole path would leave no room for the reason.
    private func reason(_ error: StoreError) -> String {
        let folder = store.path + "/"
        guard error.path.hasPrefix(folder) else { return error.description }
        // The status line begins with these words itself.
        let reason = error.reason.hasPrefix("not saved: ") ? String(error.reason.dropFirst(11)) : error.reason
        return "\(error.path.dropFirst(folder.count)): \(reason)"
    }
}

extension Change {
    /// Field by field; none where either version is no record.
    static func differences(in id: RecordID, from old: [UInt8], to new: [UInt8]) -> [Change] {
        guard let old = try? Document.record(old), let new = try? Document.record(new) else { return [] }
        return differences(in: id, from: old.root.value, to: new.root.value)
    }
}

extension SavedRecord {
    /// What there is now. Where the file holds what the transaction made of it, that has been read already.
    fileprivate func source(of transaction: Transaction?) -> RecordSource {
        guard let source else { return .gone }
        guard let document = transaction?.document(of: id), document.bytes == source else { return .bytes(source) }
        return .file(RecordFile(document))
    }
}

extension Saved {
    /// Field by field, in all records.
    var differences: [Change] {
        records.flatMap { record in
            guard let before = record.before, let source = record.source else { return [Change]() }
            return Change.differences(in: record.id, from: before, to: source)
        }
    }

    /// What was made and taken away. One of each of one kind is a record that got another id.
    var fileChanges: [FileChange] {
        let made = records.filter { $0.before == nil && $0.source != nil }.map(\.id)
        let removed = records.filter { $0.before != nil && $0.source == nil }.map(\.id)
        if made.count == 1, removed.count == 1, made[0].kind == removed[0].kind {
            return [.renamed(removed[0], to: made[0])]
        }
        return made.map(FileChange.made) + removed.map(FileChange.removed)
    }
}

extension Reread {
    var foreignChanges: [ForeignChange] {
        files.map { file in
            let kind: ForeignChange.Kind = file.isGone ? .removed : file.before == nil ? .added : .changed
            return ForeignChange(file.id, kind, file.changes, by: Author(name: file.writer))
        }
    }
}
