import Negotiation

extension Fixture {
    /// A dossier with a disputed text and its drafts; and one of which every word is Japanese.
    static let texts = Result { try load { try write(textFiles, to: $0) } }
    static let japaneseTexts = Result { try load { try write(japaneseTextFiles, to: $0) } }

    private static let textFiles = [
        "dossier.md": """
        ---
        title: Reports on returns
        as-of: 2026-02-20
        sides:
          - {id: tokyo, name: Tokyo, name-ja: 東京, ours: yes}
          - {id: washington, name: Washington}
        observers: [{id: brussels, name: Brussels}]
        ---
        """,
        "gaps/reports.md": """
        ---
        title: Reports on returns
        status: converging
        text: |
          1. The Parties [Tokyo: shall] [washington: should [promptly]] report every project to the
          committee [in writing], see [the note](https://example.org/note).

          2. [Tokyo, Washington: The report names the sponsors.] A report that [Brussels: is late]
          counts as none \\[sic\\].
        drafts:
          - date: 2026-02-12
            name: Text of the chair
            source: Handed out at the meeting of 12 February
            text: >-
              1. The Parties [Tokyo: shall] [Washington: should] report all projects to the committee
              [in writing] [within ten days]. 2. The report names the sponsors. A report that is late
              counts as none.
          - {date: 2026-01, name: First draft, text: The Parties report all projects.}
        ---
        """,
        "gaps/open.md": """
        ---
        title: A bracket is open
        status: open
        text: |
          The Parties [Tokyo: shall report.
        drafts: [{date: 2026-01-10, text: The Parties report.}, {date: 2026-13, text: x}]
        ---
        """,
        "meetings/2026-02-12-talks.md": """
        ---
        title: Talks
        date: 2026-02-12
        statements: [{who: Chair, text: Good., date: 2026-02-31}]
        ---
        """,
    ]

    private static let japaneseTextFiles = [
        "dossier.md": """
        ---
        title: 投資の報告
        as-of: 2026-02-20
        sides:
          - {id: tokyo, name: 東京, ours: yes}
          - {id: washington, name: ワシントン}
        ---
        """,
        "gaps/reports.md": """
        ---
        title: 報告義務の文言
        status: open
        text: |
          締約国は、すべての案件について、協議委員会に対し、［東京：書面により報告する］［ワシントン：速やかに報告するよう努める］ものとする。
          [ﾜｼﾝﾄﾝ: 報告は公表する。]
        drafts:
          - {date: 2026-02-12, name: 議長案, text: "締約国は、すべての案件について協議委員会に［東京：報告する］ものとする。"}
        ---
        """,
    ]
}
