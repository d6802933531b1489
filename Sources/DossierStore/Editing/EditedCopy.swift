import Glibc
import Negotiation
import Words

/// A private copy of a text for a person's own editor: in the state folder, for this account only.
///
/// It stays until it is removed, so that no text is lost, whatever becomes of the editor or of this process.
public struct EditedCopy: Sendable {
    /// Absolute.
    public let path: String

    private static let folder = "edits"

    /// One that was made before.
    public init(path: String) { self.path = path }

    /// Makes one with these bytes. Its name begins with the record's id and ends in `.md`, for what editors make of it.
    public init(of id: RecordID, _ bytes: [UInt8], in state: StateFolder) throws(StoreError) {
        let name = "\(id.name).\(String(UInt32.random(in: 0 ... .max), radix: 16)).md"
        path = "\(state.path)/\(EditedCopy.folder)/\(name)"
        do throws(SystemError) {
            let folder = try state.makingFolder(EditedCopy.folder)
            let file = try folder.open(name, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
            try file.write(bytes)
            try file.finish()
        } catch {
            throw StoreError(path, StoreWords.editorCopyUnwritable, error)
        }
    }

    /// What it holds now.
    public func bytes() throws(StoreError) -> [UInt8] {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast().joined(separator: "/")
        do { return try FileContents(String(parts.last ?? ""), in: Descriptor.folder(folder)).bytes } catch {
            switch error {
            case let fault as FileContents.Fault: throw StoreError(path, fault.words)
            case let error as SystemError: throw StoreError(path, FileWords.unreadable(error.words))
            default: throw StoreError(path, FileWords.unreadable(.other("\(error)")))
            }
        }
    }

    public func remove() { unlink(path) }

    /// Removes it unless something else has been written into it: an editor that outlived its session may have.
    public func remove(holding text: [UInt8]) { if (try? bytes()) == text { remove() } }

    /// The file beside it in which vim keeps what has not been written; nil where there is none.
    public var swapFile: String? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast().joined(separator: "/")
        let beginning = ".\(parts.last ?? "").sw"
        var found: [String] = []
        try? Descriptor.folder(folder).forEachName { bytes in
            let name = String(decoding: bytes, as: UTF8.self)
            if name.hasPrefix(beginning), name.count == beginning.count + 1 { found.append(name) }
        }
        // The first is `.swp`, the next `.swo`, and so on.
        return found.max().map { "\(folder)/\($0)" }
    }

    /// How an editor came back.
    public enum Ending: Sendable, Equatable {
        case fine
        /// With what is wrong.
        case trouble(String)
        /// The terminal went away first, or this process was told to end.
        case hungUp
    }

    /// Lets the person edit it, on this process's terminal, and waits for the end, or for the terminal to go away: then the
    /// editor is told so, and left after a moment.
    ///
    /// - Parameters:
    ///   - command: as in `EDITOR`: a shell of the person's reads it, so that it may have arguments of its own.
    ///     The path is handed to it apart, and read by nobody.
    ///   - descriptors: these become readable, or are hung up, when `isOver` may have news.
    ///   - isOver: whether nobody is at the terminal any more.
    public func edit(with command: String, watching descriptors: [Int32], isOver: @escaping () -> Bool) -> Ending {
        let program = command.split(separator: " ").first?.split(separator: "/").last ?? "EDITOR"
        let shown = VisibleName.text(program.utf8)
        let ending: ForegroundProcess.Ending
        do throws(SystemError) {
            ending = try ForegroundProcess.run(
                ["/bin/sh", "-c", "\(command) \"$1\"", "sh", path],
                watch: .init(descriptors: descriptors, isOver: isOver))
        } catch {
            return .trouble(StoreWords.editorNotStarted(shown, why: error.words).text)
        }
        switch ending {
        case .hungUp: return .hungUp
        case .status(0): return .fine
        case .status(126), .status(127):
            return .trouble(StoreWords.editorNotRun(shown).text)
        case .status(let status) where status > 128:
            return .trouble(StoreWords.editorSignalled(shown, Int(status) - 128).text)
        case .status(let status): return .trouble(StoreWords.editorEnded(shown, Int(status)).text)
        }
    }
}
