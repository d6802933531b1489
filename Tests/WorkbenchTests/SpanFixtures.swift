import Negotiation

extension Fixture {
    /// Dates of every length: what a timeline draws as a span.
    static let spans = Result {
        try load { folder in
            try write(
                [
                    "dossier.md": """
                    ---
                    title: Spans
                    as-of: 2026-02-20
                    sides: [{id: a, name: Us, ours: yes}, {id: b, name: Them}]
                    milestones:
                      - {title: Spring round, date: 2026-21, kind: meeting}
                      - {title: Open-ended, date: 2026-05-01/.., kind: deadline}
                    ---
                    """,
                    "gaps/month.md": "---\ntitle: Due in March\nstatus: open\ndue: 2026-03\n---\n",
                    "gaps/about.md": "---\ntitle: Due about a day\nstatus: open\ndue: 2026-03-16~\n---\n",
                    "gaps/past.md": "---\ntitle: Due in January\nstatus: open\ndue: 2026-01\n---\n",
                    "meetings/2026-02-12-talks.md":
                        "---\ntitle: Three days of talks\ndate: 2026-02-12/2026-02-14\n---\n",
                    "meetings/2026-04-talks.md": "---\ntitle: Talks in April\ndate: 2026-04?\n---\n",
                ], to: folder)
        }
    }
}
