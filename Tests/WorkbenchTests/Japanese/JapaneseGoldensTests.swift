import Testing
import Words
import Workbench

/// The sample's screens as they are spoken in Japanese, held against pictures that were looked at.
@Suite struct JapaneseGoldensTests {
    @Test(arguments: GoldenScreensTests.sizes) func board(size: String) throws {
        try picture("board", keys: "", size)
    }

    @Test(
        arguments: [
            ("gap", "2<Enter>"), ("gap-revealed", "2<Enter>*"), ("project", "1<Enter>"), ("meeting", "3<Enter>"),
            ("dossier", "i"), ("portfolio", "$"), ("ranking", "L"), ("timeline", "t"),
            ("valuation", "1v"), ("statements", "\""), ("commitments", "O"), ("packages", "T"), ("actions", "A"),
            ("form", "2e"), ("log", "m"), ("palette", ":"), ("help", "?"), ("brief", "B"), ("filter", "2fstatus=未合意"),
            ("sort", "2s"), ("find", "/しゅ"),
        ], ["80x24", "120x40"])
    func page(_ page: (name: String, keys: String), size: String) throws {
        try picture(page.name, keys: page.keys, size)
    }

    @Test(arguments: ["80x24", "120x40"]) func review(size: String) throws {
        try Language.japanese.speaking {
            var review = try ReviewDesk(Fixture.shipped, size, isFirst: true)
            try review.press("r")
            try Golden.check(review.desk.workbench.render(), "ja/review-\(size)")
        }
    }

    private func picture(_ name: String, keys: String, _ size: String) throws {
        try Language.japanese.speaking {
            var desk = try Desk(Fixture.shipped, size)
            if !keys.isEmpty { try desk.press(keys) }
            try Golden.check(desk.workbench.render(), "ja/\(name)-\(size)")
        }
    }
}
