import Glibc
import Negotiation

/// What this account has saved in one dossier and can take back, the latest last; kept as files that people can read, in
/// the account's state folder. Used under the dossier's lock.
struct UndoJournal: ~Copyable {
    private static let folder = "undo"
    private static let doneEnding = ".done"
    private static let undoneEnding = ".undone"
    /// Older ones are dropped.
    private static let capacity = 200

    private let directory: Descriptor

    /// nil where nothing has been kept yet.
    init?(in state: StateFolder) throws(SystemError) {
        guard let directory = try state.folder(UndoJournal.folder) else { return nil }
        self.directory = directory
    }

    private init(directory: consuming Descriptor) { self.directory = directory }

    /// Keeps an action as the latest; what had been taken back before it cannot be made again.
    ///
    /// Its bytes are on disk on return where it took files away: they are nowhere else.
    static func add(_ action: Versions, in state: StateFolder) throws(SystemError) {
        let journal = UndoJournal(directory: try state.makingFolder(folder))
        // Somebody has finished it for a killed process that had kept it already.
        if let last = try journal.lastDone(), last.action.bytes == action.bytes { return }
        let names = try journal.directory.names(endingIn: doneEnding, undoneEnding)
        let undone = names.filter { $0.hasSuffix(undoneEnding) }
        let done = names.filter { $0.hasSuffix(doneEnding) }
        for name in undone + done.dropLast(capacity - 1) { unlinkat(journal.directory.number, name, 0) }
        let last = names.compactMap { Int($0.prefix { $0 != "." }) }.max() ?? 0
        let digits = String(last + 1)
        let name = String(repeating: "0", count: max(0, 12 - digits.count)) + digits
        try journal.directory.writeNote(name + doneEnding, action.bytes, isDurable: action.removes)
    }

    /// One action, and where it stands.
    struct Entry {
        let name: String
        let action: Versions

        /// What it is called as long as it is kept, done or undone; later ones have larger numbers.
        var number: String { String(name.prefix { $0 != "." }) }
    }

    /// Whether an action that was once done has been undone: it stands there as such, or was dropped as such when something
    /// else was saved. The oldest are dropped, too, once there are many.
    func isUndone(_ number: String) -> Bool {
        let done = (try? directory.names(endingIn: UndoJournal.doneEnding)) ?? []
        if done.contains(number + UndoJournal.doneEnding) { return false }
        let isOld = done.first.map { number < $0 } ?? false
        return !(isOld && done.count >= UndoJournal.capacity)
    }

    /// What each action did that was not taken back, the earliest first; those that are not whole are left out.
    func doneFiles() -> [Versions.File] {
        let names = (try? directory.names(endingIn: UndoJournal.doneEnding)) ?? []
        return names.flatMap { name in
            (try? FileContents(name, in: directory, limit: Versions.limit)).flatMap { Versions($0.bytes) }?.files ?? []
        }
    }

    /// The last that was done and not taken back.
    func lastDone() throws(SystemError) -> Entry? {
        try entry(directory.names(endingIn: UndoJournal.doneEnding).reversed())
    }

    /// The first of those taken back.
    func nextUndone() throws(SystemError) -> Entry? {
        try entry(directory.names(endingIn: UndoJournal.undoneEnding))
    }

    /// The first whose file is whole; the others are of no use to anybody. One that only cannot be read now is kept.
    private func entry(_ names: [String]) throws(SystemError) -> Entry? {
        for name in names {
            do throws(FileContents.Fault) {
                let bytes = try FileContents(name, in: directory, limit: Versions.limit).bytes
                if let action = Versions(bytes) { return Entry(name: name, action: action) }
            } catch {
                if case .system(let error) = error { throw error }
            }
            unlinkat(directory.number, name, 0)
        }
        return nil
    }

    func markUndone(_ entry: Entry) { rename(entry, from: UndoJournal.doneEnding, to: UndoJournal.undoneEnding) }
    func markDone(_ entry: Entry) { rename(entry, from: UndoJournal.undoneEnding, to: UndoJournal.doneEnding) }

    private func rename(_ entry: Entry, from old: String, to new: String) {
        renameat(directory.number, entry.name, directory.number, entry.name.dropLast(old.count) + new)
    }
}
