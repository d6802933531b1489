import Glibc

/// A value that is not to be typed into a command line, where others can see it: `FIELD=-` takes it from standard input.
struct FieldValueInput {
    private var isRead = false

    /// The value as written, or what standard input holds, without the line break at its end.
    mutating func value(_ word: String, of field: String) throws(Failure) -> String {
        guard word == "-" else { return word }
        guard !isRead else {
            throw Failure("\(field)=-: only one value can come from standard input: set the other in a second command")
        }
        isRead = true
        if isatty(STDIN_FILENO) == 1 { StandardError.tell("type \(field), then Ctrl-D on a line of its own") }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count == 0 { break }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw Failure("\(field)=-: standard input cannot be read: \(reason(errno))")
            }
            bytes += buffer[..<count]
            guard bytes.count <= FieldValueInput.most else {
                throw Failure("\(field)=-: standard input holds more than a field can: give it 4 MiB at most")
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure("\(field)=-: standard input is not UTF-8: convert it first, as with `iconv -t UTF-8`")
        }
        guard let last = text.last, last.isNewline else { return text }
        return String(text.dropLast())
    }

    /// No record is larger.
    private static let most = 1 << 22
}
