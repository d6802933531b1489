import Glibc

/// A file that somebody asked for, such as a brief: there whole, or not at all.
enum OutputFile {
    enum Failed: Error {
        case exists
        case system(Int32)
    }

    /// - Parameter path: relative to the working folder; `~/` is the home folder.
    static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Failed) {
        let path = path.hasPrefix("~/") ? Environment.home + path.dropFirst() : path
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        let aside = "\(folder).sherpa-\(String(UInt64.random(in: 0 ... .max), radix: 16)).part"
        let descriptor = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .system(errno) }
        defer { unlink(aside) }
        let failure = writeAll(bytes, to: descriptor)
        let isWhole = failure == 0 && fsync(descriptor) == 0
        let code = failure == 0 ? errno : failure
        guard close(descriptor) == 0, isWhole else { throw .system(code) }
        if replacing {
            guard rename(aside, path) == 0 else { throw .system(errno) }
        } else {
            // A link, unlike a new name, never takes another file's place.
            guard link(aside, path) == 0 else { throw errno == EEXIST ? .exists : .system(errno) }
        }
    }
}
