import CSystemCalls
import Glibc
import Negotiation

/// What a dossier's files look like from outside, for where the kernel tells nothing of changes.
///
/// It is a hint only: whoever is told that a file has changed reads it and compares the bytes.
struct FolderScan {
    private let store: DossierStore
    private var look: Look
    /// Files that the last look found changed. They are named once more by the next: a second write within the same
    /// tick of the file system's clock leaves no other trace.
    private var unsettled: Set<RecordID> = []

    /// Looks for the first time.
    init(_ store: DossierStore) {
        self.store = store
        look = Look(at: store.folder)
    }

    /// Looks again, and tells what is not as it was.
    mutating func changes() -> DossierWatch.Changes {
        let before = look
        look = Look(at: store.folder)
        var changed = Set(look.files.keys.filter { look.files[$0] != before.files[$0] })
        changed.formUnion(before.files.keys.filter { look.files[$0] == nil })
        defer { unsettled = changed }
        if look.folders != before.folders || look.strays != before.strays || look.copies != before.copies {
            return .everything
        }
        let named = changed.union(unsettled)
        return named.isEmpty ? .none : .records(named)
    }
}

/// All files at one moment.
private struct Look {
    var files: [RecordID: FileMark] = [:]
    /// Files whose names are no ids.
    var strays: Set<Problem> = []
    var copies: Set<RecordCopy> = []
    var folders: [RecordKind: FolderMark] = [:]

    init(at dossier: borrowing Descriptor) {
        // Network file systems keep lists of names for up to a minute unless they are asked.
        _ = sherpa_refresh(dossier.number)
        files[.dossier] = FileMark(DossierStore.dossierFile, in: dossier)
        for kind in RecordKind.listed {
            do {
                if let name = kind.folder { _ = sherpa_refresh(try dossier.openFolder(name).number) }
                let folder = try RecordFolder(of: kind, in: dossier)
                folders[kind] = .open(FileIdentity(try folder.descriptor.status()))
                for id in folder.ids { files[id] = FileMark(id.fileName, in: folder.descriptor) }
                strays.formUnion(folder.strays)
                copies.formUnion(folder.copies)
            } catch {
                folders[kind] = .closed(error)
            }
        }
    }
}

private struct FileIdentity: Equatable {
    let device: dev_t
    let inode: ino_t

    init(_ status: stat) {
        device = status.st_dev
        inode = status.st_ino
    }
}

private enum FolderMark: Equatable {
    case open(FileIdentity)
    /// It is not there, or is no folder, or may not be read.
    case closed(SystemError)
}

private struct FileMark: Equatable {
    let identity: FileIdentity
    let size: off_t
    private let times: [Int]

    /// `nil` where there is no file, or the system does not tell.
    init?(_ name: String, in folder: borrowing Descriptor) {
        var status = stat()
        guard fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        identity = FileIdentity(status)
        size = status.st_size
        // The time of the last change of any kind cannot be set back, as that of the last write can.
        times = [
            status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
        ]
    }
}
