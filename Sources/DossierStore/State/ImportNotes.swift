/// What the cells of imported tables said when they were last imported, so that the next import can tell what has changed in
/// the table from what has changed in the dossier.
public struct ImportNotes: Sendable, Equatable {
    public struct Note: Sendable, Equatable {
        public let imported: String
        /// What the field held before that; nothing where it was not there.
        public let before: String
    }

    /// By records' files and by fields.
    private var notes: [String: [String: Note]] = [:]

    public init() {}

    public subscript(file: String, field: String) -> Note? { notes[file]?[field] }

    public mutating func note(_ imported: String, before: String, of file: String, _ field: String) {
        notes[file, default: [:]][field] = Note(imported: imported, before: before)
    }

    // MARK: on disk

    private static let folder = "imports"
    private static let file = "cells"
    private static let heading = "sherpa imports 1"
    /// Bytes of the largest file that is read: 64 MiB.
    private static let limit = 64 << 20

    /// Those of a dossier; none where there are none, or they are damaged.
    public init(_ state: StateFolder) {
        guard let folder = try? state.folder(ImportNotes.folder),
            let bytes = try? FileContents(ImportNotes.file, in: folder, limit: ImportNotes.limit).bytes
        else { return }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first.map(String.init) == ImportNotes.heading else { return }
        for line in lines.dropFirst() {
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(ImportNotes.unescaped)
            guard parts.count == 4 else { continue }
            note(parts[2], before: parts[3], of: parts[0], parts[1])
        }
    }

    /// Puts them in the place of those that are there.
    ///
    /// - Returns: why the system refuses; nil where it is done.
    public func keep(in state: StateFolder) -> String? {
        var lines = [ImportNotes.heading]
        for (file, fields) in notes.sorted(by: { $0.key < $1.key }) {
            for (field, note) in fields.sorted(by: { $0.key < $1.key }) {
                lines.append(
                    [file, field, note.imported, note.before].map(ImportNotes.escaped).joined(separator: "\t"))
            }
        }
        do throws(SystemError) {
            let folder = try state.makingFolder(ImportNotes.folder)
            try folder.writeNote(ImportNotes.file, Array((lines.joined(separator: "\n") + "\n").utf8))
            return nil
        } catch { return "\(error)" }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\t", with: "\\t").replacing("\n", with: "\\n")
            .replacing("\r", with: "\\r")
    }

    private static func unescaped(_ text: Substring) -> String {
        var result = ""
        var rest = text[...]
        while let character = rest.popFirst() {
            guard character == "\\", let next = rest.popFirst() else {
                result.append(character)
                continue
            }
            result.append(next == "t" ? "\t" : next == "n" ? "\n" : next == "r" ? "\r" : next)
        }
        return result
    }
}
