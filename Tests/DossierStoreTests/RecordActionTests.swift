import Foundation
import FrontMatter
import Negotiation
import Testing

@testable import DossierStore

/// Records are made, removed and renamed as fields are changed: all or nothing, and back again.
@Suite struct RecordActionTests {
    let dossier: TemporaryDossier
    let state: TemporaryFolder
    let store: DossierStore
    private static let other = RecordID(.gap, "other")
    private static let source = Array("---\ntitle: Other\nstatus: open\n---\n".utf8)
    private static let base = Array(TemporaryDossier.gap.utf8)

    init() throws {
        dossier = try TemporaryDossier()
        state = try TemporaryFolder()
        store = try DossierStore.open(dossier.path, state: state.path)
    }

    private func restarted() throws -> DossierStore { try .open(dossier.path, state: state.path) }

    @Test func whatWasMadeIsTakenBackAndMadeAgain() throws {
        _ = try store.create(Self.other, Self.source)
        let undone = try #require(try restarted().undo())
        #expect(undone.what == ["gaps/other.md: created"] && undone.saved.records[0].source == nil)
        #expect(try dossier.names(in: "gaps") == ["returns.md"])
        _ = try restarted().redo()
        #expect(try Array(dossier.text("gaps/other.md").utf8) == Self.source)
    }

    @Test func whatSomebodyHasChangedSinceIsNotTakenBack() throws {
        _ = try store.create(Self.other, Self.source)
        try dossier.write("gaps/other.md", "---\ntitle: Theirs\nstatus: open\n---\n")
        let failure = #expect(throws: SaveFailure.self) { try store.undo() }
        guard case .changed(Self.other, by: let author) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(author.time != nil)
        #expect(try dossier.text("gaps/other.md").contains("Theirs"))
    }

    @Test func whatWasRemovedComesBackByteForByte() throws {
        let saved = try store.remove(.returns, holding: Self.base)
        #expect(saved.durable && saved.records[0].source == nil)
        #expect(try dossier.names(in: "gaps") == [] && dossier.names(in: ".sherpa") == ["lock"])
        _ = try restarted().undo()
        #expect(try dossier.text("gaps/returns.md") == TemporaryDossier.gap)
        _ = try restarted().redo()
        #expect(try dossier.names(in: "gaps") == [])
        _ = try restarted().undo()
        #expect(try dossier.text("gaps/returns.md") == TemporaryDossier.gap)
    }

    @Test func aRemovedRecordThatIsThereAgainIsNotOverwritten() throws {
        _ = try store.remove(.returns, holding: Self.base)
        try dossier.write("gaps/returns.md", "---\ntitle: Anew\nstatus: open\n---\n")
        #expect(throws: SaveFailure.self) { try store.undo() }
        #expect(try dossier.text("gaps/returns.md").contains("Anew"))
    }

    @Test func whatWasChangedSinceItWasLookedAtStays() throws {
        let theirs = TemporaryDossier.gap.replacing("status: open", with: "status: agreed")
        try dossier.write("gaps/returns.md", theirs)
        let failure = #expect(throws: SaveFailure.self) { try store.remove(.returns, holding: Self.base) }
        #expect(failure?.description.contains("gaps/returns.md was changed") == true)
        #expect(try dossier.text("gaps/returns.md") == theirs)
        #expect(try dossier.names(in: "gaps") == ["returns.md"])
    }

    @Test func anEditThatLandsInTheMiddleIsPutBack() throws {
        let folder = try Descriptor.folder(dossier.path + "/gaps")
        let theirs = TemporaryDossier.gap + "more"
        try dossier.write("gaps/returns.md", theirs)
        let file = try RemovedFile("returns.md", base: Self.base, in: folder)
        #expect(!file.holds(Self.base) && file.putBack() == nil)
        #expect(try dossier.text("gaps/returns.md") == theirs)
        #expect(try dossier.names(in: "gaps") == ["returns.md"])
    }

    @Test func aRemovalThatWasKilledInTheMiddleLosesNoForeignBytes() throws {
        let name = AsideName(target: "returns.md", base: Self.base, new: nil)
        try FileManager.default.removeItem(atPath: dossier.path + "/gaps/returns.md")
        try dossier.write("gaps/\(name.complete)", TemporaryDossier.gap + "theirs")
        _ = store.load()
        let told = store.recover()
        #expect(told.count == 1 && told[0].contains("is back"))
        #expect(try dossier.text("gaps/returns.md").hasSuffix("theirs"))
    }

    @Test func withoutAPlaceForTheWayBackNothingIsRemoved() throws {
        try dossier.write("blocked", "a file in the way")
        let store = try DossierStore.open(dossier.path, state: dossier.path + "/blocked/state")
        let failure = #expect(throws: SaveFailure.self) { try store.remove(.returns, holding: Self.base) }
        #expect(failure?.description.contains("nothing is removed") == true)
        #expect(try dossier.text("gaps/returns.md") == TemporaryDossier.gap)
        #expect(try dossier.names(in: "gaps") == ["returns.md"] && dossier.names(in: ".sherpa") == ["lock"])
    }

    @Test func aNoteOfBeforeIsReadStill() throws {
        let text = "sherpa versions 1\nwhen: 2026-02-20 14:02\nwho: sato\nwhat: x\nfile: gaps/returns.md 1 2\nabb\n"
        let bytes = Array(text.utf8) + Array("end: \(Fingerprint(Array(text.utf8)))\n".utf8)
        let versions = try #require(Versions(bytes))
        #expect(versions.files[0].before == [0x61] && versions.files[0].after == [0x62, 0x62] && !versions.isTurn)
        #expect(versions.bytes == bytes)
        let absent = Versions(
            what: ["x"], when: "", who: "",
            files: [.init(id: .returns, before: nil, after: []), .init(id: Self.other, before: [1], after: nil)],
            isTurn: true)
        let read = try #require(Versions(absent.bytes))
        #expect(read.files[0].before == nil && read.files[0].after == [] && read.files[1].after == nil && read.isTurn)
    }

    /// Whoever finishes a removal keeps the way back: the bytes are nowhere else.
    @Test(arguments: [true, false]) func aRemovalThatWasKilledIsFinishedAndCanBeUndone(isMovedAside: Bool) throws {
        let files = [Versions.File(id: .returns, before: Self.base, after: nil)]
        let action = Versions(what: ["gaps/returns.md: removed"], when: "2026-02-20 14:02", who: "sato", files: files)
        try dossier.write(".sherpa/journal", action.bytes)
        if isMovedAside {
            let aside = AsideName(target: "returns.md", base: Self.base, new: nil).complete
            try FileManager.default.moveItem(
                atPath: dossier.path + "/gaps/returns.md", toPath: dossier.path + "/gaps/" + aside)
        }
        _ = store.load()
        #expect(store.recover().count == 1)
        #expect(try dossier.names(in: "gaps") == [] && dossier.names(in: ".sherpa") == ["lock"])
        _ = try restarted().undo()
        #expect(try dossier.text("gaps/returns.md") == TemporaryDossier.gap)
        #expect(try restarted().undo() == nil)
    }

    @Test func anUndoThatWasKilledIsFinishedAndIsNoActionOfItsOwn() throws {
        _ = try store.create(Self.other, Self.source)
        let files = [Versions.File(id: Self.other, before: Self.source, after: nil)]
        let turn = Versions(what: ["x"], when: "", who: Account.own, files: files, isTurn: true)
        try dossier.write(".sherpa/journal", turn.bytes)
        #expect(store.recover().count == 1)
        #expect(try dossier.names(in: "gaps") == ["returns.md"])
        // Nothing is left of it to do; then there is nothing more.
        #expect(try restarted().undo()?.saved.records.isEmpty == true)
        #expect(try restarted().undo() == nil)
    }

    // MARK: renaming

    private func withLinks(_ count: Int) throws {
        for number in 1...count {
            try dossier.write(
                "gaps/link-\(number).md",
                "---\ntitle: Link \(number) # kept\nstatus: open\nlinked-to: [returns, link-1] # both\n---\nAbout returns.\n"
            )
        }
        try dossier.write(
            "meetings/2026-02-12-talk.md",
            "---\ntitle: Talk\ndate: 2026-02-12\noutcomes:\n  - {gap: returns, result: narrowed}\n---\n")
    }

    private func files() throws -> [String: String] {
        var files: [String: String] = [:]
        for folder in ["gaps", "meetings"] {
            for name in try dossier.names(in: folder) {
                files["\(folder)/\(name)"] = try dossier.text("\(folder)/\(name)")
            }
        }
        return files
    }

    private func renaming(in loaded: Dossier) throws -> Transaction {
        try Transaction(renaming: try #require(loaded.summary(of: .returns)), to: "profits", in: loaded)
    }

    private func rename(_ store: DossierStore) throws -> Transaction {
        let transaction = try renaming(in: store.load())
        _ = try store.save(transaction)
        return transaction
    }

    @Test func fiftyLinksFollowAndComeBack() throws {
        try withLinks(50)
        let before = try files()
        #expect(try rename(store).changes.count == 51)
        let after = try files()
        var expected = before
        expected["gaps/returns.md"] = nil
        expected["gaps/profits.md"] = TemporaryDossier.gap
        for (file, text) in expected where file.contains("link-") {
            expected[file] = text.replacing("[returns,", with: "[profits,")
        }
        expected["meetings/2026-02-12-talk.md"] = before["meetings/2026-02-12-talk.md"]?.replacing(
            "gap: returns", with: "gap: profits")
        #expect(after == expected)
        #expect(store.load().contradictions().isEmpty)
        _ = try restarted().undo()
        #expect(try files() == before)
        _ = try restarted().redo()
        #expect(try files() == after)
    }

    @Test func whatOthersWroteUnderTheNewNameGoesBackWithIt() throws {
        try withLinks(2)
        _ = try rename(store)
        try dossier.write("gaps/profits.md", TemporaryDossier.gap.replacing("'METI'", with: "MOF"))
        try dossier.write("gaps/link-1.md", try dossier.text("gaps/link-1.md").replacing("Link 1", with: "First"))
        _ = try restarted().undo()
        #expect(try dossier.text("gaps/returns.md") == TemporaryDossier.gap.replacing("'METI'", with: "MOF"))
        let link = try dossier.text("gaps/link-1.md")
        #expect(link.contains("First") && link.contains("[returns,"))
        #expect(try !dossier.names(in: "gaps").contains("profits.md"))
    }

    @Test func aLinkThatCannotFollowStopsAll() throws {
        try withLinks(3)
        let transaction = try renaming(in: store.load())
        try dossier.write("gaps/link-3.md", try dossier.text("gaps/link-3.md").replacing("[returns", with: "[other"))
        let before = try files()
        #expect(throws: SaveFailure.self) { try store.save(transaction) }
        #expect(try files() == before)
    }

    @Test func theNewFileIsAsOpenAsTheOld() throws {
        chmod(dossier.path + "/gaps/returns.md", 0o600)
        _ = try rename(store)
        #expect(try FileStatus(dossier.path + "/gaps/profits.md").mode == 0o600)
        _ = try store.undo()
        #expect(try FileStatus(dossier.path + "/gaps/returns.md").mode == 0o600)
    }

    @Test func whatComesBackIsNoMoreOpenThanItWas() throws {
        chmod(dossier.path + "/gaps/returns.md", 0o600)
        let base = try #require(store.load().summary(of: .returns)).source
        _ = try store.remove(.returns, holding: base)
        _ = try store.undo()
        #expect(try FileStatus(dossier.path + "/gaps/returns.md").mode == 0o600)
        _ = try store.redo()
        _ = try store.undo()
        #expect(try FileStatus(dossier.path + "/gaps/returns.md").mode == 0o600)
        #expect(try dossier.text("gaps/returns.md").utf8.elementsEqual(base))
    }

    @Test func aWholeTextIsJoinedWithWhatOthersDid() throws {
        let text = TemporaryDossier.gap.replacing("Prose stays.", with: "Prose is new.")
        try dossier.write("gaps/returns.md", TemporaryDossier.gap.replacing("'METI'", with: "MOF"))
        _ = try store.save(Transaction(try RecordEdit(.returns, text: Array(text.utf8), over: Self.base)))
        #expect(try dossier.text("gaps/returns.md") == text.replacing("'METI'", with: "MOF"))
        _ = try store.undo()
        #expect(try dossier.text("gaps/returns.md") == TemporaryDossier.gap.replacing("'METI'", with: "MOF"))
    }
}
