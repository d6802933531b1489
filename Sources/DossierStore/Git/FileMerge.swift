import Negotiation
import Words

/// One merge of three files for git, whose working copies they are: a record field by field, any other file by lines.
public struct FileMerge: Sendable {
    private let base: String
    private let ours: String
    private let theirs: String
    private let path: String
    private let markSize: Int?
    private let ourName: String
    private let theirName: String

    public enum Outcome: Sendable {
        case merged
        /// Our file holds both versions between marks, or is as it was where marks cannot be set.
        case conflict
    }

    /// `base` may be an empty file: there is no common ancestor. `path` is the file's in the repository, and says
    /// which record it is. The names stand at the marks.
    public init(
        base: String, ours: String, theirs: String, path: String, markSize: Int? = nil, ourName: String? = nil,
        theirName: String? = nil
    ) {
        self.base = base
        self.ours = ours
        self.theirs = theirs
        self.path = path
        self.markSize = markSize
        self.ourName = ourName ?? "ours"
        self.theirName = theirName ?? "theirs"
    }

    /// Writes the result to our file, whole or not at all.
    public func run() throws(StoreError) -> Outcome {
        let folder: Descriptor
        do { folder = try .folder(".") } catch { throw StoreError(".", StoreWords.cannotBeOpened, error) }
        guard let id = record,
            let base = try? FileContents(base, in: folder).bytes,
            let ours = try? FileContents(ours, in: folder).bytes,
            let theirs = try? FileContents(theirs, in: folder).bytes
        else { return try mergeLines() }
        // Of several ancestors git makes one, perhaps with conflicts in it: then nothing is known of the past.
        let isKnown = !base.isEmpty && ConflictMarks.line(in: base, size: markSize) == nil
        let merge = RecordMerge(
            base: isKnown ? base : nil, ours: ours, theirs: theirs, id: id,
            labels: (ourName, theirName))
        do { try WholeFile.replace(self.ours, with: merge.bytes, in: folder) } catch {
            throw StoreError(path, StoreWords.mergeUnwritable, error)
        }
        return merge.conflicts.isEmpty ? .merged : .conflict
    }

    /// The dossier may lie anywhere in the repository.
    private var record: RecordID? {
        let parts = path.split(separator: "/")
        return RecordID(file: parts.suffix(2).joined(separator: "/"))
            ?? parts.last.flatMap { RecordID(file: String($0)) }
    }

    /// As git itself does.
    private func mergeLines() throws(StoreError) -> Outcome {
        let names = [ourName, "base", theirName].flatMap { ["-L", $0] }
        let size = markSize.map { ["--marker-size=\($0)"] } ?? []
        let run = try Git(folder: ".").run(["merge-file", "--quiet"] + size + names + ["--", ours, base, theirs])
        // Above 127 it is a fault, as with what is no text.
        return run.status == 0 ? .merged : .conflict
    }
}
