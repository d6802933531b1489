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

    /// What we recommend on it, alone.
    func recommendation(_ number: Int, on gap: Record<Gap>) -> Brief.Block {
        let words = gap.subject.preparation
        return .decision(
            .init(
                number: number, title: gap.name, level: settlers(of: gap), facts: [],
                recommendation: BriefSource.marked(words.recommendation ?? gap.ask),
                consequence: BriefSource.marked(words.consequence)))
    }

    /// What may be said where, of what is in the brief.
    func use(_ words: Preparation?, answers: Bool = true, numbers: Bool = true) -> Brief.Block {
        let room =
            (words?.points.isEmpty == false ? [BriefWords.usePoints] : []) + [.useLines]
            + (answers ? [.useAnswers] : [])
            + (words?.ifPressed.isEmpty == false ? [.useReplies] : [])
        let press =
            (words?.pressLine == nil ? [] : [BriefWords.usePressLine]) + (numbers ? [.useNumbers] : [])
            + [.useQuotations]
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
                return facts.isEmpty ? [] : [.name(gap.name), facts]
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
