internal import DossierStore
internal import Negotiation

/// A dossier of made-up records that pass every check: 1 project, 3 gaps and 6 meetings in 10.
struct GeneratedDossier {
    private var random: SplitMix64
    private var projects: [String] = []
    private var gaps: [String] = []
    private var meetings: [(id: String, date: CalendarDate)] = []

    private static let today = CalendarDate(year: 2026, month: 2, day: 20) ?? .epoch
    private static let stages = ["candidate", "shortlisted", "selected", "dropped"]
    private static let sides = ["tokyo", "washington"]

    init(records: Int, seed: UInt64) {
        random = SplitMix64(seed: seed)
        let projectCount = records / 10
        let gapCount = records * 3 / 10
        // The number at the end keeps ids apart.
        for index in 0..<projectCount {
            projects.append("\(word(Phrases.places).id)-\(word(Phrases.works).id)-\(index + 1)")
        }
        for index in 0..<gapCount {
            gaps.append("\(word(Phrases.topics).id)-\(word(Phrases.places).id)-\(index + 1)")
        }
        for index in 0..<(records - projectCount - gapCount) {
            let date = day(-800...60)
            meetings.append(("\(date)-\(word(Phrases.gatherings).id)-\(index + 1)", date))
        }
    }

    mutating func files() -> [NewFile] {
        var files = [NewFile("dossier.md", Array(GeneratedDossier.framework.utf8))]
        for id in projects { files.append(NewFile(RecordID(.project, id).file, Array(project().utf8))) }
        for id in gaps { files.append(NewFile(RecordID(.gap, id).file, Array(gap().utf8))) }
        for (id, date) in meetings { files.append(NewFile(RecordID(.meeting, id).file, Array(meeting(on: date).utf8))) }
        return files
    }
}

// MARK: Records

extension GeneratedDossier {
    private mutating func project() -> String {
        let (place, work) = (word(Phrases.places), word(Phrases.works))
        var text = "---\n" + title("\(place.english) \(work.english)", "\(place.japanese)\(work.japanese)")
        text += "sector: \(phrase(Phrases.sectors))\n"
        text += "stage: \(phrase(GeneratedDossier.stages))\nsince: \(day(-300...0))\n"
        text +=
            "sponsors: [\(place.english) Holdings, \(phrase(Phrases.cities)) Partners]\nlocation: \(place.english)\n"
        let amount = "\(random.number(2...400)).\(random.below(10))"
        if random.once(in: 3) {
            text += "amount: \(amount)m USD\n"
        } else {
            text += "amount:\n  value: \(amount)m USD\n  source: \(phrase(Phrases.sources))\n"
            text += "  basis: \(phrase(["published", "reported", "estimate"]))\n"
        }
        if random.once(in: 2) {
            let equity = random.number(1...9)
            text += "instruments:\n  - {kind: equity, share: \(equity)%, institution: JBIC}\n"
            text += "  - {kind: loan, share: 30%, institution: JBIC}\n"
            text += "  - {kind: guarantee, share: \(70 - equity)%, institution: NEXI}\n"
        }
        text += "criteria:\n  - {id: benefit, status: \(phrase(["met", "unmet", "unknown"]))}\n"
        text += "tokyo:\n  stance: \(phrase(["backs", "neutral", "doubts"]))\n"
        text += "washington:\n  stance: \(phrase(["backs", "neutral"]))\n"
        text += "owner: \(phrase(Phrases.owners))\nnext: \(phrase(Phrases.tasks))\ndue: \(day(-10...90))\n"
        return text + body()
    }

    private mutating func gap() -> String {
        let (topic, place) = (word(Phrases.topics), word(Phrases.places))
        var text = "---\n" + title("\(topic.english), \(place.english)", "\(topic.japanese)（\(place.japanese)）")
        text += "kind: \(phrase(Gap.Kind.self))\nstatus: \(phrase(Gap.Status.self))\nsince: \(day(-300...0))\n"
        text += "severity: \(phrase(Gap.Severity.self))\nlevel: \(phrase(Level.self))\n"
        text += "owner: \(phrase(Phrases.owners))\ndue: \(day(-10...120))\n"
        if let project = random.pick(projects) { text += "projects: [\(project)]\n" }
        text += "tokyo:\n  position: \(phrase(Phrases.positions))\n  fallback: \(phrase(Phrases.fallbacks))\n"
        text += "washington:\n  position: \(phrase(Phrases.positions))\n"
        let isMeasured = random.once(in: 2)
        if isMeasured { text += "measure: \"\(phrase(Phrases.measures))\"\n" }
        text += "positions:\n"
        var date = day(-500...(-400))
        for index in 0..<random.number(2...6) {
            let side = GeneratedDossier.sides[index % Party.count]
            text += "  - {side: \(side), date: \(date), text: \(phrase(Phrases.positions))"
            if isMeasured { text += ", value: \(random.number(1...60)).\(random.below(10))" }
            text += "}\n"
            date = date.adding(days: random.number(5...60)) ?? date
        }
        return text + body()
    }

    private mutating func meeting(on date: CalendarDate) -> String {
        let (gathering, place) = (word(Phrases.gatherings), phrase(Phrases.cities))
        let isHeld = date <= GeneratedDossier.today
        var text = "---\n" + title("\(gathering.english), \(place)", gathering.japanese)
        text += "date: \(date)\nplace: \(place)\nlevel: \(phrase(Level.self))\nstatus: \(isHeld ? "held" : "planned")\n"
        text += "tokyo:\n  participants: [\(phrase(Phrases.people)), \(phrase(Phrases.owners))]\n"
        text += "agenda:\n  - \(word(Phrases.topics).english)\n  - \(word(Phrases.topics).japanese)\n"
        guard isHeld else { return text + body() }
        text += "statements:\n  - who: \(phrase(Phrases.people))\n    side: \(phrase(GeneratedDossier.sides))\n"
        text += "    text: \(phrase(Phrases.positions))\n"
        if let gap = random.pick(gaps) {
            text += "outcomes:\n  - gap: \(gap)\n    result: \(phrase(Outcome.Result.self))\n"
            text += "    note: \(phrase(Phrases.notes))\n"
        }
        text += "actions:\n"
        for _ in 0..<random.number(1...2) {
            text += "  - text: \(phrase(Phrases.tasks))\n    owner: \(phrase(Phrases.owners))\n"
            text += "    due: \(day(-60...60))\n    status: \(phrase(ActionItem.Status.self))\n"
        }
        return text + body()
    }
}

// MARK: Parts

extension GeneratedDossier {
    /// One in four is in Japanese alone, as notes of one side are.
    private mutating func title(_ english: String, _ japanese: String) -> String {
        switch random.below(4) {
        case 0: "title: \(japanese)\n"
        case 1: "title: \(english)\ntitle-ja: \(japanese)\n"
        default: "title: \(english)\n"
        }
    }

    private mutating func body() -> String { "---\n\n\(phrase(Phrases.paragraphs))\n" }

    private mutating func day(_ offsets: ClosedRange<Int>) -> CalendarDate {
        GeneratedDossier.today.adding(days: random.number(offsets)) ?? GeneratedDossier.today
    }

    private mutating func phrase(_ phrases: [String]) -> String { random.pick(phrases) ?? "" }

    private mutating func phrase<Word: CaseIterable & RawRepresentable>(_ words: Word.Type) -> String
    where Word.RawValue == String {
        phrase(words.allCases.map(\.rawValue))
    }

    private mutating func word(_ names: [Phrases.Name]) -> Phrases.Name {
        random.pick(names) ?? Phrases.Name("", "", "")
    }

    private static let framework = """
        ---
        title: Generated dossier
        as-of: \(today)
        sides:
          - id: tokyo
            name: Tokyo
            name-ja: 東京
            ours: yes
          - id: washington
            name: Washington
            name-ja: ワシントン
        envelope: {value: 550bn USD, source: Joint statement, basis: published}
        deadline: 2029-01-19
        sectors: [\(Phrases.sectors.joined(separator: ", "))]
        stages:
          - {id: candidate, name: Candidate, short: cand, counts-as: candidate}
          - {id: shortlisted, name: Shortlisted, short: short, counts-as: shortlisted}
          - {id: selected, name: Selected, short: sel, counts-as: selected}
          - {id: dropped, name: Dropped, short: drop, counts-as: dropped}
        instruments:
          - {kind: equity, institutions: [JBIC], expected: {tokyo: 1–2%}}
          - {kind: loan, institutions: [JBIC], expected: {tokyo: 20–40%}}
          - {kind: guarantee, institutions: [NEXI], expected: {tokyo: 60–80%}}
        criteria:
          - {id: benefit, text: Mutual benefit, side: tokyo}
        milestones:
          - {title: Summit, date: 2026-03-19, kind: summit}
        ---

        Made up, to measure with.

        """
}
