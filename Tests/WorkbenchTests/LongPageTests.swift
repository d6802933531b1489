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
