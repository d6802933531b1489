extension TemplateWords {
    public var english: String {
        switch self {
        case .emptyDossier:
            """
            ---
            title: New dossier

            # The two sides. Their ids are keys in the other records; `ours` marks the side that keeps this dossier.
            sides:
              - id: ours
                name: Our side
                ours: yes
              - id: theirs
                name: Their side

            # Who takes part; records may name others, too.
            # people:
            #   - {name: Ada Example, role: Chief negotiator, side: ours}

            # The pledged total: put the real one here. Where no money is at stake, remove it, and `instruments` below.
            envelope: {value: 10bn USD, basis: illustrative}

            # When the pledge must be fulfilled. A date may be a month, a season or an approximate day: 2030-12, 2030-21, 2030-12-31~.
            # deadline: 2030-12-31

            # Where parts of the total have amounts, caps or deadlines of their own:
            # envelopes:
            #   - {id: cash, amount: 6bn USD, cap-per-year: 2bn USD, instruments: [equity]}
            #   - {id: credit, amount: 4bn USD, instruments: [loan, guarantee]}

            # What a project goes through; `counts-as` says which sum its money goes into.
            stages:
              - id: candidate
                name: Candidate
                short: cand
                counts-as: candidate
              - id: shortlisted
                name: Shortlisted
                short: short
                counts-as: shortlisted
              - id: selected
                name: Selected
                short: sel
                counts-as: selected
              - id: dropped
                name: Dropped
                short: drop
                counts-as: dropped

            # The forms of money, in your own words, and what share of the whole each side expects of each; equity, loan and
            # guarantee are known to the valuation.
            instruments:
              - kind: equity
                # expected: {ours: 1–2%, theirs: {value: 10%, source: Speech of 3 May, basis: reported}}
              - kind: loan
              - kind: guarantee

            # What a project must fulfil, and who insists on it.
            # criteria:
            #   - {id: no-losses, text: Nobody loses money, side: ours}

            # Dates and clocks that everybody watches.
            # milestones:
            #   - {title: Summit, date: 2030-03, kind: summit}

            # Where the facts on this page come from.
            # sources:
            #   - Joint statement of 3 May 2030
            ---

            What is negotiated, and why.

            """
        }
    }
}
