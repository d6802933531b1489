import FrontMatter
import Glibc
import Negotiation

/// The drafts of this process, and those that processes which are gone have left.
///
/// Each process has one file, and holds a lock on another beside it for as long as it lives: a file whose lock can be had
/// belongs to nobody any more.
public final class DraftFolder {
    private let state: StateFolder
    private let name = String(UInt64.random(in: 0 ... .max), radix: 16)
    private var directory: Descriptor?
    /// Open, and locked, as long as this process lives.
    private var life: Descriptor?
    private var kept: [Draft] = []

    private static let folder = "drafts"
    private static let ending = ".draft"
    private static let lifeEnding = ".alive"

    public init(_ state: StateFolder) { self.state = state }

    /// Has exactly these drafts on disk. They outlast this process, though not a power cut.
    public func keep(_ drafts: [Draft]) throws(StoreError) {
        guard drafts != kept else { return }
        do {
            try open()
            guard let number = directory?.number else { return }
            if drafts.isEmpty {
                unlinkat(number, name + DraftFolder.ending, 0)
            } else {
                try directory?.writeNote(name + DraftFolder.ending, DraftFolder.bytes(of: drafts))
            }
            kept = drafts
        } catch {
            throw StoreError("\(state.path)/\(DraftFolder.folder)", "the draft cannot be written", error)
        }
    }

    private func open() throws(SystemError) {
        guard directory == nil else { return }
        let folder = try state.makingFolder(DraftFolder.folder)
        let life = try folder.open(name + DraftFolder.lifeEnding, O_RDWR | O_CREAT | O_EXCL, mode: 0o600)
        guard flock(life.number, LOCK_EX | LOCK_NB) == 0 else { throw .last }
        self.life = consume life
        directory = consume folder
    }

    /// The drafts that processes have left which are gone. They become this process's: on disk under its name before
    /// their own files go; where that fails they stay where they are.
    public func adoptOrphans() -> [Draft] {
        guard let folder = try? state.folder(DraftFolder.folder) else { return [] }
        var found: [Draft] = []
        var files: [String] = []
        for file in (try? folder.names(endingIn: DraftFolder.ending)) ?? [] {
            let stem = String(file.dropLast(DraftFolder.ending.count))
            guard stem != name, isOrphan(stem, in: folder),
                let bytes = try? FileContents(file, in: folder).bytes, let drafts = DraftFolder.drafts(in: bytes)
            else { continue }
            found += drafts
            files.append(stem)
        }
        guard !found.isEmpty, (try? keep(found)) != nil else { return found }
        for stem in files {
            unlinkat(folder.number, stem + DraftFolder.ending, 0)
            unlinkat(folder.number, stem + DraftFolder.lifeEnding, 0)
        }
        return found
    }

    private func isOrphan(_ stem: String, in folder: borrowing Descriptor) -> Bool {
        do throws(SystemError) {
            let life = try folder.open(stem + DraftFolder.lifeEnding, O_RDWR)
            return flock(life.number, LOCK_EX | LOCK_NB) == 0
        } catch {
            // One that only cannot be opened now may well be alive.
            return error.code == ENOENT
        }
    }

    deinit {
        guard let number = directory?.number else { return }
        // Drafts that are left outlast this process; without any, nothing of it does.
        if kept.isEmpty { unlinkat(number, name + DraftFolder.lifeEnding, 0) }
    }
}

extension DraftFolder {
    /// A record file, so that people can read it.
    static func bytes(of drafts: [Draft]) -> [UInt8] {
        let now: String? = Account.localTime()
        let items = drafts.map { draft in
            var entries: [Value.Entry] = [
                .init("record", .text(draft.record.file)), .init("field", .text(draft.field)),
                .init("typed", .text(draft.text)),
            ]
            if let base = draft.base { entries.append(.init("before", .text(base))) }
            if let time = draft.time ?? now { entries.append(.init("time", .text(time))) }
            return Value.map(entries)
        }
        return (try? Document.writing(.map([.init("drafts", .list(items))]), body: "")) ?? []
    }

    static func drafts(in bytes: [UInt8]) -> [Draft]? {
        guard let list = try? Document.record(bytes).root["drafts"] else { return nil }
        return list.items.compactMap { item in
            guard let file = item["record"]?.text, let record = RecordID(file: file), let field = item["field"]?.text,
                let typed = item["typed"]?.text
            else { return nil }
            return Draft(
                record: record, field: field, text: typed, base: item["before"]?.text, time: item["time"]?.text)
        }
    }
}
