import Negotiation
import Screen
import Testing

@testable import Workbench

/// Whatever is typed, and wherever: the same keys do the same in a line.
@Suite struct TypedLineTests {
    /// Keys that open a line, in every place that has one, and whether Backspace leaves it while it is empty.
    static let lines: [(keys: String, isBehindKey: Bool)] = [
        ("/", true), (":", true), ("2o", false), ("2w", false), ("2Ftit<Enter>", false), ("2I", false), ("2f", false),
        ("2<Space>o", false), ("2bS", false), ("1v<Enter>", false), ("2e<Enter>", false), ("a", false), ("m", false),
        ("mx<Enter><Enter><Enter><Enter><Enter><Enter>n", false), ("mx<Esc>s", false), ("mx<Esc>i", false),
        ("\"/", true), ("Ao", false), ("?", false),
    ]

    private func line(_ bench: Workbench) -> TypedLine? {
        switch bench.prompt {
        case let prompt as LinePrompt: prompt.line
        case let prompt as FindPrompt: prompt.line
        case let prompt as Palette: prompt.line
        case _?: nil
        case nil:
            bench.form?.typing?.line ?? bench.logPage?.typing?.line ?? bench[HelpPage.self]?.filter
                ?? bench[StatementsPage.self].flatMap { $0.isTyping ? $0.words : nil }
        }
    }

    private func open(_ keys: String) throws -> Desk {
        var desk = try Desk()
        try desk.press(keys)
        #expect(line(desk.workbench) != nil, "\(keys) opens no line")
        return desk
    }

    @Test func everyLineIsLeftByTheSameKeys() throws {
        var pressed = 0
        for (keys, isBehindKey) in Self.lines {
            for key in ["<Esc>", "<C-c>", "<C-g>"] {
                var desk = try open(keys)
                try desk.press("<C-e><C-u>" + key)
                #expect(line(desk.workbench) == nil, "\(keys) and \(key)")
                #expect(desk.saved.isEmpty)
                pressed += 1
            }
            var desk = try open(keys)
            try desk.press("<C-e><C-u><BS>")
            #expect((line(desk.workbench) == nil) == isBehindKey, "\(keys) and Backspace")
        }
        print("lines to type in: \(Self.lines.count), left by \(pressed / Self.lines.count) keys each")
    }

    @Test func pastedTextIsTypedAndTakesTheOfferAway() throws {
        for (keys, _) in Self.lines {
            var desk = try open(keys)
            try desk.press("<C-e><C-u>")
            _ = desk.workbench.handle(.paste("pasted\n<Esc>"))
            let typed = line(desk.workbench)
            #expect(typed?.text == "pasted <Esc>" && typed?.completion == nil, "\(keys)")
        }
        var offered = TypedLine()
        #expect(offered.press(.tab) { _ in ["one", "two"] } == .completed)
        offered.insert(" more")
        #expect(offered.press(.tab) { text in [text + "!", text + "?"] } == .completed)
        #expect(offered.text == "one more!")
    }

    @Test func tabOffersOneAfterAnotherUntilAnotherKey() {
        for setting in [TypedLine.Setting.alone, .behindKey, .amongLines] {
            var line = TypedLine(LineEditor("o"), setting)
            let words = { (text: String) in ["one", "other"].filter { $0.hasPrefix(text) } }
            for expected in ["one", "other", "one"] {
                #expect(line.press(.tab, candidates: words) == .completed && line.text == expected)
            }
            #expect(line.press(.backTab, candidates: words) == .completed && line.text == "other")
            line.fault = "no such word"
            #expect(line.press(.character("s"), candidates: words) == .edited && line.text == "others")
            #expect(line.fault == nil && line.completion == nil)
            #expect(line.press(.tab, candidates: words) == .passed(by: 1))
            #expect(line.press(.backTab, candidates: words) == .passed(by: -1))
            #expect(line.press(.tab) { [$0] } == .passed(by: 1), "what stands there is no offer")
            #expect(line.press(.down) == .ignored && line.press(.enter) == .accepted)
        }
    }

    /// A line that is opened for a record's value offers what the palette does.
    @Test func aValueIsCompletedWhereverItIsTyped() throws {
        var desk = try Desk()
        let owner = try #require(desk.workbench.dossier.owners.first { $0.allSatisfy { $0.isLetter } })
        let begun = String(owner.prefix(3))
        try desk.press("2o<C-u>\(begun)<Tab>")
        #expect(line(desk.workbench)?.text == owner)
        try desk.press("<C-g>:owner<Space>\(begun)<Tab>")
        #expect(line(desk.workbench)?.text == "owner \(owner)")
    }

    @Test func anInterruptLeavesWhatIsAskedAsEscDoes() throws {
        var desk = try Desk()
        try desk.press("2")
        let id = try #require(desk.workbench.current)
        let source = try #require(desk.workbench.dossier.summary(of: id)?.source)
        var editing = Editing(.record(id, base: source), text: Array("no record".utf8), copy: "/state/copy.md")
        editing.time = nil
        #expect(desk.workbench.receive(edited: editing).isEmpty)
        #expect(desk.workbench.prompt is Choice && desk.workbench.drafts.contains(editing.draft))
        _ = desk.workbench.handle(.interrupt)
        #expect(desk.workbench.prompt == nil)
        // A text from the editor is dropped only by name.
        #expect(desk.workbench.drafts.contains(editing.draft))
    }

    /// What could not be saved waits for its own field, whatever else is asked and left meanwhile.
    @Test func whatCouldNotBeSavedOutlastsOtherQuestions() throws {
        var bench = try Desk().workbench
        func press(_ keys: String) throws { for key in try Key.sequence(keys) { _ = bench.handle(.key(key)) } }
        for keys in ["2o<C-u>Nobody's", "2<Space>o<C-u>Nobody's", "2r<Enter>n<C-u>Nobody's"] {
            bench = try Desk().workbench
            if keys.contains("r") {
                bench.receive(.review(ReviewMaterial()))
                try press("nNobody's<Enter>")
            } else {
                try press(keys + "<Enter>y")
            }
            bench.receive(.refused("the disk is full"))
            try press("w<Esc>")
            #expect(bench.drafts.contains { $0.text.contains("Nobody's") }, "\(keys)")
            try press(keys.contains("r") ? "n" : "o")
            #expect(line(bench)?.text == "Nobody's", "\(keys)")
            try press("<Esc>")
            #expect(!bench.drafts.contains { $0.text.contains("Nobody's") }, "\(keys)")
        }
    }
}
