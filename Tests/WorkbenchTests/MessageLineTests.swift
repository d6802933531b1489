import Negotiation
import Screen
import Testing

@testable import Workbench

/// What the last line tells, while others change the dossier under one's hands.
@Suite struct MessageLineTests {
    private func foreignChange(_ desk: inout Desk, by name: String? = "sato") throws {
        let change = Change(record: RecordID(.gap, "equity-share"), field: "owner", before: nil, after: "METI")
        desk.workbench.receive(
            .changed([ForeignChange(change.record, .changed, [change], by: Author(name: name))], desk.workbench.dossier)
        )
    }

    private func saved(_ size: String) throws -> Desk {
        var desk = try Desk(Fixture.sample, size)
        try desk.press("2o<C-u>MOF<Enter>")
        #expect(desk.statusLine.contains("saved gaps/return-projections.md: owner"))
        return desk
    }

    @Test(arguments: ["80x24", "100x30", "160x50"]) func foreignChangesDoNotTakeThePlaceOfOnesOwn(size: String) throws {
        var desk = try saved(size)
        for name in ["sato", "ito", nil, "sato"] {
            try foreignChange(&desk, by: name)
            #expect(desk.statusLine.contains("saved gaps/return-projections.md: owner"), "\(desk.statusLine)")
        }
        #expect(desk.workbench.log.entries.suffix(4).allSatisfy { $0.text.contains("equity-share.md changed") })
        // They stand beside it as far as there is room, and have the line once it is read.
        #expect(desk.workbench.hidesNews == (size != "160x50"))
        #expect(desk.statusLine.contains("sato: gaps/equity-share.md changed") == (size == "160x50"))
        #expect(desk.statusLine.contains("1 changed by sato") == (size != "160x50"))
        desk.workbench.receive(.read)
        #expect(desk.statusLine.contains("sato: gaps/equity-share.md changed"))
        #expect(desk.statusLine.contains("saved") == (size == "160x50"))
        #expect(!desk.workbench.hidesNews)
        try desk.press("j")
        #expect(!desk.statusLine.contains("changed"))
    }

    @Test func whatFailedStaysUntilTheNextKey() throws {
        var desk = try Desk()
        desk.workbench.receive(.refused("gaps/return-projections.md: no space left on the device, free some"))
        try foreignChange(&desk)
        #expect(!desk.workbench.hidesNews)
        desk.workbench.receive(.read)
        #expect(desk.statusLine.contains("not saved: gaps/return-projections.md"))
    }

    /// Keys that lead to everything that asks, lists or takes text.
    static let states = [
        "", "5", "2", "/", "/soft", "o", "2o", "n<C-u>x", "c", "2c", "x", "f", "fstage=", "F", "s", ":", ":se",
        ":set<Space>", "?", "?sort", "M", "e", "e<Enter>", "2e", "2e<Enter>", "2ejj<Enter>", "2ejjj<Enter>", "a", "2a",
        "3a", "mx", "m", "m<Enter>", "m<Enter>Talks<Enter>", "b", "bS", "B", "t", "v", "v<Enter>", "y", "<Enter>",
        "<Enter>o", "2<Enter>c", "2p", "i", "<Space>o", "A", "A<Enter>", "W", "P", "w", "*", "e<Enter>x<Esc><Esc>",
    ]

    @Test(arguments: [Key.control("l"), .control("z")]) func theTerminalsKeysWorkWhateverIsAsked(key: Key) throws {
        var kinds: Set<String> = []
        for keys in Self.states {
            var desk = try Desk()
            try desk.press(keys)
            kinds.insert(
                "\(desk.workbench.place.name) \(desk.workbench.prompt.map { "\(type(of: $0))" } ?? "")")
            let before = desk.workbench.render()
            let effects = desk.workbench.handle(.key(key))
            #expect(effects == [key == .control("l") ? .redraw : .suspend], "after \(keys)")
            let after = desk.workbench.render()
            #expect(after.lines == before.lines && after.cursor == before.cursor, "after \(keys)")
        }
        print("\(key) in \(Self.states.count) states of \(kinds.count) kinds")
        #expect(kinds.count >= 12, "\(kinds.sorted())")
    }
}
