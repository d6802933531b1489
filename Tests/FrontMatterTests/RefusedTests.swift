import FrontMatter
import Testing

/// YAML that is refused: where, and in which words.
@Suite struct RefusedTests {
    /// A million is enough for anybody's record, and the one behind it is named with its place.
    @Test func moreValuesThanALimitAreRefused() throws {
        // The root and the list are values, too.
        let most = 1_000_000 - 2
        func list(_ count: Int) -> [UInt8] { Array("a: [\(String(repeating: "b,", count: count))]".utf8) }
        #expect(try Document.bare(list(most)).root["a"]?.count == most)
        let error = #expect(throws: SyntaxError.self) { try Document.bare(list(most + 1)) }
        #expect(error?.kind == .limit && error?.column == 5 + 2 * most)
    }

    /// A letter may have a hundred marks, more than any script writes, wherever it stands and however they are written.
    @Test(arguments: ["\u{301}", "\\u0301", "\u{315}\\u0300\u{323}"])
    func moreMarksThanALimitAreRefused(unit: String) throws {
        let most = unit.unicodeScalars.count > 6 ? 99 : 100
        let count = most == 99 ? 33 : 100
        func marks(_ more: String = "") -> String { "e" + String(repeating: unit, count: count) + more }
        let more = most == 99 ? "\u{301}\u{301}" : "\u{301}"
        for text in ["a: \"\(marks())\"", "a: \"\(marks()) \(marks())\""] {
            #expect(throws: Never.self) { try Document.bare(Array(text.utf8)) }
        }
        let error = #expect(throws: SyntaxError.self) { try Document.bare(Array("b: c\na: \"\(marks(more))\"".utf8)) }
        #expect(error?.kind == .limit && error?.line == 2)
        #expect(error?.message.contains("more than 100 accents and other marks on one letter: delete them") == true)
        guard !unit.contains("\\") else { return }
        let prose = Array("---\na: b\n---\nProse\n\(marks(more))\n".utf8)
        let body = #expect(throws: SyntaxError.self) { try Document.record(prose) }
        #expect(body?.kind == .limit && body?.line == 5)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var yaml: String
        var line: Int
        var column: Int
        var words: String
        var kind = SyntaxError.Kind.syntax

        init(_ yaml: String, _ line: Int, _ column: Int, _ words: String, _ kind: SyntaxError.Kind = .syntax) {
            (self.yaml, self.line, self.column, self.words, self.kind) = (yaml, line, column, words, kind)
        }

        var testDescription: String { yaml.prefix(60).debugDescription }
    }

    @Test(arguments: indicators + scalars + structure + flow + blocks + characters + documents) func refusesBare(
        _ example: Case
    ) {
        let error = #expect(throws: SyntaxError.self) { try Document.bare(Array(example.yaml.utf8)) }
        check(error, example)
    }

    @Test(arguments: records) func refusesRecords(_ example: Case) {
        let error = #expect(throws: SyntaxError.self) { try Document.record(Array(example.yaml.utf8)) }
        check(error, example)
    }

    @Test(
        arguments: [
            ([0x61, 0x3A, 0x20, 0xFF], 4), ([0x61, 0x3A, 0x20, 0xC0, 0x80], 4),
            ([0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], 4),
            ([0x61, 0x3A, 0x20, 0xF4, 0x90, 0x80, 0x80], 4), ([0x61, 0x3A, 0x20, 0xE6, 0x97], 4), ([0x80], 1),
            ([0xFE, 0xFF, 0x00, 0x61], 1),
            ([0x61, 0x3A, 0x20, 0xE0, 0x80, 0x80], 4), ([0x61, 0x3A, 0x20, 0xF0, 0x80, 0x80, 0x80], 4),
            ([0xE6, 0x97, 0xA5, 0x3A, 0x20, 0xF8], 4),
        ] as [([UInt8], Int)])
    func refusesWhatIsNotUTF8(_ bytes: [UInt8], _ column: Int) {
        let error = #expect(throws: SyntaxError.self) { try Document.bare(bytes) }
        #expect(
            error?.kind == .encoding && error?.line == 1 && error?.column == column
                && error?.message.contains("UTF-8") == true)
        let prose = #expect(throws: SyntaxError.self) { try Document.record(Array("---\n---\n".utf8) + bytes) }
        #expect(prose?.kind == .encoding && prose?.line == 3 && prose?.column == column)
    }

    private func check(_ error: SyntaxError?, _ example: Case) {
        guard let error else { return }
        #expect(error.message.contains(example.words), "\(error)")
        #expect((error.line, error.column) == (example.line, example.column), "\(error)")
        #expect(error.kind == example.kind)
        // One line: what is wrong, a colon, how to write it.
        #expect(!error.message.contains("\n") && error.message.contains(": ") && !error.message.hasSuffix("."))
    }

    static let indicators = [
        Case("a: &b c", 1, 4, "anchors"), Case("a: *b", 1, 4, "aliases"), Case("a: !b c", 1, 4, "tags"),
        Case("a: !!str c", 1, 4, "tags"), Case("&a b: c", 1, 1, "anchors"),
        Case("*a : c", 1, 1, "aliases"), Case("!a b: c", 1, 1, "tags"), Case("a: @b", 1, 4, "quote"),
        Case("a: `b`", 1, 4, "quote"), Case("a: %b", 1, 4, "quote"),
        Case("? a\n: b", 1, 1, "explicit keys"), Case("? a", 1, 1, "explicit keys"), Case("<<: b", 1, 1, "merge keys"),
        Case("a: {<<: b}", 1, 5, "merge keys"),
        Case("\"<<\": b", 1, 1, "merge keys"), Case(": a", 1, 1, "key is missing"), Case("a: , b", 1, 4, "quote"),
        Case("a: ] b", 1, 4, "quote"), Case("a: } b", 1, 4, "quote"),
        Case("a:\n  - &x b", 2, 5, "anchors"), Case("a: [*b]", 1, 5, "aliases"), Case("日本: &b c", 1, 5, "anchors"),
        Case("\u{FEFF}a: &b", 1, 4, "anchors"),
    ]

    static let scalars = [
        Case("a: b: c", 1, 5, "quote"), Case("a: b:", 1, 5, "quote"), Case("a: 'b': c", 1, 7, "quote"),
        Case("a: 'b", 1, 4, "not closed"), Case("a: \"b", 1, 4, "not closed"),
        Case("a: 'b\nc'", 1, 4, "not closed"), Case("a: \"b\nc\"", 1, 4, "not closed"),
        Case("a:\n  - 'b\n  c'", 2, 5, "not closed"), Case("a: 'b\n\tc'", 2, 1, "tab"),
        Case("a: \"b\\\nc\"", 1, 4, "not closed"), Case("a: 'b' c", 1, 8, "after the value"),
        Case("a: 'b\n<<<<<<< HEAD\n'", 2, 1, "keep one", .conflictMarkers),
        Case("a: \"b\"c", 1, 7, "after the value"), Case("a: 'b'#c", 1, 7, "before `#`"),
        Case("a: b # c\n  d", 2, 3, "has ended the text"), Case("a: b\n\n  c: d", 3, 3, "indentation"),
        Case("a: b\n  c\n  # d\n  e", 4, 3, "has ended the text"), Case("a: b\t\n  c", 1, 5, "tab"),
        Case("a: b\n\t c", 2, 1, "tab"), Case("a: b\t# c", 1, 5, "tab"), Case("a: 'b'\t# c", 1, 7, "tab"),
        Case("a: b\tc", 1, 5, "tab"), Case("a: [b,\tc]", 1, 7, "tab"), Case("a\t: b", 1, 2, "tab"),
        Case("a: |\t\n  b", 1, 5, "tab"),
        Case("a: {b: c\t}", 1, 9, "tab"), Case("- a\t", 1, 1, "top level"), Case("a: [b]\t", 1, 7, "tab"),
        Case("a: \"b\"\n  c", 2, 3, "has ended the text"),
        Case("a:\n  |\n  b", 2, 3, "move it up"), Case("a:\n  -\n    >\n    b", 3, 5, "move it up"),
        Case("a:\n  - 'b\n    c': d", 2, 5, "one line"), Case("a:\n  b\n  c: d", 3, 3, "indentation"),
        Case("a: \"\\q\"", 1, 5, "escape"), Case("a: \"\\x4\"", 1, 5, "escape"),
        Case("a: \"\\u12G4\"", 1, 5, "escape"), Case("a: \"\\uD83D\\uDE00\"", 1, 5, "\\U"),
        Case("a: \"\\U00110000\"", 1, 5, "Unicode scalar"), Case("a: \"C:\\Users\"", 1, 7, "backslash"),
    ]

    static let structure = [
        Case("a", 1, 1, "key: value"), Case("a:b", 1, 1, "space after the colon"), Case("a: 1\nb", 2, 1, "key: value"),
        Case("a # b: c", 1, 1, "key: value"),
        Case("a: 1\nstatus： open", 2, 7, "`：` (U+FF1A) is not a YAML colon"), Case("b∶ 1", 1, 2, "(U+2236)"),
        Case("\"b\"： 1", 1, 1, "key: value"), Case("a:\n  b: c\n  b： 1", 3, 4, "(U+FF1A)"),
        Case("a﹕ 1", 1, 2, "(U+FE55)"),
        Case("a:\u{3000}open", 1, 3, "U+3000 after the colon"), Case("a:\u{A0}open", 1, 3, "U+00A0 after the colon"),
        Case("- x", 1, 1, "top level"), Case("ab: 1\nc:\u{2009}d", 2, 3, "U+2009 after the colon"),
        Case("a: 1\nb：1: 2\nc", 3, 1, "key: value"),
        Case("- a", 1, 1, "top level"), Case("[a]", 1, 1, "top level"), Case("{a: b}", 1, 1, "top level"),
        Case("'a'", 1, 1, "key: value"),
        Case("a: - b", 1, 4, "next line"), Case("a: 1\n- b", 2, 1, "list item among keys"),
        Case("a:\n  b: 1\n  - c", 3, 3, "list item among keys"),
        Case("a:\n  - b\n  c: d", 3, 3, "indentation"), Case("a:\n    b: 1\n  c: 2", 3, 3, "indentation"),
        Case("  a: 1\nb: 2", 2, 1, "indentation"), Case("a: 1\n b: 2", 2, 2, "indentation"),
        Case("a:\n  - b: 1\n   c: 2", 3, 4, "indentation"), Case("\ta: b", 1, 1, "tab"),
        Case("a:\n\tb: c", 2, 1, "tab"), Case("a:\tb", 1, 3, "tab"), Case("a:\n  -\tb", 2, 4, "tab"),
        Case("a: 1\n\t\nb: 2", 2, 1, "tab"), Case("a: 1\na: 2", 2, 1, "twice"), Case("a: 1\n'a': 2", 2, 1, "twice"),
        Case("a:\n  b: 1\n  b: 2", 3, 3, "twice"),
        Case("é: 1\ne\u{301}: 2", 2, 1, "twice"),
        Case((0..<40).map { "k\($0): v\n" }.joined() + "k7: v", 41, 1, "twice"),
        Case("a: {b: 1, b: 2}", 1, 11, "twice"),
        Case("[a]: b", 1, 1, "top level"), Case("a:\n  - [b]: c", 2, 5, "never a list"),
        Case("a: 1\n[b]: c", 2, 1, "never a list"), Case("a: {[b]: c}", 1, 5, "never a list"),
        Case("\(String(repeating: "k", count: 1001)): v", 1, 1, "1000 bytes", .limit),
    ]

    static let flow = [
        Case("a: [b", 1, 4, "not closed"), Case("a: {b: c", 1, 4, "not closed"),
        Case("a: [b,\nc]", 1, 4, "not closed"), Case("a: [b # c]", 1, 4, "not closed"),
        Case("a:\n  - [b,\n  c]", 2, 5, "not closed"), Case("a: [b,\n---\n]", 2, 1, "one document"),
        Case("a: {b\n  : c}", 1, 5, "without value"), Case("a: [b\n  c: d]", 2, 3, "quote"),
        Case("a: [\n\tb]", 2, 1, "tab"), Case("a: [b, #c]", 1, 4, "not closed"), Case("a: [, b]", 1, 5, "`,`"),
        Case("a: [b,, c]", 1, 7, "`,`"),
        Case("a: ['b' c]", 1, 9, "`,`"), Case("a: [b}", 1, 6, "`,`"),
        Case("a: [b] c", 1, 8, "after the value"), Case("a: [b: c]", 1, 6, "{key: value}"),
        Case("a: ['b': c]", 1, 8, "{key: value}"), Case("a: {b}", 1, 5, "without value"),
        Case("a: {b, c}", 1, 5, "without value"), Case("a: {b:c}", 1, 5, "without value"),
        Case("a: {b:, c: d}", 1, 6, "space is missing"), Case("a: {\"b\":c}", 1, 8, "space is missing"),
        Case("a: {b: c: d}", 1, 9, "quote"), Case("a: [b?]", 1, 6, "quote"),
        // libyaml reads these; PyYAML does not, and what it refuses is not read.
        Case("a: {due: 2026-02-12?}", 1, 20, "put the text in quotes"), Case("a: [b? c]", 1, 6, "quote"),
        Case("a: [b[c]]", 1, 6, "quote"),
        Case("a: [?b]", 1, 5, "quote"), Case("a: [:b]", 1, 5, "quote"),
        Case("a: [- b]", 1, 5, "quote"), Case("a: {? b: c}", 1, 5, "explicit keys"), Case("a: [|]", 1, 5, "quote"),
        Case("a: {: b}", 1, 5, "key is missing"),
        Case("a: [b]]", 1, 7, "after the value"), Case("a: [", 1, 4, "not closed"), Case("a: {", 1, 4, "not closed"),
        Case("a: {b:\n", 1, 4, "not closed"),
    ]

    static let blocks = [
        Case("a: |x\n  b", 1, 5, "digit"), Case("a: |0\n  b", 1, 5, "digit"), Case("a: |12\n  b", 1, 6, "digit"),
        Case("a: |+-\n  b", 1, 6, "digit"), Case("a: | b\n", 1, 6, "next line"),
        Case("a: |#c\n  b", 1, 5, "digit"), Case("a: |\n    \n  b", 2, 5, "blank line"),
        Case("a: |\n    b\n  c", 3, 3, "indentation"), Case("a: |\n\tb", 2, 1, "tab"), Case("a: |\n  \tb", 2, 3, "tab"),
        Case("a: |\n  b\n \tc", 3, 2, "tab"), Case("a: |2\n b", 2, 2, "indentation"),
        Case("a:\n  b: >\n  c", 3, 3, "key: value"),
    ]

    static let characters = [
        Case("a: b\0", 1, 5, "U+0000", .encoding), Case("a: \u{1B}[31m", 1, 4, "U+001B", .encoding),
        Case("a: \u{7F}", 1, 4, "U+007F", .encoding),
        Case("a: \u{9B}", 1, 4, "U+009B", .encoding), Case("# \u{7}", 1, 3, "U+0007", .encoding),
        Case("a: b\rc: d", 1, 5, "carriage return", .encoding),
        Case("a: \u{85}", 1, 4, "U+0085", .encoding), Case("a: 日\u{2028}", 1, 5, "U+2028", .encoding),
        Case("a: \u{2029}", 1, 4, "U+2029", .encoding),
        Case("a: \u{FEFF}", 1, 4, "U+FEFF", .encoding), Case("a: \u{FFFE}", 1, 4, "U+FFFE", .encoding),
        Case("a: \u{FFFF}", 1, 4, "U+FFFF", .encoding), Case("a: b\r", 1, 5, "carriage return", .encoding),
    ]

    static let documents = [
        Case("---\na: b", 1, 1, "one document"), Case("a: b\n---\nc: d", 2, 1, "one document"),
        Case("a: b\n...\n", 2, 1, "one document"), Case("%YAML 1.2\n---\na: b", 1, 1, "directives"),
        Case("a: b\n--- c", 2, 1, "one document"),
        Case("<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\n", 1, 1, "keep one", .conflictMarkers),
        Case("a: 1\n=======\nb: 2", 2, 1, "keep one", .conflictMarkers),
        Case("a: |\n  b\n>>>>>>> x\n", 3, 1, "keep one", .conflictMarkers),
        Case("a: 1\n||||||| base\n", 2, 1, "keep one", .conflictMarkers),
        Case(nested(17), 17, 17, "16 levels", .limit),
        Case("a: " + String(repeating: "[", count: 100_000), 1, 19, "16 levels", .limit),
        Case("a:\n  " + String(repeating: "- ", count: 100_000), 2, 33, "16 levels", .limit),
        Case(nested(1_000), 17, 17, "16 levels", .limit),
        Case("a: " + String(repeating: "b", count: 4 << 20), 1, 1, "4 MiB", .limit),
    ]

    static let records = [
        Case("", 1, 1, "begin the file"), Case("\n---\n", 1, 1, "begin the file"),
        Case("# Prose\n", 1, 1, "begin the file"), Case("----\na: b\n---\n", 1, 1, "begin the file"),
        Case("---", 1, 4, "end it"), Case("---\n", 2, 1, "end it"), Case("---\na: b\n", 3, 1, "end it"),
        Case("---\na: b\n...\n", 4, 1, "end it"), Case("---\na: b\n----\n", 4, 1, "end it"),
        Case("---\na: b: c\n---\n", 2, 5, "quote"), Case("---\r\na: b\r\nc\r\n---\r\n", 3, 1, "key: value"),
        Case("---\na: b\n--- c\n---\n", 3, 1, "one document"),
        Case("<<<<<<< HEAD\n---\na: 1\n---\n", 1, 1, "keep one", .conflictMarkers),
        Case(
            "---\na: 1\n<<<<<<<<<< HEAD\nb: 1\n==========\nb: 2\n>>>>>>>>>> b\n---\n", 3, 1, "keep one",
            .conflictMarkers),
        Case(
            "---\na: 1\n---\nx\n<<<<<<<<<< HEAD\ny\n==========\nz\n>>>>>>>>>> b\n", 5, 1, "keep one", .conflictMarkers),
        Case("---\na: 1\n<<<<<<< HEAD\n", 3, 1, "keep one", .conflictMarkers),
        Case("---\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\n---\n", 2, 1, "keep one", .conflictMarkers),
        Case("---\na: 1\n---\nx\n<<<<<<< HEAD\ny\n=======\nz\n>>>>>>> b\n", 5, 1, "keep one", .conflictMarkers),
    ]

    /// Maps in maps, one a line.
    private static func nested(_ count: Int) -> String {
        (0..<count).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    }
}
