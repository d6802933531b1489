/// What the cells of imported tables said when they were last imported, so that the next import can tell what has changed in
/// the table from what has changed in the dossier.
public struct ImportNotes: Sendable, Equatable {
    /// By records' files and by fields.
    private var cells: [String: [String: String]] = [:]

    public init() {}

    public subscript(file: String, field: String) -> String? { cells[file]?[field] }

    public var isEmpty: Bool { cells.isEmpty }

    public mutating func note(_ text: String, of file: String, _ field: String) {
        cells[file, default: [:]][field] = text
    }

    /// Those of a later import over these.
    mutating func take(_ later: ImportNotes) {
        cells.merge(later.cells) { own, other in own.merging(other) { $1 } }
    }

    private static let heading = "sherpa import 1"

    /// Lines of text: file, field and cell, with tabs between them.
    var bytes: [UInt8] {
        var lines = [ImportNotes.heading]
        for (file, fields) in cells.sorted(by: { $0.key < $1.key }) {
            for (field, text) in fields.sorted(by: { $0.key < $1.key }) {
                lines.append([file, field, text].map(ImportNotes.escaped).joined(separator: "\t"))
            }
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// Nil where the bytes are none.
    init?(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.first.map(String.init) == ImportNotes.heading else { return nil }
        for line in lines.dropFirst() {
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(ImportNotes.unescaped)
            if parts.count == 3 { note(parts[2], of: parts[0], parts[1]) }
        }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\t", with: "\\t").replacing("\n", with: "\\n")
            .replacing("\r", with: "\\r")
    }

    private static func unescaped(_ text: Substring) -> String {
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let next = rest.popFirst() else {
                result.append(scalar)
                continue
            }
            result.append(next == "t" ? "\t" : next == "n" ? "\n" : next == "r" ? "\r" : next)
        }
        return String(result)
    }
}
