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

    /// Below their heading, under a line that says what is illustrative of each, where it is of all.
    func decisions(_ items: [(offset: Int, element: Record<Gap>)], isBrief: Bool) -> BriefWriting.Section {
        let signs = SharedSigns(items.map(\.element.subject))
        return .init(heading: .forDecision) {
            .init(items) { part in
                (part.startIndex == 0 ? signs.note.map { [$0] } ?? [] : [])
                    + part.map { decision($0.offset + 1, on: $0.element, isBrief: isBrief, signs) }
            }
        }
    }

    /// What is known, what each side says, and what we recommend.
    private func decision(_ number: Int, on gap: Record<Gap>, isBrief: Bool, _ signs: SharedSigns) -> Brief.Block {
        let words = gap.subject.preparation
        let facts: [(BriefLabel, String?)] = [
            (.factStands, stands(gap, isBrief: isBrief)), (.factOurLine, line(of: ours, on: gap)),
            (.factTheirs, line(of: theirs, on: gap) ?? BriefWords.nothingOnRecord.text),
            (.factText, brackets(of: gap)), (.factAnswer, signs.told(words.answer, as: .factAnswer)),
        ]
        return .decision(
            .init(
                number: number, title: gap.name, level: settlers(of: gap),
                facts: facts.compactMap { label, text in text.map { .init(label: label.text, text: $0) } },
                recommendation: signs.told(words.recommendation ?? gap.ask, as: .recommend),
                consequence: signs.told(words.consequence, as: .ifNo)))
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

    /// What stays with us, for who asked for it by name.
    func reserves(_ items: [Record<Gap>]) -> [Brief.Block] {
        let ours = self.ours
        return items.flatMap { gap -> [Brief.Block] in
            let line = ours.flatMap { gap.lines[$0.id] }
            let facts = Brief.facts(
                (.fallback, BriefSource.marked(line?.fallback)), (.redLine, BriefSource.marked(line?.redLine)),
                (.alternative, BriefSource.marked(line?.alternative)),
                (.reservation, marked(line?.reservation)), (.landing, BriefSource.marked(gap.landingZone)))
            return facts.isEmpty ? [] : [.name(gap.name), facts]
        }
    }
}

/// The lines of items that are illustrative in every item that has them: their mark is said once.
private struct SharedSigns: Sendable {
    /// In the order in which they stand.
    private let shared: [BriefLabel]

    init(_ gaps: [Gap]) {
        let texts: [(BriefLabel, (Gap) -> String?)] = [
            (.factAnswer, { $0.preparation.answer }),
            (.recommend, { $0.preparation.recommendation ?? $0.ask }), (.ifNo, { $0.preparation.consequence }),
        ]
        shared = texts.filter { _, text in
            let all = gaps.compactMap(text)
            return all.count > 1 && all.allSatisfy { BriefSource.unmarked($0) != nil }
        }.map(\.0)
    }

    /// Nil where each line bears its own mark.
    var note: Brief.Block? {
        shared.isEmpty ? nil : .note(BriefWords.eachIllustrative(labels: shared.map(\.text)).text)
    }

    func told(_ text: String?, as label: BriefLabel) -> String? {
        shared.contains(label) ? text.flatMap(BriefSource.unmarked) : BriefSource.marked(text)
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
