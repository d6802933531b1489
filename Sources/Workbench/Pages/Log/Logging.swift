import FrontMatter
import Negotiation
import Screen
import Words

// Logging a meeting: its fields first, then one key and a line for each gap, then what was said and what is to be done.
extension Workbench {
    /// The log on the screen.
    var logPage: LogPage? {
        get { self[LogPage.self] }
        set { self[LogPage.self] = newValue }
    }

    /// The planned meeting that is selected has now been held; else a meeting of today, from nothing.
    mutating func logMeeting() {
        var page = LogPage(MeetingLog(date: today))
        if let id = current, id.kind == .meeting, let meeting = dossier.meeting(id.name), !meeting.isBroken,
            meeting.status == .planned, let log = MeetingLog(RecordSummary(meeting))
        {
            page = LogPage(log)
        }
        pages.append(page)
        fillLog()
    }

    // MARK: what is typed

    /// Types the selected line anew.
    mutating func fillLog() {
        guard let page = logPage, let row = page.selectedRow(dossier) else { return }
        switch row {
        case .field(let field):
            typeInLog(
                .init(.field(field), .init(field.label), text: page.log.sheet.text(at: field.path, field.shape)))
        case .gap(let gap):
            guard let found = page.log.result(of: gap.id) else {
                return tell(LogPageWords.resultKeys.text)
            }
            typeInLog(.init(.note(gap.id, found.result), .init(on: gap.name, found.result.word), text: found.note))
        case .lostGap, .position, .statement, .action:
            tell(LogPageWords.retype(key: key("clear")).text)
        }
    }

    private mutating func typeInLog(_ typing: LogPage.Typing) {
        guard var page = logPage else { return }
        page.typing = typing
        logPage = page
    }

    /// One key for a gap: what the meeting did to it. The line that follows says how.
    mutating func takeResult(_ result: Outcome.Result) {
        guard var page = logPage, let gap = page.selectedGap(dossier) else { return tell(LogPageWords.selectGap.text) }
        let note = page.log.result(of: gap.id)?.note ?? ""
        page.log.setResult(result, note: note, of: gap.id)
        page.typing = .init(.note(gap.id, result), .init(on: gap.name, result.word), text: note)
        page.spoken = nil
        logPage = page
    }

    /// A line on what a side now says on the gap that was just marked, else on the one selected.
    mutating func takePosition(of party: Party) {
        guard let page = logPage, let gap = page.gap(dossier), let side = dossier.framework.subject.side(party)
        else { return tell(LogPageWords.selectGap.text) }
        typeInLog(
            .init(.position(gap.id, side: side.id), .init(on: gap.name, LogPageWords.nowSays(side: side.name).text)))
    }

    mutating func takeStatement() { typeInLog(.init(.statement, .init(LogPageWords.whoSaidWhat.text))) }
    mutating func takeAction() { typeInLog(.init(.action, .init(LogPageWords.toDo.text))) }

    /// Takes the selected entry away.
    mutating func clearEntry() {
        guard var page = logPage, let row = page.selectedRow(dossier) else { return }
        page.spoken = nil
        switch row {
        case .field(let field): page.log.sheet.remove(field.path)
        case .gap(let gap): page.log.setResult(nil, of: gap.id)
        case .lostGap(let id): page.log.setResult(nil, of: id)
        case .position(let index): page.log.removePosition(at: index)
        case .statement(let index): page.log.sheet.remove(["statements", .index(index)])
        case .action(let index): page.log.sheet.remove(["actions", .index(index)])
        }
        logPage = page
    }

    // MARK: keys while a line is typed

    /// Keys that go to the line being typed; nil where none is.
    fileprivate mutating func typeInLog(_ key: Key) -> [Effect]? {
        guard var page = logPage, var typing = page.typing else { return nil }
        let entry = typing.entry
        switch typing.line.press(key, candidates: { completions(of: $0, for: entry) }) {
        case .left: page.typing = nil
        case .accepted:
            commit(typing, in: page)
            return []
        case .edited:
            typing.line.fault = fault(of: typing, in: page)
            page.typing = typing
        case .completed: page.typing = typing
        case .passed, .ignored: return []
        }
        logPage = page
        return []
    }

    fileprivate mutating func pasteInLog(_ text: String) -> Bool {
        guard var page = logPage, var typing = page.typing else { return false }
        typing.line.insert(text)
        typing.line.fault = fault(of: typing, in: page)
        page.typing = typing
        logPage = page
        return true
    }

    private func completions(of text: String, for entry: LogPage.Entry) -> [String] {
        switch entry {
        case .field(let row):
            return Completion.candidates(for: text, row.shape, row.path, in: dossier)
        case .owner: return Completion.ranked(dossier.owners, for: text)
        case .statement:
            // Those in the room before all others.
            let known = (logPage?.log.participants ?? []) + dossier.people
            return text.contains(":") ? [] : Completion.ranked(known, for: text).map { $0 + ": " }
        case .due: return Completion.ranked(DateInput.shortForms, for: text)
        case .note, .position, .value, .action: return []
        }
    }

    private func fault(of typing: LogPage.Typing, in page: LogPage) -> String? {
        let text = typing.line.text
        guard !text.isEmpty else { return nil }
        var log = page.log
        do {
            switch typing.entry {
            case .field(let row):
                try log.sheet.enter(text, at: row.path, row.shape, today: today)
                return log.sheet.firstFault(
                    at: row.path, vocabulary: dossier.vocabulary, exists: dossier.mayContain)
            case .value:
                return MeasuredValue(text) == nil
                    ? LogPageWords.writeNumber(expectation: MeasuredValue.expectation).text : nil
            case .due: try log.addAction("x", due: text, today: today)
            case .note, .position, .statement, .action, .owner: break
            }
        } catch {
            return error.reason
        }
        return nil
    }

    /// Takes the typed line down, and goes on to what comes next.
    private mutating func commit(_ typing: LogPage.Typing, in page: LogPage) {
        var page = page
        var typing = typing
        let text = typing.line.text
        let isEmpty = text.allSatisfy { $0 == " " }
        page.typing = nil
        do throws(ChangeRefusal) {
            if let fault = fault(of: typing, in: page) { throw .invalid(fault) }
            switch typing.entry {
            case .field(let row):
                if isEmpty, row.isRequired {
                    throw .invalid(LogPageWords.isRequired(field: row.label, help: row.help).text)
                }
                try page.log.sheet.enter(text, at: row.path, row.shape, today: today)
                page.viewport.move(by: 1, count: page.rows(dossier).count)
                if case .field(let next)? = page.selectedRow(dossier) {
                    page.typing = .init(
                        .field(next), .init(next.label), text: page.log.sheet.text(at: next.path, next.shape))
                }
            case .note(let gap, let result):
                page.log.setResult(result, note: text, of: gap)
                goToNextGap(after: gap, &page)
                page.spoken = gap
            case .position(let gap, let side):
                if isEmpty { break }
                if let gap = dossier.gap(gap.name), let measure = gap.measure {
                    page.typing = .init(
                        .value(gap.id, side: side, text: text),
                        .init(on: gap.name, LogPageWords.asNumber(measure: measure).text))
                } else {
                    try page.keepingSelection(dossier) { $0.log.addPosition(of: side, on: gap, text: text) }
                }
            case .value(let gap, let side, let words):
                try page.keepingSelection(dossier) {
                    $0.log.addPosition(of: side, on: gap, text: words, value: isEmpty ? nil : text)
                }
            case .statement: if !isEmpty { try page.log.addStatement(text) }
            case .action:
                if !isEmpty {
                    page.typing = .init(
                        .owner(action: text), .init(LogPageWords.ownerOf.text, of: PageSign.quote(text).text))
                }
            case .owner(let action):
                page.typing = .init(
                    .due(action: action, owner: text), .init(LogPageWords.dueOf.text, of: PageSign.quote(action).text))
            case .due(let action, let owner):
                try page.log.addAction(action, owner: owner, due: text, today: today)
            }
        } catch {
            typing.line.fault = error.reason
            page.typing = typing
        }
        logPage = page
    }

    private func goToNextGap(after gap: RecordID, _ page: inout LogPage) {
        let rows = page.rows(dossier)
        let place = rows.firstIndex { $0.identity == .gap(gap) } ?? page.viewport.selected
        for row in rows.indices where row > place {
            if case .gap = rows[row] { return page.viewport.select(row, count: rows.count) }
        }
        page.viewport.select(place, count: rows.count)
    }

    // MARK: saving

    mutating func saveLog() -> [Effect] {
        guard let page = logPage else { return [] }
        do {
            return [.save(try page.log.transaction(in: dossier, today: today))]
        } catch {
            logPage?.fault = error.reason
            return []
        }
    }

    mutating func leaveLog() {
        guard let page = logPage else { return }
        let isUntouched = page.log.positions.isEmpty && page.log.title.isEmpty && page.log.count(of: "outcomes") == 0
        guard !isUntouched else {
            pages.removeLast()
            return
        }
        prompt = Confirmation(LogPageWords.leave.text) { bench in
            bench.goBack()
            return []
        }
    }

    /// The log is on disk: the readout shows what it did.
    fileprivate mutating func closeLog(after saved: SavedChanges) {
        guard let page = logPage else { return }
        let meeting = saved.made ?? page.log.sheet.id
        guard saved.made != nil || saved.changes.contains(where: { $0.record == meeting }) else { return }
        pages.removeLast()
        select(meeting)
        pages.append(BriefPage(.readout(meeting)))
        let name = dossier.summary(of: meeting)?.name ?? meeting.name
        tell(
            LogPageWords.logged(name: name, counts: page.log.counts.listed).text, saved.durable ? .info : .warning)
        appendJoined(saved)
    }
}

extension Reopening {
    static let log = Reopening(time: .atStart) { bench, draft in
        guard let log = MeetingLog(draft, in: bench.dossier) else { return nil }
        return { bench, typed in
            bench.pages.append(LogPage(log))
            bench.tell(FormWords.leftOver(story: typed, key: bench.key("save", in: LogPage.self)).text, .warning)
        }
    }
}

extension LogPage {
    static func saved(_ saved: SavedChanges, in bench: inout Workbench) { bench.closeLog(after: saved) }
    static func mode(in bench: Workbench) -> Mode? {
        bench.logPage?.typing.map { typing in
            .typing(enter: .next, completes: typing.entry.completes, leave: .stopTyping)
        }
    }

    static func type(_ key: Key, in bench: inout Workbench) -> [Effect]? {
        bench.logPage?.fault = nil
        return bench.typeInLog(key)
    }

    static func paste(_ text: String, in bench: inout Workbench) -> Bool { bench.pasteInLog(text) }
}
