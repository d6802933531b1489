import CSystemCalls
import Glibc

/// An open file or folder, closed when it goes out of use.
struct Descriptor: ~Copyable {
    let number: Int32

    init(_ number: Int32) { self.number = number }

    deinit { close(number) }

    /// Closes now and tells whether the system agrees: some file systems report a failed write only here.
    consuming func finish() throws(SystemError) {
        let result = close(number)
        let error = SystemError.last
        discard self
        // After EINTR Linux has closed the file all the same.
        if result != 0, error.code != EINTR { throw error }
    }
}

extension Descriptor {
    /// Opens a file or folder in this folder, following no link and waiting for nothing.
    func open(_ name: UnsafePointer<CChar>, _ flags: Int32, mode: mode_t = 0) throws(SystemError) -> Descriptor {
        try .open(name, flags, mode: mode, inFolder: number)
    }

    static func open(
        _ name: UnsafePointer<CChar>, _ flags: Int32, mode: mode_t = 0, inFolder folder: Int32
    ) throws(SystemError) -> Descriptor {
        Descriptor(try number { openat(folder, name, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, mode) })
    }

    /// Network and user-space file systems let themselves be interrupted while they open.
    private static func number(_ open: () -> Int32) throws(SystemError) -> Int32 {
        var number = open()
        while number < 0, errno == EINTR { number = open() }
        guard number >= 0 else { throw .last }
        return number
    }

    func openFolder(_ name: String) throws(SystemError) -> Descriptor {
        try open(name, O_RDONLY | O_DIRECTORY)
    }

    /// A folder that the person named: links on the way to it are theirs.
    static func folder(_ path: String) throws(SystemError) -> Descriptor {
        Descriptor(try number { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
    }

    func status() throws(SystemError) -> stat {
        var status = stat()
        guard fstat(number, &status) == 0 else { throw .last }
        return status
    }

    /// Whether something of this name is in this folder, whatever it is.
    ///
    /// Fails where the system does not say: that is not to be taken for a no.
    func contains(_ name: String) throws(SystemError) -> Bool {
        var status = stat()
        if fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return true }
        guard errno == ENOENT || errno == ENOTDIR else { throw .last }
        return false
    }

    /// Everything written is on disk when this returns.
    func synchronize() throws(SystemError) {
        // Only an interruption may be tried again: after any other failure the kernel may have dropped the bytes.
        while fsync(number) != 0 {
            guard errno == EINTR else { throw .last }
        }
    }

    /// Whether the system promises so.
    func isSynchronized() -> Bool { (try? synchronize()) != nil }

    func write(_ bytes: [UInt8]) throws(SystemError) {
        let code = sherpa_write_all(number, bytes, bytes.count)
        if code != 0 { throw SystemError(code) }
    }
}

extension Descriptor {
    /// Calls `body` with each name in this folder but `.` and `..`, as bytes.
    func forEachName(_ body: (UnsafeBufferPointer<UInt8>) -> Void) throws(SystemError) {
        // A descriptor of its own, since `closedir` closes it.
        let number = try Descriptor.number { openat(self.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard let folder = fdopendir(number) else {
            let error = SystemError.last
            close(number)
            throw error
        }
        defer { closedir(folder) }
        while true {
            errno = 0
            guard let entry = readdir(folder) else {
                // A signal on a file system that is far away: the names go on where they were.
                if errno == EINTR { continue }
                guard errno == 0 else { throw .last }
                return
            }
            withUnsafeBytes(of: &entry.pointee.d_name) { field in
                let name = UnsafeBufferPointer(rebasing: field.bindMemory(to: UInt8.self).prefix { $0 != 0 })
                if !name.elementsEqual(".".utf8), !name.elementsEqual("..".utf8) { body(name) }
            }
        }
    }

    /// Whether a folder in this one looks as if hundreds of names were in it, by its own size.
    func isLarge(_ folder: String) -> Bool {
        var status = stat()
        return fstatat(number, folder, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_size >= 8 << 10
    }

    func isEmptyFolder() throws(SystemError) -> Bool {
        var isEmpty = true
        try forEachName { _ in isEmpty = false }
        return isEmpty
    }
}
