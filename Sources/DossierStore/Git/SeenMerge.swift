import Glibc
import Words

/// Which merge has been looked at: in it, a file without marks is a decision of somebody's, and not what a driver left
/// behind that died.
///
/// That belongs to one merge of two commits and ends with it: one that is made again, even of the same commits, has not
/// been seen. git writes `MERGE_HEAD` anew for each, so a second name for that very file tells them apart, without a
/// clock; beside it stands which commit it was merged into.
struct SeenMerge {
    private let folder: String

    private static let head = "sherpa-seen"
    private static let merge = "sherpa-seen-merge"
    private static let gitsOwn = "MERGE_HEAD"

    init(in folder: String) { self.folder = folder }

    /// Whether the merge that is under way was looked at, with `head` as the branch's commit.
    func isSeen(with head: String?) -> Bool {
        guard let head, let folder = try? Descriptor.folder(folder),
            let seen = try? FileContents(SeenMerge.head, in: folder).bytes, seen == Array(head.utf8)
        else { return false }
        var (own, other) = (stat(), stat())
        return fstatat(folder.number, SeenMerge.merge, &own, AT_SYMLINK_NOFOLLOW) == 0
            && fstatat(folder.number, SeenMerge.gitsOwn, &other, AT_SYMLINK_NOFOLLOW) == 0
            && own.st_dev == other.st_dev && own.st_ino == other.st_ino
    }

    /// Where the file system gives no second name to a file, nothing is taken for seen: what is decided as it was here is
    /// asked for again, until `git add` takes it in.
    func mark(with head: String?) throws(StoreError) {
        guard let head else { return }
        do {
            let folder = try Descriptor.folder(folder)
            try folder.writeNote(SeenMerge.head, Array(head.utf8))
            unlinkat(folder.number, SeenMerge.merge, 0)
            _ = linkat(folder.number, SeenMerge.gitsOwn, folder.number, SeenMerge.merge, 0)
        } catch {
            throw StoreError("\(folder)/\(SeenMerge.head)", StoreWords.cannotBeWritten, error)
        }
    }

    /// The merge is over.
    func forget() {
        guard let folder = try? Descriptor.folder(folder) else { return }
        for name in [SeenMerge.merge, SeenMerge.head] { unlinkat(folder.number, name, 0) }
    }
}
