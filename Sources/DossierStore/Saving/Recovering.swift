import Glibc
import Negotiation
import Words

// What saves that were killed have left is put in order: under the lock, so that no living save is disturbed.
extension DossierStore {
    static let journal = "journal"
    private static let partialJournal = "journal.part"

    /// Finishes or clears away what killed saves have left, if there is anything. Gives what a person should know.
    ///
    /// Does nothing where this account may not write.
    public func recover() -> [String] {
        // Where the system does not say, the attempt tells why.
        guard hasLeftovers.load(ordering: .relaxed) || (try? hasJournal) != false else { return [] }
        do throws(SaveFailure) {
            let lock = try lock()
            let told = try recoverHoldingLock()
            lock.release()
            return told
        } catch {
            return (try? hasJournal) != false ? ["\(error)"] : []
        }
    }

    /// Fails, and leaves the rest to the next who comes, where an action that was cut short can be finished but not now.
    func recoverHoldingLock() throws(SaveFailure) -> [String] {
        // Of a journal that was never whole nobody was told.
        unlinkat(folder.number, ".sherpa/\(DossierStore.partialJournal)", 0)
        let finished = try hasJournal ? try rollForward() : []
        guard hasLeftovers.exchange(false, ordering: .relaxed) else { return finished }
        return finished + RecordKind.allCases.flatMap(clearAway)
    }

    private var hasJournal: Bool {
        get throws(SaveFailure) {
            let name = ".sherpa/\(DossierStore.journal)"
            do { return try folder.contains(name) } catch {
                throw .failed(
                    StoreError("\(path)/\(name)", SavingWords.interruptionUnknown, error))
            }
        }
    }

    // MARK: several records in one action

    /// On disk when this returns.
    func writeJournal(_ versions: Versions) throws(SystemError) {
        let directory = try folder.openFolder(".sherpa")
        let aside = DossierStore.partialJournal
        do throws(SystemError) {
            let mode = try directory.status().st_mode & 0o666
            let file = try directory.open(aside, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
            try file.write(versions.bytes)
            // Whoever may write the dossier may have to finish this.
            guard fchmod(file.number, mode) == 0 else { throw SystemError.last }
            try file.synchronize()
            try file.finish()
            guard renameat(directory.number, aside, directory.number, DossierStore.journal) == 0 else {
                throw SystemError.last
            }
            try directory.synchronize()
        } catch {
            unlinkat(directory.number, aside, 0)
            unlinkat(directory.number, DossierStore.journal, 0)
            throw error
        }
    }

    /// All is done: nothing is to be finished any more, not even after a power cut.
    func removeJournal() {
        guard let directory = try? folder.openFolder(".sherpa") else { return }
        unlinkat(directory.number, DossierStore.journal, 0)
        _ = directory.isSynchronized()
    }

    /// Carries an action that was cut short to its end. What others have changed since stays; what cannot be joined is
    /// left beside the record.
    private func rollForward() throws(SaveFailure) -> [String] {
        guard let action = try readJournal() else {
            removeJournal()
            return []
        }
        var told: [String] = []
        for file in action.files {
            do throws(SaveFailure) {
                told += try finish(file, of: action)
            } catch {
                // What the system refuses now it may allow later.
                if case .failed(let reason) = error, reason.code != nil { throw error }
                told.append(keepVersion(file) ?? SavingWords.lost(file: file.id.file, why: "\(error)").text)
            }
        }
        try synchronizeFolders(of: action)
        // What was taken away is nowhere else.
        if !action.isTurn, action.removes || action.who == Account.own {
            do throws(SystemError) { try remember(action) } catch {
                let place = VisibleName.text(state?.path.utf8 ?? path.utf8)
                told.append(SavingWords.cannotBeUndone(isFinished: true, place: place, why: "\(error)").text)
            }
        }
        removeJournal()
        return told
            + action.what.map {
                SavingWords.finished($0, who: action.who, when: action.when).text
            }
    }

    /// Does what is left to do to one file. Gives what a person should know.
    private func finish(_ file: Versions.File, of action: Versions) throws(SaveFailure) -> [String] {
        let now: FileContents?
        do { now = try contents(of: file.id) } catch {
            guard case .gone = error, file.before == nil || file.after == nil else { throw error }
            now = nil
        }
        guard now?.bytes != file.after else { return [] }
        if let now, file.after == nil, now.bytes != file.before {
            return [SavingWords.removalOff(file: file.id.file).text]
        }
        let after: [UInt8]?
        if let now, let before = file.before, let ours = file.after {
            after = try join(file.id, base: before, ours: ours, theirs: now)
        } else if now != nil, file.before == nil {
            throw .invalid(SavingWords.otherWithID.text)
        } else {
            after = file.after
        }
        let model = action.files.first { $0.after == nil && $0.id.kind == file.id.kind }?.id
        let edit = Edit(id: file.id, before: now?.bytes, after: after, model: model, mode: file.mode)
        var removed: [RecordID: RemovedFile] = [:]
        _ = try carryOut(edit, aside(edit), &removed)
        for file in removed.values { file.discard() }
        return []
    }

    /// What the killed save itself had done may not be on disk yet: a power cut could take it back when the journal is
    /// gone already.
    private func synchronizeFolders(of action: Versions) throws(SaveFailure) {
        for name in Set(action.files.map { $0.id.kind.folder ?? "." }).sorted() {
            do throws(SystemError) { try folder.openFolder(name).synchronize() } catch {
                throw .failed(
                    StoreError("\(path)/\(name)", SavingWords.interruptionUnfinished, error))
            }
        }
    }

    /// Nil for what no save has written as a whole.
    private func readJournal() throws(SaveFailure) -> Versions? {
        let name = ".sherpa/\(DossierStore.journal)"
        do throws(FileContents.Fault) {
            return Versions(try FileContents(name, in: folder, limit: Versions.limit).bytes)
        } catch {
            guard case .system(let error) = error else { return nil }
            throw .failed(
                StoreError("\(path)/\(name)", SavingWords.interruptionUnfinished, error))
        }
    }

    /// Leaves a version that cannot be joined beside its record. Tells where, or nothing if that failed.
    private func keepVersion(_ file: Versions.File) -> String? {
        guard let after = file.after, let directory = try? folder.openFolder(file.id.kind.folder ?? "."),
            let permissions = try? Permissions(of: folder.open(DossierStore.dossierFile, O_RDONLY)),
            let kept = try? AsideFile(
                after, for: file.id.fileName, base: file.before, permissions: permissions, in: directory)
        else { return nil }
        return SavingWords.keptBeside(file: file.id.file, kept: kept.keepBeside()).text
    }

    // MARK: one record

    /// Files that saves have left beside records of this kind. What a save itself wrote or replaced was told to nobody or
    /// is in the record; what anybody else wrote is kept.
    private func clearAway(_ kind: RecordKind) -> [String] {
        guard let directory = try? folder.openFolder(kind.folder ?? ".") else { return [] }
        var names: [(String, AsideName)] = []
        try? directory.forEachName { bytes in
            let name = String(decoding: bytes, as: UTF8.self)
            if let aside = AsideName(name) { names.append((name, aside)) }
        }
        return names.compactMap { name, aside in
            guard !AsideName.isPartial(name), let left = Descriptor.bytes(of: name, in: directory.number),
                !aside.knows(left), left != Descriptor.bytes(of: aside.target, in: directory.number)
            else {
                unlinkat(directory.number, name, 0)
                return nil
            }
            if aside.isRemoval, RemovedFile.putBack(name, as: aside.target, in: directory.number) {
                return SavingWords.removalUndone(file: "\(kind.folder ?? ".")/\(aside.target)").text
            }
            let kept = AsideName.keepBeside(name, target: aside.target, in: directory.number)
            return SavingWords.strayKept(file: "\(kind.folder ?? ".")/\(aside.target)", kept: kept).text
        }
    }
}
