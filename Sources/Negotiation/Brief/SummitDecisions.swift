// What a summit brief asks the principal to decide, and what may be said of it.
extension BriefSource {
    /// The gaps on which it asks: those of the agenda in its order; without one, those for the leaders, else the critical ones.
    func decided(at meeting: Record<Meeting>?) -> [Record<Gap>] {
        let agenda = (meeting?.agenda ?? []).compactMap { item in RecordID(agenda: item) }.filter { $0.kind == .gap }
        let named = agenda.compactMap { dossier.gap($0.name) }.filter(\.isLive)
        if !named.isEmpty { return named }
        let live = dossier.gaps.filter(\.isLive)
        let leaders = live.filter { $0.level == .leaders }
        let chosen = leaders.isEmpty ? live.filter { $0.severity == .critical } : leaders
        return Array(chosen.prefix(BriefSource.mostDecisions))
    }

    /// Items that fit on two sides, where nobody has made an agenda.
    private static let mostDecisions = 4

    /// What is known, what each side says, and what we recommend.
    func decision(_ number: Int, on gap: Record<Gap>) -> Brief.Block {
        let words = gap.subject.preparation
        let facts = [
            ("Stands", stands(gap)), ("Our line", line(of: ours, on: gap)),
            ("Theirs", line(of: theirs, on: gap) ?? "Nothing on record."),
            ("Text", brackets(of: gap)), ("Answer", BriefSource.marked(words.answer)),
        ]
        return .decision(
            .init(
                number: number, title: gap.name, level: settlers(of: gap),
                facts: facts.compactMap { label, text in text.map { .init(label: label, text: $0) } },
                recommendation: BriefSource.marked(words.recommendation ?? gap.ask),
                consequence: BriefSource.marked(words.consequence)))
    }

    /// Six at most: the envelope, what is taken of it, the pace that the rest needs by each reading of the deadline, what the sides
    /// have named on the gaps, and rates that one owes.
    func numbersThatMatter(_ items: [Record<Gap>]) -> [Brief.Block] {
        let money = dossier.envelopeStanding(today)
        let selected = money.selected.sum
        var rows: [[String]] = []
        if let envelope = money.envelope {
            rows.append([
                "up to \(BriefSource.rounded(amount(envelope)))", "pledged",
                envelope.first.source ?? BriefSource.noSource,
            ])
        }
        if !selected.total.value.isZero {
            let share =
                money.share(of: selected.total).map { "; \(BriefSource.rounded(Portfolio.text(ofShare: $0))) of it" }
                ?? ""
            rows.append([
                BriefSource.rounded(amount(selected)), "selected\(share)",
                "the projects' own sources, annex B",
            ])
        }
        for pace in money.paces where !pace.isIllustrative {
            guard let year = pace.perYear else { continue }
            rows.append([
                "\(BriefSource.rounded("\(year.short(.up)) \(year.currency.code)")) a year",
                "to select the rest by \(BriefSource.inFull(words: pace.deadline.value.long))",
                pace.deadline.source ?? BriefSource.noSource,
            ])
        }
        for gap in items {
            for side in [ours, theirs].compactMap(\.self) {
                guard let said = gap.subject.history.last(where: { $0.side.id == side.id && $0.value != nil }),
                    let value = said.value, !value.isIllustrative
                else { continue }
                rows.append([
                    marked(value) ?? "", "\(gap.measure ?? gap.name), as \(side.name) said on \(day(said.date))",
                    value.first.source ?? said.source ?? BriefSource.noSource,
                ])
            }
        }
        for commitment in dossier.commitments.filter(\.isLive) {
            guard let rate = commitment.rate, let value = marked(rate) else { continue }
            rows.append([
                value, "\(commitment.name), owed by \(name(of: commitment.by.id))",
                commitment.subject.sources.first ?? BriefSource.noSource,
            ])
        }
        return [
            .table(
                .init(
                    columns: [.init("number"), .init("what it is"), .init("source")],
                    rows: Array(rows.prefix(BriefSource.mostNumbers))))
        ]
    }

    private static let mostNumbers = 6
    private static let noSource = "source to be added"

    /// `550bn USD` of `550.0bn USD`: amounts and shares are written with one decimal.
    private static func rounded(_ amount: String) -> String { amount.replacing(".0", with: "", maxReplacements: 1) }

    /// What may be said where, of what is in the brief.
    func use(_ words: Preparation?) -> Brief.Block {
        let room =
            (words?.points.isEmpty == false ? ["points"] : []) + ["our lines", "answers"]
            + (words?.ifPressed.isEmpty == false ? ["replies if pressed"] : [])
        let press = (words?.pressLine == nil ? [] : ["press line"]) + ["numbers with a source", "dated quotations"]
        func list(_ words: [String]) -> String {
            words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")
        }
        return Brief.facts(("in the room", list(room)), ("in public", list(press)))
    }

    /// What stays with us. What is masked is in it only where it was asked for by name.
    func reserves(_ items: [Record<Gap>], withRedLines: Bool) -> [Brief.Block] {
        let fixed = Brief.Block.paragraph(
            "Each recommendation, what follows from a no, and what we expect them to raise.")
        guard withRedLines else { return [fixed] }
        let ours = self.ours
        return [fixed]
            + items.flatMap { gap -> [Brief.Block] in
                let line = ours.flatMap { gap.lines[$0.id] }
                let facts = Brief.facts(
                    ("fallback", BriefSource.marked(line?.fallback)), ("red line", BriefSource.marked(line?.redLine)),
                    ("alternative", BriefSource.marked(line?.alternative)),
                    ("reservation", marked(line?.reservation)), ("landing", BriefSource.marked(gap.landingZone)))
                return facts.isEmpty ? [] : [.paragraph(gap.name), facts]
            }
    }
}

extension RecordID {
    /// The record that an item of an agenda names, as in `gap/equity-share`; nil of one in free words.
    package init?(agenda item: String) {
        let parts = item.split(separator: "/", maxSplits: 1)
        guard parts.count == 2, let kind = RecordKind(rawValue: String(parts[0])),
            RecordID.isWellFormed(String(parts[1]))
        else { return nil }
        self.init(kind, String(parts[1]))
    }
}
