import Glibc
internal import Screen
internal import Spreadsheets
internal import Words

/// A file of another program, which somebody has named to be read.
enum TableFile {
    /// All of it. It may be a link or a pipe; what is larger than a table may be is refused before it is read.
    ///
    /// - Parameter path: `~/` is the home folder.
    static func bytes(of path: String) throws(Failure) -> [UInt8] {
        let full = path.hasPrefix("~/") ? Environment.home + path.dropFirst() : path
        let descriptor = open(full, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Failure(UsageWords.notReadable(path: path, reason: reason(errno)).text)
        }
        defer { close(descriptor) }
        var status = stat()
        let tooLarge = Failure("\(path): \(SpreadsheetFaultWords.tooLarge(most: SpreadsheetLimits.file).text)")
        guard fstat(descriptor, &status) == 0, status.st_size <= SpreadsheetLimits.file else { throw tooLarge }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size))
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure(UsageWords.notReadable(path: path, reason: reason(errno)).text)
            }
            bytes += piece[..<count]
            guard bytes.count <= SpreadsheetLimits.file else { throw tooLarge }
        }
    }
}
