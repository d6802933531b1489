import Negotiation
import Screen
import Words

/// The full-screen program as a value: events and messages go in, effects and pictures come out.
public struct Workbench: Sendable {
    public private(set) var dossier: Dossier
    /// How many times the dossier was taken anew.
    private(set) var version = 0
    public private(set) var today: CalendarDate
    private(set) var screen: Size
    /// What is laid out: the screen, or what is read out of it.
    public var size: Size { isLinear ? Workbench.linear(screen, columns: place.linearColumns) : screen }
    /// Whether there are lines to be read out in the place of a picture.
    let isLinear: Bool
    public private(set) var log = MessageLog()
    let glyphs: Glyphs

    /// What the board shows of the dossier, worked out once for each version of it.
    private(set) var facts: BoardFacts
    /// What the masked fields say, for each version of the dossier.
    private(set) var secrets: Secrets
    var board = BoardState()
    /// Those that the person's own configuration keeps.
    private(set) var ownViews: [SavedView]
    /// Names of the columns that the person has chosen for lists of these kinds, what comes first before the others.
    var chosenColumns: [RecordKind: [String]]
    /// What lies below every page.
    let ground: any Place.Type
    /// That, and what can lie over it: all are told what the world answers.
    let places: [any Place.Type]
    /// What lies over the board, the topmost last.
    var pages: [any Page] = []
    var prompt: (any Prompt)?
    var search = Search()
    var trail = Trail()
    var texts = Texts()
    /// The number typed before a motion.
    var count: Int?
    /// The last change of one field.
    var repeatable: Repeatable?
    /// Lines that were run from the palette, the latest last.
    public var commandHistory: [String] = []
    /// Whether fallbacks, red lines and landing zones are shown.
    var isRevealed = false
    /// Whether a masked field that is being typed is covered, until the next key.
    var isVeiled = false
    /// Which keys do what.
    let keymap: Keymap
    /// Why nothing can be changed; nil where it can.
    let readOnly: ReadOnly?
    /// What waits to be decided.
    var undecided = Undecided()
    var unsaved = Unsaved()
    /// What places remember, by the type of it.
    var memories: [ObjectIdentifier: any Memory] = [:]
    /// What the world is doing for the person, who waits for it; shown until it is nil again, and told nowhere else.
    public var underWay: String?
    /// Records that others have changed, until they are looked at.
    var changed: Set<RecordID> = []

    init(
        ground: any Place.Type, places: [any Place.Type], dossier: Dossier, gathered: GatheredFacts?,
        today: CalendarDate, size: Size, glyphs: Glyphs = .unicode, preview: Bool? = nil, isLinear: Bool = false,
        readOnly: ReadOnly? = nil, keymap: Keymap = Keymap(), views: [SavedView] = [],
        columns: [RecordKind: [String]] = [:]
    ) {
        self.ground = ground
        self.places = places
        self.readOnly = readOnly
        self.keymap = keymap
        ownViews = views
        chosenColumns = columns
        self.dossier = dossier
        self.today = today
        screen = size
        self.isLinear = isLinear
        // What is read out is words; the terminal shows them in the characters that it has.
        self.glyphs = isLinear ? .unicode : glyphs
        board.wantsPreview = preview
        let gathered = gathered ?? GatheredFacts(dossier)
        facts = BoardFacts(dossier, gathered)
        secrets = gathered.secrets
        undecided.review(dossier, hasBroken: facts.broken > 0)
        if facts.broken > 0 {
            let merges = undecided.merges.count
            let words: StatusWords =
                merges == 0
                ? .broken(facts.broken, open: key("dossier"))
                : .brokenMerges(facts.broken, open: key("dossier"), decide: key("decide"), merges: merges)
            log.tell(words.text, .warning)
        }
        settleViews()
        settle()
        followSelection()
    }

    /// Something happened at the terminal.
    package mutating func handle(_ event: Event) -> [Effect] {
        replenish()
        defer {
            markSeen()
            settle()
        }
        switch event {
        case .key(let key):
            isVeiled = false
            let effects = carryingOut { $0.press(key) }
            // Whoever comes back may be somebody else.
            if effects.contains(.suspend) { hideMasked() }
            return effects
        case .mouse(let mouse):
            isVeiled = false
            return carryingOut { $0.ground.obey(mouse, in: &$0) }
        case .paste(let text): return paste(text)
        case .resize(let size):
            screen = size
            followSelection()
        // Whatever was shown is stale; the picture that follows every burst of events is sent whole.
        case .resumed: hideMasked()
        case .interrupt:
            prompt?.leave(in: &self)
            wantNoTexts()
            count = nil
        case .terminate, .hangup: return [.quit]
        }
        return []
    }

    /// What a person asks for by key or mouse. Where it leads elsewhere, the place that is left is kept.
    private mutating func carryingOut(_ act: (inout Workbench) -> [Effect]) -> [Effect] {
        let (asked, stop) = (prompt, stop)
        let stepsBefore = trail.steps
        let effects = ground.confirming(act(&self), after: asked, in: &self)
        if trail.steps == stepsBefore, prompt == nil || asked == nil { leave(stop, after: asked != nil) }
        return effects
    }

    /// The world answers an effect, or tells something of its own.
    package mutating func receive(_ message: Message) {
        defer {
            settle()
            followSelection()
        }
        take(message)
        for place in places { place.heard(message, in: &self) }
        if case .drafts = message, pages.isEmpty { openNextDraft() }
    }

    /// What concerns all places.
    private mutating func take(_ message: Message) {
        switch message {
        case .saved(let saved):
            unsaved.prompt = nil
            adopt(saved.dossier, .init(mine: Set(saved.changes.map(\.record)), others: saved.joined))
            notice(saved.joined)
            follow(saved)
            tell(saved)
            place.saved(saved, in: &self)
        case .refused(let reason): tell(StatusWords.notSaved(reason).text, .error)
        case .conflicts(let conflicts, let author, let isUndo, let dossier):
            unsaved.prompt = nil
            adopt(dossier)
            tell(conflicts, by: author, isUndo: isUndo)
        case .gone(let id, let transaction, let dossier):
            unsaved.prompt = nil
            adopt(dossier)
            tellGone(id, transaction)
        case .undone(let saved, let isRedo, let time):
            guard let saved else { return tell((isRedo ? StatusWords.nothingToRedo : .nothingToUndo).text) }
            adopt(saved.dossier, .init(mine: Set(saved.changes.map(\.record))))
            follow(saved)
            tell(saved, isRedo: isRedo, of: time)
        case .reloaded(let dossier):
            adopt(dossier)
            tell(StatusWords.readAgain(dossier.recordCount).text)
        case .changed(let changes, let dossier):
            adopt(dossier, .init(others: changes))
            notice(changes)
            if !changes.isEmpty {
                log.hear(secrets.told(summary(changes)), brief: secrets.told(brief(changes)))
            }
        case .drafts(let drafts): adopt(drafts)
        case .draftTrouble(let reason, let path): tellDraftTrouble(reason, path)
        case .editing(let editing): unsaved.inEditor = editing
        case .notice(let text, let level): tell(text, level)
        case .exported(let table, let file): receive(file, of: table)
        case .viewKept(let view):
            ownViews.removeAll { $0.name == view.name }
            ownViews.append(view)
            tell(StatusWords.viewKept(view.name, open: key("saved view")).text)
        case .idle: hideWhenIdle()
        case .today(let date):
            let kept = selection
            today = date
            settleViews()
            keep(kept)
            forEachPage { page, bench in page.adopt(after: nil, in: &bench) }
        // Each of these is for one place.
        case .wrote, .review, .reviewFinished, .reviewNotKept, .textKept, .read, .paused: break
        }
    }

    /// The record selected in each pane.
    private var selection: [RecordID?] { Pane.allCases.map { record(in: $0, row: viewport($0).selected) } }

    /// Each stays selected, and where it is on the screen; one that is no longer shown leaves the selection in its row.
    private mutating func keep(_ selection: [RecordID?]) {
        for (pane, id) in zip(Pane.allCases, selection) {
            guard let id, let row = row(of: id, in: pane) else { continue }
            board.viewports[pane.rawValue].top += row - board.viewports[pane.rawValue].selected
            board.viewports[pane.rawValue].selected = row
        }
    }

    /// What no other text on the screen may tell either; nothing while all is shown.
    var withheld: Secrets { isRevealed ? .none : secrets }

    /// Changes of masked fields are told without their words, also while these are shown: what is told stays.
    func shown(_ change: Change) -> String {
        change.shownSummary(arrow: glyphs.arrow)
    }

    mutating func tell(_ text: String, _ level: MessageLog.Level = .info) { log.tell(secrets.told(text), level) }
    /// Goes on with the last message.
    mutating func append(_ text: String) { log.append(secrets.told(text)) }
    mutating func clearMessage() { log.clear() }
    /// What was told has been read.
    mutating func giveWayToNews() { log.giveWay() }

    /// Takes a new version of the dossier; every pane keeps the record that was selected in it.
    private mutating func adopt(_ new: Dossier, _ news: DossierNews = .init()) {
        let kept = selection
        let old = dossier
        facts = BoardFacts(new, after: old, facts)
        if !new.hasSameSecrets(as: old) { secrets = Secrets(new, isWhole: false) }
        dossier = new
        version += 1
        for place in places { place.adopt(after: old, news, in: &self) }
        search.forget()
        renewTexts(after: old)
        settleViews(after: old)
        keep(kept)
        undecided.review(new, hasBroken: facts.broken > 0)
        forEachPage { page, bench in page.adopt(after: old, in: &bench) }
    }

    /// Brings every scroll position into line with what the screen now has room for.
    mutating func settle() {
        let layout = layout
        for pane in Pane.allCases {
            board.viewports[pane.rawValue].fit(
                height: layout.height(of: pane), lines: lines(of: pane, layout), count: rowCount(pane))
        }
        settlePage()
        settlePrompt()
    }
}
