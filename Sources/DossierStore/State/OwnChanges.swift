import Glibc
import Negotiation

extension DossierStore {
    /// Who wrote each of these records' files last, as far as that can be known: its owner, unless that is this account,
    /// and when.
    package func lastWrites(of ids: some Sequence<RecordID>) -> [RecordID: Author] {
        var folders: [RecordKind: RecordFolderNumber] = [:]
        var authors: [RecordID: Author] = [:]
        for id in ids {
            if folders[id.kind] == nil {
                guard let directory = try? folder.openFolder(id.kind.folder ?? ".") else { continue }
                folders[id.kind] = RecordFolderNumber(directory)
            }
            var status = stat()
            guard let number = folders[id.kind]?.number,
                fstatat(number, id.fileName, &status, AT_SYMLINK_NOFOLLOW) == 0
            else { continue }
            authors[id] = Author(
                name: Account.other(status.st_uid), time: LocalClock.text(status.st_mtim.tv_sec))
        }
        return authors
    }

    /// Those of the records whose change from `before` to `after` is made of nothing but what this account has saved
    /// here and not taken back.
    public func ownChanges(
        among changes: [RecordID: (before: ArraySlice<UInt8>?, after: [UInt8])]
    ) -> Set<RecordID> {
        guard let state, !changes.isEmpty, let journal = try? UndoJournal(in: state) else { return [] }
        var reached = changes.compactMapValues { $0.before.map { Array($0) } }
        for file in journal.doneFiles() {
            if let now = reached[file.id], now == file.before { reached[file.id] = file.after }
        }
        return Set(changes.filter { $0.value.before != nil && reached[$0.key] == $0.value.after }.keys)
    }
}

/// A folder that stays open while several of its files are looked at.
private final class RecordFolderNumber {
    private let directory: Descriptor
    var number: Int32 { directory.number }

    init(_ directory: consuming Descriptor) { self.directory = directory }
}
