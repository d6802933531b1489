import Glibc

/// Shows long texts a screen at a time.
enum Pager {
    /// Writes the text; on a terminal that it does not fit, through `PAGER`, or less(1).
    static func write(_ text: String) throws(Failure) {
        let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
        if let rows = StandardOutput.rows, lines >= rows, page(text) { return }
        try StandardOutput.write(text)
    }

    /// False where there is no such program.
    private static func page(_ text: String) -> Bool {
        guard let pipe = popen("exec ${PAGER:-less}", "w") else { return false }
        // Who leaves it early has seen enough.
        fputs(text, pipe)
        let status = pclose(pipe)
        return status >> 8 & 0xff != 127
    }
}
