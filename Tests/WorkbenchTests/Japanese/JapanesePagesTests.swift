import FrontMatter
import JapaneseText
import Negotiation
import Testing
import Words

@testable import Screen
@testable import Workbench

/// The pages of records, forms, logs, decisions and lists in Japanese: no word of another language is left on them, and no
/// character whose width terminals differ about.
@Suite struct JapanesePagesTests {
    /// Keys from the board to a page, and what must be read there.
    private static let pages = [
        ("1<Enter>", ["事業者", "対応主体", "充当枠", "不適合", "前提となる論点"]),
        ("1j<Enter>", ["金額", "ドル"]),
        ("2<Enter>", ["担当", "譲歩案", "譲れない線", "着地点"]),
        ("2*<Enter>", ["二割まで", "代替策", "留保", "比重"]),
        ("2j<Enter>", ["文言", "案文", "括弧", "選択肢", "{-"]),
        ("2G<Enter>", ["読み取れません"]),
        ("3<Enter>", ["予定"]),
        ("i", ["当方", "先方", "投資枠の内訳", "主要期日", "選定基準", "換算率", "誤り 1件"]),
        ("O", ["日本側の約束", "米国側の約束", "不履行時"]), ("O<Enter>", ["約束内容", "法的根拠"]),
        ("T", ["一括案", "対象論点"]), ("T<Enter>", ["日本側の譲歩", "同時提示", "各当事者の比重"]),
        ("T*", ["獲得", "譲歩"]), ("\"", ["発言", "日付順"]), ("\"s", ["当事者順"]), ("\"ss", ["発言者順"]),
        ("\"/xx", ["該当する発言がありません"]), ("M", ["通知履歴"]), ("?", ["キー一覧", "検索"]),
        ("1e", ["件名", "担当", "リスク"]), ("2e", ["状態", "担当"]), ("3e", ["議題"]), ("Te", ["状態"]),
        ("2a", ["論点の追加", "未保存"]), ("2a<Esc>", ["未保存"]), ("1a<Esc>", ["案件の追加"]),
        ("m", ["会合の記録", "未保存", "記入済み"]), ("m<Esc>", ["発言", "対応事項"]),
        ("2m<Esc>jjjjjjn", ["経過を一行で"]), ("m<Esc>i", ["対応すべき事項"]), ("m<Esc>s", ["Tab で氏名を補完"]),
        ("1b", ["説明資料", "双方の態度"]), ("2b", ["説明資料"]), ("3b", ["結果概要"]),
    ]

    @Test(arguments: pages) func noWordOfAnotherLanguageIsLeft(keys: String, words: [String]) throws {
        for size in ["80x24", "140x60"] {
            try Language.japanese.speaking {
                var desk = try Desk(Fixture.japaneseTalks, size)
                try desk.press(keys)
                var screens = [desk.lines]
                for _ in 0..<4 {
                    try desk.press("<PageDown>")
                    screens.append(desk.lines)
                }
                let lines = screens.flatMap(\.self)
                let text = lines.joined(separator: "\n")
                for word in words { #expect(text.contains(word), "\(keys) \(size): \(word)\n\(text)") }
                check(lines, keys)
            }
        }
    }

    /// Messages of what cannot be done, and of what was.
    @Test(arguments: [
        ("2<Enter>KK", "このペインの最初の項目です"), ("2<Enter>G5J5J5J", "このペインの最後の項目です"),
        ("C", "判断が必要な競合はありません"), ("2ex", "消去しました"), ("2e>", "出典の欄がありません"),
        ("2ea", "一覧が選ばれていません"), ("1P", "立場を記録する論点を選んでください"),
        ("m<Esc>n", "先に論点を選んでください"), ("m<Esc>jjjjjj<Enter>", "n 縮小"), ("2yf", "行"),
        ("1H", "先に一括案を選んでください"), ("2exq", "保存せずに閉じますか"), ("mxx<Enter><Esc>q", "閉じますか"),
        ("2bF", "載せますか"), ("3bF", "結果概要には譲れない線を載せません"), ("2bS", "保存先"),
    ])
    func messages(keys: String, words: String) throws {
        try Language.japanese.speaking {
            var desk = try Desk(Fixture.japaneseTalks, "100x40")
            try desk.press(keys)
            let text = desk.lines.joined(separator: "\n")
            #expect(text.contains(words), "\(keys): \(desk.message ?? "")\n\(text)")
            check(desk.lines, keys)
        }
    }

    @Test func whatIsToBeDecided() throws {
        try Language.japanese.speaking {
            var desk = try Desk(Fixture.japaneseTalks, "100x30")
            let gap = RecordID(.gap, "share")
            let dossier = try desk.workbench.dossier.applying(
                Change(record: gap, field: "owner", before: "財務省", after: "商務省"))
            desk.workbench.receive(
                .conflicts(
                    [Conflict(record: gap, field: "owner", base: "財務省", ours: "協力銀行", theirs: "商務省")],
                    by: Author(name: "佐藤", time: "2026-02-20 14:02"), isUndo: false, dossier))
            let text = desk.lines.joined(separator: "\n")
            for word in ["要判断", "1/1", "佐藤 が", "自分", "既存", "変更前"] { #expect(text.contains(word), "\(word)\n\(text)") }
            check(desk.lines, "conflict")
            try desk.press("t")
            #expect(desk.message == "gaps/share.md: 担当はそのままです")
        }
    }

    /// Labels before values have ten columns.
    @Test func labelsAreNarrow() throws {
        try #require(TextLocale.adopt() == .unicode)
        let labels: [PageLabel] = [
            .owner, .due, .since, .kind, .basis, .condition, .legalBasis, .gaps, .projects, .amount, .rate, .deadline,
            .limit, .ask, .decided, .measure, .linkedTo, .fallback, .redLine, .alternative, .reservation, .weight,
            .landing, .distanceNow, .reader, .office, .contact, .time, .handling, .objective, .stands, .answer,
            .recommendation, .ifNo, .pressLine, .point(10), .sponsors, .whoActs, .next, .risk, .paidFrom, .leftAside,
            .notValued, .owes, .ifBroken, .with, .selects, .gapsMoved, .wouldCross, .ourSide, .theirSide, .envelope,
            .sectors, .capPerYear, .byYear, .byCap, .counts, .selected, .record, .field, .before, .yours, .theirs,
            .undone, .now, .inFile, .typed, .inCopy, .inRecord, .below(.capPerYear), .below(.deadline),
        ]
        for label in labels { #expect(DisplayWidth.of(label.japanese) <= 10, "\(label.japanese)") }
    }

    /// Messages of the last line have seventy-six columns, with a file and a field of usual length.
    @Test func messagesFitIntoTheLastLine() throws {
        try #require(TextLocale.adopt() == .unicode)
        let (file, field) = ("gaps/funding-clock.md", "譲れない線")
        let messages: [any Saying] = [
            RecordPageWords.noOtherInPane, RecordPageWords.lastInPane, RecordPageWords.firstInPane,
            RecordCopyWords.selectFirst, RecordCopyWords.noField(file: file),
            RecordCopyWords.hidden(field: field, key: "*"), RecordCopyWords.gone(field: field),
            PackageWords.selectFirst(key: "T"), PackageWords.accept(name: "米側のリスク負担と出資比率", gaps: 12),
            FormWords.noForm(field: field, back: "q", edit: "E"), FormWords.tooLong(field: field, key: "E"),
            FormWords.selectGapForPosition, FormWords.noSource(field: field), FormWords.noList,
            FormWords.nothingToRemove, FormWords.removed(field: field, save: "S", back: "q"),
            FormWords.isRequired(field: field, expectation: "テキスト"), FormWords.leave, FormWords.nothingChanged,
            FormWords.removedMeanwhile(file: file, key: "S"), LogPageWords.resultKeys, LogPageWords.retype(key: "x"),
            LogPageWords.selectGap, LogPageWords.leave, LogPageWords.createsAgain(key: "S"),
            LogPageWords.removesThenSaves(remove: "x", save: "S"), DecisionWords.none, DecisionWords.last,
            DecisionWords.first, DecisionWords.stays(file: file, field: field), DecisionWords.notInOneLine,
            DecisionWords.notHere(file: file), DecisionWords.onlyWords(file: file, key: "t"),
            ListPageWords.noStatement, ListPageWords.noStatementYet(key: "m"), ListPageWords.askForRedLines,
            ListPageWords.readoutHasNone, ListPageWords.endings, ListPageWords.replace(file: "brief-summit.html"),
            ListPageWords.saved(file: "brief-summit-2026-02-20.html"),
        ]
        for message in messages { #expect(DisplayWidth.of(message.japanese) <= 76, "\(message.japanese)") }
    }

    private func check(_ lines: [String], _ place: String) {
        for line in lines {
            let faults = JapaneseText.faults(in: line, allowing: Self.names, drawn: Self.drawn)
            #expect(faults.isEmpty, "\(place): \(faults) in \(line)")
        }
    }

    /// Of keys, files and programs.
    private static let names: Set = [
        "Space", "Up", "Down", "PageUp", "PageDown", "Home", "End", "Left", "Right", "Backspace", "html", "md", "txt",
        "HTML", "Markdown", "VISUAL", "EDITOR", "fri", "dossier", "tokyo", "washington", "share", "clock", "brief",
        "Shift",
        // What is typed: commands of the palette, keys of fields, what files hold, and what these tests look for.
        "set", "export", "csv", "xlsx", "find", "filter", "open", "view", "row", "owner", "status", "stage", "due",
        "short", "converging",
        "agreed",
        "parked", "fallback", "broken", "ope", "xx",
    ]

    /// Rules, bars and the marks of cuts and of hidden words, which terminals choose.
    private static let drawn = Set("─━│┃┌┐└┘├┤┬┴┼…•█▄▀▌▏▁▂▃▄▅▆▇")
}
