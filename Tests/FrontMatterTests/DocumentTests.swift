import Foundation
import FrontMatter
import Testing

/// Documents and nodes: where things are, and how to reach them.
@Suite struct DocumentTests {
    private let document: Document
    private let text =
        "---\ntitle: 'it''s'\n名前: \"a\\tb\"\nlist: [x, {k: }]\nempty:\nnote: |\n  one\n  two\n---\nProse 1\n"

    init() throws { document = try Document.record(Array(text.utf8)) }

    private func source(_ range: Range<Int>) -> String { String(decoding: document.bytes[range], as: UTF8.self) }

    @Test func separatesYAMLAndProse() throws {
        #expect(source(document.body) == "Prose 1\n")
        #expect(document.bytes == Array(text.utf8))
        let bare = try Document.bare(Array("a: b".utf8))
        #expect(bare.body == 4..<4)
        for (record, body) in [
            ("---\n---", ""), ("---\n---\n", ""), ("--- \t\n---  \nx", "x"), ("---\r\n---\r\n\r\nx", "\r\nx"),
            ("---\n---\n---\n", "---\n"),
        ] {
            let document = try Document.record(Array(record.utf8))
            #expect(String(decoding: document.bytes[document.body], as: UTF8.self) == body)
            #expect(document.root.count == 0 && document.root.kind == .map)
        }
    }

    @Test func proseMayHoldAnyText() throws {
        let prose = "\0\u{1B}[31m\u{85}\u{FEFF}\r=======\n>>>>>>> quoted\n<<<<<<<\u{2028}"
        let document = try Document.record(Array("---\na: b\n---\n\(prose)".utf8))
        #expect(document.bytes[document.body].elementsEqual(prose.utf8))
    }

    @Test func nodesKnowTheirBytes() throws {
        let spans = document.root.entries.map { entry in
            (source(entry.keyOffset..<entry.keyOffset + entry.key.utf8.count), source(entry.value.span))
        }
        let expected = [
            ("title", "'it''s'"), ("名前", "\"a\\tb\""), ("list", "[x, {k: }]"), ("empty", ""),
            ("note", "|\n  one\n  two"),
        ]
        #expect(spans.elementsEqual(expected, by: ==))
        #expect(document[["list", 1]].map { source($0.span) } == "{k: }")
        #expect(
            document["empty"]?.offset
                == (text.range(of: "empty:").map { text.utf8.distance(from: text.startIndex, to: $0.upperBound) }))
    }

    @Test func nodesAreReachedByKeyIndexAndPath() throws {
        #expect(document.root["title"]?.text == "it's")
        #expect(document.root["名前"]?.text == "a\tb")
        #expect(
            document.root["nothing"] == nil && document.root["title"]?["x"] == nil && document.root["list"]?[2] == nil
                && document.root["list"]?[-1] == nil)
        #expect(document[["list", 0]]?.text == "x")
        #expect(document[["list", 1, "k"]]?.kind == .null)
        #expect(document[[]]?.kind == .map)
        #expect(document.root.count == 5 && document.root["list"]?.count == 2 && document.root["title"]?.count == 0)
        #expect(document.root["title"]?.items.map(\.text) == [] && document.root["list"]?.entries.map(\.key) == [])
        #expect(Path(["list", 1, "k"]).description == "list[1].k")
    }

    @Test func keysCompareByBytes() throws {
        #expect(document.root["title"]?.withUTF8 { $0.count } == 4)
        #expect(document.viewed { $0.entries.map { $0.keyEquals("名前") } } == [false, true, false, false, false])
        #expect(document.root.entries.map(\.value.style) == [.singleQuoted, .doubleQuoted, .flow, .plain, .literal])
        #expect(document.root.entries.map(\.value.kind) == [.scalar, .scalar, .list, .null, .scalar])
    }

    @Test func positionsCountLinesAndScalars() throws {
        let document = try Document.record(Array("\u{FEFF}---\r\n名前: 赤沢\r\n---\r\n".utf8))
        let value = try #require(document["名前"])
        #expect(document.position(of: value.offset) == (2, 5))
        #expect(
            document.position(of: 0) == (1, 1) && document.position(of: 3) == (1, 1)
                && document.position(of: 4) == (1, 2))
        #expect(document.position(of: document.bytes.count) == (4, 1) && document.position(of: -1) == (1, 1))
    }

    @Test func positionsFarIntoAFileAreThoseOfItsBeginning() throws {
        let document = try Document.bare(Array((0..<400).map { "キー\($0): 値\n" }.joined().utf8))
        for (index, entry) in document.root.entries.enumerated().reversed() {
            #expect(document.position(of: entry.keyOffset) == (index + 1, 1))
            #expect(document.position(of: entry.value.offset) == (index + 1, 5 + String(index).count))
        }
        #expect(document.position(of: document.bytes.count + 9) == (401, 1))
    }

    @Test func largeFilesAreReadOrRefusedWithoutEffort() throws {
        // Each would take minutes in quadratic time.
        let keys = (0..<200_000).map { "k\($0): v\n" }.joined()
        #expect(try Document.bare(Array(keys.utf8)).root.count == 200_000)
        let line = "a: " + String(repeating: "x", count: 4_000_000)
        #expect(try Document.bare(Array(line.utf8)).root["a"]?.withUTF8 { $0.count } == 4_000_000)
        let items = "a: [" + String(repeating: "{},", count: 500_000) + "]"
        #expect(try Document.bare(Array(items.utf8)).root["a"]?.count == 500_000)
        #expect(throws: SyntaxError.self) { try Document.bare([UInt8](repeating: UInt8(ascii: "{"), count: 4_000_000)) }
        let blanks = "a: |\n" + String(repeating: "\n", count: 2_000_000)
        #expect(try Document.bare(Array(blanks.utf8)).root["a"]?.text == "")
        #expect(try Document.bare([UInt8](repeating: UInt8(ascii: "#"), count: 4 << 20)).root.count == 0)
    }
}
