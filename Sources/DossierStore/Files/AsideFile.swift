import CSystemCalls
import Glibc

/// New bytes written beside a record's file, under a name that is never read as a record, until they take its place.
/// Whatever goes wrong before that, this file is removed and the record is as it was.
final class AsideFile {
    private let folder: Descriptor
    private let name: AsideName
    private let bytes: [UInt8]
    private var isMine = true

    /// Writes `bytes` to the folder of the file that they are meant for; they are on disk on return.
    ///
    /// - Parameter base: what the file holds that they are to replace; nil for a file that is not there yet.
    init(
        _ bytes: [UInt8], for target: String, base: [UInt8]?, permissions: Permissions,
        in folder: consuming Descriptor
    ) throws(SystemError) {
        name = AsideName(target: target, base: base, new: bytes)
        self.bytes = bytes
        do throws(SystemError) {
            let file = try folder.open(name.partial, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
            try file.write(bytes)
            try permissions.give(to: file)
            try file.synchronize()
            try file.finish()
            // Only what is complete has the name that recovery takes seriously.
            guard renameat(folder.number, name.partial, folder.number, name.complete) == 0 else {
                throw SystemError.last
            }
        } catch {
            unlinkat(folder.number, name.partial, 0)
            throw error
        }
        self.folder = folder
    }

    deinit {
        if isMine { unlinkat(folder.number, name.complete, 0) }
    }

    /// What became of an attempt to take a file's place.
    enum Replacement {
        /// The file holds the new bytes; the old ones are gone.
        case done
        /// The file holds the new bytes, but what came out was not the base: it is kept aside.
        case displaced(DisplacedFile)
        /// Nothing was written: the file is not the base any more, and the file system knows no exchange.
        case stale
    }

    /// Takes the place of the file, which held `base` when it was last read.
    ///
    /// Both change places at one stroke, and what comes out is looked at: an editor that knows no lock may have written
    /// since the file was read. Where the file system knows no exchange, the file is read again just before.
    func replace(holding base: [UInt8]) throws(SystemError) -> Replacement {
        guard sherpa_exchange(folder.number, name.complete, name.target) == 0 else {
            guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(errno) else { throw .last }
            guard Descriptor.bytes(of: name.target, in: folder.number) == base else { return .stale }
            guard renameat(folder.number, name.complete, folder.number, name.target) == 0 else { throw .last }
            isMine = false
            return .done
        }
        let displaced = DisplacedFile(name, replacedBy: self)
        isMine = false
        guard displaced.isFinal, displaced.bytes == base else { return .displaced(displaced) }
        displaced.remove()
        return .done
    }

    /// Becomes the file; fails with EEXIST where there is one.
    func add() throws(SystemError) {
        if sherpa_rename_without_replacing(folder.number, name.complete, name.target) == 0 {
            isMine = false
            return
        }
        // Some network file systems know no such rename; a hard link does not replace either.
        guard errno == EINVAL || errno == ENOSYS,
            linkat(folder.number, name.complete, folder.number, name.target, 0) == 0
        else { throw .last }
    }

    /// Stays where people see it, and takes no file's place; gives its name there.
    func keepBeside() -> String {
        isMine = false
        return AsideName.keepBeside(name.complete, target: name.target, in: folder.number)
    }

    /// Whether everything that happened to the folder is on disk.
    var isDurable: Bool { folder.isSynchronized() }

    fileprivate var folderNumber: Int32 { folder.number }
    fileprivate var newBytes: [UInt8] { bytes }
}

/// What came out when a new version took a file's place and was not what it was to replace: somebody else's bytes.
/// They are kept whatever happens: joined and then removed, put back, or left beside the file.
final class DisplacedFile {
    private let name: AsideName
    /// What took its place; it also keeps the folder open.
    private let replacement: AsideFile
    /// Whether no program has it open for writing any more.
    let isFinal: Bool
    /// A failure where it is no file that could be a record, or cannot be read.
    let contents: Result<FileContents, FileContents.Fault>

    fileprivate var bytes: [UInt8]? { try? contents.get().bytes }
    private var folder: Int32 { replacement.folderNumber }

    fileprivate init(_ name: AsideName, replacedBy replacement: AsideFile) {
        self.name = name
        self.replacement = replacement
        isFinal = Writers.wait(for: name.complete, in: replacement.folderNumber)
        do throws(FileContents.Fault) {
            contents = .success(try FileContents(name.complete, inFolder: replacement.folderNumber))
        } catch {
            contents = .failure(error)
        }
    }

    func remove() { unlinkat(folder, name.complete, 0) }

    /// Gives the file its place back. What comes out is our own version, of which nobody has been told; should it be yet
    /// another one, that stays, and this one is left beside it. Gives the name under which it was left.
    func putBack() -> String? {
        if sherpa_exchange(folder, name.complete, name.target) == 0 {
            if Descriptor.bytes(of: name.complete, in: folder) == replacement.newBytes {
                remove()
                return nil
            }
            _ = sherpa_exchange(folder, name.complete, name.target)
        }
        return keepBeside()
    }

    /// Leaves it where people see it; gives its name there.
    func keepBeside() -> String { AsideName.keepBeside(name.complete, target: name.target, in: folder) }
}

/// Programs that have a file open for writing.
enum Writers {
    /// Milliseconds to wait for them, in all and between looks.
    private static let patience = (all: 1000, step: 5)

    /// Whether none is left: an editor may have opened the file before it lost its name, and may write into it still.
    static func wait(for name: String, in folder: Int32) -> Bool {
        guard let file = try? Descriptor.open(name, O_RDONLY, inFolder: folder) else { return true }
        for _ in 0..<patience.all / patience.step {
            if sherpa_is_being_written(file.number) == 0 { return true }
            poll(nil, 0, Int32(patience.step))
        }
        return false
    }
}

extension Descriptor {
    /// The bytes of a file that can be a record; nil for all else.
    static func bytes(of name: String, in folder: Int32) -> [UInt8]? {
        try? FileContents(name, inFolder: folder).bytes
    }
}
