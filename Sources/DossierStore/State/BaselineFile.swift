import Negotiation

/// The file of a review's baseline: lines of text that people can read, each record's bytes behind a line with their
/// number, and a fingerprint at the end, so that what was cut off is not taken for whole.
enum BaselineFile {
    static let name = "baseline"
    /// Bytes: 256 MiB.
    static let limit = 256 << 20

    private static let heading = "sherpa review baseline 1"

    static func bytes(
        name: String, finished: String, _ records: [(id: RecordID, source: ArraySlice<UInt8>)]
    ) -> [UInt8] {
        var bytes = Array("\(heading)\nname: \(name)\nfinished: \(finished)\n".utf8)
        bytes.reserveCapacity(records.reduce(bytes.count) { $0 + $1.source.count + 64 })
        for (id, source) in records {
            bytes += "file: \(id.file) \(source.count)\n".utf8
            bytes += source
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes + "end: \(Fingerprint(bytes))\n".utf8
    }

    /// nil where it is not whole.
    static func baseline(_ bytes: [UInt8]) -> ReviewBaseline? {
        var reader = Reader(bytes)
        guard reader.line() == heading, let name = reader.field("name"), let finished = reader.field("finished") else {
            return nil
        }
        var extents: [RecordID: Range<Int>] = [:]
        var covered = reader.at
        while let line = reader.field("file") {
            let parts = line.split(separator: " ")
            guard parts.count == 2, let id = RecordID(file: String(parts[0])), let count = Int(parts[1]),
                let extent = reader.extent(count), reader.line() == ""
            else { return nil }
            extents[id] = extent
            covered = reader.at
        }
        guard reader.field("end") == Fingerprint(Array(bytes[..<covered])).description, reader.isAtEnd else {
            return nil
        }
        return ReviewBaseline(name: name, finished: finished, bytes: bytes, extents: extents)
    }

    private struct Reader {
        private let bytes: [UInt8]
        private(set) var at = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        var isAtEnd: Bool { at == bytes.count }

        mutating func line() -> String? {
            guard let end = bytes[at...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            defer { at = end + 1 }
            return String(decoding: bytes[at..<end], as: UTF8.self)
        }

        /// What stands behind `name: ` in the next line, if that is its name.
        mutating func field(_ name: String) -> String? {
            let start = at
            guard let line = line(), line.hasPrefix(name + ": ") else {
                at = start
                return nil
            }
            return String(line.dropFirst(name.utf8.count + 2))
        }

        mutating func extent(_ count: Int) -> Range<Int>? {
            guard count >= 0, count <= bytes.count - at else { return nil }
            defer { at += count }
            return at..<at + count
        }
    }
}
