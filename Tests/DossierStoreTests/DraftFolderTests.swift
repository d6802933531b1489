import Foundation
import Negotiation
import Testing

@testable import DossierStore

@Suite struct DraftFolderTests {
    let base: TemporaryFolder
    let state: StateFolder

    init() throws {
        base = try TemporaryFolder()
        state = StateFolder(below: base.path, dossier: "/somewhere/us-japan")
    }

    static let draft = Draft(
        record: .returns, field: "tokyo.position", text: "1–2 %: #no 収益\"", base: "before", time: "2026-02-20 14:02")

    private var names: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: state.path + "/drafts").sorted()) ?? []
    }

    @Test func whatAProcessLeavesIsFoundByTheNext() throws {
        var lost: DraftFolder? = DraftFolder(state)
        try lost?.keep([Self.draft])
        // While it lives, its drafts are its own.
        #expect(DraftFolder(state).adoptOrphans().isEmpty)
        lost = nil
        let next = DraftFolder(state)
        #expect(next.adoptOrphans() == [Self.draft])
        // They are the next one's now.
        #expect(DraftFolder(state).adoptOrphans().isEmpty)
        try next.keep([])
        #expect(names.filter { $0.hasSuffix(".draft") }.isEmpty)
    }

    @Test func nothingIsLeftOfAProcessWithoutDrafts() throws {
        var folder: DraftFolder? = DraftFolder(state)
        try folder?.keep([Self.draft])
        #expect(names.count == 2)
        try folder?.keep([])
        folder = nil
        #expect(names.isEmpty)
    }

    @Test func manyDraftsAndHostileWords() throws {
        let texts = ["", " ", "---", "a: b", "\u{1b}[2J", "two\nlines", "- x", "'", "\u{202E}", "null", "~"]
        let drafts = texts.map { Draft(record: .dossier, field: "title", text: $0, base: $0, time: "t") }
        let bytes = DraftFolder.bytes(of: drafts)
        #expect(DraftFolder.drafts(in: bytes) == drafts)
    }

    @Test func aFileThatIsNoneIsPassedOver() throws {
        try FileManager.default.createDirectory(atPath: state.path + "/drafts", withIntermediateDirectories: true)
        try Data("---\ndrafts: nonsense\n".utf8).write(to: URL(fileURLWithPath: state.path + "/drafts/x.draft"))
        #expect(DraftFolder(state).adoptOrphans().isEmpty)
    }

    @Test func whatCannotBeKeptIsTold() throws {
        try Data().write(to: URL(fileURLWithPath: base.path + "/file"))
        let folder = DraftFolder(StateFolder(below: base.path + "/file", dossier: "/x"))
        let error = #expect(throws: StoreError.self) { try folder.keep([Self.draft]) }
        #expect(error?.description.contains("the draft cannot be written") == true)
    }
}

extension DraftFolderTests {
    /// Something holds the lock, or cannot give it, for a moment.
    @Test func aLockThatFailedIsTriedAgain() throws {
        let folder = DraftFolder(state, lock: FailingLock(times: 1).lock)
        #expect(throws: StoreError.self) { try folder.keep([Self.draft]) }
        #expect(names.isEmpty)
        try folder.keep([Self.draft])
        #expect(names.count == 2)
    }

    @Test func whatBelongsToADraftIsKeptWithIt() throws {
        var marked = Draft(record: .returns, field: "owner", text: "METI", base: nil, time: "t")
        marked.others = [RecordID(.gap, "equity-share"), RecordID(.gap, "deadline")]
        var edited = Draft(record: .returns, field: Draft.wholeRecord, text: "x", base: "y", time: "t")
        edited.copy = "/state/edits/x.md"
        #expect(DraftFolder.drafts(in: DraftFolder.bytes(of: [marked, edited])) == [marked, edited])
    }
}

/// Fails so often, then locks.
private final class FailingLock {
    private var times: Int

    init(times: Int) { self.times = times }

    func lock(_ descriptor: Int32) -> Bool {
        times -= 1
        guard times < 0 else {
            errno = ENOLCK
            return false
        }
        return flock(descriptor, LOCK_EX | LOCK_NB) == 0
    }
}
