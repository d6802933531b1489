import DossierSteps
import DossierStore
import FirstSample
import Foundation
import Negotiation
import Scratch
import Screen
import Testing
import Workbench

/// Dossiers to look at, and a workbench that is driven by keys.
enum Fixture {
    static let sample = Result { try load { try FirstSample.write(to: $0) } }

    /// The sample that the program brings along.
    static let shipped = Result { try load { try Sample.usJapan.write(to: $0) } }

    /// A dossier whose every text is Japanese, with characters that are easy to get wrong.
    static let japanese = Result {
        try load { folder in
            try write(japaneseFiles, to: folder)
        }
    }

    /// A dossier of which some files are broken, each in its own way.
    static let broken = Result {
        try load { folder in
            try FirstSample.write(to: folder)
            try write(
                [
                    "gaps/broken-syntax.md": "---\ntitle: [unclosed\n---\n",
                    "gaps/broken-value.md": "---\ntitle: Wrong status\nstatus: almost\n---\n",
                    "projects/broken-project.md": "no front matter at all\n",
                    "meetings/2026-01-05-escape.md":
                        "---\ntitle: \"Escape \\e[31m and \\u202E bidi\"\ndate: 2026-01-05\n---\n",
                ], to: folder)
        }
    }

    /// A dossier with nothing in it.
    static let empty = Result {
        try load { folder in
            try write(
                [
                    "dossier.md":
                        "---\ntitle: New\nenvelope: 1bn USD\nsides:\n  - {id: a, name: Us, ours: yes}\n  - {id: b, name: Them}\n---\n"
                ], to: folder)
        }
    }

    /// A dossier whose money is at odds with itself: too much of it, too late, outside of bands, in several currencies.
    static let oddMoney = Result {
        try load { folder in try write(oddMoneyFiles, to: folder) }
    }

    static func load(_ fill: (String) throws -> Void) throws -> Dossier {
        let folder = Scratch.place(for: "fixture")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try fill(folder)
        return try DossierStore.open(folder).load()
    }

    static func write(_ files: [String: String], to folder: String) throws {
        for (path, text) in files {
            let file = URL(fileURLWithPath: folder).appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    private static let oddMoneyFiles = [
        "dossier.md": """
        ---
        title: At odds
        as-of: 2026-02-20
        sides:
          - {id: us, name: Ours, ours: yes}
          - {id: them, name: 相手側}
        envelope: [{value: 10bn EUR, basis: illustrative}, 12bn EUR]
        deadline: [2026-02-01, 2026-02-20, 2026-03-01, 2026-10-01, {value: 2028-01-01, basis: illustrative}]
        sectors: [エネルギー, metals]
        stages:
          - {id: idea, name: Idea, counts-as: candidate}
          - {id: sel, name: Selected, counts-as: selected}
          - {id: out, name: Dropped, counts-as: dropped}
        instruments:
          - {kind: equity, expected: {us: 1–2%, them: [{value: ">=50%", basis: illustrative}, ">=60%"]}}
          - {kind: loan, expected: {us: 30–37%, them: <=20%}}
          - {kind: guarantee}
        institutions:
          - {name: 国際協力銀行, limit: [{value: 500bn JPY, source: Press}, 600bn JPY], note: Of one year}
          - {name: Bank, limit: 1bn EUR}
          - {name: Fund, limit: 1bn CHF}
        exchange-rates: [{currency: JPY, per-unit: 165}]
        ---
        """,
        "projects/plant.md": """
        ---
        title: 水素製造プラント
        stage: sel
        sector: エネルギー
        amount: 6bn EUR
        instruments:
          - {kind: equity, share: 10%, institution: 国際協力銀行}
          - {kind: loan, share: 40%, institution: Bank}
        ---
        """,
        "projects/mine.md": """
        ---
        title: Mine
        stage: sel
        amount: {value: 3bn EUR, basis: illustrative}
        instruments:
          - {kind: loan, amount: 1bn EUR, institution: Fund}
          - {kind: loan, amount: 2bn USD}
          - {kind: guarantee}
        ---
        """,
        "projects/bare.md": "---\ntitle: Bare\nstage: sel\namount: 2.5bn EUR\n---\n",
        "projects/dollars.md": "---\ntitle: Dollars\nstage: sel\namount: 5bn USD\n---\n",
        "projects/gone.md": "---\ntitle: Gone\nstage: out\namount: 5bn EUR\n---\n",
    ]

    private static let japaneseFiles = [
        "dossier.md": """
        ---
        title: 日米戦略的投資
        as-of: 2026-02-20
        sides:
          - {id: tokyo, name: 東京, ours: yes}
          - {id: washington, name: ワシントン}
        envelope: 550bn USD
        stages:
          - {id: short, name: 候補, short: 候補, counts-as: shortlisted}
          - {id: selected, name: 選定, short: 選定, counts-as: selected}
        instruments:
          - {kind: equity, expected: {tokyo: 1–2%}}
          - {kind: loan}
        milestones:
          - {title: 首脳会談, date: 2026-03-19, kind: summit}
        ---
        日本語の本文。
        """,
        "projects/data-centre.md": """
        ---
        title: ソフトバンクのデータセンター建設計画とその電力供給
        stage: short
        owner: 経済産業省
        ---
        """,
        "projects/gas.md": """
        ---
        title: ガス火力９．２ギガワット（ﾊﾝｶｸ ｶﾀｶﾅ）
        stage: selected
        amount: 33.3bn USD
        instruments:
          - {kind: equity, share: 1.5%}
          - {kind: loan, share: 98.5%}
        ---
        """,
        "gaps/returns.md": """
        ---
        title: 収益見通しと金利の評価方法をめぐる相違
        status: open
        severity: critical
        owner: 財務省
        due: 2026-03-16
        tokyo:
          position: 企業は確実に利益を上げ、決して損失を被ってはならない。ハイリスク・ハイリターンの事業は行わない。
        washington:
          position: 影響の大きい堅実な事業に、明確で直ちに使える資金を充てる。
        ---
        が゛と「濁点」の結合文字：か\u{3099}き\u{3099}。
        """,
        "meetings/2026-02-12-washington.md": """
        ---
        title: 赤沢大臣・ラトニック長官会談
        date: 2026-02-12
        place: ワシントン
        status: held
        ---
        """,
    ]
}

/// A workbench under keys, whose saves go nowhere but are kept to look at.
struct Desk {
    var workbench: Workbench
    private(set) var saved: [[Change]] = []
    private(set) var effects: [Effect] = []

    init(
        _ dossier: Result<Dossier, any Error> = Fixture.sample, _ size: String = "80x24", glyphs: Glyphs = .unicode,
        isLinear: Bool = false
    ) throws {
        // Widths come from the locale.
        try #require(TextLocale.adopt() == .unicode)
        let dossier = try dossier.get()
        workbench = Workbench(
            dossier: dossier, today: dossier.framework.asOf ?? .epoch, size: try #require(Size(size)),
            glyphs: glyphs, isLinear: isLinear)
    }

    /// Presses keys; a save is answered as a store would that has no trouble.
    mutating func press(_ keys: String) throws {
        for key in try Key.sequence(keys) {
            for effect in workbench.handle(.key(key)) {
                effects.append(effect)
                if case .save(let transaction) = effect, transaction.removed == nil { answer(transaction) }
            }
        }
    }

    private mutating func answer(_ transaction: Transaction) {
        let changes = transaction.changes
        saved.append(changes)
        var sources: [RecordID: RecordSource] = [:]
        for step in transaction.steps {
            sources[step.record] = transaction.document(of: step.record).map { .file(RecordFile($0)) }
        }
        workbench.receive(
            .saved(
                SavedChanges(
                    changes, files: [transaction.made].compactMap(\.self).map(FileChange.made),
                    dossier: workbench.dossier.updating(sources), durable: true)))
    }

    /// Of the last effect, where that is a save.
    var transaction: Transaction? { if case .save(let transaction)? = effects.last { transaction } else { nil } }

    var lines: [String] { workbench.render().lines }
    /// The last line; where that shows the badge of a mode, with those above it.
    var statusLine: String {
        let lines = lines
        return lines.suffix(lines.last?.hasPrefix("  ") == true ? 5 : 1).joined(separator: "\n")
    }
    var message: String? { (workbench.log.current ?? workbench.log.news?.entry)?.text }
}

extension Dossier {
    /// The dossier with a change made to the bytes of its record.
    func applying(_ change: Change) throws -> Dossier {
        let record = try #require(summary(of: change.record))
        let edited = try change.applied(to: .record(record.source))
        return replacing(change.record, with: edited.bytes)
    }
}

extension Fixture {
    /// Three projects that can be valued, in Japanese: a good one, one that the sides see differently, one that is broken
    /// in its numbers only.
    static let valued = Result {
        try load { folder in
            var files = japaneseFiles
            files["dossier.md"] = japaneseFiles["dossier.md", default: ""].replacing(
                "milestones:",
                with: """
                    valuation:
                      assumptions:
                        tokyo: {discount-rate: 7%, benchmark: 4%, spread: 2%, tenor: 12, grace: 1, gearing: 70%, share-before: 50%, share-after: 10%, recovered-amount: 300m USD}
                        washington: {discount-rate: 5%, benchmark: 4%, spread: 1%, tenor: 12, grace: 1, gearing: 70%, share-before: 50%, share-after: 10%, recovered-amount: 300m USD}
                      hurdles: {tokyo: {irr: 7%, dscr: 1.2, no-loss: yes}, washington: {npv: 0 USD}}
                    milestones:
                    """)
            files["projects/data-centre.md"]? += flows(revenue: "{tokyo: {revenue: 80%}, washington: {revenue: 120%}}")
            files["projects/gas.md"]? += flows(revenue: "{tokyo: {revenue: 100%}}")
            files["projects/split.md"] =
                "---\ntitle: 年が抜けた計画\nstage: short\nvaluation: {flows: [{years: 2027, capital-cost: 1bn USD}, {years: 2029, revenue: 1bn USD}]}\n---\n"
            for path in ["projects/data-centre.md", "projects/gas.md"] {
                // The numbers go into the front matter, before its end.
                let parts = files[path, default: ""].components(separatedBy: "\n---\n")
                files[path] = parts[0] + "\n" + parts.dropFirst().joined() + "\n---\n"
            }
            try write(files, to: folder)
        }
    }

    private static func flows(revenue assumptions: String) -> String {
        """

        valuation:
          flows:
            - {years: 2027-2028, capital-cost: 500m USD}
            - {years: 2029-2043, revenue: 150m USD, operating-cost: 30m USD}
          assumptions: \(assumptions)
        """
    }
}
