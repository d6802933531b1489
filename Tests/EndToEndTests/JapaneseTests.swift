import Testing
import Waiting

/// Wide and narrow characters side by side, in a terminal that has its own opinion of their widths.
@Suite(.waits) struct JapaneseTests {
    private static let titles = [
        "ソフトバンクのデータセンター建設計画とその電力供給", "ｿﾌﾄﾊﾞﾝｸ 半角と全角　空白", "か\u{3099}ーと゛ 結合文字", "①②③−〜○●■→ 記号",
        "葛\u{E0100}飾区 異体字", "日本👍🏽絵文字🇯🇵", "Ünïcödé と ASCII",
    ]

    private func home() throws -> Home {
        let home = try Home()
        try home.write(
            """
            ---
            title: 日米戦略的投資
            as-of: 2026-02-20
            sides:
              - {id: tokyo, name: 東京, ours: yes}
              - {id: washington, name: ワシントン}
            envelope: 550bn USD
            stages:
              - {id: short, name: 候補, short: 候補, counts-as: shortlisted}
            milestones:
              - {title: 首脳会談, date: 2026-03-19, kind: summit}
            ---
            """, to: "dossier/dossier.md")
        for (number, title) in JapaneseTests.titles.enumerated() {
            try home.write(
                "---\ntitle: \(title)\nstage: short\nowner: 経済産業省\namount: 3\(number)bn USD\n---\n\(title)\n",
                to: "dossier/projects/project-\(number).md")
            try home.write(
                "---\ntitle: \(title)\nstatus: open\nseverity: critical\nowner: 財務省\ndue: 2026-03-0\(number + 1)\n---\n",
                to: "dossier/gaps/gap-\(number).md")
            try home.write(
                "---\ntitle: \(title)\ndate: 2026-01-0\(number + 1)\nplace: 東京\n---\n",
                to: "dossier/meetings/meeting-\(number).md")
        }
        return home
    }

    @Test(arguments: [(80, 24), (120, 40), (101, 30)]) func theRightPanesAreStraight(columns: Int, rows: Int) throws {
        let home = try home()
        let check = try home.run(Home.program, "-C", "dossier", "check")
        #expect(check.status == 0, "\(check.output)")
        let window = try TerminalWindow(in: home, columns: columns, rows: rows)
        try window.open()
        for _ in 0..<JapaneseTests.titles.count {
            try window.press("j")
            try window.press("Tab")
        }
        // What stands right of Japanese text stands in one column, as the terminal counts.
        let board = try window.wait { $0.lines.count { $0.contains("[ ]") } == JapaneseTests.titles.count }
        let places = try window.columns(of: "[")
        #expect(Set(places.values).count == 1 && places.count == JapaneseTests.titles.count, "\(places)\n\(board.text)")
    }

    @Test func fullWidthKeysAndJapaneseTextAreTyped() throws {
        let home = try home()
        let window = try TerminalWindow(in: home)
        try window.open()
        try window.type("２ｊ")
        try window.wait(for: "▌[")
        try window.type("ｏ")
        try window.wait { $0.status.contains("owner of ") && $0.status.contains(": 財務省") }
        try window.press("C-u")
        try window.type("外務省・経産省")
        try window.press("Enter", "y")
        try window.wait(for: "owner 財務省 → 外務省・経産省")
    }
}
