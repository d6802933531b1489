import Negotiation
import Testing
import Words

@testable import Screen
@testable import Workbench

/// The board, what is asked over it, the palette and linear mode in Japanese: no word of another language is left, and no
/// character whose width terminals differ about.
@Suite struct JapaneseBoardTests {
    /// Keys from the board, and what must be read then.
    private static let screens = [
        ("", ["候補案件", "論点", "会合記録", "資金構成", "未合意 1", "出資", "開く", "検索", "ヘルプ", "終了"]),
        ("2", ["最重", "24日"]), ("4", ["幅内"]), ("2+", ["重要度", "期限", "最重要"]), ("2c", ["未合意", "調整中", "選択", "状態"]),
        ("2F", ["変更する欄", "担当"]), ("2s", ["論点の並べ順", "既定の順", "重要度"]), ("2|", ["論点の列", "自動", "表示中"]),
        ("2f", ["論点の絞込み", "全 1件", "補完"]), ("2fx", ["0/1件", "絞込み"]), ("2fx<Enter>", ["該当なし", "論点"]),
        ("2o", ["担当: ", "保存"]), ("2w", ["期限: "]), ("2o商務省<Enter>", ["新しい担当です", "[y/N]", "はい"]),
        ("2x", ["削除しますか [y/N]", "確認"]), ("2xn", ["中止しました"]), ("2I", ["新しいid", "参照元も更新"]),
        ("/収益", ["1件", "検索"]), ("/収益<Enter>", ["1/1件"]), ("/無い", ["該当なし"]), ("/無い<Enter>", ["見つかりません"]),
        (":", ["操作一覧", "実行", "補完"]), (":owner<Space>", ["担当を設定", ":owner 担当"]), (":無い", ["該当なし"]),
        (":無い<Enter>", ["という操作はありません"]), (":row<Space>99<Enter>", ["99行目はありません"]),
        (":open<Space>x<Enter>", ["という項目はありません"]),
        ("V", ["ビューがありません"]), ("2S", ["保存するビューがありません"]), ("4f", ["資金構成は絞り込めません"]), ("4s", ["並べ替えられません"]),
        ("2<Space>", ["1件を選択しました", "+1"]), ("2<Space>o", ["選択した 1件の担当"]), ("4<Space>", ["選択できるのは"]),
        ("d", ["ここでは使えません"]), ("*", ["表示しています"]), ("u", []), (".", ["適用する変更がありません"]),
        ("<C-o>", ["戻る場所がありません"]), ("n", ["検索する文言がありません"]), ("2cc", ["調整中"]), ("2yy", []),
    ]

    @Test(arguments: screens, ["80x24", "130x40"])
    func noWordOfAnotherLanguageIsLeft(_ screen: (keys: String, words: [String]), size: String) throws {
        try Language.japanese.speaking {
            var desk = try Desk(Fixture.japanese, size)
            try desk.press(screen.keys)
            let text = desk.lines.joined(separator: "\n")
            for word in screen.words { #expect(text.contains(word), "\(screen.keys): \(word)\n\(text)") }
            check(desk.lines, screen.keys)
        }
    }

    @Test func linearModeReadsNaturally() throws {
        for keys in ["1", "2", "3", "4", "2fstatus=open<Enter>", "2<Space>"] {
            try Language.japanese.speaking {
                var desk = try Desk(Fixture.japanese, "80x24", isLinear: true)
                try desk.press(keys)
                let text = desk.lines.joined(separator: "\n")
                #expect(text.contains("4区画中 \(keys.first ?? "1"): "), "\(text)")
                check(desk.lines, keys)
            }
        }
    }

    @Test func marksAreReadAsWords() {
        Language.japanese.speaking {
            for (written, said) in [
                ("~360億", "仮置き 360億"), ("12!", "12（出典間で不一致）"), ("3日超", "3日超過"), ("<8日", "8日以内"),
                (">20日", "20日以上"), ("-123日", "123日超過"), ("><", "隔たりが縮小"), (">< 縮小", "縮小"),
                ("経産省 -> NEXI", "経産省 から NEXI"), ("24日", "24日"),
            ] {
                #expect(SpokenWords.words(of: written) == said)
            }
        }
    }

    @Test(arguments: [
        (24, "24日", "あと24日"), (0, "本日", "本日"), (-3, "3日超", "3日超過"), (-14, "14日超", "14日超過"),
        (-123, "-123日", "123日超過"), (123, "123日", "あと123日"), (1064, "2.9年", "あと1064日"),
    ])
    func daysInColumnsAndInSentences(days: Int, column: String, sentence: String) throws {
        try #require(TextLocale.adopt() == .unicode)
        Language.japanese.speaking {
            #expect(Format.brief(days: days) == column && DisplayWidth.of(column) <= 6)
            #expect(Format.days(days) == sentence)
        }
    }

    @Test func datesOfColumnsAreAlignedByTheirParts() throws {
        let dates = ["2026-02-05", "2026-12-15"].compactMap { KnownDate.read($0) }
        Language.japanese.speaking {
            #expect(dates.map(Format.date) == ["26/ 2/ 5", "26/12/15"])
            #expect(dates.map(Format.dateInYear) == ["2/ 5", "12/15"])
            #expect(Format.dateWidth(dates) == 8)
        }
    }

    /// Hints of the key bar have six columns, and helps no Latin words but what is pressed or typed.
    @Test func hintsAndHelps() throws {
        try #require(TextLocale.adopt() == .unicode)
        for binding in BindingTests.places.flatMap({ $0.bindings }) {
            if let label = binding.label?.japanese { #expect(DisplayWidth.of(label) <= 6, "\(label)") }
            check([binding.help.japanese], binding.name)
        }
        for label in [
            KeyLabel.run, .complete, .completeOrNext, .choose, .jump, .move, .cancel, .yes, .no, .keep, .show, .showAll,
            .stay, .stopTyping, .filter, .changeAll, .rename, .try, .letter, .decide(99),
        ] {
            #expect(DisplayWidth.of(label.japanese) <= 6, "\(label.japanese)")
        }
        check(KeyHelp.allCases.map(\.japanese) + CommandHelp.allCases.map(\.japanese), "helps")
        for sign in SignWords.allCases {
            check([sign.japanese, sign.looks.japanese], "signs")
            #expect(DisplayWidth.of(sign.looks.japanese) <= 24)
        }
    }

    /// Messages of the last line have seventy-six columns, with a file and a field of usual length.
    @Test func messagesFitIntoTheLastLine() throws {
        try #require(TextLocale.adopt() == .unicode)
        let messages = SampleMessages.all
        for message in messages { #expect(DisplayWidth.of(message.japanese) <= 76, "\(message.japanese)") }
        check(messages.map(\.japanese), "messages")
    }

    @Test func headsFitIntoTheirColumns() throws {
        try #require(TextLocale.adopt() == .unicode)
        func check<Subject: PaneSubject>(_: Subject.Type) {
            for column in Subject.columns(PaneShape()) {
                guard let width = column.width, let head = column.head else { continue }
                #expect(DisplayWidth.of(head.text) <= width, "\(head.text)")
            }
        }
        Language.japanese.speaking {
            check(Project.self)
            check(Gap.self)
            check(Meeting.self)
            check(Commitment.self)
            check(Package.self)
        }
    }

    /// Neither Latin words, but names of keys, files, currencies and commands, nor characters of ambiguous width, but those
    /// that borders are drawn with.
    private func check(_ lines: [String], _ place: String) {
        let names =
            /[a-z]+\/([a-z0-9-]+(\.md|\/)?)?|dossier\.md|config\.yaml|`[^`]*`|\$[A-Z]+|:?[a-z]+=[^ ]*|[a-z]+<[^ ]*|C-[a-z]|--[a-z-]+/
        // Blocks and rules are the drawing's own; so are the marks of cuts and of hidden words, which terminals choose.
        let drawn: (Unicode.Scalar) -> Bool = {
            (0x2500...0x259f).contains($0.value) || "…•".unicodeScalars.contains($0)
        }
        for line in lines {
            // What the palette lists are names of actions and of commands.
            let listed = place.hasPrefix(":") ? Self.actions : []
            let left = line.replacing(names, with: "").matches(of: /[A-Za-z]{2,}/).map { String($0.output) }
                .filter { !listed.contains($0) }
                .filter { !Self.names.contains($0) }
            #expect(left.isEmpty, "\(place): \(left) in \(line)")
            let odd = line.unicodeScalars.filter { AmbiguousCharacters.contains($0) && !drawn($0) }
            #expect(odd.isEmpty, "\(place): \(odd) in \(line)")
        }
    }

    private static let actions = Set(
        (Places.all.flatMap { $0.bindings.map(\.name) } + CommandInfo.table.map(\.name)).flatMap {
            $0.split(separator: " ").map(String.init)
        })

    private static let names: Set = [
        "USD", "JPY", "Enter", "Tab", "Esc", "Space", "Up", "Down", "id", "fri", "HTML", "Markdown", "NEXI", "Shift",
        "vim", "Sherpa", "kB", "TERM", "xterm", "color", "ncurses", "base", "term", "data", "centre", "gas", "returns",
        "sato", "foot", "tokyo", "text", "clock", "PageDown", "PageUp", "Home", "End", "Left", "Right", "Backspace",
        "washington", "F1", "csv", "xlsx",
    ]
}
