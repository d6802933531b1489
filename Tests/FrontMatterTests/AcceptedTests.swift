import FrontMatter
import Testing

/// YAML that is accepted, and what it says; Yams agrees on each.
@Suite struct AcceptedTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var yaml: String
        var value: Value

        init(_ yaml: String, _ value: Value) {
            self.yaml = yaml
            self.value = value
        }

        var testDescription: String { yaml.debugDescription }
    }

    @Test(arguments: empty + plain + keys + quoted) func readsScalars(_ example: Case) throws { try check(example) }
    @Test(arguments: literal + folded + chomping) func readsBlockScalars(_ example: Case) throws { try check(example) }
    @Test(arguments: overLines) func readsWhatGoesOverLines(_ example: Case) throws { try check(example) }
    @Test(arguments: maps + lists + flow + lines) func readsCollections(_ example: Case) throws { try check(example) }

    private func check(_ example: Case) throws {
        let bytes = Array(example.yaml.utf8)
        let value = try Document.bare(bytes).root.value
        #expect(isSame(value, example.value))
        #expect(isSame(YamsJudge.value(of: bytes), example.value))
        // The same between fences, where a record is.
        guard !example.yaml.hasPrefix("\u{FEFF}"), example.yaml.hasSuffix("\n") else { return }
        #expect(isSame(try Document.record(Array("---\n\(example.yaml)---\nProse".utf8)).root.value, example.value))
    }

    static let empty = [
        Case("", [:]), Case("\n\n", [:]), Case("# only a comment", [:]), Case("   \n  # a\n", [:]), Case("\r\n", [:]),
        Case("a:", ["a": .null]), Case("a: \n", ["a": .null]), Case("a: # c\n", ["a": .null]),
        Case("a:\nb:\n", ["a": .null, "b": .null]),
        Case("a:\n# c\nb: 1\n", ["a": .null, "b": "1"]), Case("a: ''\n", ["a": ""]), Case("a: \"\"\n", ["a": ""]),
    ]

    static let plain = [
        Case("a: b\n", ["a": "b"]), Case("a: b", ["a": "b"]), Case("a:   b  \n", ["a": "b"]),
        Case("a: b # c\n", ["a": "b"]),
        Case("a: b#c\n", ["a": "b#c"]), Case("a: NO\n", ["a": "NO"]),
        Case("a: true\n", ["a": "true"]),
        Case("a: null\n", ["a": .null]), Case("a: ~ # c\n", ["a": .null]),
        Case("a: NULL\nb: Null\n", ["a": .null, "b": .null]),
        Case("a: nULL\n", ["a": "nULL"]), Case("a: ~~\n", ["a": "~~"]), Case("a: 'null'\n", ["a": "null"]),
        Case("a: \"~\"\n", ["a": "~"]), Case("a: |-\n  null\n", ["a": "null"]), Case("a: null b\n", ["a": "null b"]),
        Case("null: ~\n", ["null": .null]), Case("a: [~, null, b]\n", ["a": [.null, .null, "b"]]),
        Case("a: {b: null, c: d}\n", ["a": ["b": .null, "c": "d"]]),
        Case("a:\n  - null\n  - b\n", ["a": [.null, "b"]]),
        Case("a: 1e3\n", ["a": "1e3"]),
        Case("a: 0o17\n", ["a": "0o17"]),
        Case("a: 2026-02-12\n", ["a": "2026-02-12"]), Case("a: 12:30\n", ["a": "12:30"]),
        Case("a: http://x/#y\n", ["a": "http://x/#y"]),
        Case("a: -1\n", ["a": "-1"]), Case("a: -\u{3042}\n", ["a": "-\u{3042}"]), Case("a: ?x\n", ["a": "?x"]),
        Case("a: :x\n", ["a": ":x"]),
        Case("a: it's \"so\"\n", ["a": "it's \"so\""]), Case("a: b, [c] {d}\n", ["a": "b, [c] {d}"]),
        Case("a: b & c * d ! e\n", ["a": "b & c * d ! e"]),
        Case("a: b  c\n", ["a": "b  c"]), Case("a: 'b\tc' # d\te\n", ["a": "b\tc"]),
        Case("a: 赤沢・ラトニック会談\n", ["a": "赤沢・ラトニック会談"]),
        Case("a: 値：コロン\n", ["a": "値：コロン"]), Case("a: \u{1F5FB}\n", ["a": "\u{1F5FB}"]), Case("a: \\n\n", ["a": "\\n"]),
        Case("a: <<\n", ["a": "<<"]),
        Case("a: =\n", ["a": "="]), Case("a: ---\n", ["a": "---"]), Case("a: b:c\n", ["a": "b:c"]),
        Case("a: e\u{301}\n", ["a": "e\u{301}"]),
        Case("a: \u{A0}b\n", ["a": "\u{A0}b"]), Case("a: \u{200B}\u{202E}b\n", ["a": "\u{200B}\u{202E}b"]),
    ]

    static let keys = [
        Case("a b: c\n", ["a b": "c"]), Case("a : b\n", ["a": "b"]), Case("'a': b\n", ["a": "b"]),
        Case("\"a\\t\" : b\n", ["a\t": "b"]),
        Case("名前: b\n", ["名前": "b"]), Case("a#b: c\n", ["a#b": "c"]), Case("a:b: c\n", ["a:b": "c"]),
        Case("'a: b': c\n", ["a: b": "c"]),
        Case("-a: b\n", ["-a": "b"]), Case("1: b\n", ["1": "b"]), Case("'': b\n", ["": "b"]),
        Case("a\"b: c\n", ["a\"b": "c"]),
        Case("a: 1\nA: 2\n", ["a": "1", "A": "2"]),
        Case("\(String(repeating: "k", count: 1000)): v\n", [String(repeating: "k", count: 1000): "v"]),
    ]

    static let quoted = [
        Case("a: 'b'\n", ["a": "b"]), Case("a: 'it''s'\n", ["a": "it's"]), Case("a: ''''\n", ["a": "'"]),
        Case("a: '\\n'\n", ["a": "\\n"]),
        Case("a: ' b '\n", ["a": " b "]), Case("a: 'b: c # d'\n", ["a": "b: c # d"]),
        Case("a: \"b\" # c\n", ["a": "b"]),
        Case("a: \"\\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\\"\\/\\\\\"\n", ["a": "\0\u{7}\u{8}\t\n\u{B}\u{C}\r\u{1B} \"/\\"]),
        Case("a: \"\\N\\_\\L\\P\"\n", ["a": "\u{85}\u{A0}\u{2028}\u{2029}"]),
        Case("a: \"\\x41\\u65e5\\U0001F5FB\"\n", ["a": "A日\u{1F5FB}"]),
        Case("a: \"\\\t\"\n", ["a": "\t"]), Case("a: \"\t\"\n", ["a": "\t"]), Case("a: \"#\"\n", ["a": "#"]),
        Case("a: \"日本\"\n", ["a": "日本"]),
    ]

    static let literal = [
        Case("a: |\n  b\n", ["a": "b\n"]), Case("a: |\n  b\n  c\n", ["a": "b\nc\n"]),
        Case("a: |\n\n  b\n\n  c\n", ["a": "\nb\n\nc\n"]),
        Case("a: |\n   b\n    c\n", ["a": "b\n c\n"]), Case("a: |\n  b # no comment\n", ["a": "b # no comment\n"]),
        Case("a: | # comment\n  b\n", ["a": "b\n"]), Case("a: |\n  b\n# c\nd: e\n", ["a": "b\n", "d": "e"]),
        Case("a: |\n  b: c\n  - d\n", ["a": "b: c\n- d\n"]),
        Case("a: |2\n   b\n", ["a": " b\n"]), Case("a: |1\n b\n", ["a": "b\n"]),
        Case("a: |\n  b\n   \n  c\n", ["a": "b\n \nc\n"]),
        Case("a: |2\n  \tb\n", ["a": "\tb\n"]), Case("a: |\n  b \n", ["a": "b \n"]),
        Case("a: |\nb: c\n", ["a": "", "b": "c"]), Case("a: |\n", ["a": ""]),
        Case("a: |\r\n  b\r\n  c\r\n", ["a": "b\nc\n"]),
        Case("a:\n  b: |\n    c\n  d: e\n", ["a": ["b": "c\n", "d": "e"]]),
        Case("a:\n  - |\n    b\n  - c\n", ["a": ["b\n", "c"]]), Case("a:\n- |\n b\n", ["a": ["b\n"]]),
        Case("a: |\n  ---\n  %x\n", ["a": "---\n%x\n"]), Case("a: |\n  日本\n  東京\n", ["a": "日本\n東京\n"]),
    ]

    static let folded = [
        Case("a: >\n  b\n  c\n", ["a": "b c\n"]), Case("a: >\n  b\n\n  c\n", ["a": "b\nc\n"]),
        Case("a: >\n  b\n\n\n  c\n", ["a": "b\n\nc\n"]),
        Case("a: >\n  b\n   c\n  d\n", ["a": "b\n c\nd\n"]), Case("a: >\n\n  b\n", ["a": "\nb\n"]),
        Case("a: >\n  b\n\n   c\n\n  d\n", ["a": "b\n\n c\n\nd\n"]),
        Case("a: >-\n  b\n  c\n", ["a": "b c"]), Case("a: >+\n  b\n\n", ["a": "b\n\n"]),
        Case("a: >\n  b\n  \tc\n  d\n", ["a": "b\n\tc\nd\n"]),
        Case("a: >2\n   b\n  c\n", ["a": " b\nc\n"]), Case("a: >-\r\n  b\r\n  c\r\n", ["a": "b c"]),
    ]

    static let chomping = [
        Case("a: |-\n  b\n\n", ["a": "b"]), Case("a: |+\n  b\n\n", ["a": "b\n\n"]),
        Case("a: |\n  b\n\n\n", ["a": "b\n"]), Case("a: |-\n  b", ["a": "b"]),
        Case("a: |\n  b", ["a": "b"]), Case("a: |+\n  b", ["a": "b"]), Case("a: |+\n\n", ["a": "\n"]),
        Case("a: |\n\n\n", ["a": ""]),
        Case("a: |+2\n  b\n", ["a": "b\n"]), Case("a: |2-\n  b\n", ["a": "b"]),
        Case("a: |+\n  b\n\n# c\n\nd: e\n", ["a": "b\n\n", "d": "e"]),
        Case("a: |+\n\n\nb: c\n", ["a": "\n\n", "b": "c"]),
    ]

    static let maps = [
        Case("a:\n  b: c\n", ["a": ["b": "c"]]), Case("a:\n b: c\n d: e\n", ["a": ["b": "c", "d": "e"]]),
        Case("a:\n  b:\n    c:\n", ["a": ["b": ["c": .null]]]),
        Case("a:\n  b: 1\nc: 2\n", ["a": ["b": "1"], "c": "2"]), Case("a: # c\n  b: 1\n", ["a": ["b": "1"]]),
        Case("  a: 1\n  b: 2\n", ["a": "1", "b": "2"]),
        Case("a:\n\n  # c\n  b: 1\n", ["a": ["b": "1"]]),
        Case("a:\n  b: 1\n # c\n  d: 2\n", ["a": ["b": "1", "d": "2"]]),
    ]

    static let lists = [
        Case("a:\n  - b\n  - c\n", ["a": ["b", "c"]]), Case("a:\n- b\n- c\nd: e\n", ["a": ["b", "c"], "d": "e"]),
        Case("a:\n  -\n  - b\n", ["a": [.null, "b"]]),
        Case("a:\n  - b: 1\n    c: 2\n  - d: 3\n", ["a": [["b": "1", "c": "2"], ["d": "3"]]]),
        Case("a:\n  -   b: 1\n      c: 2\n", ["a": [["b": "1", "c": "2"]]]),
        Case("a:\n  -\n    b: 1\n", ["a": [["b": "1"]]]),
        Case("a:\n  - - b\n    - c\n  - d\n", ["a": [["b", "c"], "d"]]), Case("a:\n  - - - b\n", ["a": [[["b"]]]]),
        Case("a:\n  - b:\n    - c\n", ["a": [["b": ["c"]]]]),
        Case("a:\n  - b:\n      c: d\n", ["a": [["b": ["c": "d"]]]]), Case("a:\n  - # c\n    - b\n", ["a": [["b"]]]),
        Case("a:\n  - \"b\": c\n", ["a": [["b": "c"]]]), Case("a:\n  - b:c\n", ["a": ["b:c"]]),
        Case("a:\n  - -1\n", ["a": ["-1"]]),
        Case("a:\n  - [b]\n  - {c: d}\n", ["a": [["b"], ["c": "d"]]]),
    ]

    static let flow = [
        Case("a: []\n", ["a": []]), Case("a: {}\n", ["a": [:]]), Case("a: [ ]\n", ["a": []]),
        Case("a: [b, c]\n", ["a": ["b", "c"]]),
        Case("a: [b,c]\n", ["a": ["b", "c"]]), Case("a: [b, ]\n", ["a": ["b"]]), Case("a: {b: c}\n", ["a": ["b": "c"]]),
        Case("a: {b: c, d: e}\n", ["a": ["b": "c", "d": "e"]]),
        Case("a: {b: }\n", ["a": ["b": .null]]), Case("a: {b: , c: d}\n", ["a": ["b": .null, "c": "d"]]),
        Case("a: {\"b\": c}\n", ["a": ["b": "c"]]),
        Case("a: [[b], [c, {d: e}]]\n", ["a": [["b"], ["c", ["d": "e"]]]]),
        Case("a: ['b, c', \"]\"]\n", ["a": ["b, c", "]"]]), Case("a: [b c, -1] # d\n", ["a": ["b c", "-1"]]),
        Case("a: [b#c]\n", ["a": ["b#c"]]), Case("a: [http://x/y]\n", ["a": ["http://x/y"]]),
        Case("a: { b : c }\n", ["a": ["b": "c"]]), Case("a: [ '', \"\" ]\n", ["a": ["", ""]]),
        Case(
            "a: {value: 33.3bn USD, source: 'Reuters, 2026'}\n",
            ["a": ["value": "33.3bn USD", "source": "Reuters, 2026"]]),
    ]

    static let lines = [
        Case("a: b\r\nc: d\r\n", ["a": "b", "c": "d"]), Case("a: b\r\nc: d\n", ["a": "b", "c": "d"]),
        Case("\u{FEFF}a: b\n", ["a": "b"]),
        Case("\u{FEFF}# c\na: |\n  b\n", ["a": "b\n"]), Case("a:\r\n  - b\r\n\r\n  - c", ["a": ["b", "c"]]),
        Case("# c\r\n\r\na: b", ["a": "b"]),
    ]
}
