import Negotiation
import Screen

/// The full-screen program as a value: events and messages go in, effects and pictures come out.
public struct Workbench: Sendable {
    public private(set) var dossier: Dossier
    /// How many times the dossier was taken anew.
    private(set) var version = 0
    public private(set) var today: CalendarDate
    public private(set) var size: Size
    public private(set) var log = MessageLog()
    let glyphs: Glyphs

    /// What the board shows of the dossier, worked out once for each version of it.
    private(set) var facts: BoardFacts
    /// What the masked fields say, for each version of the dossier.
    private(set) var secrets: Secrets
    var focus = Pane.shortlist
    var viewports = Array(repeating: Viewport(), count: Pane.allCases.count)
    /// What each pane shows of its list.
    var views = Array(repeating: PaneView(), count: Pane.allCases.count)
    /// What filters look through, for each pane whose filter looks for words.
    var texts = Array(repeating: FoldedTexts(), count: Pane.allCases.count)
    /// Those that the person's own configuration keeps.
    let ownViews: [SavedView]
    /// Records on which the next change acts together; all of them are shown.
    var marks: Set<RecordID> = []
    /// What lies over the board, the topmost last.
    var pages: [any Page] = []
    var prompt: Prompt?
    var search = Search()
    /// What is being tried on projects' assumptions, also while another page is open.
    var tried: [RecordID: [WhatIf]] = [:]
    /// The number typed before a motion.
    var count: Int?
    /// The last change of one field.
    var repeatable: Repeatable?
    /// Lines that were run from the palette, the latest last.
    public var commandHistory: [String] = []
    var isZoomed = false
    /// `nil`: where there is room for it.
    var wantsPreview: Bool?
    /// Whether fallbacks, red lines and landing zones are shown.
    var isRevealed = false
    /// Whether a masked field that is being typed is covered, until the next key.
    var isVeiled = false
    /// Whether this account may not write to the dossier.
    let isReadOnly: Bool
    /// What waits to be decided, but for what git left in files.
    var waiting: [Decision] = []
    /// What git left in files with both versions.
    var merges: [Decision] = []
    /// What was typed last, until it is known to be saved.
    var unsaved: Prompt.Entry?
    /// The same of several records.
    var unsavedOfMarked: Prompt.Question?
    /// What is in the person's own editor.
    var inEditor: Editing?
    /// Drafts that wait to be opened as they were, the next first.
    var unopened: [Draft] = []
    /// Why nothing that is typed is kept on disk.
    var draftTrouble: String?
    /// The review that was begun in this session and is not finished.
    var review: ReviewRound?
    /// Records that were answered before the save that is being taken in.
    var answeredBefore: Set<RecordID> = []
    /// Records that others have changed, until they are looked at.
    var changed: Set<RecordID> = []

    public init(
        dossier: Dossier, today: CalendarDate, size: Size, glyphs: Glyphs = .unicode, preview: Bool? = nil,
        isReadOnly: Bool = false, views: [SavedView] = []
    ) {
        self.isReadOnly = isReadOnly
        ownViews = views
        self.dossier = dossier
        self.today = today
        self.size = size
        self.glyphs = glyphs
        wantsPreview = preview
        facts = BoardFacts(dossier)
        secrets = Secrets(dossier)
        reviewDecisions()
        if facts.broken > 0 {
            let keys = merges.isEmpty ? "i tells what is wrong" : "i tells why, C decides \(merges.count)"
            log.tell("\(facts.broken) broken, read-only until mended: \(keys)", .warning)
        }
        settle()
    }

    /// Something happened at the terminal.
    public mutating func handle(_ event: Event) -> [Effect] {
        defer {
            markSeen()
            settle()
        }
        switch event {
        case .key(let key):
            isVeiled = false
            let effects = press(key)
            // Whoever comes back may be somebody else.
            if effects.contains(.suspend) { hideMasked() }
            return effects
        case .paste(let text): return paste(text)
        case .resize(let size): self.size = size
        // Whatever was shown is stale; the picture that follows every burst of events is sent whole.
        case .resumed: hideMasked()
        case .interrupt:
            prompt = nil
            count = nil
        case .terminate, .hangup: return [.quit]
        }
        return []
    }

    /// The world answers an effect, or tells something of its own.
    public mutating func receive(_ message: Message) {
        defer { settle() }
        switch message {
        case .saved(let saved):
            unsaved = nil
            unsavedOfMarked = nil
            adopt(saved.dossier, mine: Set(saved.changes.map(\.record)), by: saved.joined)
            notice(saved.joined)
            follow(saved)
            tell(saved)
            for change in saved.changes where saved.tellsChanges {
                let done = saved.durable ? "saved" : "written, not known to be durable:"
                tell("\(done) \(change.record.file): \(shown(change))", saved.durable ? .info : .warning)
            }
            tellMany(saved)
            if !saved.joined.isEmpty { append(", joined with \(summary(saved.joined))") }
            place.saved(saved, in: &self)
            answerBySave(saved)
        case .refused(let reason): tell("not saved: \(reason)", .error)
        case .conflicts(let conflicts, let author, let isUndo, let dossier):
            unsaved = nil
            unsavedOfMarked = nil
            adopt(dossier)
            // A form has both versions, and goes on.
            if let form, conflicts.contains(where: { $0.record == form.record }) {
                tell(
                    "not saved: \(author.name ?? "somebody else") changed this meanwhile; S saves yours over it",
                    .warning)
                return
            }
            let first = waiting.count
            addDecisions(conflicts.map { Decision(conflict: $0, origin: isUndo ? .undo : .save, by: author) })
            tell(
                "not saved: \(author.name ?? "somebody else") changed \(conflicts.map(\.name).joined(separator: ", ")) meanwhile",
                .warning)
            showDecisions(from: min(first, max(0, waiting.count - 1)))
        case .gone(let id, let transaction, let dossier):
            unsaved = nil
            unsavedOfMarked = nil
            adopt(dossier)
            tellGone(id, transaction)
        case .undone(let saved, let isRedo, let time):
            guard let saved else { return tell(isRedo ? "nothing to make again" : "nothing to undo") }
            adopt(saved.dossier, mine: Set(saved.changes.map(\.record)))
            reviewUndone(saved.changes)
            follow(saved)
            tell(saved, isRedo: isRedo, of: time)
            for change in saved.changes where saved.tellsChanges {
                tell("\(isRedo ? "redo" : "undo"): \(change.record.name) \(shown(change)), \(time)")
            }
            if saved.changes.isEmpty, saved.files.isEmpty {
                tell("\(isRedo ? "redo" : "undo"): nothing was left of it to change")
            }
        case .reloaded(let dossier):
            adopt(dossier)
            tell("read again: \(dossier.summaries.count) records")
        case .changed(let changes, let dossier):
            adopt(dossier, by: changes)
            notice(changes)
            if !changes.isEmpty {
                log.hear(secrets.told(summary(changes)), brief: secrets.told(brief(changes)))
            }
        case .drafts(let drafts):
            let first = waiting.count
            adopt(drafts)
            if waiting.count > first { showDecisions(from: first) }
            if pages.isEmpty { openNextDraft() }
        case .wrote(let file): receive(file)
        case .review(let material): startReview(material)
        case .reviewFinished: tellFinished()
        case .reviewNotKept(let reason): tellNotKept(reason)
        case .draftTrouble(let reason, let path): tellDraftTrouble(reason, path)
        case .editing(let editing): inEditor = editing
        case .textKept(let editing, let reason): keep(editing, reason)
        case .notice(let text, let level): tell(text, level)
        case .idle: hideWhenIdle()
        case .read: if hidesNews { log.giveWay() }
        case .today(let date):
            let kept = selection
            today = date
            settleViews()
            keep(kept)
            adopt(after: nil)
        }
    }

    /// The record selected in each pane.
    private var selection: [RecordID?] { Pane.allCases.map { record(in: $0, row: viewport($0).selected) } }

    /// Each stays selected, and where it is on the screen; one that is no longer shown leaves the selection in its row.
    private mutating func keep(_ selection: [RecordID?]) {
        for (pane, id) in zip(Pane.allCases, selection) {
            guard let id, let row = row(of: id, in: pane) else { continue }
            viewports[pane.rawValue].top += row - viewports[pane.rawValue].selected
            viewports[pane.rawValue].selected = row
        }
    }

    /// A text comes back from the person's editor, changed, with the copy that keeps it.
    public mutating func receive(edited editing: Editing) -> [Effect] {
        defer { settle() }
        return take(edited: editing)
    }

    /// What no other text on the screen may tell either; nothing while all is shown.
    var withheld: Secrets { isRevealed ? .none : secrets }

    /// Changes of masked fields are told without their words, also while these are shown: what is told stays.
    func shown(_ change: Change) -> String {
        let arrow = glyphs == .unicode ? "→" : "->"
        return change.shownSummary(arrow: arrow)
    }

    mutating func tell(_ text: String, _ level: MessageLog.Level = .info) { log.tell(secrets.told(text), level) }
    /// Goes on with the last message.
    mutating func append(_ text: String) { log.append(secrets.told(text)) }
    mutating func clearMessage() { log.clear() }

    /// Takes a new version of the dossier; every pane keeps the record that was selected in it.
    ///
    /// - Parameters:
    ///   - mine: the records that this person has just changed.
    ///   - others: what others have changed.
    private mutating func adopt(_ new: Dossier, mine: Set<RecordID> = [], by others: [ForeignChange] = []) {
        answeredBefore = mine.filter { review?.answers[$0] != nil }
        review?.update(
            from: dossier, to: new, today: today, mine: mine.subtracting(others.map(\.record)),
            by: Dictionary(others.map { ($0.record, $0.by) }, uniquingKeysWith: { $1 }))
        let kept = selection
        let old = dossier
        facts = BoardFacts(new, after: old, facts)
        if !new.hasSameRecords(as: old) { secrets = Secrets(new) }
        dossier = new
        version += 1
        search.forgetIndex()
        settleViews()
        keep(kept)
        reviewDecisions()
        settleDecisionPage()
        adopt(after: old)
    }

    /// Every page takes in the dossier as it is now; without an old one, the day.
    private mutating func adopt(after old: Dossier?) {
        forEachPage { page, bench in page.adopt(after: old, in: &bench) }
    }

    /// Brings every scroll position into line with what the screen now has room for.
    private mutating func settle() {
        for pane in Pane.allCases {
            let height = layout.height(of: pane)
            viewports[pane.rawValue].fit(height: height, count: rowCount(pane))
        }
        settlePage()
        settlePrompt()
    }
}
