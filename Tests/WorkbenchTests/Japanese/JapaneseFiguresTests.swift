import JapaneseText
import Negotiation
import Screen
import Testing
import Words

@testable import Workbench

/// Valuation, ranking, portfolio, review, timeline and actions in Japanese: no word of another language is left on them.
@Suite struct JapaneseFiguresTests {
    /// What is drawn, and what stands in the records to be hard to show.
    private static let drawn = Set("─│┌┐└┘├┤┬┴┼━…▌█▄▀▁▂▃▅▆▇▉▊▋▍▎▏░▒▓╎╌┆┊９．２ﾊﾝｶｸﾀﾅ゛か\u{3099}き\u{3099}")

    private func check(_ desk: Desk, _ place: String, _ words: [String]) {
        let text = desk.lines.joined(separator: "\n")
        for word in words { #expect(text.contains(word), "\(place): \(word)\n\(text)") }
        for line in desk.lines {
            // Curves are drawn with braille.
            let line = line.filter { !("\u{2800}"..."\u{28FF}").contains($0) }
            // Points of a percentage are short in columns.
            let faults = JapaneseText.faults(in: line, drawn: Self.drawn).filter { $0 != "pp" }
            #expect(faults.isEmpty, "\(place): \(faults) in \(line)")
        }
    }

    @Test(arguments: ["80x24", "140x50"]) func valuation(size: String) throws {
        try Language.japanese.speaking {
            var desk = try Desk(Fixture.valued, size)
            try desk.press("/ソフトバンク<Enter>v")
            check(desk, "valuation \(size)", ["採算不可", "寄与", "均衡点", "評価基準日"])
            try desk.press("=")
            check(desk, "what-if \(size)", ["試算 1件（*）、未保存"])
            try desk.press("v")
            check(desk, "curve \(size)", ["割引率別NPV"])
            try desk.press("v")
            check(desk, "cash \(size)", ["現金の配分", "当方取り分"])
            try desk.press("v")
            check(desk, "years \(size)", ["年次収支", "建設費", "元利払"])
            try desk.press("qL")
            check(desk, "ranking \(size)", ["による案件の順位", "順位差", "順位 2件、不備 1件"])
            try desk.press("qq/年が抜けた<Enter>v")
            check(desk, "unvalued \(size)", ["年次収支から評価します"])
        }
    }

    @Test(arguments: ["80x24", "140x50"]) func portfolio(size: String) throws {
        try Language.japanese.speaking {
            var desk = try Desk(Fixture.japanese, size)
            try desk.press("$")
            check(desk, "portfolio \(size)", ["全体状況", "投資枠 5500億ドル", "有力控除後", "資金構成", "現在"])
            for grouping in ["段階", "分野", "機関"] {
                try desk.press("<Tab>")
                check(desk, "portfolio by \(grouping) \(size)", ["\(grouping)別の資金構成"])
            }
            try desk.press("qt")
            check(desk, "timeline \(size)", ["日程表", "4か月", "2月", "会合"])
            try desk.press("---")
            check(desk, "timeline of years \(size)", ["5年", "2027年"])
            try desk.press("-")
            #expect(desk.message == "5年がもっとも広い表示です")
        }
    }

    @Test(arguments: ["80x24", "140x50"]) func review(size: String) throws {
        try Language.japanese.speaking {
            var review = try ReviewDesk(Fixture.japanese, size, isFirst: true)
            try review.press("r")
            check(review.desk, "review \(size)", ["点検", "初回の点検"])
            try review.press("F")
            check(review.desk, "end of review \(size)", ["点検の終わり", "未処理", "ここで中断"])
            try review.press("q")
            #expect(review.desk.message?.contains("点検を中断しました") == true)
        }
    }

    /// Cells of fixed columns.
    @Test func cellsFit() throws {
        try #require(TextLocale.adopt() == .unicode)
        let nine: [any Saying] = [
            PortfolioWords.left, PortfolioWords.daysLeft, PortfolioWords.ofCap, PortfolioWords.ofLimit,
            PortfolioWords.aMonth, PortfolioWords.projects, PortfolioWords.withinBand, PortfolioWords.outsideBand,
            PortfolioWords.days(1410), PortfolioWords.days(-31), RankingWords.places,
            RankingWords.shift(12), RankingWords.shift(0),
        ]
        for words in nine { #expect(DisplayWidth.of(words.japanese) <= 8, "\(words.japanese)") }
        let years: [ValuationWords] = [
            .capital, .revenue, .costs, .cfads, .drawn, .service, .dscr, .debt, .equity, .premium, .ours, .theirs,
            .recover,
        ]
        for words in years { #expect(DisplayWidth.of(words.japanese) <= 8, "\(words.japanese)") }
        let labels: [ReviewPageWords] = [.seenCount, .changedCount, .unansweredCount]
        for words in labels { #expect(DisplayWidth.of(words.japanese) <= 10, "\(words.japanese)") }
        #expect(DisplayWidth.of(PortfolioWords.roomIfAlone.japanese) <= PortfolioColumns.room)
        #expect(DisplayWidth.of(PortfolioWords.aYear.japanese) <= PortfolioColumns.year)
        #expect([RankingWords.feasible, .notFeasible].allSatisfy { DisplayWidth.of($0.japanese) <= 4 })
    }

    /// Messages of the last line have seventy-six columns, with names of usual length.
    @Test func messagesFitIntoTheLastLine() throws {
        try #require(TextLocale.adopt() == .unicode)
        let (file, name) = ("gaps/funding-clock.md", "ソフトバンク電源計画")
        let messages: [any Saying] = [
            ValuationWords.selectProject, ValuationWords.gone(file: file), WhatIfWords.cannotValue,
            WhatIfWords.noSteps("みなし上乗せ"), WhatIfWords.sidesAgree("みなし上乗せ"), WhatIfWords.nothingTried,
            WhatIfWords.alreadyFiled, WhatIfWords.restored(on: name, show: "v", drop: "X"),
            WhatIfWords.alreadyPosition(gap: "funding-clock"), WhatIfWords.nothingOnOurSide,
            WhatIfWords.noGapNames(project: "softbank"), PortfolioWords.noProjectHere, ReviewNotice.resumed(12, of: 63),
            ReviewNotice.first, ReviewNotice.justChanged(file: file), ReviewNotice.atLast(finish: "F"),
            ReviewNotice.atFirst, ReviewNotice.atEnd, ReviewNotice.removed(file: file),
            ReviewNotice.stopped(12, of: 63, key: "r", isKept: true),
            ReviewNotice.stopped(12, of: 63, key: "r", isKept: false), ReviewNotice.noNote,
            ReviewNotice.changedByOthersToo(file: file), RankingWords.nothingToRank, TimelineWords.widest,
            TimelineWords.closest, ActionPageWords.none(log: "m"),
        ]
        for words in messages { #expect(DisplayWidth.of(words.japanese) <= 76, "\(words.japanese)") }
    }
}
