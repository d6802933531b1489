import Negotiation
import Screen
import Testing

@testable import Workbench

/// `/` on every page: to the words, on with `n` and `N`, back with Esc.
@Suite struct PageFindTests {
    /// Keys that open a page, and words that are on it more than once.
    static let pages = [
        ("B", "summit"), ("2b", "the"), ("t", "action"), ("A", "Commerce"), ("$", "e"), ("1v", "a"), ("2e", "Tokyo"),
        ("M", "e"),
    ]

    @Test func wordsAreFoundAndGoneOnTo() throws {
        for (keys, words) in Self.pages {
            var desk = try Desk()
            for words in ["the first news", "others: nothing", "the third news"] {
                desk.workbench.receive(.notice(words, .warning))
            }
            try desk.press(keys)
            let place = desk.workbench.place
            try desk.press("/" + words)
            #expect(desk.lines.last?.hasPrefix("  FIND   Enter stay") == true, "\(keys)")
            let matches = desk.workbench.pageMatches.lines
            try #require(matches.count > 1, "\(keys) \(words)")
            #expect(desk.statusLine.contains("\(matches.count) found"), "\(keys)")
            try desk.press("<Enter>")
            #expect(desk.message?.hasSuffix("of \(matches.count) for \(words): n next, N before") == true, "\(keys)")
            let first = desk.workbench.pageMatches.at
            try desk.press("n")
            let second = desk.workbench.pageMatches.at
            #expect(matches.contains(second), "\(keys)")
            #expect(second != first, "\(keys)")
            try desk.press("N")
            #expect(desk.workbench.pageMatches.at == first, "\(keys)")
            // From each to the next, and behind the last to the first: never out of the page.
            for _ in 0...matches.count { try desk.press("n") }
            #expect(desk.workbench.place == place, "\(keys)")
        }
    }

    @Test func packagesAreLookedThrough() throws {
        var desk = try Desk(Fixture.shipped)
        try desk.press("T/tokyo")
        let matches = desk.workbench.pageMatches.lines
        try #require(matches.count > 1)
        try desk.press("<Enter>nN")
        #expect(desk.message?.hasSuffix("of \(matches.count) for tokyo: n next, N before") == true)
    }

    @Test func aLogIsLookedThroughThoughItsLettersMeanResults() throws {
        var desk = try Desk()
        try desk.press("m<Esc>/deadline<Enter>")
        #expect(desk.workbench.logPage?.selectedGap(desk.workbench.dossier)?.id.name == "deadline")
        #expect(desk.message == "1 of 1 for deadline: /, Down next")
    }

    @Test func aNumberLeadsToALineOfAText() throws {
        for keys in ["2b", "1<Enter>"] {
            var desk = try Desk(Fixture.shipped, "80x12")
            try desk.press(keys + "3G")
            #expect(desk.workbench.pages.last?.texts(in: desk.workbench)?.at ?? 2 == 2, "\(keys)")
            let third = desk.lines[1]
            try desk.press("gjj")
            #expect(desk.lines[1] == third, "\(keys)")
            try desk.press("g")
            #expect(desk.lines[1] != third, "\(keys)")
        }
    }

    @Test func escapeGoesBackToWhereTheSearchBegan() throws {
        var desk = try Desk()
        try desk.press("Bjj")
        let before = desk.lines
        try desk.press("/fallback")
        try desk.press("<Esc>")
        #expect(desk.lines == before)
        try desk.press("/no<Space>such<Space>words")
        #expect(desk.statusLine.contains("nothing found"))
        try desk.press("<Enter>")
        #expect(desk.message == "nothing found for no such words")
        try desk.press("<C-l>nq")
        #expect(desk.workbench.place == Board.self)
    }

    /// What is found is on the screen, and marked; words that go on in the next line are found, too.
    @Test func aMatchIsShown() throws {
        var desk = try Desk()
        try desk.press("B")
        let brief = try #require(desk.workbench.pages.last?.texts(in: desk.workbench)).lines
        let joint = try #require(
            zip(brief, brief.dropFirst()).compactMap { line, next -> String? in
                guard let last = line.split(separator: " ").last, let first = next.split(separator: " ").first,
                    last.allSatisfy(\.isLetter), first.allSatisfy(\.isLetter), last.count > 3
                else { return nil }
                return "\(last) \(first)"
            }.first)
        _ = desk.workbench.handle(.key(.character("/")))
        _ = desk.workbench.handle(.paste(joint))
        #expect(!desk.workbench.pageMatches.lines.isEmpty, "\(joint)")
        try desk.press("<C-u>summit")
        let picture = desk.workbench.render()
        let marked = (0..<22).filter { picture.row($0).contains { $0.style.over == .match } }
        #expect(!marked.isEmpty)
        #expect(marked.allSatisfy { SearchText.fold(picture.lines[$0]).contains("summit") })
        try desk.press("<Enter>j")
        let after = desk.workbench.render()
        #expect(!(0..<22).contains { after.row($0).contains { $0.style.over == .match } })
    }

    /// A record that is found by its text is opened where that stands.
    @Test func aRecordsPageIsScrolledToTheWords() throws {
        var desk = try Desk()
        try desk.press("2<Enter>")
        let lines = try #require(desk.workbench.pages.last as? DetailPage)
        let text = desk.workbench.pageText(of: lines.id, width: desk.workbench.detailWidth).lines.texts
        let low = try #require(text.last { $0.split(separator: " ").count > 3 })
        let words = low.split(separator: " ").suffix(3).joined(separator: " ")
        try desk.press("q2<Enter>/")
        _ = desk.workbench.handle(.paste(words))
        #expect(SearchText.fold(desk.lines.joined(separator: "\n")).contains(SearchText.fold(words)), "\(words)")
    }
}
