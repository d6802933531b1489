import CSystemCalls
import Glibc

/// A record's file that has lost its name, and lies beside it until the whole action is done: it can be put back as the
/// very file that it was, and what somebody has written into it meanwhile is not lost.
final class RemovedFile {
    private let folder: Descriptor
    private let name: AsideName
    /// Whether no program has it open for writing any more.
    let isFinal: Bool
    /// A failure where it is no file that could be a record, or cannot be read.
    let contents: Result<FileContents, FileContents.Fault>

    /// Takes the file's name away; fails where this account may not write the file.
    ///
    /// - Parameter base: what it is thought to hold: look at `holdsBase`.
    init(_ target: String, base: [UInt8], in folder: consuming Descriptor) throws(SystemError) {
        // Removing needs no right to the file itself, but whoever took the right away meant it.
        guard faccessat(folder.number, target, W_OK, AT_EACCESS) == 0 else { throw .last }
        name = AsideName(target: target, base: base, new: nil)
        guard renameat(folder.number, target, folder.number, name.complete) == 0 else { throw .last }
        self.folder = folder
        isFinal = Writers.wait(for: name.complete, in: self.folder.number)
        do throws(FileContents.Fault) {
            contents = .success(try FileContents(name.complete, inFolder: self.folder.number))
        } catch {
            contents = .failure(error)
        }
    }

    /// Whether it is exactly what was to be removed.
    func holds(_ base: [UInt8]) -> Bool { isFinal && (try? contents.get().bytes) == base }

    /// Whether everything that happened to the folder is on disk.
    var isDurable: Bool { folder.isSynchronized() }

    func discard() { unlinkat(folder.number, name.complete, 0) }

    /// Gives it its name back. Where that is taken, or cannot be given, the file is left where people see it, under the
    /// name that is returned.
    func putBack() -> String? {
        RemovedFile.putBack(name.complete, as: name.target, in: folder.number)
            ? nil : AsideName.keepBeside(name.complete, target: name.target, in: folder.number)
    }

    /// Whether the name was free.
    static func putBack(_ name: String, as target: String, in folder: Int32) -> Bool {
        if sherpa_rename_without_replacing(folder, name, target) == 0 { return true }
        // Some network file systems know no such rename; a hard link does not replace either.
        guard errno == EINVAL || errno == ENOSYS, linkat(folder, name, folder, target, 0) == 0 else { return false }
        unlinkat(folder, name, 0)
        return true
    }
}
