import Foundation
import FrontMatter
import Negotiation
import Testing

@testable import DossierStore

/// Somebody writes while a save is under way. `publish` is handed a version that is not in the file any more, as when an
/// editor has written since the file was read.
@Suite struct MeetingWritersTests {
    let dossier: TemporaryDossier
    let store: DossierStore

    init() throws {
        dossier = try TemporaryDossier()
        store = try dossier.store()
    }

    private static let base = Array(TemporaryDossier.gap.utf8)
    private static let ours = Array(TemporaryDossier.gap.replacing("status: open", with: "status: agreed").utf8)
    private static let edit = Edit(id: .returns, before: base, after: ours)

    /// Under the lock, as a save does it.
    private func publish(_ edits: [Edit]) throws -> Saved {
        let lock = try store.lock()
        let saved = try store.publish(edits, what: [])
        lock.release()
        return saved
    }

    @Test func anotherFieldIsJoined() throws {
        let theirs = TemporaryDossier.gap.replacing("'METI'", with: "MOF")
        try dossier.write("gaps/returns.md", theirs)
        let saved = try publish([Self.edit])
        #expect(try dossier.text("gaps/returns.md") == theirs.replacing("status: open", with: "status: agreed"))
        #expect(saved.records.map(\.before) == [Array(theirs.utf8)])
        #expect(try dossier.names(in: "gaps") == ["returns.md"])
    }

    @Test func theSameFieldGetsItsFileBack() throws {
        let theirs = TemporaryDossier.gap.replacing("status: open", with: "status: parked")
        try dossier.write("gaps/returns.md", theirs)
        let failure = #expect(throws: SaveFailure.self) { try publish([Self.edit]) }
        guard case .conflicts(let conflicts, by: _) = failure else {
            Issue.record("no conflict: \(String(describing: failure))")
            return
        }
        #expect(conflicts.map(\.theirs) == ["parked"] && conflicts.map(\.ours) == ["agreed"])
        #expect(try dossier.text("gaps/returns.md") == theirs)
        #expect(try dossier.names(in: "gaps") == ["returns.md"])
    }

    @Test func aFileThatIsNoRecordGetsItsPlaceBack() throws {
        let theirs = "half a sentence, saved by an editor that"
        try dossier.write("gaps/returns.md", theirs)
        #expect(throws: SaveFailure.self) { try publish([Self.edit]) }
        #expect(try dossier.text("gaps/returns.md") == theirs)
        #expect(try dossier.names(in: "gaps") == ["returns.md"])
    }

    @Test func aFolderInItsPlaceGetsItBack() throws {
        unlink(dossier.path + "/gaps/returns.md")
        let aside = try AsideFile(
            Self.ours, for: "returns.md", base: Self.base,
            permissions: Permissions(of: store.folder.open("dossier.md", O_RDONLY)),
            in: store.folder.openFolder("gaps"))
        mkdir(dossier.path + "/gaps/returns.md", 0o755)
        guard case .displaced(let file) = try aside.replace(holding: Self.base) else {
            Issue.record("a folder was taken for the base")
            return
        }
        #expect((try? file.contents.get()) == nil)
        #expect(file.putBack() == nil)
        var status = stat()
        #expect(lstat(dossier.path + "/gaps/returns.md", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR)
        #expect(try dossier.names(in: "gaps") == ["returns.md"])
    }

    /// vim with `backupcopy=yes`, or a shell with `>>`: it has the old file open and writes into it after we have taken
    /// its place.
    @Test func anEditorThatWritesInPlaceIsWaitedFor() throws {
        let file = open(dossier.path + "/gaps/returns.md", O_WRONLY | O_APPEND)
        let more = Array("A line more.\n".utf8)
        let writer = Thread {
            usleep(100_000)
            _ = more.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            close(file)
        }
        writer.start()
        _ = try store.apply([Change(record: .returns, field: "status", before: "open", after: "agreed")])
        let text = try dossier.text("gaps/returns.md")
        #expect(text.contains("status: agreed") && text.hasSuffix("A line more.\n"))
        #expect(try dossier.names(in: "gaps") == ["returns.md"])
    }

    @Test func anEditorThatKeepsTheFileOpenIsNotRobbedOfIt() throws {
        let file = open(dossier.path + "/gaps/returns.md", O_WRONLY | O_APPEND)
        defer { close(file) }
        let failure = #expect(throws: SaveFailure.self) { try store.apply([SaveTests.converging]) }
        #expect(failure?.description.contains("another program is writing it") == true)
        _ = "more".withCString { write(file, $0, 4) }
        #expect(try dossier.text("gaps/returns.md") == TemporaryDossier.gap + "more")
    }

    @Test func ofSeveralRecordsAllOrNone() throws {
        try dossier.write("gaps/other.md", TemporaryDossier.gap)
        let stale = Edit(
            id: RecordID(.gap, "other"), before: Self.base,
            after: Array(TemporaryDossier.gap.replacing("status: open", with: "status: agreed").utf8))
        try dossier.write("gaps/other.md", TemporaryDossier.gap.replacing("status: open", with: "status: parked"))
        #expect(throws: SaveFailure.self) { try publish([Self.edit, stale]) }
        #expect(try dossier.text("gaps/returns.md") == TemporaryDossier.gap)
        #expect(try dossier.text("gaps/other.md").contains("status: parked"))
        #expect(try dossier.names(in: "gaps") == ["other.md", "returns.md"])
        #expect(try dossier.names(in: ".sherpa") == ["lock"])
    }
}
