import Glibc

/// The notes of this account's imports into one dossier, a file for each that brought something new. The name says which
/// action of the undo journal it was: what is undone is as if it had never been imported.
///
/// A convenience: what cannot be read is as if it were not there, and the table's word then counts.
struct ImportFolder: ~Copyable {
    private static let folder = "imports"
    private static let ending = ".cells"
    /// Of an import that saved nothing, since the dossier said all of it already.
    private static let noAction = "0"
    /// Files; the earliest are joined.
    private static let capacity = 200
    /// Bytes of the largest file that is read: 64 MiB.
    private static let limit = 64 << 20

    private let directory: Descriptor

    /// Nil where there are none.
    init?(in state: StateFolder) {
        guard let directory = try? state.folder(ImportFolder.folder) else { return nil }
        self.directory = directory
    }

    init(makingIn state: StateFolder) throws(SystemError) { directory = try state.makingFolder(ImportFolder.folder) }

    private struct File {
        let name: String
        let number: Int
        let action: String

        init?(_ name: String) {
            let parts = name.dropLast(ImportFolder.ending.count).split(separator: "-")
            guard parts.count == 2, let number = Int(parts[0]) else { return nil }
            self.name = name
            self.number = number
            action = String(parts[1])
        }

        init(_ number: Int, _ action: String) {
            self.number = number
            self.action = action
            let digits = String(number)
            name = String(repeating: "0", count: max(0, 9 - digits.count)) + digits + "-" + action + ImportFolder.ending
        }
    }

    private var files: [File] {
        ((try? directory.names(endingIn: ImportFolder.ending)) ?? []).compactMap(File.init)
            .sorted { $0.number < $1.number }
    }

    private func notes(_ file: File) -> ImportNotes? {
        (try? FileContents(file.name, in: directory, limit: ImportFolder.limit)).flatMap { ImportNotes($0.bytes) }
    }

    /// Those of all imports that are not undone, the later over the earlier.
    func notes(undone isUndone: (String) -> Bool) -> ImportNotes {
        var all = ImportNotes()
        for file in files where file.action == ImportFolder.noAction || !isUndone(file.action) {
            if let notes = notes(file) { all.take(notes) }
        }
        return all
    }

    /// Keeps those of one more.
    ///
    /// - Parameter action: its name in the undo journal; nil where there is none.
    func add(_ notes: ImportNotes, of action: String?, undone isUndone: (String) -> Bool) throws(SystemError) {
        var files = files
        try directory.writeNote(File((files.last?.number ?? 0) + 1, action ?? ImportFolder.noAction).name, notes.bytes)
        while files.count > ImportFolder.capacity {
            let (first, second) = (files.removeFirst(), files.removeFirst())
            var joined = ImportNotes()
            for file in [first, second] where file.action == ImportFolder.noAction || !isUndone(file.action) {
                if let notes = self.notes(file) { joined.take(notes) }
            }
            let both = File(second.number, ImportFolder.noAction)
            try directory.writeNote(both.name, joined.bytes)
            for file in [first, second] where file.name != both.name { unlinkat(directory.number, file.name, 0) }
            files.insert(both, at: 0)
        }
    }
}

extension DossierStore {
    /// What this account has imported into the dossier, as far as that is not undone.
    public var importNotes: ImportNotes {
        guard let state, let folder = ImportFolder(in: state) else { return ImportNotes() }
        let journal = try? UndoJournal(in: state)
        return folder.notes { name in journal?.isUndone(name) ?? false }
    }

    /// Keeps what an import has brought that was not known.
    ///
    /// - Parameter words: those of the transaction that was saved; nil where there was nothing to be saved.
    /// - Returns: why the system refuses; nil where it is done.
    public func keep(_ notes: ImportNotes, ofSaved words: [String]?) -> String? {
        guard let state, !notes.isEmpty else { return nil }
        do throws(SystemError) {
            let journal = try UndoJournal(in: state)
            let last = try journal?.lastDone()
            let action = words == nil || last?.action.what != words ? nil : last?.number
            try ImportFolder(makingIn: state).add(notes, of: action) { journal?.isUndone($0) ?? false }
            return nil
        } catch { return "\(error)" }
    }
}
