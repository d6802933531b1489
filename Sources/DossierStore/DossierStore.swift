import Glibc
import Negotiation
import Synchronization
import Words

/// The files of one dossier: records are read from them and changes written to them.
///
/// The folder is held open, so that it stays the same dossier when it is moved. Reading never writes.
public final class DossierStore: Sendable {
    /// The folder, absolute and without links.
    public let path: String
    /// Open as long as this object lives.
    let folder: Descriptor

    /// This account's notes about the dossier; nil keeps none.
    public let state: StateFolder?
    /// Whether files were seen that a killed save may have left.
    let hasLeftovers = Atomic(false)

    static let dossierFile = RecordID.dossier.file

    private let stateBase: String?

    private init(path: String, folder: consuming Descriptor, state: String?) {
        stateBase = state
        self.path = path
        self.folder = folder
        self.state = state.map { StateFolder(below: $0, dossier: path) }
    }

    /// The dossier that `folder` lies in: that whose `dossier.md` is in it or the nearest folder above.
    ///
    /// - Parameter state: the program's folder for state, where the way back and drafts are kept; nil keeps none.
    public static func find(from folder: String, state: String? = nil) throws(StoreError) -> DossierStore {
        let start = try resolved(folder)
        var path = start[...]
        var closed: String?
        while true {
            let candidate = path.isEmpty ? "/" : String(path)
            // One that is there but cannot be opened is not passed over: what lies above is another dossier.
            var status = stat()
            if lstat("\(candidate)/\(dossierFile)", &status) == 0 { return try open(candidate, state: state) }
            switch errno {
            case ENOENT, ENOTDIR: break
            case EACCES: closed = closed ?? candidate
            default: throw StoreError(candidate, StoreWords.cannotLookHere, .last)
            }
            guard let slash = path.lastIndex(of: "/") else { break }
            path = path[..<slash]
        }
        if let closed { throw StoreError(closed, StoreWords.cannotLookHere, SystemError(EACCES)) }
        throw StoreError(start, StoreWords.noneHereOrAbove)
    }

    /// The dossier in exactly this folder.
    public static func open(_ folder: String, state: String? = nil) throws(StoreError) -> DossierStore {
        let path = try resolved(folder)
        let descriptor: Descriptor
        do { descriptor = try .folder(path) } catch { throw StoreError(folder, StoreWords.cannotOpenDossier, error) }
        let isDossier: Bool
        do { isDossier = try descriptor.contains(dossierFile) } catch {
            throw StoreError(folder, StoreWords.cannotOpenDossier, error)
        }
        guard isDossier else {
            throw StoreError(folder, StoreWords.noneHere)
        }
        return DossierStore(path: path, folder: descriptor, state: state)
    }

    /// The dossier that lies at this path now, where the folder held here has been deleted: as when git checks out a
    /// branch without it, and then one with it. `nil` while this folder is still anywhere.
    public func successor() -> DossierStore? {
        // On a network file system a folder that another machine has deleted has no status at all.
        if let status = try? folder.status(), status.st_nlink > 0 { return nil }
        return try? DossierStore.open(path, state: stateBase)
    }

    /// Whether this account cannot write to the folder.
    public var isReadOnly: Bool { faccessat(folder.number, ".", W_OK, AT_EACCESS) != 0 }

    private static func resolved(_ folder: String) throws(StoreError) -> String {
        guard let path = realpath(folder, nil) else {
            throw StoreError(folder, StoreWords.cannotOpenDossier, .last)
        }
        defer { free(path) }
        return String(cString: path)
    }
}
