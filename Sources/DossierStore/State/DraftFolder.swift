import FrontMatter
import Glibc
import Negotiation
import Words

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

    /// False, with the reason in `errno`, where the lock cannot be had.
    private let lock: (Int32) -> Bool

    public convenience init(_ state: StateFolder) {
        self.init(state) { flock($0, LOCK_EX | LOCK_NB) == 0 }
    }

    init(_ state: StateFolder, lock: @escaping (Int32) -> Bool) {
        self.state = state
        self.lock = lock
    }

    /// Has exactly these drafts on disk. They outlast this process, though not a power cut.
    package func keep(_ drafts: [Draft]) throws(StoreError) {
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
            throw StoreError("\(state.path)/\(DraftFolder.folder)", StoreWords.draftUnwritable, error)
        }
    }

    private func open() throws(SystemError) {
        guard directory == nil else { return }
        let folder = try state.makingFolder(DraftFolder.folder)
        let life = try folder.open(name + DraftFolder.lifeEnding, O_RDWR | O_CREAT | O_EXCL, mode: 0o600)
        guard lock(life.number) else {
            let error = SystemError.last
            // Or nobody could try again under this name.
            unlinkat(folder.number, name + DraftFolder.lifeEnding, 0)
            throw error
        }
        self.life = consume life
        directory = consume folder
    }

    /// The drafts that processes have left which are gone. They become this process's: on disk under its name before
    /// their own files go; where that fails they stay where they are.
    package func adoptOrphans() -> [Draft] {
        guard let folder = try? state.folder(DraftFolder.folder) else { return [] }
        var found: [Draft] = []
        var files: [String] = []
        for file in (try? folder.names(endingIn: DraftFolder.ending)) ?? [] {
            let stem = String(file.dropLast(DraftFolder.ending.count))
            guard stem != name, isOrphan(stem, in: folder),
                let bytes = try? FileContents(file, in: folder).bytes, let drafts = DraftFolder.drafts(in: bytes)
            else { continue }
            found += drafts.compactMap(DraftFolder.withText)
            files.append(stem)
        }
        guard !files.isEmpty, (try? keep(found)) != nil else { return found }
        for stem in files {
            unlinkat(folder.number, stem + DraftFolder.ending, 0)
            unlinkat(folder.number, stem + DraftFolder.lifeEnding, 0)
        }
        return found
    }

    /// With what its editor has written by now, and what it has kept beside. nil where nothing new was written at all: its
    /// copy goes.
    private static func withText(_ draft: Draft) -> Draft? {
        guard let path = draft.copy else { return draft }
        let copy = EditedCopy(path: path)
        var text = (try? copy.bytes()).map { String(decoding: $0, as: UTF8.self) } ?? draft.text
        if !draft.isWholeRecord {
            // Editors end a file with a line break, which is not part of a field.
            while text.last?.isNewline == true { text.removeLast() }
        }
        var found = Draft(record: draft.record, field: draft.field, text: text, base: draft.base, time: draft.time)
        found.copy = path
        found.swapFile = copy.swapFile
        guard found.text == found.base ?? "", found.swapFile == nil else { return found }
        copy.remove()
        return nil
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
        let now: String? = LocalClock.text()
        let items = drafts.map { draft in
            var entries: [Value.Entry] = [
                .init("record", .text(draft.record.file)), .init("field", .text(draft.field)),
                .init("typed", .text(draft.text)),
            ]
            if let base = draft.base { entries.append(.init("before", .text(base))) }
            if let time = draft.time ?? now { entries.append(.init("time", .text(time))) }
            if !draft.others.isEmpty { entries.append(.init("also", .list(draft.others.map { .text($0.file) }))) }
            if let copy = draft.copy { entries.append(.init("copy", .text(copy))) }
            return Value.map(entries)
        }
        return (try? Document.writing(.map([.init("drafts", .list(items))]), body: "").bytes) ?? []
    }

    static func drafts(in bytes: [UInt8]) -> [Draft]? {
        guard let list = try? Document.record(bytes).root["drafts"] else { return nil }
        return list.items.compactMap { item in
            guard let file = item["record"]?.text, let record = RecordID(file: file), let field = item["field"]?.text,
                let typed = item["typed"]?.text
            else { return nil }
            var draft = Draft(
                record: record, field: field, text: typed, base: item["before"]?.text, time: item["time"]?.text)
            draft.others = item["also"]?.items.compactMap { RecordID(file: $0.text) } ?? []
            draft.copy = item["copy"]?.text
            return draft
        }
    }
}
