import Foundation
import Negotiation
import Testing

@testable import DossierStore

@Suite struct ExamineTests {
    @Test func findsNothingWrongWithASoundDossier() throws {
        let dossier = try TemporaryDossier()
        #expect(try dossier.store().examine() == [])
    }

    @Test(arguments: BrokenFile.all) func tellsTheFault(_ broken: BrokenFile) throws {
        let dossier = try TemporaryDossier()
        try dossier.write(broken.file, broken.bytes)
        let problems = try dossier.store().examine()
        let told = problems.contains {
            $0.file == broken.file && $0.line == broken.line && $0.column == broken.column
                && $0.severity == broken.severity && $0.message.contains(broken.word)
        }
        #expect(told, "\(broken.line):\(broken.column) …\(broken.word)… is not in \(problems)")
        // The rest is there all the same.
        #expect(try dossier.store().load().gap("returns")?.title == "Return projections")
        #expect(problems.allSatisfy { !$0.description.contains("\n") })
    }

    @Test func oneFolderOfAllFaultsTellsEachOfThem() throws {
        let dossier = try TemporaryDossier()
        let listed = BrokenFile.all.filter { $0.file != "dossier.md" }
        var files: [String] = []
        for (index, broken) in listed.enumerated() {
            let file = broken.file.replacing("broken.md", with: "broken-\(index).md")
            try dossier.write(file, broken.bytes)
            files.append(file)
        }
        let problems = try dossier.store().examine()
        for (file, broken) in zip(files, listed) {
            #expect(problems.contains { $0.file == file && $0.message.contains(broken.word) }, "\(broken.name)")
        }
        #expect(problems == problems.sorted())
        #expect(listed.count >= 40)
    }

    @Test func flagsWhatNothingReads() throws {
        let dossier = try TemporaryDossier()
        try dossier.write("gaps/notes.txt", "x")
        try dossier.write("gaps/returns.md~", "x")
        try dossier.write("gaps/.returns.md.swp", "x")
        let problems = try dossier.store().examine()
        #expect(problems.map(\.file) == ["gaps/notes.txt", "gaps/returns.md~"])
        #expect(problems.allSatisfy { $0.severity == .warning && $0.message.contains(".md") })
    }
}
