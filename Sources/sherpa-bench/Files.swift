import Glibc

/// The few file operations that preparing and measuring need.
enum Files {
    /// The whole of a small file, or nothing if it cannot be read (a `/proc` entry of a process that ended).
    static func text(_ path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count >= 0 else { return nil }
            guard count > 0 else { return String(decoding: content, as: UTF8.self) }
            content += buffer[..<count]
        }
    }

    /// The names in a folder, without `.` and `..`; empty if it cannot be read.
    static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Every regular file below a folder; links are not followed.
    static func regularFiles(below folder: String) -> [String] {
        names(in: folder).sorted().flatMap { name -> [String] in
            let path = "\(folder)/\(name)"
            switch kind(path) {
            case S_IFDIR: return regularFiles(below: path)
            case S_IFREG: return [path]
            default: return []
            }
        }
    }

    /// Bytes of a file; links are followed.
    static func size(_ path: String) -> Int? {
        var information = stat()
        return stat(path, &information) == 0 ? Int(information.st_size) : nil
    }

    static func makeFolder(_ path: String) throws(Failure) {
        guard mkdir(path, 0o700) == 0 else { throw failure("make the folder", path) }
    }

    static func write(_ text: String, to path: String) throws(Failure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure("write", path) }
        defer { close(descriptor) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 || errno == EINTR else { throw failure("write", path) }
            rest = rest.dropFirst(max(count, 0))
        }
    }

    /// Removes a file or a whole folder; links are removed, not followed.
    static func remove(_ path: String) {
        if kind(path) == S_IFDIR {
            for name in names(in: path) { remove("\(path)/\(name)") }
            rmdir(path)
        } else {
            unlink(path)
        }
    }

    private static func kind(_ path: String) -> mode_t? {
        var information = stat()
        return lstat(path, &information) == 0 ? information.st_mode & S_IFMT : nil
    }

    private static func failure(_ verb: String, _ path: String) -> Failure {
        Failure("cannot \(verb) \(path): \(String(cString: strerror(errno)))")
    }
}
