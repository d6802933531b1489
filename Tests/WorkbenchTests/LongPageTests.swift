import Foundation
import Negotiation
import Screen
import Testing

@testable import Workbench

/// A record of megabytes is laid out as far as anybody scrolls, and the page says that there is more.
@Suite struct LongPageTests {
    private func page(_ fields: String, prose: String = "") throws -> PageText {
        let empty = try Fixture.empty.get()
        let source = Array("---\ntitle: Long\nstatus: open\n\(fields)---\n\(prose)".utf8)
        let dossier = empty.updating([RecordID(.gap, "long"): .bytes(source)])
        try #require(dossier.gaps.first?.isBroken == false)
        let board = Workbench(
            dossier: dossier, today: try #require(CalendarDate("2026-02-20")), size: Size(columns: 80, rows: 24))
        return board.pageText(of: RecordID(.gap, "long"), width: 78)
    }

    @Test func aLongPageEndsWithWhereTheRestIs() throws {
        let long = String(repeating: "word ", count: 100_000)
        for (fields, prose) in [
            ("", String(repeating: "# heading\n", count: 20_000)), ("", long), ("ask: \(long)\n", ""),
            ("sources: [" + String(repeating: "a, ", count: 20_000) + "b]\n", ""),
        ] {
            let lines = try page(fields, prose: prose).lines
            #expect(lines.count == PageText.mostOnScreen + 1)
            #expect(lines.last?.map(\.text).joined() == "the rest is not shown here: E opens the file")
        }
        #expect(try page("", prose: "Short.\n").lines.count < 40)
    }

    /// A review lays out as much of a record as its page does.
    @Test func aLongReviewEndsWithWhereTheRestIs() throws {
        let ask = String(repeating: "word ", count: 100_000)
        let source = Array("---\ntitle: Long\nstatus: open\nask: \(ask)\n---\n".utf8)
        let dossier = try Fixture.empty.get().updating([RecordID(.gap, "long"): .bytes(source)])
        var review = try ReviewDesk(.success(dossier), isFirst: true)
        try review.press("r")
        let lines = review.desk.workbench.reviewText(of: 0, width: 78, isBeside: false).lines
        #expect(lines.count == PageText.mostOnScreen + 1)
        #expect(lines.last?.map(\.text).joined() == "the rest is not shown here: E opens the file")
    }

    /// What is edited in one line is kept on disk for every key: a text of megabytes goes to an editor.
    @Test(arguments: [49_999, 50_000, 50_001, 400_000]) func aTextTooLongForOneLineIsNotTyped(length: Int) throws {
        let title = String(repeating: "t", count: length)
        let source = Array("---\ntitle: \(title)\nstatus: open\n---\n".utf8)
        let dossier = try Fixture.empty.get().updating([RecordID(.gap, "long"): .bytes(source)])
        var desk = try Desk(.success(dossier), "80x24")
        try desk.press("2 e <Enter>")
        let isTyped = length <= 50_000
        #expect((desk.workbench.form?.typing != nil) == isTyped)
        let words = "title is too long for one line: E opens it in an editor"
        #expect((desk.workbench.log.current?.text == words) != isTyped)
    }

    /// The end of what was typed before the caret, in the room there is; what lies before it is not looked at.
    @Test func aLineMovesLeftUnderItsCaret() throws {
        let board = Workbench(
            dossier: try Fixture.empty.get(), today: try #require(CalendarDate("2026-02-20")),
            size: Size(columns: 80, rows: 24))
        let texts = ["", "abc", "会議の記録です", "a\u{301}bc\u{202e}de", String(repeating: "long text ", count: 20)]
        for text in texts {
            for width in [3, 8, 20, 60] {
                var editor = LineEditor(text)
                for _ in 0...text.count {
                    // By the whole text, as it is meant.
                    var shown = editor.text
                    var caret = DisplayWidth.of(editor.beforeCursor)
                    while caret >= width, let first = shown.first {
                        caret -= DisplayWidth.of(String(first))
                        shown.removeFirst()
                    }
                    var meant = Surface(size: Size(columns: 80, rows: 1))
                    meant.put(DisplayWidth.prefix(shown, of: width), at: .zero)
                    meant.cursor = Point(column: caret, row: 0)
                    var drawn = Surface(size: Size(columns: 80, rows: 1))
                    board.renderEditor(editor, at: .zero, width: width, style: .text, into: &drawn)
                    #expect(drawn == meant, "\(text) at \(editor.cursor), \(width) wide")
                    _ = editor.handle(.left)
                }
            }
        }
    }

    /// The first lines are the same whether or not all are asked for.
    @Test func aBoundLeavesTheFirstLinesAsTheyAre() {
        let texts = [
            "one two three four five six seven", "日本の会議、東京。ワシントン", String(repeating: "x", count: 100),
            "a\nb\n\nc  d", String(repeating: "a\u{301}\u{301}\u{301}\u{301}\u{301}", count: 30), "   ", "",
        ]
        for text in texts {
            for width in [2, 7, 20] {
                let all = Wrap.lines(text, width: width)
                #expect(all.allSatisfy { DisplayWidth.of($0) <= width })
                for most in 0...all.count + 1 {
                    #expect(Wrap.lines(text, width: width, most: most) == Array(all.prefix(most)), "\(text) \(width)")
                }
            }
        }
    }
}
