internal import FrontMatter
import Glibc
internal import Negotiation
internal import Words

// Views and columns that a person chooses on the screen go into config.yaml, whose other bytes stay as they are.
extension Configuration {
    /// Keeps a view, in the place of one of the same name. The file is made where it is missing; one that is not strict YAML
    /// stays as it is.
    static func keep(_ view: SavedView, in file: String) throws(Failure) {
        try edit(file) { document throws(EditError) in try edited(document, keeping: view) }
    }

    /// Keeps which columns lists of a kind have; nil leaves it to the room that there is.
    static func keep(_ columns: [String]?, of kind: RecordKind, in file: String) throws(Failure) {
        let path: Path = ["columns", .key(SavedView.List(kind).rawValue)]
        try edit(file) { document throws(EditError) in
            guard let columns else { return try document.removing(path) }
            return try document.setting(path, to: .list(columns.map(Value.text)))
        }
    }

    private static func edit(
        _ file: String, _ change: (Document) throws(EditError) -> Document
    ) throws(Failure) {
        // It may be a link to where a person keeps such files: that one is written, and the link stays.
        let path = target(of: file)
        let old = try bytes(of: path)
        let new: [UInt8]
        do {
            new = try change(Document.bare(old)).bytes
        } catch let fault as SyntaxError {
            throw Failure("\(file):\(fault.line):\(fault.column): \(fault.message)")
        } catch {
            throw Failure("\(file): \(error)")
        }
        guard new != old else { return }
        OutputFile.makeFolders(above: path)
        do throws(OutputFile.Failed) {
            try OutputFile.write(new, to: path, replacing: true)
        } catch {
            guard case .system(let code) = error else { return }
            throw Failure(UsageWords.notWritten(path: file, reason: reason(code)).text)
        }
    }

    private static func edited(_ document: Document, keeping view: SavedView) throws(EditError) -> Document {
        var document = document
        let path: Path = ["views", .key(view.name)]
        for edit in view.edits(at: path, over: document.root[path]?.value, isNamed: false) {
            if let value = edit.after {
                document = try document.setting(edit.field, to: value)
            } else {
                document = try document.removing(edit.field)
            }
        }
        return document
    }

    private static func target(of file: String) -> String {
        guard let path = realpath(file, nil) else { return file }
        defer { free(path) }
        return String(cString: path)
    }

    private static func bytes(of path: String) throws(Failure) -> [UInt8] {
        do throws(SettingsFile.Unreadable) {
            return try SettingsFile.read(path)
        } catch {
            guard error.isMissing else { throw Failure(UsageWords.notReadable(path: path, reason: error.reason).text) }
            return []
        }
    }
}
