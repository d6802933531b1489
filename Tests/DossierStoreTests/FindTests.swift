import Foundation
import Testing
import Waiting

@testable import DossierStore

@Suite struct FindTests {
    @Test func findsTheDossierInThisFolderAndAbove() throws {
        let dossier = try TemporaryDossier()
        try dossier.write("gaps/deep/er/notes.txt", "")
        for folder in ["", "/gaps", "/gaps/deep/er"] {
            #expect(try DossierStore.find(from: dossier.path + folder).path == dossier.path)
        }
    }

    @Test func theNearestDossierCounts() throws {
        let outer = try TemporaryDossier()
        try outer.write("inner/dossier.md", TemporaryDossier.framework)
        try outer.write("inner/gaps/notes.txt", "")
        #expect(try DossierStore.find(from: outer.path + "/inner/gaps").path == outer.path + "/inner")
    }

    @Test func saysHowToMakeADossierWhereThereIsNone() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: StoreError.self) { try DossierStore.find(from: folder.path) }
        #expect(error?.description.contains("sherpa init") == true)
        #expect(error?.description.contains("sherpa demo") == true)
        #expect(error?.description.hasPrefix(folder.path) == true)
    }

    @Test func openingIsNotFinding() throws {
        let dossier = try TemporaryDossier()
        #expect(throws: StoreError.self) { try DossierStore.open(dossier.path + "/gaps") }
        #expect(try DossierStore.open(dossier.path).path == dossier.path)
    }

    @Test(arguments: ["missing", "dossier.md", "dossier.md/x", String(repeating: "long", count: 2000), ""])
    func tellsOfAFolderThatCannotBeOpened(_ name: String) throws {
        let dossier = try TemporaryDossier()
        let error = #expect(throws: StoreError.self) {
            try DossierStore.open(name.isEmpty ? "" : dossier.path + "/" + name)
        }
        #expect(error?.description.contains("\n") == false)
    }

    @Test func aNameWithControlCharactersIsShownSafely() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: StoreError.self) { try DossierStore.open(folder.path + "/a\u{1b}[2Jb\u{202E}c") }
        #expect(error?.path == folder.path + "/a\\x1b[2Jb\\xe2\\x80\\xaec")
    }

    @Test(.apart) func isReadOnlyWhereTheAccountMayNotWrite() async throws {
        let dossier = try TemporaryDossier()
        #expect(try dossier.store().isReadOnly == false)
        await #expect(processExitsWith: .success) {
            giveUpRoot()
            let dossier = try TemporaryDossier()
            chmod(dossier.path, 0o555)
            defer { chmod(dossier.path, 0o755) }
            #expect(try dossier.store().isReadOnly)
        }
    }
}
