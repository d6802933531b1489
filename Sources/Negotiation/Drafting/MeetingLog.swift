import FrontMatter
import Words

/// What happened in a meeting, while it is being written down: the meeting's own record, and what the sides now say on
/// the gaps that were on the table.
package struct MeetingLog: Sendable {
    /// Of the meeting.
    package var sheet: RecordSheet
    /// What the sides said, for the histories of the gaps.
    package private(set) var positions: [(gap: RecordID, position: Value)] = []

    /// A meeting that is not on record yet.
    package init(date: CalendarDate) {
        sheet = RecordSheet(adding: .meeting, fields: ["date": .text(date.description), "status": "held"])
    }

    /// A meeting that was planned, and has now been held.
    package init?(_ meeting: RecordSummary) {
        guard let sheet = RecordSheet(meeting) else { return nil }
        self.sheet = sheet
        try? self.sheet.set("held", at: "status")
    }

    init(sheet: RecordSheet, positions: [(gap: RecordID, position: Value)]) {
        self.sheet = sheet
        self.positions = positions
    }

    package var date: KnownDate? { sheet.date }
    package var title: String { sheet.title }

    /// All who came, side by side.
    package var participants: [String] {
        guard case .map(let entries) = sheet.value else { return [] }
        return entries.flatMap { entry -> [String] in
            guard case .list(let people)? = entry.value["participants"] else { return [] }
            return people.map { Change.text($0) }
        }
    }

    // MARK: what it did to the gaps

    package func result(of gap: RecordID) -> (result: Outcome.Result, note: String)? {
        guard let index = outcomeIndex(gap), case .text(let word)? = sheet[["outcomes", .index(index), "result"]],
            let result = Outcome.Result(rawValue: word)
        else { return nil }
        if case .text(let note)? = sheet[["outcomes", .index(index), "note"]] { return (result, note) }
        return (result, "")
    }

    /// Takes down what the meeting did to a gap; nil takes it back.
    package mutating func setResult(_ result: Outcome.Result?, note: String = "", of gap: RecordID) {
        let index = outcomeIndex(gap)
        guard let result else {
            if let index { sheet.remove(["outcomes", .index(index)]) }
            return
        }
        var entries: [Value.Entry] = [
            .init("gap", .text(gap.name)), .init("result", .text(result.rawValue)),
        ]
        if !note.isEmpty { entries.append(.init("note", .text(note))) }
        try? sheet.set(.map(entries), at: ["outcomes", .index(index ?? count(of: "outcomes"))])
    }

    private func outcomeIndex(_ gap: RecordID) -> Int? {
        guard case .list(let outcomes)? = sheet["outcomes"] else { return nil }
        return outcomes.firstIndex { $0["gap"] == .text(gap.name) }
    }

    // MARK: what was said

    /// Takes down what a side now says on a gap, and its value in the gap's measure where it has one.
    package mutating func addPosition(of side: String, on gap: RecordID, text: String, value: String? = nil) {
        var entries: [Value.Entry] = [.init("side", .text(side)), .init("text", .text(text))]
        if let value { entries.append(.init("value", .text(value))) }
        positions.append((gap, .map(entries)))
    }

    package mutating func removePosition(at index: Int) { positions.remove(at: index) }

    /// A quoted line, as in `Lutnick: We see it otherwise`; the side is that of the delegation that the speaker was in.
    ///
    /// Fails where nobody is named before a colon.
    package mutating func addStatement(_ line: String) throws(ChangeRefusal) {
        guard let colon = line.firstIndex(of: ":"), !line[..<colon].trimmed.isEmpty,
            !line[line.index(after: colon)...].trimmed.isEmpty
        else { throw .invalid(EntryWords.speakerAndWords) }
        let words = line[line.index(after: colon)...].trimmed
        let (who, side) = speaker(String(line[..<colon].trimmed))
        var entries: [Value.Entry] = [.init("who", .text(who))]
        if let side { entries.append(.init("side", .text(side))) }
        entries.append(.init("text", .text(String(words))))
        try sheet.set(.map(entries), at: ["statements", .index(count(of: "statements"))])
    }

    /// The full name of a participant of whom a part is given, and the side.
    private func speaker(_ name: String) -> (String, String?) {
        let folded = SearchText.fold(name)
        guard case .map(let entries) = sheet.value else { return (name, nil) }
        for entry in entries {
            guard case .list(let people)? = entry.value["participants"] else { continue }
            for case .text(let person) in people where SearchText.fold(person).contains(folded) {
                return (person, entry.key)
            }
        }
        return (name, nil)
    }

    /// Something to be done.
    ///
    /// Fails where the date cannot be read.
    package mutating func addAction(
        _ text: String, owner: String = "", due: String = "", today: CalendarDate
    ) throws(ChangeRefusal) {
        var entries: [Value.Entry] = [.init("text", .text(text))]
        if !owner.trimmed.isEmpty { entries.append(.init("owner", .text(String(owner.trimmed)))) }
        if !due.trimmed.isEmpty { entries.append(.init("due", try Value(entered: due, as: .date, today: today))) }
        entries.append(.init("status", "open"))
        try sheet.set(.map(entries), at: ["actions", .index(count(of: "actions"))])
    }

    package func count(of list: String) -> Int {
        if case .list(let items)? = sheet[Path([.key(list)])] { return items.count }
        return 0
    }
}

extension MeetingLog {
    /// The gaps that something was logged on, each once, in that order.
    package var gaps: [RecordID] {
        var gaps: [RecordID] = []
        if case .list(let outcomes)? = sheet["outcomes"] {
            for case .text(let name)? in outcomes.map({ $0["gap"] }) { gaps.append(RecordID(.gap, name)) }
        }
        return (gaps + positions.map(\.gap)).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// What was taken down, `3 gaps, 2 positions, 1 action`; empty where it was nothing.
    package var counts: [String] {
        let words = LogWords.counts(
            gaps: gaps.count, positions: positions.count, quotes: count(of: "statements"),
            actions: count(of: "actions")
        ).text
        return words.isEmpty ? [] : [words]
    }

    /// What saves the log: the meeting, what it did to the gaps and what was said on them, all or nothing.
    ///
    /// Fails, in words, on the first thing that is wrong.
    package func transaction(in dossier: Dossier, today: CalendarDate) throws(ChangeRefusal) -> Transaction {
        if let gap = gaps.first(where: { !dossier.mayContain($0) }) {
            throw .invalid(RecordRefusalWords.goneFromLog(file: gap.file))
        }
        let faults = sheet.faults(vocabulary: dossier.vocabulary, exists: dossier.mayContain)
        if let fault = faults.first { throw .invalid(fault.message) }
        let meeting = try sheet.step(in: dossier, today: today)
        var steps = [meeting]
        for gap in dossier.gaps {
            if let step = try step(on: gap, in: meeting.record, dossier, today) { steps.append(step) }
        }
        return Transaction(steps)
    }

    /// The positions taken, and where the gap was agreed, its status since that day.
    private func step(
        on gap: Record<Gap>, in meeting: RecordID, _ dossier: Dossier, _ today: CalendarDate
    ) throws(ChangeRefusal) -> Transaction.Step? {
        let taken = positions.filter { $0.gap == gap.id }.map(\.position)
        let isAgreed = result(of: gap.id)?.result == .agreed && gap.status != .agreed
        guard !taken.isEmpty || isAgreed, let date else { return nil }
        guard var sheet = RecordSheet(RecordSummary(gap)), !gap.isBroken else {
            throw .invalid(RecordRefusalWords.readOnlyForLog(file: gap.file, gap.problems.readOnlyWords))
        }
        for position in taken {
            guard case .map(let entries) = position else { continue }
            try sheet.addPosition(
                entries + [.init("date", .text(date.description)), .init("meeting", .text(meeting.name))])
        }
        if isAgreed {
            try sheet.set("agreed", at: "status")
            try sheet.set(.text(date.description), at: "since")
        }
        return try sheet.step(in: dossier, today: today)
    }
}
