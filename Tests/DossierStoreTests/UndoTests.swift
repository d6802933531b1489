import Foundation
import FrontMatter
import Negotiation
import Testing

@testable import DossierStore

@Suite struct UndoTests {
    let dossier: TemporaryDossier
    let state: TemporaryFolder
    let store: DossierStore

    init() throws {
        dossier = try TemporaryDossier()
        state = try TemporaryFolder()
        store = try DossierStore.open(dossier.path, state: state.path)
    }

    @Test func whatWasSavedIsTakenBackByteForByte() throws {
        // The quotes of the old value would not come back by setting the value.
        let change = Change(record: .returns, field: "owner", before: "METI", after: "METI: NEXI")
        _ = try store.apply([change])
        #expect(try dossier.text("gaps/returns.md") != TemporaryDossier.gap)
        let undone = try #require(try store.undo())
        #expect(undone.what == ["gaps/returns.md: owner METI -> METI: NEXI"])
        #expect(try dossier.text("gaps/returns.md") == TemporaryDossier.gap)
        #expect(try store.undo() == nil)
    }

    @Test func againAndAgainAlsoInAnotherProcess() throws {
        _ = try store.apply([SaveTests.converging])
        _ = try store.apply([SaveTests.owned])
        let both = try dossier.text("gaps/returns.md")
        let other = try DossierStore.open(dossier.path, state: state.path)
        _ = try other.undo()
        #expect(try dossier.text("gaps/returns.md").contains("owner: 'METI'"))
        _ = try other.undo()
        #expect(try dossier.text("gaps/returns.md") == TemporaryDossier.gap)
        _ = try store.redo()
        #expect(try dossier.text("gaps/returns.md").contains("status: converging"))
        _ = try other.redo()
        #expect(try dossier.text("gaps/returns.md") == both)
        #expect(try store.redo() == nil)
    }

    @Test func whatOthersChangedSinceStays() throws {
        _ = try store.apply([SaveTests.converging])
        _ = try DossierStore.open(dossier.path).apply([SaveTests.owned])
        _ = try store.undo()
        let text = try dossier.text("gaps/returns.md")
        #expect(text.contains("status: open") && text.contains("owner: 'MOF'"))
    }

    @Test func aFieldThatSomebodyChangedSinceIsAConflict() throws {
        _ = try store.apply([SaveTests.converging])
        let agreed = Change(record: .returns, field: "status", before: "converging", after: "agreed")
        _ = try DossierStore.open(dossier.path).apply([agreed])
        let before = try dossier.text("gaps/returns.md")
        let failure = #expect(throws: SaveFailure.self) { try store.undo() }
        guard case .conflicts(let conflicts, by: _) = failure else {
            Issue.record("no conflict: \(String(describing: failure))")
            return
        }
        #expect(
            conflicts == [
                Conflict(record: .returns, field: "status", base: "converging", ours: "open", theirs: "agreed")
            ])
        #expect(try dossier.text("gaps/returns.md") == before)
    }

    @Test func severalRecordsAreTakenBackTogether() throws {
        let pinned = Change(record: .dossier, field: "as-of", before: nil, after: "2026-02-20")
        _ = try store.apply([SaveTests.converging, pinned])
        _ = try store.undo()
        #expect(try dossier.text("gaps/returns.md") == TemporaryDossier.gap)
        #expect(try dossier.text("dossier.md") == TemporaryDossier.framework)
    }

    @Test func aSaveForgetsWhatWasTakenBack() throws {
        _ = try store.apply([SaveTests.converging])
        _ = try store.undo()
        _ = try store.apply([SaveTests.owned])
        #expect(try store.redo() == nil)
    }

    @Test func itIsKeptForThisAccountAlone() throws {
        _ = try store.apply([SaveTests.converging])
        let folder = try #require(store.state?.path)
        #expect(try FileStatus(folder).mode == 0o700)
        #expect(try FileStatus(folder + "/undo").mode == 0o700)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/undo")
        #expect(files == ["000000000001.done"])
        #expect(try FileStatus("\(folder)/undo/\(files[0])").mode == 0o600)
    }

    @Test func theOldestAreDropped() throws {
        let folder = StateFolder(below: state.path, dossier: dossier.path)
        for number in 1...205 {
            let action = Versions(what: ["\(number)"], when: "", who: "", files: [])
            try UndoJournal.add(action, in: folder)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/undo")
        #expect(names.count == 200 && !names.contains("000000000005.done"))
        #expect(try UndoJournal(in: folder)?.lastDone()?.action.what == ["205"])
    }

    @Test func aStateFolderThatCannotBeHadIsTold() throws {
        try dossier.write("blocked", "a file in the way")
        let store = try DossierStore.open(dossier.path, state: dossier.path + "/blocked/state")
        let saved = try store.apply([SaveTests.converging])
        #expect(saved.notices.count == 1 && saved.notices[0].contains("cannot be undone"))
        #expect(try dossier.text("gaps/returns.md").contains("converging"))
    }
}
