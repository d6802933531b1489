import FrontMatter
import Negotiation
import Testing
import Words

/// Faults, refusals and changes as they are told in Japanese.
@Suite struct SpokenFaultsTests {
    private let today = CalendarDate("2026-02-20") ?? .epoch

    @Test func faultsOfFields() {
        let gap = """
            titel: 件名
            status: opne
            due: 2026-13
            since: 2026-2-1
            tokyo: {position: [a], fallbak: 秘密}
            positions:
              - {side: mars, date: 2026-02-12, text: 立場, value: x}
            own: 1
            text: "[甲"
            """
        Language.japanese.speaking {
            #expect(
                Fixture.faults(gap, as: Gap.self) == [
                    "2:1: 警告: titel という欄はありません。そのまま残します（`title` ですか。独自の欄なら `x-titel`）",
                    "3:9: エラー: status の `opne` は使えません。open、converging、agreed または parked を書いてください",
                    "4:6: エラー: due の `2026-13` は使えません（13月はありません）。01 から 12 までの月、または 21 から 24 までの季節を書いてください",
                    "5:8: エラー: since の `2026-2-1` は使えません（月と日は2桁です）。2026-02-01 を書いてください",
                    "6:19: エラー: tokyo.position に一覧は使えません。一行の文字列を書いてください",
                    "6:24: 警告: tokyo.fallbak という欄はありませんが、機微な欄に似ているため隠します（`fallback` ですか）",
                    "8:12: エラー: `mars` という当事者はありません。tokyo または washington を書くか、dossier.md の sides に追加してください",
                    "8:53: エラー: positions[0].value の `x` は使えません。1.5、1.5%、10bn USD のような数値、比率または金額を書いてください",
                    "9:1: 警告: own という欄はありません。そのまま残します（独自の欄なら `x-own`）",
                    "10:8: エラー: text の括弧が閉じていません。終わりに `]` を書くか、括弧でなければ `\\[` と書いてください",
                    "2:1: エラー: title がありません。`title: ..` に一行の文字列を書いてください",
                ])
        }
    }

    /// All that is wrong between the fields of a dossier, one of each.
    @Test func contradictions() {
        let framework = """
            title: 日米投資協議
            sides:
              - {id: tokyo, name: 日本側, ours: yes}
              - {id: owner, name: 米国側, ours: yes}
            envelope: 550bn USD
            stages:
              - {id: idea, name: 提案, short: 提案, counts-as: candidate}
              - {id: idea, name: 選定, short: 選定, counts-as: selected}
            milestones:
              - {title: 節目}
              - {title: 期限, rule: 45 business days after 2026-02-17 by mars}
            institutions:
              - {name: 機関, limit: 5tn JPY}
              - {name: 機関, period: 2026}
            exchange-rates:
              - {currency: USD, per-unit: 0}
            envelopes:
              - {id: a, name: 甲, amount: 600bn USD, cap-per-year: 700bn USD, instruments: [equty], sectors: [鉄]}
            sectors: [電力]
            """
        Language.japanese.speaking {
            let problems = Fixture.dossier(framework).contradictions()
            #expect(problems.count >= 12)
            for problem in problems {
                #expect(englishWords(in: problem.message) == [], "\(problem)")
                #expect(problem.message.unicodeScalars.contains { 0x3041...0x3096 ~= $0.value }, "\(problem)")
            }
        }
    }

    /// The words of Latin letters that are neither quoted, nor names of fields, ids, values and files.
    private func englishWords(in text: String) -> [Substring] {
        let open = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: " ")
        let names: Set<Substring> = [
            "id", "USD", "JPY", "bn", "tn", "calendar", "business", "days", "after", "before", "by", "japan", "a",
            "tokyo", "owner", "limit", "calendars", "instruments", "sectors", "equity", "loan", "guarantee",
        ]
        return open.split { !($0.isASCII && ($0.isLetter || $0.isNumber || "-._/[]".contains($0))) }
            .filter { word in
                word.contains(where: \.isLetter) && !word.contains { "-._/[0123456789".contains($0) }
                    && !names.contains(word)
            }
    }

    private func told(_ field: String, _ text: String) -> String {
        do throws(ChangeRefusal) {
            var edit = try RecordEdit(RecordSummary(Fixture.record(Fixture.gap, as: Gap.self)))
            try edit.enter(text, for: field, vocabulary: Fixture.vocabulary, today: today) { _ in false }
            return edit.changes.map { $0.shownSummary(arrow: "→") }.joined()
        } catch { return error.reason }
    }

    @Test(arguments: [
        ("status", "converging", "状態 未合意 -> 調整中"),
        ("due", "3/16", "期限（なし） -> 26/3/16"),
        ("severity", "major", "重要度（なし） -> 重要"),
        ("measure", "%", "単位（なし） -> %"),
        ("tokyo.position", "反対", "tokyo.立場（なし） -> 反対"),
        ("tokyo.fallback", "秘密", "tokyo.譲歩案を変更"),
        ("due", "32 feb", "`32 feb` は日付として読めません（例: 2026-02-12、2/12、fri、+3d）"),
        ("title", "", "件名は必須です"),
        ("ower", "x", "論点に `ower` という欄はありません（`owner` ですか）"),
        ("linked-to", "nowhere", "`nowhere` という論点はありません。gaps/ にある id を書くか、そのファイルを作ってください"),
    ])
    func changesAndRefusals(field: String, text: String, words: String) {
        Language.japanese.speaking { #expect(told(field, text) == words) }
    }

    @Test(arguments: [
        ("statsu=open", "1文字目: `statsu` という条件はありません（`status` ですか）"),
        ("status=opne", "8文字目: status に `opne` はありません（`open` ですか）"),
        ("due<", "5文字目: `due<` の後に値が必要です（例: due<+7d）"),
        ("!", "1文字目: `!` の後に条件が必要です（例: !status=open）"),
        ("tokyo.fallback=x", "1文字目: tokyo.fallback は検索できません。項目を開いて表示してください"),
    ])
    func faultsOfFilters(filter: String, words: String) {
        let keys = FilterKeys<Record<Gap>>(of: Fixture.dossier(gaps: ["g": Fixture.gap]), today: today)
        Language.japanese.speaking {
            let fault = #expect(throws: FilterFault.self) { try keys.test(try Filter(parsing: filter)) }
            #expect(fault?.description == words)
        }
    }

    /// What files hold in English may be asked for in Japanese, where that is spoken.
    @Test func filtersTakeJapaneseWords() throws {
        let dossier = Fixture.dossier(gaps: ["g": Fixture.gap], commitments: [:])
        let keys = FilterKeys<Record<Gap>>(of: dossier, today: today)
        let items = Array(dossier.gaps.inOrder)
        try Language.japanese.speaking { () throws -> Void in
            #expect(try keys.rows(try Filter(parsing: "status=未合意"), in: items) == [0])
            #expect(try keys.rows(try Filter(parsing: "status=合意"), in: items) == [])
        }
        #expect(throws: FilterFault.self) { try keys.rows(try Filter(parsing: "status=未合意"), in: items) }
    }
}
