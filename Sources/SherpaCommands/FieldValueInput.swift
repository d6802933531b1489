import Glibc
internal import Words

/// A value that is not to be typed into a command line, where others can see it: `FIELD=-` takes it from standard input.
struct FieldValueInput {
    private var isRead = false

    /// The value as written, or what standard input holds, without the line break at its end.
    mutating func value(_ word: String, of field: String) throws(Failure) -> String {
        guard word == "-" else { return word }
        guard !isRead else {
            throw Failure(UsageWords.onlyOneFromInput(field: field).text)
        }
        isRead = true
        if isatty(STDIN_FILENO) == 1 { StandardError.tell(UsageWords.typeThenEnd(field: field).text) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count == 0 { break }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw Failure(UsageWords.inputUnreadable(field: field, reason: reason(errno)).text)
            }
            bytes += buffer[..<count]
            guard bytes.count <= FieldValueInput.most else {
                throw Failure(UsageWords.inputTooLong(field: field).text)
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(UsageWords.inputNotUTF8(field: field).text)
        }
        guard let last = text.last, last.isNewline else { return text }
        return String(text.dropLast())
    }

    /// No record is larger.
    private static let most = 1 << 22
}
