import Words

// How a brief says what records hold: in words, since a minister reads no marks.
extension BriefSource {
    /// `Thursday 19 March 2026`; as well as it is known.
    static func inFull(_ date: KnownDate) -> String {
        guard let day = date.day else { return inFull(words: date.long) }
        return inFull(day)
    }

    static func inFull(_ day: CalendarDate) -> String {
        Language.current == .english ? "\("\(day.weekday)".capitalised) \(inFull(words: day.long))" : day.long
    }

    /// `12 March 2026` of `12 Mar 2026`: prose has no short months.
    static func inFull(words: String) -> String {
        guard Language.current == .english else { return words }
        let names = MonthName.allCases.map(\.rawValue)
        return words.split(separator: " ", omittingEmptySubsequences: false).map { word in
            names.first { $0.prefix(3) == word } ?? String(word)
        }.joined(separator: " ")
    }

    /// The day without its year where that is this one.
    func day(_ date: KnownDate) -> String {
        BriefSource.inFull(
            words: date.first.year == today.year && date.last.year == today.year ? date.withoutYear : date.long)
    }

    /// A text of the record, with its mark behind it where the record calls it illustrative.
    static func marked(_ text: String?) -> String? {
        guard let text, !text.allSatisfy(\.isWhitespace) else { return nil }
        guard let words = unmarked(text) else { return text }
        return "\(words)\(space)\(illustrative)"
    }

    /// What follows `Illustrative:`; nil where the text does not begin with it.
    static func unmarked(_ text: String) -> String? {
        guard text.hasPrefix(illustrativeStart) else { return nil }
        let words = text.dropFirst(illustrativeStart.count).drop(while: \.isWhitespace)
        return words.isEmpty ? nil : words.capitalised
    }

    private static let illustrativeStart = "Illustrative:"
    static var illustrative: String { BriefWords.illustrative.text }

    /// A heading that bears the mark where all texts below it would, and these texts; else each bears its own.
    static func heading(_ heading: BriefHeading, _ texts: [String]) -> (heading: String, texts: [String]) {
        let bare = texts.map(unmarked)
        guard !texts.isEmpty, bare.allSatisfy({ $0 != nil }) else {
            return (heading.text, texts.compactMap { marked($0) })
        }
        return ("\(heading)\(space)\(illustrative)", bare.compactMap(\.self))
    }

    /// Points to make, numbered, under their heading.
    static func points(_ points: [String]) -> (heading: String, blocks: [Brief.Block]) {
        let (heading, texts) = heading(.points, points)
        return (heading, [.items(texts.enumerated().map { .init("\($0.offset + 1).", $0.element) })])
    }

    /// What to answer to what, under this heading.
    static func replies(_ title: BriefHeading, _ replies: [Reply]) -> (heading: String, blocks: [Brief.Block]) {
        let (heading, texts) = heading(title, replies.map(\.say))
        return (heading, [.items(zip(replies, texts).map { .init($0.on, $1, note: $0.source) })])
    }

    /// One text, under this heading.
    static func text(_ title: BriefHeading, _ text: String?) -> (heading: String, blocks: [Brief.Block]) {
        let (heading, texts) = heading(title, [text].compactMap(\.self))
        return (heading, texts.map { .paragraph($0) })
    }

    /// `Open; no movement on 12 February`
    func standing(of gap: Record<Gap>) -> String {
        switch gap.status {
        case .agreed: return BriefWords.agreed.text
        case .parked: return BriefWords.setAside(until: gap.due.map { day($0) }).text
        case .converging: return BriefWords.objectiveAgreed(last: moved(gap)).text
        case .open:
            if let since = gap.since, since.first == today { return BriefWords.newAndOpen.text }
            return BriefWords.open(last: moved(gap)).text
        }
    }

    /// `narrowed on 12 February`: what the last meeting about it did.
    private func moved(_ gap: Record<Gap>) -> String? {
        guard let last = dossier.latestOutcomes[gap.id], last.result != .raised else { return nil }
        return BriefWords.moved(result: word(for: last.result), day: day(last.date)).text
    }

    /// `Only the leaders can settle`
    func settlers(of gap: Record<Gap>) -> String? {
        gap.level.map { BriefWords.settledBy(leaders: $0 == .leaders, people: $0.people.capitalised).text }
    }

    /// What is known of it, in two sentences at most: what it says itself, else the beginning of its text.
    ///
    /// - Parameter isBrief: whether the first sentence will do.
    func stands(_ gap: Record<Gap>, isBrief: Bool = false) -> String {
        let own = gap.subject.preparation.stands.flatMap { isBrief ? sentences(of: $0, 1) : $0 }
        let words = BriefSource.marked(own) ?? sentences(of: gap.prose, isBrief ? 1 : 2)
        return [BriefSource.ended(standing(of: gap)), words].compactMap(\.self).joined(separator: BriefSource.space)
    }

    /// The first sentences of the first paragraph.
    func sentences(of prose: String, _ most: Int) -> String? {
        guard case .paragraph(let text)? = paragraphs(prose).first else { return nil }
        var end = text.startIndex
        var count = 0
        for index in text.indices where ".!?。".contains(text[index]) {
            let next = text.index(after: index)
            let isEnd = text[index] == "。" || next == text.endIndex || text[next].isWhitespace
            // `US$33.3bn`, `e.g. this`: a sentence goes on with a capital letter or a figure.
            let following = text[next...].drop(while: \.isWhitespace).first
            guard isEnd, text[index] == "。" || following.map({ $0.isUppercase || $0.isNumber || $0 == "\"" }) ?? true
            else {
                continue
            }
            (end, count) = (next, count + 1)
            if count == most { break }
        }
        return count == 0 ? text : String(text[..<end])
    }

    /// Our line on a gap, and where and when it was last said.
    func line(of side: Side?, on gap: Record<Gap>) -> String? {
        guard let side, let position = BriefSource.marked(gap.lines[side.id]?.position) else { return nil }
        let said = gap.subject.history.last { $0.side.id == side.id && $0.text == gap.lines[side.id]?.position }
        guard let said else { return BriefSource.sentence(position) }
        return BriefWords.lineInferred(position: position, day: day(said.date), inferred: said.basis == .inferred).text
    }

    /// With a full stop, where nothing else ends it.
    static func sentence(_ words: String) -> String {
        words.last.map { ".!?。」)]〕\"".contains($0) } ?? true ? words : ended(words)
    }

    /// With the full stop of its script.
    static func ended(_ words: String) -> String { words + (words.last?.isASCII ?? true ? "." : "。") }

    /// Between two sentences.
    static var space: String { Language.current == .english ? " " : "" }

    /// `45 business days after 17 February 2026 by japan`: days in prose are written out.
    static func rule(_ words: String) -> String {
        words.split(separator: " ").map { word in
            CalendarDate(String(word)).map { inFull(words: $0.long) } ?? String(word)
        }.joined(separator: " ")
    }

    static func days(_ count: Int) -> String { BriefWords.days(count: count).text }

    /// `27 days`, `35 months`: what is far is not counted in days.
    func distance(_ date: KnownDate) -> String {
        guard let days = date.daysLeft(on: today) else { return "" }
        if days > 366 { return BriefWords.months(count: days * 12 / 365).text }
        return days == 0 ? BriefWords.today.text : BriefSource.days(days)
    }
}
