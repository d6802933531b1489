import Negotiation
import Testing

@testable import DossierStore

/// What lies beside the records and is none: copies that other programs keep, and texts about the folder.
@Suite struct RecordCopyTests {
    private static let syncthing = "returns.sync-conflict-20260220-101500-ABCDEF1"

    private static let other = TemporaryDossier.gap.replacing("METI", with: "MOF")

    @Test(arguments: [
        (syncthing, "Syncthing"), ("returns (Ada's conflicted copy 2026-02-20)", "Dropbox"),
        ("returns (赤沢's conflicted copy 2026-02-20)", "Dropbox"),
        ("returns (conflicted copy 2026-02-20 101500)", "Nextcloud"), ("returns-DESKTOP-7F3K2", "OneDrive"),
        ("returns-LAPTOP", "OneDrive"),
    ])
    func aCopyIsKnownByItsName(_ name: String, _ program: String) throws {
        let dossier = try TemporaryDossier()
        try dossier.write("gaps/\(name).md", Self.other)
        let loaded = try dossier.store().load()
        #expect(loaded.strays.isEmpty && loaded.gaps.count == 1 && loaded.brokenCount == 0)
        #expect(loaded.copies.map(\.program) == [program])
        #expect(loaded.copies.map(\.record) == [RecordID(.gap, "returns")])
        #expect(loaded.copies.map(\.source) == [Array(Self.other.utf8)])
        #expect(loaded.problems.map(\.file) == ["gaps/\(name).md"])
    }

    /// Capitals alone make no machine, and numbers alone no other version.
    @Test(arguments: ["other-DESKTOP-7F3K2", "returns-Final", "returns (2)", "returns.sync-conflict-x", "Returns"])
    func whatOnlyLooksLikeACopyIsAStray(_ name: String) throws {
        let dossier = try TemporaryDossier()
        try dossier.write("gaps/\(name).md", Self.other)
        let loaded = try dossier.store().load()
        #expect(loaded.copies.isEmpty && loaded.strays.map(\.file) == ["gaps/\(name).md"])
    }

    @Test func aCopyOfARecordThatIsGoneCanTakeItsName() throws {
        let dossier = try TemporaryDossier()
        try dossier.write("gaps/gone.sync-conflict-20260220-101500-ABCDEF1.md", Self.other)
        let loaded = try dossier.store().load()
        #expect(loaded.copies.isEmpty)
        #expect(loaded.strays.first?.message.contains("name it `gone.md`, or remove it") == true)
    }

    /// The name of a copy has dots and blanks, which the files of a save and its journals must carry.
    @Test(arguments: [syncthing, "returns (Ada's conflicted copy 2026-02-20)"])
    func aCopyThatIsDecidedGoesAndComesBack(_ name: String) throws {
        let dossier = try TemporaryDossier()
        try dossier.write("gaps/\(name).md", Self.other)
        let state = try TemporaryFolder()
        let store = try DossierStore.open(dossier.path, state: state.path)
        let loaded = store.load()
        let copy = try #require(loaded.copies.first)
        let record = try #require(loaded.summary(of: copy.record))
        let edit = try RecordEdit(record.id, text: copy.source, over: record.source)
        _ = try store.save(Transaction([.edit(edit)] + Transaction(removing: copy).steps))
        #expect(store.load().copies.isEmpty)
        #expect(store.load().gap("returns")?.owner == "MOF")
        _ = try store.undo()
        #expect(store.load().copies == [copy])
        #expect(store.load().gap("returns")?.owner == "METI")
        _ = try store.redo()
        #expect(store.load().copies.isEmpty && store.load().strays.isEmpty)
    }

    @Test func aCopyThatHasChangedMeanwhileStays() throws {
        let dossier = try TemporaryDossier()
        try dossier.write("gaps/\(Self.syncthing).md", Self.other)
        let store = try dossier.store()
        let copy = try #require(store.load().copies.first)
        try dossier.write("gaps/\(Self.syncthing).md", Self.other + "More.\n")
        #expect(throws: SaveFailure.self) { try store.save(Transaction(removing: copy)) }
        #expect(store.load().copies.count == 1)
    }

    @Test func aCopyThatComesOrGoesIsNews() throws {
        let dossier = try TemporaryDossier()
        let store = try dossier.store()
        let before = store.load()
        try dossier.write("gaps/\(Self.syncthing).md", Self.other)
        let after = store.rereading(.everything, of: before)
        #expect(!after.isUnchanged && after.dossier.copies.count == 1)
        #expect(store.rereading(.everything, of: after.dossier).isUnchanged)
    }

    // MARK: texts about the folder

    @Test(arguments: ["README", "readme", "index", "notes", "Notes", "Meeting notes", "日本"])
    func aTextAboutTheFolderIsLeftAlone(_ name: String) throws {
        let dossier = try TemporaryDossier()
        try dossier.write("gaps/\(name).md", "# Gaps\n")
        let store = try dossier.store()
        #expect(store.load().problems.isEmpty && store.load().gaps.count == 1)
        #expect(store.examine().isEmpty)
        let written = store.rereading(.records([RecordID(.gap, name)]), of: store.load())
        #expect(written.dossier.gaps.count == 1)
    }

    /// A record whose name happens to be such a word is one; and one that has lost its beginning is told.
    @Test func whatBeginsAsARecordIsOne() throws {
        let dossier = try TemporaryDossier()
        try dossier.write("gaps/notes.md", Self.other)
        try dossier.write("gaps/lost.md", "# Gaps\n")
        let loaded = try dossier.store().load()
        #expect(Set(loaded.gaps.map(\.id.name)) == ["returns", "notes", "lost"])
        #expect(loaded.gap("lost")?.isBroken == true && loaded.gap("notes")?.isBroken == false)
    }

    @Test func aSubfolderIsCalledOne() throws {
        let dossier = try TemporaryDossier()
        try dossier.write("gaps/archive/old.md", TemporaryDossier.gap)
        try dossier.write("gaps/table.csv", "a,b\n")
        let told = try dossier.store().examine()
        #expect(told.map(\.file) == ["gaps/archive/", "gaps/table.csv"])
        #expect(told.map(\.severity) == [.warning, .warning])
        #expect(told.first?.message.hasPrefix("a folder") == true)
    }
}
