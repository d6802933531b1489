import FrontMatter
import Testing

/// Edits by example, byte for byte.
@Suite struct EditTests {
    private static func record(_ yaml: String) throws -> Document {
        try Document.record(Array("---\n\(yaml)---\nProse\n".utf8))
    }

    /// The front matter behind `edit`; the prose must be as it was.
    private func yaml(_ yaml: String, _ edit: (Document) throws -> Document) throws -> String {
        let text = String(decoding: try edit(Self.record(yaml)).bytes, as: UTF8.self)
        #expect(text.hasPrefix("---\n") && text.hasSuffix("---\nProse\n"))
        return String(text.dropFirst(4).dropLast("---\nProse\n".count))
    }

    struct Setting: Sendable {
        var before: String
        var path: Path
        var value: Value
        var after: String

        init(_ before: String, _ path: Path, _ value: Value, _ after: String) {
            (self.before, self.path, self.value, self.after) = (before, path, value, after)
        }
    }

    @Test(arguments: [
        // Style, comment and blanks stay.
        Setting("status: open   # since May\n", "status", "agreed", "status: agreed   # since May\n"),
        Setting("status:   'open'\n", "status", "it's", "status:   'it''s'\n"),
        Setting("status: \"open\"\n", "status", "a \"b\" \\", "status: \"a \\\"b\\\" \\\\\"\n"),
        Setting("status: 'open'\n", "status", "a\u{1B}", "status: \"a\\e\"\n"),
        Setting("title-ja: 投資期限\n", "title-ja", "期限", "title-ja: 期限\n"),
        // Quoted where it would be misread.
        Setting("a: b\n", "a", "c: d", "a: \"c: d\"\n"), Setting("a: b\n", "a", "c # d", "a: \"c # d\"\n"),
        Setting("a: b\n", "a", "", "a: \"\"\n"),
        Setting("a: b\n", "a", " b", "a: \" b\"\n"), Setting("a: b\n", "a", "- b", "a: \"- b\"\n"),
        Setting("a: b\n", "a", "~", "a: \"~\"\n"),
        Setting("a: b\n", "a", "\"b\"", "a: '\"b\"'\n"), Setting("a: b\n", "a", "yes", "a: yes\n"),
        Setting("a: b\n", "a", "33.3bn USD", "a: 33.3bn USD\n"),
        Setting("a: b\n", "a", "b, c [d]", "a: b, c [d]\n"), Setting("a: b\n", "a", "\u{9B}", "a: \"\\x9B\"\n"),
        Setting("a: b\n", "a", "\u{2028}", "a: \"\\u2028\"\n"),
        Setting("a: [b, c]\n", ["a", 0], "d, e", "a: [\"d, e\", c]\n"),
        Setting("a: [b]\n", ["a", 0], "c\nd", "a: [\"c\\nd\"]\n"),
        Setting("a: {b: c}\n", ["a", "b"], "d?", "a: {b: \"d?\"}\n"),
        // Missing values come and go.
        Setting("a:\nb: c\n", "a", "d", "a: d\nb: c\n"), Setting("a: # note\n", "a", "d", "a: d # note\n"),
        Setting("a: b # note\n", "a", .null, "a: # note\n"),
        Setting("a: {b: , c: d}\n", ["a", "b"], "e", "a: {b: e , c: d}\n"),
        Setting("a: {b: c}\n", ["a", "b"], .null, "a: {b: }\n"), Setting("a:\n  -\n", ["a", 0], "b", "a:\n  - b\n"),
        // So do those that are written out.
        Setting("a: null # note\nb: c\n", "a", "d", "a: d # note\nb: c\n"),
        Setting("a: ~\n", "a", ["b"], "a:\n  - b\n"),
        Setting("a: {b: null, c: d}\n", ["a", "b"], "e", "a: {b: e, c: d}\n"),
        Setting("a: [~, b]\n", ["a", 0], "c", "a: [c, b]\n"), Setting("a:\n  - null\n", ["a", 0], "b", "a:\n  - b\n"),
        Setting("a: null\nb: c\n", "b", "null", "a: null\nb: \"null\"\n"),
        Setting("a: ~ # c\n", "a", .null, "a: # c\n"),
        // Blocks of text.
        Setting("a: b # note\nc: d\n", "a", "x\ny", "a: |- # note\n  x\n  y\nc: d\n"),
        Setting("a: b\n", "a", "x\ny\n", "a: |\n  x\n  y\n"),
        Setting("a: |\n    x\nb: c\n", "a", "y\nz\n", "a: |\n    y\n    z\nb: c\n"),
        Setting("a: |-\n  x\n\n# note\nb: c\n", "a", "y", "a: |-\n  y\n\n# note\nb: c\n"),
        Setting("a: >-\n  x\n  y\n", "a", "one\ntwo", "a: >-\n  one\n\n  two\n"),
        Setting("a: | # note\n  x\nb: c\n", "a", "", "a: \"\" # note\nb: c\n"),
        Setting("a: b\n", "a", " x\ny", "a: |2-\n   x\n  y\n"),
        Setting("a: b\n", "a", "x\ty\u{7}\nz", "a: \"x\\ty\\x07\\nz\"\n"),
        Setting("a: \"b\"\n", "a", "x\ny", "a: \"x\\ny\"\n"),
        Setting("a: b\n\nc: d\n", "a", "x\n\n", "a: \"x\\n\\n\"\n\nc: d\n"),
        Setting("a: b\n  # deep note\nc: d\n", "a", "x\ny", "a: \"x\\ny\"\n  # deep note\nc: d\n"),
        // New fields go to the end of their map.
        Setting("a: b\n# end\n", "c", "d", "a: b\nc: d\n# end\n"), Setting("", "a", "b", "a: b\n"),
        Setting("# note\n", "a", "b", "# note\na: b\n"),
        Setting("t:\n  a: b\n  # more\nu: v\n", ["t", "c"], "d", "t:\n  a: b\n  c: d\n  # more\nu: v\n"),
        Setting("t:\n    a: b\n", ["t", "c"], "d", "t:\n    a: b\n    c: d\n"),
        Setting("a: b\n", ["t", "u", "v"], "w", "a: b\nt:\n  u:\n    v: w\n"),
        Setting("t:\nu: v\n", ["t", "a"], "b", "t:\n  a: b\nu: v\n"),
        Setting("t: {a: b}\n", ["t", "c"], "d", "t: {a: b, c: d}\n"),
        Setting("t: {a: }\n", ["t", "c"], "d", "t: {a: , c: d}\n"),
        Setting("t: {}\n", ["t", "c"], "d", "t:\n  c: d\n"), Setting("t: [{}]\n", ["t", 0, "c"], "d", "t: [{c: d}]\n"),
        Setting(
            "p:\n  - a: 1\n    b: 2\n  - a: 3\n", ["p", 0, "c"], "4", "p:\n  - a: 1\n    b: 2\n    c: 4\n  - a: 3\n"),
        Setting("a:\n  b: c\n# end\n", ["x: y"], "d", "a:\n  b: c\n\"x: y\": d\n# end\n"),
        Setting("a: |+\n  b\n\n", "c", "d", "a: |+\n  b\n\nc: d\n"),
        // Lists and maps in place of others.
        Setting(
            "a: b # note\nc: d\n", "a", ["x", ["k": "v", "l": "w"]], "a: # note\n  - x\n  - k: v\n    l: w\nc: d\n"),
        Setting("a: [b]\n", "a", ["x", "y"], "a: [x, y]\n"),
        Setting("a:\n- b\n- c\n", "a", ["x"], "a:\n- x\n"),
        Setting("a: # note\n  - b # gone\nc: d\n", "a", "x", "a: x # note\nc: d\n"),
        Setting("a:\n  - b\n", "a", [], "a: []\n"),
        Setting("a:\n  - b: 1\n    c: 2\n  - d\n", ["a", 0], "x", "a:\n  - x\n  - d\n"),
        Setting("a:\n  -   b # note\n", ["a", 0], ["k": "v", "l": "w"], "a:\n  -   k: v # note\n      l: w\n"),
        Setting("a: b\nc:\n- d\n", "a", ["x"], "a:\n- x\nc:\n- d\n"),
    ])
    func sets(_ example: Setting) throws {
        #expect(try yaml(example.before) { try $0.setting(example.path, to: example.value) } == example.after)
    }

    @Test(
        arguments: [
            ("a: b\nc: d\n", ["a"], "c: d\n"), ("a: b\nc: d # note\n", ["c"], "a: b\n"), ("a: b\n", ["a"], ""),
            ("# x\na: b\n\n# y\n", ["a"], "# x\n\n# y\n"),
            ("a:\n  - b\n  # note\n  - c\n", ["a", 0], "a:\n  # note\n  - c\n"), ("a:\n  - b\n", ["a", 0], "a: []\n"),
            ("a:\n  b: c\nd: e\n", ["a", "b"], "a: {}\nd: e\n"),
            ("a:\n  - b: 1\n    c: 2\n", ["a", 0, "b"], "a:\n  - c: 2\n"),
            ("a:\n  - b: 1 # note\n    c: 2\n", ["a", 0, "b"], "a:\n  - c: 2\n"),
            ("a:\n  - b: 1\n    # on c\n    c: 2\n", ["a", 0, "b"], "a:\n  -\n    # on c\n    c: 2\n"),
            ("a:\n  - - b\n    - c\n", ["a", 0, 0], "a:\n  - - c\n"),
            ("a: |\n  b\n\n  c\nd: e\n", ["a"], "d: e\n"), ("a: [b, c, d]\n", ["a", 0], "a: [c, d]\n"),
            ("a: [b, c, d]\n", ["a", 1], "a: [b, d]\n"), ("a: [b, c, d]\n", ["a", 2], "a: [b, c]\n"),
            ("a: [b]\n", ["a", 0], "a: []\n"), ("a: {b: c, d: e}\n", ["a", "b"], "a: {d: e}\n"),
            ("a: {b: , d: e}\n", ["a", "d"], "a: {b: }\n"), ("a: [[b], c]\n", ["a", 0, 0], "a: [[], c]\n"),
            ("a: |+\n  x\nb: c\n\nd: e\n", ["b"], "a: |+\n  x\nd: e\n"),
        ] as [(String, Path, String)])
    func removes(_ before: String, _ path: Path, _ after: String) throws {
        #expect(try yaml(before) { try $0.removing(path) } == after)
    }

    @Test(
        arguments: [
            ("a:\n  - b\nc: d\n", "a", "x", "a:\n  - b\n  - x\nc: d\n"),
            ("a:\n- b # note\n", "a", "x", "a:\n- b # note\n- x\n"), ("a: [b]\n", "a", "x", "a: [b, x]\n"),
            ("a: []\n", "a", "x", "a:\n  - x\n"),
            ("a:\nb: c\n", "a", "x", "a:\n  - x\nb: c\n"), ("b: c\n", "a", "x", "b: c\na:\n  - x\n"),
            ("a:\n  - \"b\"\n", "a", "x", "a:\n  - \"b\"\n  - \"x\"\n"),
            ("a:\n  -   k: v\n", "a", ["k": "w", "l": ["y"]], "a:\n  -   k: v\n  -   k: w\n      l:\n        -   y\n"),
            ("a:\n  - {k: v}\n", "a", ["k": "w"], "a:\n  - {k: v}\n  - {k: w}\n"),
            ("a:\n  - |\n    b\n", "a", "x\ny\n", "a:\n  - |\n    b\n  - |\n    x\n    y\n"),
            ("a: [b, ]\n", "a", "x", "a: [b, x, ]\n"), ("a:\n  - b\n", "a", .null, "a:\n  - b\n  -\n"),
            ("a:\n  - - b\n", ["a", 0], "x", "a:\n  - - b\n    - x\n"),
        ] as [(String, Path, Value, String)])
    func appends(_ before: String, _ path: Path, _ value: Value, _ after: String) throws {
        #expect(try yaml(before) { try $0.appending(value, to: path) } == after)
    }

    @Test(
        arguments: [
            ("a:\n  # on b\n  - b\n", ["a", 0], "x", "a:\n  # on b\n  - x\n  - b\n"),
            ("a:\n  - b\n  # on c\n  - c\n", ["a", 1], "x", "a:\n  - b\n  - x\n  # on c\n  - c\n"),
            ("a: [b, c]\n", ["a", 0], "x", "a: [x, b, c]\n"), ("a: [b, c]\n", ["a", 1], "x", "a: [b, x, c]\n"),
            ("a: [b, c]\n", ["a", 2], "x", "a: [b, c, x]\n"),
            ("a:\n  - - b\n", ["a", 0, 0], "x", "a:\n  - - x\n    - b\n"),
        ] as [(String, Path, Value, String)])
    func inserts(_ before: String, _ path: Path, _ value: Value, _ after: String) throws {
        #expect(try yaml(before) { try $0.inserting(value, at: path) } == after)
    }

    @Test func keepsCarriageReturnsAndTheMark() throws {
        let bytes = Array("\u{FEFF}---\r\na: b\r\n---\r\nProse".utf8)
        let document = try Document.record(bytes).setting("a", to: "x\ny\n").setting("l", to: ["1"]).appending(
            "2", to: "l")
        #expect(
            String(decoding: document.bytes, as: UTF8.self)
                == "\u{FEFF}---\r\na: |\r\n  x\r\n  y\r\nl:\r\n  - 1\r\n  - 2\r\n---\r\nProse")
        #expect(try document.removing("l").setting("a", to: "b").bytes.count == bytes.count + "|-\r\n  ".utf8.count)
    }

    @Test func keepsAMissingLastLineBreak() throws {
        let document = try Document.bare(Array("a: 1\nb: 2".utf8))
        func text(_ document: Document) -> String { String(decoding: document.bytes, as: UTF8.self) }
        #expect(text(try document.setting("c", to: "3")) == "a: 1\nb: 2\nc: 3")
        #expect(text(try document.setting("b", to: "x\ny")) == "a: 1\nb: |-\n  x\n  y")
        #expect(text(try document.setting("b", to: "x\n")) == "a: 1\nb: \"x\\n\"")
        #expect(text(try document.removing("b")) == "a: 1")
        #expect(text(try document.removing("a")) == "b: 2")
        #expect(text(try Document.bare(Array("\na:".utf8)).removing("a")) == "")
        #expect(text(try Document.bare(Array("b:\r\na: 1".utf8)).removing("a")) == "b:")
        #expect(text(try Document.bare([]).setting("a", to: "1")) == "a: 1\n")
        #expect(text(try Document.bare(Array("# x".utf8)).setting("a", to: "1")) == "# x\na: 1")
    }

    @Test(
        arguments: [
            ("a: b\n", ["a", "c"], "no keys"), ("a: [b]\n", ["a", "c"], "no keys"),
            ("a: [b]\n", ["a", 2], "no item 2"), ("a: [b]\n", ["a", -1], "no item -1"),
            ("a: b\n", ["a", 0], "no items"),
            ("a: b\n", [], "name a field"), ("a: b\n", ["c", 1], "no items"),
        ] as [(String, Path, String)])
    func refusesPathsThatLeadNowhere(_ yaml: String, _ path: Path, _ words: String) throws {
        let error = #expect(throws: EditError.self) { try Self.record(yaml).setting(path, to: "x") }
        #expect(error?.message.contains(words) == true, "\(error as Any)")
    }

    @Test func refusesWhatCannotStand() throws {
        func words(_ edit: (Document) throws -> Document) throws -> String {
            let document = try Self.record("a: [b]\nc: d\n")
            return #expect(throws: EditError.self) { try edit(document) }?.message ?? ""
        }
        #expect(try words { try $0.appending(.null, to: "a") }.contains("[ ]"))
        #expect(try words { try $0.removing("x") }.contains("there is no `x`"))
        #expect(try words { try $0.appending("x", to: "c") }.contains("not a list"))
        #expect(try words { try $0.inserting("x", at: "a") }.contains("item's number"))
        #expect(
            try words {
                try $0.setting("x", to: ["k": "1", "l": ["k": "1"]]).setting(
                    ["x", "l", "k"], to: .map([.init("d", "1"), .init("d", "2")]))
            } != "")
        var deep = Value.text("x")
        for _ in 0..<20 { deep = .list([deep]) }
        #expect(try words { try $0.setting("x", to: deep) }.contains("16 levels"))
        #expect(try words { try $0.setting("x", to: .text(String(repeating: "x", count: 5 << 20))) }.contains("4 MiB"))
    }

    @Test func writesNewRecords() throws {
        let value: Value = [
            "title": "Gap: one", "since": "2026-02-12", "tokyo": ["position": "a\nb\n"], "projects": ["x", "y"],
            "due": .null,
        ]
        let bytes = try Document.writing(value, body: "Prose.\n").bytes
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "---\ntitle: \"Gap: one\"\nsince: 2026-02-12\ntokyo:\n  position: |\n    a\n    b\nprojects:\n  - x\n  - y\ndue:\n---\nProse.\n"
        )
        #expect(try Document.writing([:], body: "").root.count == 0)
        #expect(throws: EditError.self) { try Document.writing("text", body: "") }
        #expect(throws: EditError.self) { try Document.writing(.map([.init("a", "1"), .init("a", "2")]), body: "") }
    }
}
