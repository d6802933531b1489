import Screen
import Testing

@testable import Workbench

/// A person's own keys in the place of the program's.
@Suite struct KeymapTests {
    private func keymap(_ entries: (String?, String, String)...) -> Keymap {
        Keymap(entries.map { Keymap.Entry(place: $0.0, action: $0.1, keys: $0.2) })
    }

    private func desk(_ keymap: Keymap) throws -> Desk {
        var desk = try Desk()
        desk.workbench = Workbench(
            dossier: desk.workbench.dossier, today: desk.workbench.today, size: desk.workbench.size, keymap: keymap)
        return desk
    }

    @Test func anActionHasItsNewKeyEverywhereAndNoLongerTheOld() throws {
        let own = keymap((nil, "change owner", "O"), (nil, "commitments", "<C-e>"))
        #expect(own.faults.isEmpty, "\(own.faults)")
        var desk = try desk(own)
        try desk.press("2O")
        #expect(desk.workbench.prompt is LinePrompt)
        try desk.press("<Esc>o")
        #expect(desk.workbench.prompt == nil && desk.message?.contains("o does nothing here") == true)
        try desk.press("<Enter>O")
        #expect(desk.workbench.prompt is LinePrompt)
    }

    @Test func thePersonsKeysAreShownInPlaceOfTheOld() throws {
        var desk = try desk(keymap(("board", "review", "X")))
        #expect(desk.statusLine.contains("X review"))
        try desk.press("?review<Space>what")
        #expect(desk.lines.contains { $0.contains(" X ") && $0.contains("review what") })
        try desk.press("<Esc><Esc>2<Enter>")
        #expect(desk.workbench.bindings.first { $0.name == "review" }?.keys == [.character("r")])
    }

    @Test(
        arguments: [
            ("board", "zoom", "", "zoom: write a key"),
            ("board", "zom", "z", "no action `zom` in board: did you mean `zoom`?"),
            ("bord", "zoom", "z", "no place `bord`: did you mean `board`?"),
            (nil, "zoom", "<Nope>", "zoom: <Nope> is not a key"),
            (nil, "zoom", "q", "zoom: `q` is `back` in"), (nil, "zoom", "5", "zoom: `5` begins a number"),
            (nil, "help", "/", "help: `/` is `find` in board: give that another key, too"),
        ] as [(String?, String, String, String)])
    func whatWillNotDoIsRefusedAndLeavesTheOldKey(place: String?, action: String, keys: String, told: String) throws {
        let own = keymap((place, action, keys))
        let fault = try #require(own.faults.first)
        #expect(own.faults.count == 1 && fault.entry == 0)
        #expect(fault.reason.contains(told) || told.hasPrefix("zoom: `q`") && fault.reason.hasPrefix("zoom: `q` is"))
        for place in Places.all {
            #expect(own.bindings(in: place).map(\.keys) == place.bindings.map(\.keys))
        }
    }

    @Test func messagesNameThePersonsKeys() throws {
        var desk = try desk(keymap((nil, "save", "Z"), (nil, "edit file", "<C-e>")))
        try desk.press("2a")
        #expect(desk.workbench[Form.self]?.notice?.hasPrefix("Z saves it, in gaps/") == true)
        #expect(desk.workbench.key("edit file", in: Board.self) == Key.control("e").name)
        // What has no key there is run from the palette.
        #expect(desk.workbench.key("keep ours") == ":keep ours")
    }

    @Test func twoActionsCanChangePlaces() {
        let own = keymap(("board", "review", "v"), ("board", "value", "r"))
        #expect(own.faults.isEmpty)
        #expect(own.binding(of: .character("v"), in: Board.self)?.name == "review")
        #expect(own.binding(of: .character("r"), in: Board.self)?.name == "value")
    }

    @Test func ofTwoThatClashTheFirstHolds() {
        let own = keymap(("board", "review", "X"), ("board", "value", "X"))
        #expect(own.faults.map(\.entry) == [1])
        #expect(own.binding(of: .character("X"), in: Board.self)?.name == "review")
        #expect(own.binding(of: .character("v"), in: Board.self)?.name == "value")
    }

    /// What is left out gives its own key back, so that another that took it has to give way, too.
    @Test func aFaultIsNotLeftHalfDone() {
        let own = keymap(("board", "review", "q"), ("board", "value", "r"))
        #expect(own.faults.map(\.entry) == [0, 1])
        #expect(own.binding(of: .character("r"), in: Board.self)?.name == "review")
        #expect(own.binding(of: .character("v"), in: Board.self)?.name == "value")
    }

    @Test func noTwoActionsOfThePlaceShareAKey() {
        for place in Places.all {
            var seen: [Key: String] = [:]
            for binding in Keymap().bindings(in: place) {
                for key in binding.keys {
                    #expect(seen[key] == nil, "\(place.name): \(key.name) is \(binding.name) and \(seen[key] ?? "")")
                    seen[key] = binding.name
                }
            }
        }
    }
}
