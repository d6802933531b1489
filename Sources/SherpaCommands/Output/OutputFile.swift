import Glibc
internal import Screen
internal import Words

/// A file that somebody asked for, such as a brief: there whole, or not at all.
enum OutputFile {
    enum Failed: Error {
        case exists
        case system(Int32)
    }

    /// - Parameter path: relative to the working folder; `~/` is the home folder.
    static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Failed) {
        let path = path.hasPrefix("~/") ? Environment.home + path.dropFirst() : path
        if isOther(path, replacing: replacing) { return try writeInto(path, bytes) }
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        let aside = "\(folder).sherpa-\(String(UInt64.random(in: 0 ... .max), radix: 16)).part"
        let descriptor = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .system(errno) }
        defer { unlink(aside) }
        // Who could not read the old one is not to read this one.
        var old = stat()
        if replacing, stat(path, &old) == 0 { fchmod(descriptor, old.st_mode & 0o777) }
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

    /// The same for a command that was asked for the file.
    static func deliver(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Failure) {
        do throws(Failed) {
            try write(bytes, to: path, replacing: replacing)
        } catch {
            switch error {
            case .exists: throw Failure(UsageWords.fileExists(path: path).text)
            case .system(let code): throw Failure(UsageWords.notWritten(path: path, reason: reason(code)).text)
            }
        }
    }

    /// What stands in the way shows when the file is written.
    static func makeFolders(above path: String) {
        for end in path.indices.dropFirst() where path[end] == "/" { mkdir(String(path[..<end]), 0o777) }
    }

    /// Whether it is a device, a pipe or a link, such as `/dev/stdout`: it is written into, never replaced.
    private static func isOther(_ path: String, replacing: Bool) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else { return false }
        // What a link leads to may be a file that is to stay.
        return stat(path, &status) == 0 && (replacing || status.st_mode & S_IFMT != S_IFREG)
    }

    private static func writeInto(_ path: String, _ bytes: [UInt8]) throws(Failed) {
        let descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(errno) }
        let failure = writeAll(bytes, to: descriptor)
        guard close(descriptor) == 0 || failure != 0 else { throw .system(errno) }
        if failure != 0 { throw .system(failure) }
    }
}
