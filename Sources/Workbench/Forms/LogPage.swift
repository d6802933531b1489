import FrontMatter
import Negotiation

/// A meeting being logged: who met, what it did to each gap on the table, what was said, who must do what.
struct LogPage: Sendable {
    var log: MeetingLog
    var viewport = Viewport()
    var typing: Typing?

    /// A line of the page.
    enum Row: Sendable {
        case field(Form.Row)
        case gap(Record<Gap>)
        /// In the log's positions.
        case position(Int)
        case statement(Int)
        case action(Int)
    }

    /// What a typed line will be.
    enum Line: Sendable {
        case field(Form.Row)
        case note(RecordID, Outcome.Result)
        case position(RecordID, side: String)
        case value(RecordID, side: String, text: String)
        case statement
        case action
        case owner(action: String)
        case due(action: String, owner: String)
    }

    struct Typing: Sendable {
        let line: Line
        /// What is asked for.
        let label: String
        var editor: LineEditor
        var completion: Completion?
        var fault: String?

        init(_ line: Line, _ label: String, text: String = "") {
            self.line = line
            self.label = label
            editor = LineEditor(text)
        }
    }

    init(_ log: MeetingLog) { self.log = log }

    /// With the line that is being typed taken down as far as it goes, so that a draft holds it.
    func logWithTyped(_ today: CalendarDate) -> MeetingLog {
        guard let typing, !typing.editor.isEmpty else { return log }
        var log = log
        let text = typing.editor.text
        switch typing.line {
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
                path: Path([.key(info.key)]), label: info.key, shape: info.shape, kind: .value, help: info.help,
                isRequired: info.required)
        }
        let people = framework.sides.map { side in
            Form.Row(
                path: [.key(side.id), "participants"], label: side.name, shape: .list(.line), kind: .value,
                help: "who came, parted by commas")
        }
        return own + people
    }

    /// Gaps that still need work or were settled in this very meeting, as on the board.
    func rows(_ dossier: Dossier) -> [Row] {
        var rows = LogPage.fields(dossier.framework.subject).map(Row.field)
        for gap in dossier.gaps where !gap.isBroken && (gap.status.isLive || log.result(of: gap.id) != nil) {
            rows.append(.gap(gap))
            rows += log.positions.indices.filter { log.positions[$0].gap == gap.id }.map(Row.position)
        }
        rows += (0..<log.count(of: "statements")).map(Row.statement)
        rows += (0..<log.count(of: "actions")).map(Row.action)
        return rows
    }
}
