import CSystemCalls
import Glibc

/// New bytes written beside a record's file, under a name that is never read as a record, until they take its place.
/// Whatever goes wrong before that, this file is removed and the record is as it was.
struct AsideFile: ~Copyable {
    private let folder: Int32
    private let name: String
    private var isPublished = false

    private init(folder: Int32, name: String) {
        self.folder = folder
        self.name = name
    }

    deinit {
        if !isPublished { unlinkat(folder, name, 0) }
    }

    /// Writes `bytes`, with these permissions, beside the file they are meant for; they are on disk on return.
    static func write(
        _ bytes: [UInt8], for target: String, permissions: Permissions, in folder: borrowing Descriptor
    ) throws(SystemError) -> AsideFile {
        let name = ".\(target).\(String(UInt64.random(in: 0 ... .max), radix: 16)).tmp"
        let file = try folder.open(name, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
        let aside = AsideFile(folder: folder.number, name: name)
        try file.write(bytes)
        try permissions.give(to: file)
        try file.synchronize()
        try file.finish()
        return aside
    }

    /// Takes the place of the file of this name.
    consuming func replace(_ target: String) throws(SystemError) {
        guard renameat(folder, name, folder, target) == 0 else { throw .last }
        isPublished = true
    }

    /// Becomes the file of this name; fails with EEXIST where there is one.
    consuming func add(as target: String) throws(SystemError) {
        if sherpa_rename_without_replacing(folder, name, target) == 0 {
            isPublished = true
            return
        }
        // Some network file systems know no such rename; a hard link does not replace either.
        guard errno == EINVAL || errno == ENOSYS, linkat(folder, name, folder, target, 0) == 0 else { throw .last }
    }
}
