import FrontMatter

extension AcceptedTests {
    /// Values that go over several lines, or begin below their key or dash.
    static let overLines = [
        Case("a: b\n  c\n", ["a": "b c"]), Case("a: b  \n   c # d\n", ["a": "b c"]),
        Case("a: b\n\n\n c\n", ["a": "b\n\nc"]), Case("a: b\r\n  c\r\n", ["a": "b c"]),
        Case("a: b\n - c\n", ["a": "b - c"]), Case("a:\n  b\n  c\n", ["a": "b c"]),
        Case("a: # c\n  b\n", ["a": "b"]), Case("a: b\n# c\nd: e\n", ["a": "b", "d": "e"]),
        Case("a: b\n  [c\n  'd\n", ["a": "b [c 'd"]), Case("a: null\n  b\n", ["a": "null b"]),
        Case("a:\n- b\n  c\n-\n  d\n", ["a": ["b c", "d"]]), Case("a:\n  'b\n\n  c'\n", ["a": "b\nc"]),
        Case("a: ' b \n   c '\n", ["a": " b c "]), Case("a: '\n  b\n  '\n", ["a": " b "]),
        Case("a: 'it''s\n  ''b'''\n", ["a": "it's 'b'"]), Case("a: \"b\\\n  c\"\n", ["a": "bc"]),
        Case("a: \"b \\\n  \\ c\"\n", ["a": "b  c"]), Case("a: \"b\\ \n  c\\n\n  d\"\n", ["a": "b  c\n d"]),
        Case("a: \"b\\\\\n  c\"\n", ["a": "b\\ c"]), Case("a: \"b\t\n\n  c\"\n", ["a": "b\nc"]),
        Case("a: [\n  b,\n  c\n]\n", ["a": ["b", "c"]]), Case("a: [b # c, d\n  , e]\n", ["a": ["b", "e"]]),
        Case("a: {b: c,\n\n  d:\n    e f\n    g}\n", ["a": ["b": "c", "d": "e f g"]]),
        Case("a:\n  [b,\n   c]\nd: e\n", ["a": ["b", "c"], "d": "e"]),
        Case("a: [[b,\n c], 'd\n  e']\n", ["a": [["b", "c"], "d e"]]),
        Case("a:\n  - {b: c,\n     d: e}\n  - f\n", ["a": [["b": "c", "d": "e"], "f"]]),
    ]
}
