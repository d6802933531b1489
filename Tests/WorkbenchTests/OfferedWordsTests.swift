import FrontMatter
import Negotiation
import Screen
import Testing

@testable import Workbench

/// What can be chosen or completed is the same wherever a person looks for it.
@Suite struct OfferedWordsTests {
    @Test func theFieldsThatCanBeChangedAreTheSameEverywhere() throws {
        var looked = 0
        for pane in [Pane.shortlist, .gaps, .meetings] {
            let key = "\(pane.rawValue + 1)"
            var desk = try Desk(Fixture.sample, "120x40")
            try desk.press(key)
            let dossier = desk.workbench.dossier
            let id = try #require(desk.workbench.current)
            let fields = dossier.changeableFields(of: id.kind)
            let names = fields.filter(\.holdsOneValue).map(\.name)
            #expect(names.count > 4)

            try desk.press("F")
            #expect((desk.workbench.prompt as? Choice)?.options.map(\.value) == names)
            try desk.press("<Esc><Space>\(key)F")
            #expect((desk.workbench.prompt as? Choice)?.options.map(\.value) == names)
            try desk.press("<Esc>")
            #expect(desk.workbench.completionsOfSetting("") == names.map { $0 + " " })
            try desk.press("<Space>ge")
            let rows = try #require(desk.workbench.form).rows(dossier.framework.subject).map(\.path)
            #expect(Set(rows) == Set(fields.map(\.path)) && rows.count == fields.count)
            for field in fields {
                let address = try FieldAddress(field.name, in: id.kind, vocabulary: dossier.vocabulary)
                #expect(address.path == field.path && address.shape.isOneValue == field.holdsOneValue)
                looked += 1
            }
        }
        print("fields that can be changed: \(looked), the same in F, of marked records, `:set`, form and `set`")
    }

    @Test func theOwnersAreTheSameEverywhere() throws {
        var desk = try Desk(Fixture.sample, "120x40")
        let dossier = desk.workbench.dossier
        let owners = dossier.owners
        let ofActions = Set(dossier.actions.compactMap(\.item.owner))
        #expect(!ofActions.isEmpty && ofActions.isSubset(of: owners))

        /// All that Tab offers in an empty line, one after another.
        func offered(_ keys: String) throws -> Set<String> {
            try desk.press(keys)
            var words: Set<String> = []
            for _ in 0..<owners.count * 2 {
                try desk.press("<Tab>")
                let prompt = desk.workbench.prompt
                let text =
                    (prompt as? LinePrompt)?.line.text
                    ?? (prompt as? Palette).map { String($0.line.text.dropFirst("owner ".count)) }
                    ?? desk.workbench.logPage?.typing?.line.text
                words.insert(try #require(text, "\(keys) opens no line"))
            }
            return words
        }
        let places = [
            "2o<C-e><C-u>", "<Esc>1o<C-e><C-u>", "<Esc>:owner<Space>", "<Esc>2<Space>o<C-u>", "<Esc>Ao<C-e><C-u>",
            "<Esc><Esc>mx<Esc>ido<Enter>",
        ]
        for keys in places { #expect(try offered(keys) == Set(owners), "\(keys)") }
        // In a form Tab goes on from an empty line; there its words are asked for.
        let info = try #require(RecordKind.gap.changeableFields(in: nil).first { $0.name == "owner" })
        for owner in owners {
            let found = Completion.candidates(for: owner, info.info.shape, info.path, in: dossier)
            #expect(found.contains(owner))
        }
        print("owners: \(owners.count), the same in \(places.count) lines and the form")
    }
}
