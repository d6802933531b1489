import Chance
import Screen
import Testing
import Words

@testable import Workbench

@Suite struct SmallPartsTests {
    @Test func aViewportKeepsTheSelectionInSight() {
        var generator = SeededGenerator(for: "aViewportKeepsTheSelectionInSight")
        var viewport = Viewport()
        for _ in 0..<2_000 {
            let count = Int.random(in: 0...40, using: &generator)
            let height = Int.random(in: 0...12, using: &generator)
            viewport.move(by: Int.random(in: -50...50, using: &generator), count: count)
            viewport.fit(height: height, count: count)
            let visible = viewport.visible(height: height, count: count)
            #expect(visible.lowerBound >= 0 && visible.upperBound <= max(count, viewport.top))
            if count > 0, height > 0 {
                #expect(visible.contains(viewport.selected), "\(viewport) \(count) \(height)")
                #expect(visible.count == min(height, count), "\(viewport) \(count) \(height)")
            }
        }
    }

    @Test func aPartBeyondTheWholeFillsTheBarAndNoMore() {
        #expect(Drawing.apportion([1, 1e68], 32).reduce(0, +) == 32)
        #expect(Drawing(.unicode).bar(1e76, columns: 20).count == 20)
        #expect(Drawing(.unicode).bar(0.5, columns: -4) == "")
    }

    @Test func aCharacterWiderThanALineIsCut() {
        let text = "a" + String(repeating: "\u{1F3FB}", count: 30)
        let lines = Wrap.lines(text, width: 10)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 10 })
        #expect(lines.joined() == text)
    }

    @Test func theEditorObeysReadline() throws {
        func edited(_ keys: String) throws -> String {
            var editor = LineEditor()
            for key in try Key.sequence(keys) {
                let isTaken = editor.handle(key)
                #expect(isTaken)
            }
            return editor.beforeCursor + "|" + editor.text.dropFirst(editor.beforeCursor.count)
        }
        #expect(try edited("abc<Left><Left>x") == "ax|bc")
        #expect(try edited("one<Space>two<C-w>") == "one |")
        #expect(try edited("one<Space>two<C-a><C-k>") == "|")
        #expect(try edited("one<C-u>two<Home><Del>") == "|wo")
        #expect(try edited("日本<BS>語<C-b><C-d>") == "日|")
        #expect(try edited("<BS><Del><Left><C-w>a") == "a|")
    }

    @Test func wrappingLosesNothingAndStaysWithin() throws {
        try #require(TextLocale.adopt() == .unicode)
        let texts = [
            "one two  three", "averyverylongwordindeed short", "日本語の文章は、どこでも改行できる。ただし句読点は行頭に置かない。",
            "mixed 日本語 and English、together", "", "a", "trailing  ", "line\nbreaks\n\nstay",
        ]
        for text in texts {
            for width in 2...24 {
                let lines = Wrap.lines(text, width: width)
                let kept = lines.joined().filter { !$0.isWhitespace }
                #expect(kept == text.filter { !$0.isWhitespace }, "\(width)")
                for line in lines { #expect(DisplayWidth.of(line) <= width, "\(line) in \(width)") }
            }
        }
        #expect(Wrap.lines("日本語。です", width: 6) == ["日本", "語。で", "す"])
    }

    @Test func barsAreSharedOutWhole() {
        #expect(Drawing.apportion([0.015, 0.32, 0.665], 20) == [1, 6, 13])
        #expect(Drawing.apportion([0, 1], 10) == [0, 10])
        #expect(Drawing.apportion([], 10) == [])
        for cells in 3...70 {
            #expect(Drawing.apportion([0.015, 0.32, 0.665], cells).reduce(0, +) == cells)
        }
    }

    @Test func daysStayNarrow() {
        #expect(Format.days(-1064) == "-1064d")
        #expect(
            [24, 99, 100, 699, 700, 1064, 36500].map { Format.brief(days: $0) } == [
                "24d", "99d", "14w", "99w", "1y", "2y", "100y",
            ])
        #expect([-3, -99, -100, -1410].map { Format.brief(days: $0) } == ["-3d", "-99d", "-14w", "-3y"])
        // The most that it can be is never said to be less.
        #expect(
            [99, 100, 693, 694, 730].map { DayCount.leftAtMost($0).text } == ["<99d", "<15w", "<99w", "<2y", "<2y"])
    }

    @Test func everySizeCanBeDrawn() throws {
        var desk = try Desk()
        for columns in [1, 2, 3, 10, 39, 40, 41, 71, 72, 79, 119, 120, 159, 160, 250] {
            for rows in [1, 2, 3, 9, 10, 11, 17, 18, 23, 60] {
                _ = desk.workbench.handle(.resize(Size(columns: columns, rows: rows)))
                for keys in [
                    "", "1<Enter>", "q2<Enter>", "qi", "q?", "<Esc>M", "q2c", "<Esc>/x", "<Esc>o", "<Esc>+", "+",
                ] {
                    try desk.press(keys)
                    #expect(desk.workbench.render().size == Size(columns: columns, rows: rows))
                }
            }
        }
    }
}
