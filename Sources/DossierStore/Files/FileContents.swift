import CSystemCalls
import Glibc
import Words

/// A regular file as it was when it was read.
struct FileContents {
    let bytes: [UInt8]
    let status: stat

    /// Bytes in the largest file that is read: 4 MiB.
    static let limit = 4 << 20

    /// Why something is not read as a record.
    enum Fault: Error {
        case symbolicLink, folder, pipe, socket, device
        /// `size` in bytes.
        case tooLarge(size: Int)
        case system(SystemError)

        /// Whether it is no file at all.
        var isStray: Bool {
            switch self {
            case .tooLarge, .system: false
            default: true
            }
        }

        /// What is wrong and what to do, for a sentence that begins with the file's name.
        var words: FileWords {
            switch self {
            case .symbolicLink: .symbolicLink
            case .folder: .folder
            case .pipe: .pipe
            case .socket: .socket
            case .device: .device
            case .tooLarge(let size): .tooLarge(size, limit: limit)
            case .system(let error): .unreadable(error.words)
            }
        }

        var reason: String { words.text }
    }

    /// Reads a file of `folder` safely: no link is followed, nothing blocks, nothing but a regular file is read.
    ///
    /// - Parameter limit: larger files are refused; in bytes.
    init(
        _ name: UnsafePointer<CChar>, in folder: borrowing Descriptor, limit: Int = FileContents.limit
    ) throws(Fault) {
        try self.init(name, inFolder: folder.number, limit: limit)
    }

    init(
        _ name: UnsafePointer<CChar>, inFolder folder: Int32, limit: Int = FileContents.limit
    ) throws(Fault) {
        let file: Descriptor
        do { file = try .open(name, O_RDONLY, inFolder: folder) } catch { throw Fault(opening: error) }
        let status: stat
        do { status = try file.status() } catch { throw .system(error) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .folder
        case S_IFIFO: throw .pipe
        case S_IFSOCK: throw .socket
        default: throw .device
        }
        guard status.st_size <= limit else { throw .tooLarge(size: status.st_size) }
        self.status = status
        do { bytes = try FileContents.read(file, expecting: status.st_size) } catch { throw .system(error) }
        // It may have grown since it was measured.
        guard bytes.count <= limit else { throw .tooLarge(size: bytes.count) }
    }

    private static func read(_ file: borrowing Descriptor, expecting size: Int) throws(SystemError) -> [UInt8] {
        var failure: SystemError?
        let number = file.number
        // With room for one byte more than expected, a read that stops short of it has found the end.
        var bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            while count < buffer.count, let start = buffer.baseAddress {
                let result = Glibc.read(number, start + count, buffer.count - count)
                if result > 0 {
                    count += result
                    if count == size { break }
                } else if result == 0 {
                    break
                } else if errno != EINTR {
                    failure = .last
                    break
                }
            }
        }
        if let failure { throw failure }
        // One that grows for ever is read once more, and is then too large.
        if bytes.count > size, size < limit {
            bytes += try read(file, expecting: limit)
        }
        return bytes
    }
}

extension FileContents.Fault {
    fileprivate init(opening error: SystemError) {
        switch error.code {
        case ELOOP: self = .symbolicLink
        case ENXIO: self = .socket
        default: self = .system(error)
        }
    }
}
