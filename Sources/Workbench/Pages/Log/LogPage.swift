import FrontMatter
import Negotiation
import Words

/// A meeting being logged: who met, what it did to each gap on the table, what was said, who must do what.
struct LogPage: Page {
    var log: MeetingLog
    var viewport = Viewport()
    var typing: Typing?
    /// The gap that was marked last, though the selection has gone on to the next: what a side says is said of this one,
    /// until the person moves.
    var spoken: RecordID?
    /// What keeps the log from being saved, until the next key.
    var fault: String?

    /// A line of the page.
    enum Row: Sendable {
        case field(Form.Row)
        case gap(Record<Gap>)
        /// One that something was logged on before it was removed, or broke.
        case lostGap(RecordID)
        /// In the log's positions.
        case position(Int)
        case statement(Int)
        case action(Int)

        /// What stays the same while lines come and go.
        enum Identity: Hashable {
            case field(Path)
            case gap(RecordID)
            case position(Int)
            case statement(Int)
            case action(Int)
        }

        /// What it stands among.
        var part: Part {
            switch self {
            case .field: .meeting
            case .gap, .lostGap, .position: .gaps
            case .statement: .said
            case .action: .toDo
            }
        }

        var identity: Identity {
            switch self {
            case .field(let row): .field(row.path)
            case .gap(let gap): .gap(gap.id)
            case .lostGap(let id): .gap(id)
            case .position(let index): .position(index)
            case .statement(let index): .statement(index)
            case .action(let index): .action(index)
            }
        }
    }

    /// The parts of the page, from the top down.
    enum Part: Int {
        case meeting, gaps, said, toDo
    }

    /// What a typed line will be.
    enum Entry: Sendable {
        case field(Form.Row)
        case note(RecordID, Outcome.Result)
        case position(RecordID, side: String)
        case value(RecordID, side: String, text: String)
        case statement
        case action
        case owner(action: String)
        case due(action: String, owner: String)

        /// Whether Tab may offer words for it.
        var completes: Bool {
            switch self {
            case .field, .statement, .owner, .due: true
            case .note, .position, .value, .action: false
            }
        }
    }

    struct Typing: Sendable {
        let entry: Entry
        /// What is asked for, and of what.
        let label: PromptLabel
        var line: TypedLine

        /// - Parameter text: what is so already, selected.
        init(_ entry: Entry, _ label: PromptLabel, text: String = "") {
            self.entry = entry
            self.label = label
            line = TypedLine(proposing: text)
        }
    }

    init(_ log: MeetingLog) { self.log = log }

    /// With the line that is being typed taken down as far as it goes, so that a draft holds it.
    func logWithTyped(_ today: CalendarDate) -> MeetingLog {
        guard let typing, !typing.line.isEmpty else { return log }
        var log = log
        let text = typing.line.text
        switch typing.entry {
        case .field(let row):
            // What is no value yet is kept as it is: it is told when the log is saved.
            if (try? log.sheet.enter(text, at: row.path, row.shape, today: today)) == nil {
                try? log.sheet.set(.text(text), at: row.path)
            }
        case .note(let gap, let result): log.setResult(result, note: text, of: gap)
        case .position(let gap, let side): log.addPosition(of: side, on: gap, text: text)
        case .value(let gap, let side, let words): log.addPosition(of: side, on: gap, text: words)
        case .statement: if (try? log.addStatement(text)) == nil { try? log.addStatement("?: \(text)") }
        case .action: try? log.addAction(text, today: today)
        case .owner(let action): try? log.addAction(action, owner: text, today: today)
        case .due(let action, let owner):
            if (try? log.addAction(action, owner: owner, due: text, today: today)) == nil {
                try? log.addAction(action, owner: owner, today: today)
            }
        }
        return log
    }

    /// The fields of the meeting that the log asks for, one after another.
    static func fields(_ framework: Framework) -> [Form.Row] {
        let kept = ["title", "date", "place", "level"]
        let own = Meeting.fieldInfos.filter { kept.contains($0.key) }.map { info in
            Form.Row(
                path: Path([.key(info.key)]), label: FieldName.text(of: info.key), shape: info.shape, kind: .value,
                help: info.help,
                isRequired: info.required)
        }
        let people = framework.oursFirst.map { side in
            Form.Row(
                path: [.key(side.id), "participants"], label: side.name, shape: .list(.line), kind: .value,
                help: FormWords.whoCame.text, side: framework.party(of: side.id))
        }
        return own + people
    }

    func selectedRow(_ dossier: Dossier) -> Row? {
        let rows = rows(dossier)
        return rows.indices.contains(viewport.selected) ? rows[viewport.selected] : nil
    }

    /// Keeps the selection on its line while `change` puts lines in and takes lines out; a line that goes leaves it where it
    /// was. What is selected before is of `dossier`, and afterwards of `next`.
    mutating func keepingSelection(
        _ dossier: Dossier, to next: Dossier? = nil, _ change: (inout LogPage) throws(ChangeRefusal) -> Void = { _ in }
    ) throws(ChangeRefusal) {
        let kept = selectedRow(dossier)?.identity
        let next = next ?? dossier
        defer {
            let rows = rows(next)
            let place = rows.firstIndex { $0.identity == kept }
            viewport.select(place ?? viewport.selected, count: rows.count)
        }
        try change(&self)
    }

    /// The gap that `o` and `t` are about: the one just spoken of, else the one selected.
    func gap(_ dossier: Dossier) -> Record<Gap>? {
        if let spoken, let gap = dossier.gap(spoken.name) { return gap }
        return selectedGap(dossier)
    }

    /// The gap of the selected line.
    func selectedGap(_ dossier: Dossier) -> Record<Gap>? {
        switch selectedRow(dossier) {
        case .gap(let gap)?: gap
        case .position(let index)?: dossier.gap(log.positions[index].gap.name)
        default: nil
        }
    }

    /// Gaps that still need work or were spoken of in this very meeting, as on the board; what is lost comes last, so that
    /// it can be taken away.
    func rows(_ dossier: Dossier) -> [Row] {
        var rows = LogPage.fields(dossier.framework.subject).map(Row.field)
        var spoken = log.gaps
        func positions(on gap: RecordID) -> [Row] {
            log.positions.indices.filter { log.positions[$0].gap == gap }.map(Row.position)
        }
        for gap in dossier.gaps where !gap.isBroken && (gap.status.isLive || spoken.contains(gap.id)) {
            rows += [.gap(gap)] + positions(on: gap.id)
            spoken.removeAll { $0 == gap.id }
        }
        for gap in spoken { rows += [.lostGap(gap)] + positions(on: gap) }
        rows += (0..<log.count(of: "statements")).map(Row.statement)
        rows += (0..<log.count(of: "actions")).map(Row.action)
        return rows
    }
}
