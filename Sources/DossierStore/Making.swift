import CSystemCalls
import Glibc
import Negotiation
import Words

/// A file of a dossier that is to be made.
public struct NewFile: Sendable {
    /// Below the dossier, such as `gaps/equity-share.md`.
    public let path: String
    public let bytes: [UInt8]

    public init(_ path: String, _ bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

extension DossierStore {
    /// Makes a dossier of these files, on disk when this returns, in a folder that is not there yet or is empty.
    ///
    /// What was made is taken away again when it cannot be finished.
    public static func make(_ folder: String, files: [NewFile]) throws(StoreError) {
        // dossier.md comes last: until it is there, the folder is no dossier.
        let files = files.filter { $0.path != dossierFile } + files.filter { $0.path == dossierFile }
        let root = try emptyFolder(folder)
        var made: [Made] = []
        do {
            try write(files, in: root, &made)
        } catch {
            // Only these: another process may be making its dossier here, too.
            for entry in made.reversed() { unlinkat(root.number, entry.path, entry.isFolder ? AT_REMOVEDIR : 0) }
            throw StoreError(folder, StoreWords.cannotMake, error)
        }
    }

    private static func emptyFolder(_ path: String) throws(StoreError) -> Descriptor {
        do {
            try makeFolders(to: path)
            let folder = try Descriptor.folder(path)
            if try folder.isEmptyFolder() { return folder }
        } catch {
            throw StoreError(path, StoreWords.cannotMake, error)
        }
        throw StoreError(path, StoreWords.folderNotEmpty)
    }

    /// A file or folder that this process has made.
    private struct Made {
        let path: String
        let isFolder: Bool
    }

    private static func write(
        _ files: [NewFile], in root: borrowing Descriptor, _ made: inout [Made]
    ) throws(SystemError) {
        for kind in RecordKind.listed {
            guard let name = kind.folder else { continue }
            guard mkdirat(root.number, name, 0o777) == 0 else { throw .last }
            made.append(Made(path: name, isFolder: true))
        }
        for file in files {
            let descriptor = try root.open(file.path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o666)
            made.append(Made(path: file.path, isFolder: false))
            try descriptor.write(file.bytes)
            try descriptor.finish()
        }
        made += [Made(path: ".sherpa", isFolder: true), Made(path: ".sherpa/lock", isFolder: false)]
        try DossierLock.make(in: root)
        // Once for all of them, as a synchronisation for each of thousands would take minutes.
        guard sherpa_sync_file_system(root.number) == 0 else { throw .last }
    }

    /// Makes the folder and those above it that are missing.
    private static func makeFolders(to path: String) throws(SystemError) {
        var end = path.startIndex
        while end < path.endIndex {
            end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
            guard mkdir(String(path[..<end]), 0o777) == 0 || errno == EEXIST else { throw .last }
        }
    }
}
