/// The lines that this account has run from the palette of one dossier, for later sessions. A convenience: what cannot be
/// read is as if it were not there, what cannot be written is left.
public struct CommandHistory: Sendable {
    private let state: StateFolder

    private static let folder = "commands"
    private static let file = "history"
    /// Lines kept.
    public static let length = 200
    /// Bytes of a line; longer ones are not kept.
    private static let longest = 1000

    public init(_ state: StateFolder) { self.state = state }

    /// The latest last; empty where the file is damaged.
    public var lines: [String] {
        guard let folder = try? state.folder(CommandHistory.folder),
            let bytes = try? FileContents(CommandHistory.file, in: folder).bytes,
            bytes.count <= CommandHistory.length * (CommandHistory.longest + 1),
            let text = String(validating: bytes, as: UTF8.self)
        else { return [] }
        let lines = text.split(separator: "\n").map(String.init)
        return lines.allSatisfy(CommandHistory.isKept) ? lines.suffix(CommandHistory.length) : []
    }

    /// Puts a line at the end of what is there by now, from this session or another.
    public func add(_ line: String) {
        guard CommandHistory.isKept(line), let folder = try? state.makingFolder(CommandHistory.folder) else { return }
        let kept = (lines.filter { $0 != line } + [line]).suffix(CommandHistory.length)
        try? folder.writeNote(CommandHistory.file, Array(kept.map { $0 + "\n" }.joined().utf8))
    }

    private static func isKept(_ line: String) -> Bool {
        line.utf8.count <= longest
            && line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
}
