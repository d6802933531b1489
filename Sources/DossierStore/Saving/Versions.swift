import Glibc
import Negotiation

/// The files of one action, before and after it, with a line that says what it was: what the redo journal and the undo
/// journal hold. As bytes: lines of text that people can read, each file's bytes behind a line with their numbers, and a
/// fingerprint at the end, so that what was cut off is not taken for whole.
struct Versions {
    struct File {
        let id: RecordID
        /// nil where there was no file.
        let before: [UInt8]?
        /// nil where there is none any more.
        let after: [UInt8]?
        /// Who might do what with a file that was taken away.
        var mode: mode_t?
    }

    /// `gaps/returns.md: status open -> agreed`, in any number of lines.
    var what: [String]
    /// Local time, as in `2026-02-20 14:02`.
    var when: String
    /// The account's name.
    var who: String
    var files: [File]
    /// Whether it is an undo or a redo, whose own way back is kept already.
    var isTurn = false

    /// Bytes that an action of many records may come to: 256 MiB.
    static let limit = 256 << 20

    private static let heading = "sherpa versions 1"

    var bytes: [UInt8] {
        var bytes = Array("\(Versions.heading)\nwhen: \(when)\nwho: \(who)\n".utf8)
        for line in what { bytes += "what: \(line.replacing("\n", with: " "))\n".utf8 }
        if isTurn { bytes += "turn: yes\n".utf8 }
        for file in files {
            let mode = file.mode.map { " " + String($0, radix: 8) } ?? ""
            bytes +=
                "file: \(file.id.file) \(Versions.length(file.before)) \(Versions.length(file.after))\(mode)\n".utf8
            bytes += (file.before ?? []) + (file.after ?? []) + [UInt8(ascii: "\n")]
        }
        return bytes + "end: \(Fingerprint(bytes))\n".utf8
    }

    /// A file that is not there has no length.
    private static let absent = "-"
    private static func length(_ bytes: [UInt8]?) -> String { bytes.map { "\($0.count)" } ?? absent }

    /// nil where they are not whole.
    init?(_ bytes: [UInt8]) {
        var reader = Reader(rest: bytes[...])
        guard reader.line() == Versions.heading, let when = reader.field("when"), let who = reader.field("who") else {
            return nil
        }
        self.init(what: [], when: when, who: who, files: [])
        while let line = reader.field("what") { what.append(line) }
        isTurn = reader.field("turn") != nil
        while let line = reader.field("file") {
            // The name of a copy may have blanks.
            let halves = line.split(separator: ".md ", omittingEmptySubsequences: false)
            guard halves.count >= 2, let numbers = halves.last?.split(separator: " ").map(String.init) else {
                return nil
            }
            let file = line.dropLast((halves.last?.utf8.count ?? 0) + 1)
            guard (2...3).contains(numbers.count), let id = RecordID(fileOrCopy: String(file)),
                let before = reader.version(numbers[0]),
                let after = reader.version(numbers[1]), reader.line() == ""
            else { return nil }
            let mode = numbers.count == 3 ? mode_t(numbers[2], radix: 8) : nil
            files.append(File(id: id, before: before, after: after, mode: mode))
        }
        let covered = Array(bytes[..<reader.rest.startIndex])
        guard reader.field("end") == Fingerprint(covered).description, reader.rest.isEmpty else { return nil }
    }

    init(what: [String], when: String, who: String, files: [File], isTurn: Bool = false) {
        self.what = what
        self.when = when
        self.who = who
        self.files = files
        self.isTurn = isTurn
    }

    /// Whether a file is taken away, so that its bytes are nowhere else.
    var removes: Bool { files.contains { $0.after == nil } }

    private struct Reader {
        var rest: ArraySlice<UInt8>

        mutating func line() -> String? {
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            defer { rest = rest[(end + 1)...] }
            return String(decoding: rest[..<end], as: UTF8.self)
        }

        /// What stands behind `name: ` in the next line, if that is its name.
        mutating func field(_ name: String) -> String? {
            let start = rest
            guard let line = line(), line.hasPrefix(name + ": ") else {
                rest = start
                return nil
            }
            return String(line.dropFirst(name.count + 2))
        }

        /// So many bytes; within, nil for a file that is not there. nil where they cannot be had.
        mutating func version(_ length: String) -> [UInt8]?? {
            if length == Versions.absent { return .some(nil) }
            guard let count = Int(length), count >= 0, count <= rest.count else { return nil }
            defer { rest = rest.dropFirst(count) }
            return .some(Array(rest.prefix(count)))
        }
    }
}
