import Words

/// A record with things that the brief for the next talks needs and nobody has written yet: to write them is to prepare
/// the meeting.
package struct Unprepared: Sendable {
    package let record: RecordID
    package let name: String
    package let lacks: [MissingWords]
    package let meeting: Record<Meeting>

    /// Of what it lacks, that without which the brief is a draft; nil where there is none of it.
    package var draft: Unprepared? {
        let lacks = lacks.filter(Unprepared.draftWithout.contains)
        return lacks.isEmpty ? nil : Unprepared(record: record, name: name, lacks: lacks, meeting: meeting)
    }

    private static let draftWithout: [MissingWords] = [
        .handling, .reader, .office, .objective, .points, .ourLine, .recommendation,
    ]

    package var note: Problem {
        Problem(
            file: record.file, severity: .note, message: ReviewWords.briefLacks(lacks, meeting: meeting.name).text)
    }
}

extension Dossier {
    /// What the brief for the next planned talks above the technical level lacks: of the meeting first, then of its gaps in
    /// the order of the agenda.
    package func unprepared(on today: CalendarDate) -> [Unprepared] {
        let source = BriefSource(dossier: self, today: today)
        guard let meeting = source.nextMeeting, source.isForPrincipal(meeting) else { return [] }
        return source.unprepared(for: meeting, source.decided(at: meeting))
    }
}

extension Dossier {
    /// What keeps the summit's brief from being final, in words: nobody meets, or it lacks what no principal can do without.
    package func whyDraft(on today: CalendarDate) -> [String] {
        let source = BriefSource(dossier: self, today: today)
        guard let meeting = source.nextMeeting else { return [BriefWords.noneIsPlanned.text] }
        return source.drafts(for: meeting, source.decided(at: meeting)).map { "\($0.record.file): \($0.note.message)" }
    }
}

extension BriefSource {
    func drafts(for meeting: Record<Meeting>, _ items: [Record<Gap>]) -> [Unprepared] {
        unprepared(for: meeting, items).compactMap(\.draft)
    }

    /// Officials talk among themselves without a brief to decide from.
    fileprivate func isForPrincipal(_ meeting: Record<Meeting>) -> Bool {
        if let level = meeting.level { return level != .technical }
        return dossier.framework.subject.nextSummit(today)?.date.map(meeting.date.overlaps) ?? false
    }

    func unprepared(for meeting: Record<Meeting>, _ items: [Record<Gap>]) -> [Unprepared] {
        let own = Unprepared(record: meeting.id, name: meeting.name, lacks: lacks(of: meeting), meeting: meeting)
        let ofGaps = items.map { Unprepared(record: $0.id, name: $0.name, lacks: lacks(of: $0), meeting: meeting) }
        return ([own] + ofGaps).filter { !$0.lacks.isEmpty }
    }

    private func lacks(of meeting: Record<Meeting>) -> [MissingWords] {
        let words = meeting.subject.preparation
        return BriefSource.those([
            (.handling, (words.handling ?? framework.handling) == nil), (.reader, words.reader == nil),
            (.office, words.office == nil), (.contact, words.contact == nil), (.hour, words.time == nil),
            (.place, meeting.place == nil), (.objective, words.objective == nil), (.points, words.points.isEmpty),
            (.replies, words.ifPressed.isEmpty), (.expected, words.expect.isEmpty),
            (.pressLine, words.pressLine == nil),
            (.numberSources, words.numbers.contains { $0.source == nil }),
            (.agenda, meeting.agenda.allSatisfy { RecordID(agenda: $0) == nil }),
        ])
    }

    private func lacks(of gap: Record<Gap>) -> [MissingWords] {
        let words = gap.subject.preparation
        return BriefSource.those([
            (.ourLine, ours.flatMap { gap.lines[$0.id]?.position } == nil),
            (.theirLine, theirs.flatMap { gap.lines[$0.id]?.position } == nil), (.answer, words.answer == nil),
            (.recommendation, words.recommendation == nil && gap.ask == nil),
            (.consequence, words.consequence == nil),
        ])
    }

    private static func those(_ things: [(MissingWords, Bool)]) -> [MissingWords] { things.filter(\.1).map(\.0) }
}
