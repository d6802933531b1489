import Glibc
internal import Words

/// A small text file of the program's own: configuration, themes, scripts.
enum SettingsFile {
    /// Larger ones are refused, in bytes.
    static let limit = 1 << 20

    struct Unreadable: Error {
        let reason: String
        let isMissing: Bool
    }

    /// The bytes of the file. Waits for nothing unless `pipesToo`: a pipe or a device is refused.
    static func read(_ path: String, pipesToo: Bool = false) throws(Unreadable) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | (pipesToo ? 0 : O_NONBLOCK))
        guard descriptor >= 0 else {
            throw Unreadable(reason: reason(errno), isMissing: errno == ENOENT || errno == ENOTDIR)
        }
        defer { close(descriptor) }
        var status = stat()
        guard pipesToo || (fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG) else {
            throw Unreadable(reason: SettingWords.notRegular.text, isMissing: false)
        }
        return try readAll(descriptor)
    }

    static func readAll(_ descriptor: Int32) throws(Unreadable) -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &piece, piece.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw Unreadable(reason: reason(errno), isMissing: false)
            }
            bytes += piece[..<count]
            if bytes.count > limit { throw Unreadable(reason: SettingWords.tooLarge.text, isMissing: false) }
        }
    }
}
