import Testing

@testable import Screen

@Suite struct KeyTests {
    static let all: [Key] =
        [
            .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
            .pageUp,
            .pageDown, .character(" "), .character("<"), .character(">"), .character("-"), .character("日"),
            .control("@"),
            .control("]"), .control("\\"), .alt("x"), .alt(" "), .alt("<"), .alt(">"), .alt("é"),
        ] + (1...12).map(Key.function) + "abcdefgklnopqrstuvwxyz".map(Key.control) + "azAZ09/:?!".map(Key.character)

    @Test(arguments: all) func notationReadsBack(key: Key) throws {
        #expect(try Key.sequence(key.description) == [key])
    }

    @Test(arguments: [
        ("<cr>", Key.enter), ("<c-L>", .control("l")), ("<C-i>", .tab), ("<C-[>", .escape), ("<M-x>", .alt("x")),
        ("<f1>", .function(1)), ("<A-Space>", .alt(" ")), ("<C-Space>", .control("@")),
    ])
    func otherSpellings(notation: String, key: Key) throws {
        #expect(try Key.sequence(notation) == [key])
    }

    @Test func sequences() throws {
        #expect(
            try Key.sequence("j j <Enter> /so<Esc>") == [
                .character("j"), .character("j"), .enter, .character("/"), .character("s"), .character("o"), .escape,
            ])
    }

    @Test(arguments: ["<", "<Foo>", "<>", "j<Enter", "<C-é>", "<C-1>", "a\u{1b}", "<F0>", "<F64>", "<A-\u{1b}>"])
    func wrongNotationIsRefusedInPrintableWords(notation: String) {
        let error = #expect(throws: Key.NotationError.self) { try Key.sequence(notation) }
        let words = error?.description ?? ""
        #expect(!words.isEmpty && Printable.text(words) == words)
    }

    @Test(arguments: zip("ｊ：／？１　ＱＡ", "j:/?1 QA"))
    func fullWidthFormsFold(from: Character, to: Character) {
        #expect(Key.character(from).folded == .character(to))
        #expect(Key.character(to).folded == .character(to))
    }

    @Test func otherCharactersDoNotFold() {
        for character in "日あがé" { #expect(Key.character(character).folded == .character(character)) }
    }
}
