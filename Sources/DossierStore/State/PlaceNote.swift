/// Where this account last was in one dossier, for its next session. A convenience: what cannot be read is as if it were not
/// there, what cannot be written is left.
public struct PlaceNote: Sendable {
    private let state: StateFolder

    private static let folder = "place"
    private static let file = "last"
    /// In bytes; a longer text is not kept.
    private static let longest = 1 << 16

    public init(_ state: StateFolder) { self.state = state }

    /// Nil where there is none.
    public var text: String? {
        guard let folder = try? state.folder(PlaceNote.folder),
            let bytes = try? FileContents(PlaceNote.file, in: folder).bytes, bytes.count <= PlaceNote.longest
        else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    /// Puts a text in the place of what is there.
    public func keep(_ text: String) {
        guard text.utf8.count <= PlaceNote.longest, let folder = try? state.makingFolder(PlaceNote.folder) else {
            return
        }
        try? folder.writeNote(PlaceNote.file, Array(text.utf8))
    }
}
