import Words

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
        let facts: [(BriefLabel, String?)] = [
            (.factStands, stands(gap)), (.factOurLine, line(of: ours, on: gap)),
            (.factTheirs, line(of: theirs, on: gap) ?? BriefWords.nothingOnRecord.text),
            (.factText, brackets(of: gap)), (.factAnswer, BriefSource.marked(words.answer)),
        ]
        return .decision(
            .init(
                number: number, title: gap.name, level: settlers(of: gap),
                facts: facts.compactMap { label, text in text.map { .init(label: label.text, text: $0) } },
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
                BriefWords.upTo(amount: BriefSource.rounded(amount(envelope))).text, BriefWords.pledged.text,
                envelope.first.source ?? BriefSource.noSource,
            ])
        }
        if !selected.total.value.isZero {
            let share = money.share(of: selected.total).map { BriefSource.rounded(Portfolio.text(ofShare: $0)) }
            rows.append([
                BriefSource.rounded(amount(selected)), BriefWords.selectedShare(share: share).text,
                BriefWords.ownSources.text,
            ])
        }
        for pace in money.paces where !pace.isIllustrative {
            guard let year = pace.perYear else { continue }
            rows.append([
                BriefWords.perYear(amount: BriefSource.rounded(prose(year, .up))).text,
                BriefWords.toSelectBy(day: BriefSource.inFull(words: pace.deadline.value.long)).text,
                pace.deadline.source ?? BriefSource.noSource,
            ])
        }
        for gap in items {
            for side in [ours, theirs].compactMap(\.self) {
                guard let said = gap.subject.history.last(where: { $0.side.id == side.id && $0.value != nil }),
                    let value = said.value, !value.isIllustrative
                else { continue }
                rows.append([
                    marked(value) ?? "",
                    BriefWords.saidOn(measure: gap.measure ?? gap.name, side: side.name, day: day(said.date)).text,
                    value.first.source ?? said.source ?? BriefSource.noSource,
                ])
            }
        }
        for commitment in dossier.commitments.filter(\.isLive) {
            guard let rate = commitment.rate, let value = marked(rate) else { continue }
            rows.append([
                value, BriefWords.owedBySide(what: commitment.name, side: name(of: commitment.by.id)).text,
                commitment.subject.sources.first ?? BriefSource.noSource,
            ])
        }
        return [
            .table(
                .init(
                    columns: [.init(.number), .init(.whatItIs), .init(.source)],
                    rows: Array(rows.prefix(BriefSource.mostNumbers))))
        ]
    }

    private static let mostNumbers = 6
    private static var noSource: String { BriefWords.sourceMissing.text }

    /// `550bn USD` of `550.0bn USD`: amounts and shares are written with one decimal.
    private static func rounded(_ amount: String) -> String { amount.replacing(".0", with: "", maxReplacements: 1) }

    /// What may be said where, of what is in the brief.
    func use(_ words: Preparation?) -> Brief.Block {
        let room =
            (words?.points.isEmpty == false ? [BriefWords.usePoints] : []) + [.useLines, .useAnswers]
            + (words?.ifPressed.isEmpty == false ? [.useReplies] : [])
        let press = (words?.pressLine == nil ? [] : [BriefWords.usePressLine]) + [.useNumbers, .useQuotations]
        return Brief.facts(
            (.inTheRoom, Listing.all(room.map(\.text)).text), (.inPublic, Listing.all(press.map(\.text)).text))
    }

    /// What stays with us. What is masked is in it only where it was asked for by name.
    func reserves(_ items: [Record<Gap>], withRedLines: Bool) -> [Brief.Block] {
        let fixed = Brief.Block.paragraph(BriefWords.fixedReserves.text)
        guard withRedLines else { return [fixed] }
        let ours = self.ours
        return [fixed]
            + items.flatMap { gap -> [Brief.Block] in
                let line = ours.flatMap { gap.lines[$0.id] }
                let facts = Brief.facts(
                    (.fallback, BriefSource.marked(line?.fallback)), (.redLine, BriefSource.marked(line?.redLine)),
                    (.alternative, BriefSource.marked(line?.alternative)),
                    (.reservation, marked(line?.reservation)), (.landing, BriefSource.marked(gap.landingZone)))
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
