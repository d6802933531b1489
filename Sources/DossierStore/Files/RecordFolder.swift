import Glibc
import Negotiation

/// One of the folders that records lie in, open, with what is in it.
final class RecordFolder: Sendable {
    let descriptor: Descriptor
    /// The ids that the names of the files are.
    let ids: [RecordID]
    /// Files that look like records but whose names are no ids.
    let strays: [Problem]
    /// Files that nothing reads, such as those that editors leave behind; hidden ones are not listed.
    let unread: [Problem]
    /// Whether a save has left something here, or is at work.
    let hasLeftovers: Bool

    init(of kind: RecordKind, in dossier: borrowing Descriptor) throws(SystemError) {
        let name = kind.folder ?? "."
        descriptor = try dossier.openFolder(name)
        var ids: [RecordID] = []
        var strays: [Problem] = []
        var unread: [Problem] = []
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
                            message:
                                "kept from a save that somebody else's met: compare it with `\(record)`, then remove it"
                        ))
                } else {
                    unread.append(
                        Problem(
                            file: file, severity: .warning, message: "not read: the files of records end in `.md`"))
                }
                return
            }
            let stem = bytes.dropLast(suffix.count)
            if RecordID.isWellFormed(UnsafeBufferPointer(rebasing: stem)) {
                ids.append(RecordID(kind, String(decoding: stem, as: UTF8.self)))
            } else {
                strays.append(
                    Problem(file: "\(name)/\(VisibleName.text(bytes))", message: RecordFolder.renaming(stem)))
            }
        }
        self.ids = ids
        self.strays = strays
        self.unread = unread
        self.hasLeftovers = hasLeftovers
    }

    /// How to name a file whose name is no id.
    private static func renaming(_ stem: Slice<UnsafeBufferPointer<UInt8>>) -> String {
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
        return "the name is no id: use lower-case letters, digits and hyphens, at most \(RecordID.longest) of them"
            + (RecordID.isWellFormed(String(name)) ? ", such as `\(name).md`" : "")
    }
}
