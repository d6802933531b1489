extension TemplateWords {
    public var japanese: String {
        switch self {
        case .emptyDossier:
            """
            ---
            title: 新しい台帳

            # 二つの当事者。id はほかの項目でキーになり、`ours` はこの台帳を管理する側に付けます。
            sides:
              - id: ours
                name: 当方
                ours: yes
              - id: theirs
                name: 先方

            # 関係者。ここにない名前もほかの項目で使えます。
            # people:
            #   - {name: 山田太郎, role: 首席交渉官, side: ours}

            # 投資枠（約束した総額）。実際の額に直してください。金額のない交渉では、この行と下の `instruments` を消します。
            envelope: {value: 10bn USD, basis: illustrative}

            # 投資期限。日付は月、季節、おおよその日でも書けます: 2030-12、2030-21、2030-12-31~
            # deadline: 2030-12-31

            # 総額の区分ごとに金額、年間上限、期限がある場合:
            # envelopes:
            #   - {id: cash, amount: 6bn USD, cap-per-year: 2bn USD, instruments: [equity]}
            #   - {id: credit, amount: 4bn USD, instruments: [loan, guarantee]}

            # 案件の段階。`counts-as` は金額をどの合計に入れるかを示します。
            stages:
              - id: candidate
                name: 候補
                short: 候補
                counts-as: candidate
              - id: shortlisted
                name: 有力候補
                short: 有力
                counts-as: shortlisted
              - id: selected
                name: 選定
                short: 選定
                counts-as: selected
              - id: dropped
                name: 見送り
                short: 見送り
                counts-as: dropped

            # 資金手段と、各当事者が想定する比率。equity（出資）、loan（融資）、guarantee（保証）は
            # 採算評価でも使います。
            instruments:
              - kind: equity
                # expected: {ours: 1-2%, theirs: {value: 10%, source: 5月3日の演説, basis: reported}}
              - kind: loan
              - kind: guarantee

            # 案件の選定基準と、それを求める当事者。
            # criteria:
            #   - {id: no-losses, text: 損失を出さないこと, side: ours}

            # 主要期日。
            # milestones:
            #   - {title: 首脳会談, date: 2030-03, kind: summit}

            # このページの事実の出典。
            # sources:
            #   - 2030年5月3日の共同声明
            ---

            交渉の対象と目的。

            """
        }
    }
}
