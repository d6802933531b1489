import Foundation
import FrontMatter
import Negotiation
import Testing

@Suite struct ApplyingTests {
    private func applied(
        _ field: Path, _ before: Value?, _ after: Value?, to text: String
    ) throws -> String {
        let document = try Document.record(Array(text.utf8))
        let change = Change(record: RecordID(.gap, "g"), field: field, before: before, after: after)
        return String(decoding: try change.applied(to: document).bytes, as: UTF8.self)
    }

    private let text = """
        ---
        # The title
        title:   "Equity share"
        status: open   # since July
        owner:

        tokyo: {position: 1–2%, fallback: '3%'}
        positions:
        - side: tokyo   # ours
          text: |
            Low
            Lower
        sources:
          - Kadam
        ---

        status: open is prose here

        """

    struct Edit: Sendable {
        let field: Path
        let before: Value?
        let after: Value?
        /// What stands in the file, and what shall then stand in its place.
        let old: String
        let new: String

        init(_ field: Path, _ before: Value?, _ after: Value?, _ old: String, _ new: String) {
            (self.field, self.before, self.after, self.old, self.new) = (field, before, after, old, new)
        }
    }

    static let edits: [Edit] = [
        .init(["status"], "open", "agreed", "status: open   #", "status: agreed   #"),
        .init(["title"], "Equity share", "出資比率", "\"Equity share\"", "\"出資比率\""),
        .init(["owner"], .null, "MOF", "owner:\n", "owner: MOF\n"),
        .init(["tokyo", "position"], "1–2%", "a, b", "position: 1–2%,", "position: \"a, b\","),
        .init(["tokyo", "fallback"], "3%", "it's", "'3%'", "'it''s'"),
        .init(["tokyo", "red-line"], nil, "No", "'3%'}", "'3%', red-line: No}"),
        .init(["tokyo", "fallback"], "3%", nil, "1–2%, fallback: '3%'", "1–2%"),
        .init(["positions", 0, "text"], "Low\nLower\n", "One\nTwo\n", "    Low\n    Lower\n", "    One\n    Two\n"),
        .init(["positions", 0, "side"], "tokyo", "washington", "tokyo   # ours", "washington   # ours"),
        .init(["sources", 1], nil, "FSX", "- Kadam\n", "- Kadam\n  - FSX\n"),
        .init(["sources", 0], "Kadam", nil, "sources:\n  - Kadam\n", "sources: []\n"),
        .init(["due"], nil, "2026-03-16", "- Kadam\n", "- Kadam\ndue: 2026-03-16\n"),
        .init(["owner"], .null, nil, "owner:\n", ""),
        .init(["status"], "open", nil, "status: open   # since July\n", ""),
    ]

    @Test(arguments: edits) func onlyTheBytesOfTheFieldChange(edit: Edit) throws {
        let place = try #require(text.range(of: edit.old))
        let expected = text.replacingCharacters(in: place, with: edit.new)
        #expect(try applied(edit.field, edit.before, edit.after, to: text) == expected)
        let crlf = text.replacing("\n", with: "\r\n")
        #expect(try applied(edit.field, edit.before, edit.after, to: crlf) == expected.replacing("\n", with: "\r\n"))
        let unended = "\u{FEFF}" + text.dropLast(2)
        #expect(try applied(edit.field, edit.before, edit.after, to: unended) == "\u{FEFF}" + expected.dropLast(2))
    }

    struct Stale: Sendable {
        let field: Path
        let before: Value?
        let found: Value?

        init(_ field: Path, _ before: Value?, _ found: Value?) {
            (self.field, self.before, self.found) = (field, before, found)
        }
    }

    static let stale: [Stale] = [
        .init(["status"], "agreed", "open"), .init(["status"], nil, "open"),
        .init(["owner"], nil, .null), .init(["level"], "leaders", nil), .init(["tokyo", "position"], "5%", "1–2%"),
        .init(["sources"], ["FSX"], ["Kadam"]), .init(["sources", 1], "FSX", nil),
        .init(["tokyo", "position", "x"], "y", nil),
    ]

    @Test(arguments: stale) func whatSomebodyElseChangedIsAConflict(stale: Stale) throws {
        let document = try Document.record(Array(text.utf8))
        let change = Change(record: RecordID(.gap, "g"), field: stale.field, before: stale.before, after: "new")
        #expect(throws: ChangeRefusal.conflict(change, found: stale.found)) { try change.applied(to: document) }
    }

    @Test func whatCannotBeWrittenThereIsRefused() throws {
        for (field, after) in [
            ([], nil), (["sources", 5], "x"), (["status", "part"], "x"),
        ] as [(Path, Value?)] {
            let document = try Document.record(Array(text.utf8))
            let change = Change(record: RecordID(.gap, "g"), field: field, before: document[field]?.value, after: after)
            do throws(ChangeRefusal) {
                _ = try change.applied(to: document)
                Issue.record("\(field) was changed")
            } catch {
                guard case .invalid(let words) = error else {
                    Issue.record("\(field): \(error)")
                    continue
                }
                #expect(words.hasPrefix("\(field) cannot be changed here: "))
            }
        }
    }

    @Test func othersMayChangeOtherFieldsMeanwhile() throws {
        let elsewhere = text.replacing("owner:\n", with: "owner: METI\n")
        #expect(
            try applied("status", "open", "agreed", to: elsewhere)
                == elsewhere.replacing("open   #", with: "agreed   #"))
    }
}
