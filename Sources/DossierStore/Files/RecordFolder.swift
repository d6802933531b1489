import Glibc
import Negotiation
import Words

/// One of the folders that records lie in, open, with what is in it.
final class RecordFolder: Sendable {
    let descriptor: Descriptor
    /// The ids that the names of the files are.
    let ids: [RecordID]
    /// Files that look like records but whose names are no ids.
    let strays: [Problem]
    /// Versions of records that other programs have kept beside them.
    let copies: [RecordCopy]
    private let name: String
    /// Of what nothing reads, such as files that editors leave behind; hidden ones are not among them.
    private let unreadNames: [[UInt8]]
    /// Whether a save has left something here, or is at work.
    let hasLeftovers: Bool

    init(of kind: RecordKind, in dossier: borrowing Descriptor) throws(SystemError) {
        let name = kind.folder ?? "."
        descriptor = try dossier.openFolder(name)
        var ids: [RecordID] = []
        var strays: [Problem] = []
        var unread: [[UInt8]] = []
        var odd: [[UInt8]] = []
        var hasLeftovers = false
        let suffix = ".md".utf8
        try descriptor.forEachName { bytes in
            guard bytes.first != UInt8(ascii: ".") else {
                hasLeftovers = hasLeftovers || AsideName(String(decoding: bytes, as: UTF8.self)) != nil
                return
            }
            guard bytes.count >= suffix.count, bytes.suffix(suffix.count).elementsEqual(suffix) else {
                let file = "\(name)/\(VisibleName.text(bytes))"
                if let record = AsideName.record(ofKept: bytes) {
                    strays.append(
                        Problem(
                            file: file,
                            message: FileWords.keptFromSave(record: record).text))
                } else {
                    unread.append(Array(bytes))
                }
                return
            }
            let stem = bytes.dropLast(suffix.count)
            if RecordID.isWellFormed(UnsafeBufferPointer(rebasing: stem)) {
                ids.append(RecordID(kind, String(decoding: stem, as: UTF8.self)))
            } else {
                odd.append(Array(stem))
            }
        }
        var copies: [RecordCopy] = []
        for stem in odd {
            switch RecordFolder.odd(stem, of: kind, among: ids, in: descriptor) {
            case .copy(let copy): copies.append(copy)
            case .prose: break
            case .stray(let reason):
                strays.append(Problem(file: "\(name)/\(VisibleName.text(stem)).md", message: reason.text))
            }
        }
        self.name = name
        self.copies = copies
        self.ids = ids
        self.strays = strays
        unreadNames = unread
        self.hasLeftovers = hasLeftovers
    }

    private enum Odd {
        case copy(RecordCopy)
        /// A text about the folder, such as `README.md`, which nobody takes for a record.
        case prose
        case stray(FileWords)
    }

    /// What a file is whose name is no id.
    private static func odd(
        _ stem: [UInt8], of kind: RecordKind, among ids: [RecordID], in folder: borrowing Descriptor
    ) -> Odd {
        let id = RecordID(kind, String(decoding: stem, as: UTF8.self))
        guard let file = try? FileContents(id.fileName, in: folder) else { return .stray(renaming(stem)) }
        guard let name = CopyName(id.name, exists: { ids.contains(RecordID(kind, $0)) }) else {
            let isProse = !file.bytes.beginsAsRecord || RecordID(kind, id.name.lowercased()).isNameOfProse
            return isProse ? .prose : .stray(renaming(stem))
        }
        guard ids.contains(RecordID(kind, name.record)) else {
            return .stray(.copyOfGone(program: name.program, record: name.record))
        }
        return .copy(RecordCopy(id, name, source: file.bytes))
    }

    /// What is said of what nothing reads; asked only by whoever tells all.
    var unread: [Problem] {
        unreadNames.map { bytes in
            var status = stat()
            let isFolder =
                (bytes + [0]).withUnsafeBytes { buffer in
                    buffer.baseAddress.map {
                        fstatat(
                            descriptor.number, $0.assumingMemoryBound(to: CChar.self), &status, AT_SYMLINK_NOFOLLOW)
                    }
                } == 0 && status.st_mode & S_IFMT == S_IFDIR
            return Problem(
                file: "\(name)/\(VisibleName.text(bytes))\(isFolder ? "/" : "")", severity: .warning,
                message: (isFolder ? FileWords.folderAmongRecords(name) : .notNamedAsRecord).text)
        }
    }

    /// How to name a file whose name is no id.
    private static func renaming(_ stem: [UInt8]) -> FileWords {
        var words: [String] = [""]
        for byte in stem {
            let lower = (65...90).contains(byte) ? byte + 32 : byte
            if (97...122).contains(lower) || (48...57).contains(lower) {
                words[words.count - 1].unicodeScalars.append(Unicode.Scalar(lower))
            } else if words.last != "" {
                words.append("")
            }
        }
        let name = words.filter { !$0.isEmpty }.joined(separator: "-").prefix(RecordID.longest)
        return .invalidName(
            longest: RecordID.longest, proposed: RecordID.isWellFormed(String(name)) ? "\(name).md" : nil)
    }
}
