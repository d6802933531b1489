import DossierStore
import Negotiation

extension Fixture {
    /// Talks whose every text is Japanese, and which fill every part of every page: what is Latin on the screen is then the
    /// program's own, or an id.
    static let japaneseTalks = Result {
        try load { folder in try write(talksFiles, to: folder) }
    }

    private static let talksFiles = [
        "dossier.md": """
        ---
        title: 日米戦略的投資
        as-of: 2026-02-20
        handling: 取扱注意
        sides:
          - {id: tokyo, name: 日本側, ours: yes}
          - {id: washington, name: 米国側}
        people:
          - {name: 赤沢亮正, role: 経済産業大臣, side: tokyo}
          - {name: 財務省, role: 担当省庁, side: tokyo}
        envelope: [{value: 550bn USD, source: 覚書, basis: published}, {value: 560bn USD, source: 報道, basis: reported}]
        deadline: [{value: 2029-12-31, source: 報道, basis: reported}, {value: 2029-01-19, source: 覚書, basis: published}]
        envelopes:
          - id: cash
            name: 現金枠
            amount: {value: 5bn USD, source: 覚書, basis: published}
            cap-per-year: {value: 1bn USD, source: 覚書, basis: illustrative}
            deadline: {value: 2027-01-19, basis: published}
            instruments: [equity, loan]
          - {id: ships, name: 造船枠, amount: 150bn USD, instruments: [guarantee], sectors: [造船]}
        sectors: [半導体, 造船]
        stages:
          - {id: short, name: 有力候補, short: 有力, counts-as: shortlisted, who-acts: 投資委員会}
          - {id: selected, name: 選定済み, short: 選定, counts-as: selected}
        instruments:
          - {kind: equity, institutions: [協力銀行], expected: {tokyo: {value: 1–2%, source: 答弁, basis: reported}}}
          - {kind: loan}
          - {kind: guarantee}
        institutions:
          - {name: 協力銀行, limit: {value: 500bn JPY, source: 報道, basis: reported}}
          - {name: 貿易保険, note: 保証の引受け}
          - {name: 公庫}
        exchange-rates: [{currency: JPY, per-unit: {value: 155, basis: illustrative}, note: 試算用}]
        criteria:
          - {id: energy, text: 電力を確保すること, side: tokyo, source: 覚書}
        milestones:
          - {title: 首脳会談, date: 2026-03-19, kind: summit}
        sources: [共同声明]
        ---
        交渉の背景。
        """,
        "projects/plant.md": """
        ---
        title: 水素製造計画
        stage: short
        sector: 半導体
        location: 福島県
        sponsors: [電力会社, 商社]
        owner: 経済産業省
        next: 現地調査
        due: 2026-02-10
        since: 2026-01-05
        risk: 工期の遅れ
        amount: [{value: 6bn USD, source: 報道, basis: reported}, {value: 7bn USD, basis: illustrative}]
        instruments:
          - {kind: equity, share: {value: 10%, basis: illustrative}, institution: 協力銀行, note: 仮置き}
          - {kind: loan, share: 90%}
        tokyo: {stance: backs, note: 早期に進めたい}
        washington: {stance: doubts}
        criteria:
          - {id: energy, status: unmet, note: 送電線が未整備}
        links: [計画書]
        sources: [計画書]
        ---
        計画の背景。
        """,
        "projects/yard.md": """
        ---
        title: 造船所の改修
        stage: selected
        sector: 造船
        since: 2026-02-01
        ---
        """,
        "projects/mill.md": """
        ---
        title: 製鉄所の改修
        stage: selected
        sector: 半導体
        since: 2026-02-01
        amount: 3bn USD
        instruments: [{kind: equity, amount: 3bn USD}]
        ---
        """,
        "gaps/share.md": """
        ---
        title: 出資比率
        kind: commercial
        status: converging
        since: 2025-07
        severity: critical
        level: ministerial
        owner: 財務省
        due: 2026-02-17
        measure: 出資の割合
        projects: [plant]
        linked-to: [clock]
        tokyo: {position: 一割以下, fallback: 二割まで, red-line: 三割, alternative: 交渉の延期, reservation: 3, weight: 30}
        washington: {position: 五割以上, weight: 12.5}
        landing-zone: 全体に対する比率
        positions:
          - {side: tokyo, date: 2026-01-10, text: 一割以下, value: 1, source: 答弁, basis: illustrative}
          - {side: washington, date: 2026-02-12, text: 五割以上, value: 5}
          - {side: tokyo, date: 2026-02-18, text: 二割, value: 2, package: trade, source: 報道}
        ask: 全体に対する比率の受入れ
        objective: 比率の合意
        stands: 双方の隔たりが残る
        points: [要点の一, 要点の二]
        answer: 計算方法を先に決める
        recommendation: 首脳会談では取り上げない
        consequence: 合意のない議論が続く
        if-pressed: [{on: 比率, say: 検討中}]
        sources: [答弁]
        ---
        論点の背景。
        """,
        "gaps/clock.md": """
        ---
        title: 拠出の期限
        status: open
        severity: minor
        kind: legal
        level: technical
        projects: [plant]
        text: |
          資金は[日本側: 四十五営業日][米国側: 三十日]以内に拠出する。
        drafts:
          - {date: 2026-01-05, name: 第一案, text: "資金は[日本側: 六十日]以内に拠出する。", source: 事務局}
          - {date: 2026-01-20, name: 第二案, text: "資金は速やかに拠出する。"}
        tokyo: {position: 四十五営業日}
        washington: {position: 三十日}
        ---
        """,
        "gaps/broken.md": "---\ntitle: 読めない論点\nstatus: ほぼ\nfallback: 秘密\n---\n",
        "meetings/2026-02-12-talks.md": """
        ---
        title: 赤沢大臣の訪米
        kind: talks
        date: 2026-02-12
        place: 米国の首都
        level: ministerial
        status: held
        tokyo: {participants: [赤沢亮正]}
        washington: {participants: [商務長官]}
        agenda: [gaps/share, 今後の進め方]
        for: 赤沢亮正
        from: 通商政策局
        objective: 比率の合意
        press-line: 協議は有益だった
        expect: [{on: 関税, say: 別途協議する}]
        numbers: [{number: 3割, about: 当方の出資比率, source: 記者会見}]
        outcomes:
          - {gap: share, result: narrowed, note: 計算表を共有}
          - {project: plant, result: raised}
        statements:
          - {who: 商務長官, side: washington, text: 進展があった, original: 良い会談だった, source: 記者会見}
          - {who: 赤沢亮正, side: tokyo, text: 比率を協議した, to: press, date: 2026-02-13}
        actions:
          - {text: 計算表の送付, owner: 財務省, due: 2026-02-15, status: open}
          - {text: 議事録の確認, status: done}
          - {text: 次回の調整, status: open}
        notes: [次回は東京で開催]
        sources: [外務省]
        ---
        会合の背景。
        """,
        "meetings/2026-03-19-summit.md": """
        ---
        title: 首脳会談
        date: 2026-03-19
        status: planned
        level: leaders
        ---
        """,
        "commitments/pledge.md": """
        ---
        title: 投資の約束
        by: tokyo
        status: agreed
        since: 2025-09-04
        amount: 550bn USD
        due: 2026-02-10
        owner: 経済産業省
        text: 出資・融資・保証を行う。
        condition: 覚書に従うこと
        consequence: 関税が引き上げられる
        legal-basis: 了解覚書
        basis: published
        gaps: [share]
        projects: [plant]
        sources: [覚書]
        ---
        """,
        "commitments/tariff.md": """
        ---
        title: 関税の上限
        by: washington
        status: breached
        rate: {value: 15%, source: 大統領令, basis: published}
        gaps: [share]
        ---
        """,
        "packages/trade.md": """
        ---
        title: 比率と期限の交換
        status: tabled
        by: tokyo
        date: 2026-02-18
        since: 2026-02-18
        owner: 財務省
        projects: [plant]
        basis: reported
        terms:
          - {gap: share, side: tokyo, text: 四割まで, value: 4}
          - {gap: clock, side: washington, text: 六十日}
        sources: [会議録]
        ---
        一括案の背景。
        """,
        "packages/other.md": """
        ---
        title: 別の一括案
        status: tabled
        by: tokyo
        date: 2026-02-18
        terms:
          - {gap: share, side: tokyo, text: 三割まで, value: 3}
        ---
        """,
    ]
}
