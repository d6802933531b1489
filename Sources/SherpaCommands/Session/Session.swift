internal import DossierStore
import Glibc
internal import Negotiation
internal import Screen
internal import Words
internal import Workbench

/// The workbench at a terminal: events go in, effects are carried out, the picture is shown once for each burst.
struct Session<Display: Terminal> {
    private(set) var terminal: Display
    var workbench: Workbench
    private(set) var store: DossierStore
    let asked: AskedDossier
    private let theme: Theme
    private var watch: DossierWatch?
    private let indexCheck: IndexCheck?
    private var drafts: DraftKeeper?
    private let history: CommandHistory?
    private let place: PlaceNote?
    /// Keys that were typed while something that was asked for before waits.
    private var held: [Event] = []
    /// What is being done to the files meanwhile; the dossier stays what it is until it is answered.
    private var errand: Errand<[Message]>?
    /// Whether there is a loop that waits for errands.
    private var hasLoop = false
    private var idle = IdleWatch()
    private var reading = ReadingTime()
    /// Whether today is what the clock says, so that it changes at midnight.
    private var followsClock: Bool { asked.pinnedDay(workbench.dossier) == nil }

    /// - Parameters:
    ///   - gathered: of the dossier, where it has been.
    ///   - watch: tells what others change, from before the dossier was loaded on; nil looks at nothing.
    ///   - indexCheck: reads the files that were taken from an index, once the first screen is shown.
    ///   - keepsDrafts: whether what is typed is kept on disk until it is saved, and commands for later sessions.
    init(
        terminal: Display, store: DossierStore, dossier: Dossier, gathered: GatheredFacts? = nil, asked: AskedDossier,
        settings: Settings, watch: DossierWatch? = nil, indexCheck: IndexCheck? = nil, keepsDrafts: Bool = false,
        view: String? = nil, notices: [Notice] = []
    ) {
        self.terminal = terminal
        self.store = store
        self.asked = asked
        self.watch = watch
        self.indexCheck = indexCheck
        drafts = keepsDrafts ? store.state.map(DraftKeeper.init) : nil
        history = keepsDrafts ? store.state.map(CommandHistory.init) : nil
        place = keepsDrafts ? store.state.map(PlaceNote.init) : nil
        theme = settings.theme
        workbench = Workbench(
            dossier: dossier, gathered: gathered, today: asked.today(dossier), size: terminal.size,
            glyphs: terminal.glyphs, preview: settings.preview.wanted, isLinear: settings.isLinear,
            readOnly: store.isReadOnly ? .account : asked.isReadOnly ? .asked : nil,
            keymap: settings.keymap, views: settings.views, columns: settings.columns)
        workbench.commandHistory = history?.lines ?? []
        for notice in notices { workbench.receive(.notice(notice.text, .warning)) }
        if let view { workbench.open(view: view) }
        if let found = drafts?.adoptOrphans(), !found.isEmpty { workbench.receive(.drafts(found)) }
        if keepsDrafts, drafts == nil {
            workbench.receive(.draftTrouble(EditingWords.noPlaceForDrafts.text, at: ""))
        }
        keepDrafts(now: true)
    }

    /// Goes where this account last was in the dossier.
    mutating func comeBack() {
        if let text = place?.text { workbench.goBack(to: text) }
    }

    /// Keeps where the person is for the next session.
    func keepPlace() { place?.keep(workbench.whereabouts) }

    /// Runs until the person leaves or the terminal goes away, and says how it ended.
    mutating func run() -> ExitStatus {
        workbench.receive(.paused)
        draw()
        indexCheck?.start()
        hasLoop = true
        while true {
            reading.note(workbench.log.told)
            wait()
            if let end = takeAnswer() { return end }
            let isCovered = coverWhenIdle()
            let isRead = giveWayWhenRead()
            let isFollowed = followWhenPaused()
            if lookAtFiles() || isCovered || isRead || isFollowed { draw() }
            let events = terminal.readEvents()
            let end = events.isEmpty && workbench.hasMore ? goOn() : take(events)
            if keepDrafts(now: end != nil), end == nil { draw() }
            if let end { return end }
        }
    }

    mutating func draw() { terminal.present(workbench.render(), theme: theme) }

    /// Handles a burst of events; `nil` while the session goes on.
    mutating func take(_ events: [Event]) -> ExitStatus? {
        let isNewDay = adoptToday()
        // To let go of a version of 10,000 records takes a while: not before the picture is shown.
        let replaced = workbench.dossier
        defer { withExtendedLifetime(replaced) {} }
        for event in events {
            if isWaiting {
                if event.canWait {
                    held.append(event)
                    continue
                }
                held = event.isRefusal ? [] : held
            }
            switch event {
            case .hangup: return .hungUp
            case .terminate: return .terminated
            case .interrupt: return .interrupted
            case .key, .mouse, .paste: idle.keyPressed()
            case .resize, .resumed: break
            }
            if let end = carryOut(workbench.handle(event)) { return end }
        }
        if isNewDay || !events.isEmpty { draw() }
        return nil
    }

    /// Does some of what is left to be worked out while nobody presses a key, and then takes the keys that waited for it.
    mutating func goOn() -> ExitStatus? {
        if let end = carryOut(workbench.goOn()) { return end }
        if !held.isEmpty, !isWaiting { return takeHeld() }
        // The picture may be the same until all is done.
        if !workbench.hasMore { draw() }
        return nil
    }

    /// Whether keys wait for something that was asked for before them.
    private var isWaiting: Bool { workbench.isWaiting || errand != nil }

    private mutating func takeHeld() -> ExitStatus? {
        let events = held
        held = []
        return take(events)
    }

    /// Takes in what an errand has brought, and then the keys that waited for it.
    private mutating func takeAnswer() -> ExitStatus? {
        guard let messages = errand?.answer() else { return nil }
        errand = nil
        workbench.underWay = nil
        hear(messages)
        draw()
        return isWaiting ? nil : takeHeld()
    }

    private mutating func hear(_ messages: [Message]) {
        for message in messages { workbench.receive(message) }
        keepAnswers()
        adoptToday()
    }

    /// The status to end with, where that is among what is asked for.
    private mutating func carryOut(_ effects: [Effect]) -> ExitStatus? {
        for effect in effects {
            if effect == .quit { return .fine }
            carryOut(effect)
        }
        keepAnswers()
        return nil
    }

    mutating func released<Result>(_ body: (TerminalWatch?) -> Result) -> Result { terminal.released(body) }

    private func wait() {
        let descriptors =
            terminal.fileDescriptors
            + (errand.map { [$0.fileDescriptor] } ?? [watch?.fileDescriptor ?? -1, indexCheck?.fileDescriptor ?? -1])
            .filter { $0 >= 0 }
        var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let waits = [
            followsClock ? LocalClock.millisecondsToNextMinute() : -1, errand == nil ? watch?.interval ?? -1 : -1,
            drafts?.interval ?? -1,
            terminal.interval, idle.interval(covering: workbench.showsMasked),
            idle.interval(following: workbench.isPreviewBehind),
            reading.interval(hiding: workbench.hidesNews), workbench.hasMore ? 0 : -1,
        ].filter { $0 >= 0 }
        // What ends the wait is told by those who were waited for; a signal ends it early, and does no harm.
        _ = poll(&polled, nfds_t(polled.count), waits.min() ?? -1)
    }

    /// Whether today is another day since this was last asked: by the clock, or by the dossier's as-of date.
    @discardableResult
    mutating func adoptToday() -> Bool {
        let today = asked.today(workbench.dossier)
        guard today != workbench.today else { return false }
        workbench.receive(.today(today))
        return true
    }

    /// Masks what is shown of masked fields once nobody has pressed a key for a while; false where nothing was to be done.
    private mutating func coverWhenIdle() -> Bool {
        guard idle.interval(covering: workbench.showsMasked) == 0 else { return false }
        workbench.receive(.idle)
        return true
    }

    /// Shows the news in the place of what was told before, once that could be read; false where nothing waits.
    private mutating func giveWayWhenRead() -> Bool {
        guard reading.interval(hiding: workbench.hidesNews) == 0 else { return false }
        workbench.receive(.read)
        return true
    }

    /// Shows in the preview what has been selected, once no key comes for a moment; false where it shows that already.
    private mutating func followWhenPaused() -> Bool {
        guard idle.interval(following: workbench.isPreviewBehind) == 0 else { return false }
        workbench.receive(.paused)
        return true
    }

    /// Takes in what others have changed; false where nothing is other than it was.
    private mutating func lookAtFiles() -> Bool {
        // An errand may bring what was there before; what has changed since is looked at after it.
        guard errand == nil else { return false }
        var changes = watch?.changes() ?? .none
        changes.add(indexCheck?.changes() ?? .none)
        guard changes != .none else { return false }
        if changes == .everything, let successor = store.successor() {
            // The folder was deleted and made again, as when git leaves a branch and comes back.
            store = successor
            watch = DossierWatch(successor)
        }
        let reread = store.rereading(changes, of: workbench.dossier)
        guard !reread.isUnchanged else { return false }
        workbench.receive(.changed(reread.foreignChanges, reread.dossier))
        adoptToday()
        return true
    }

    /// Whether there is something to tell of it.
    @discardableResult
    mutating func keepDrafts(now: Bool) -> Bool {
        switch drafts?.keep(workbench.drafts, now: now) {
        case .notKept(let error): workbench.receive(.draftTrouble(error.reason, at: error.path))
        case .keptAgain: workbench.receive(.draftTrouble(nil, at: ""))
        case nil: return false
        }
        return true
    }

    /// Does what takes longer than a key may. Keys that are typed meanwhile wait for it.
    ///
    /// - Parameter words: what is being done, for the person who waits.
    private mutating func send(_ words: String, _ work: @escaping @Sendable () -> [Message]) {
        guard hasLoop, errand == nil else { return hear(work()) }
        workbench.underWay = words
        errand = Errand(work)
    }

    mutating func carryOut(_ effect: Effect) {
        switch effect {
        case .redraw: terminal.redraw()
        case .copy(let text): if let clipboard = Clipboard(text) { terminal.copy(clipboard) }
        case .suspend: terminal.suspend()
        case .quit: break
        case .keepView(let view): workbench.receive(keeping(view))
        case .keepColumns(let kind, let names): workbench.receive(keeping(names, of: kind))
        case .remember(let line): history?.add(line)
        case .save(let transaction):
            do throws(SaveFailure) {
                let saved = try store.save(transaction)
                for message in answers(saved, transaction.changes, of: transaction) { workbench.receive(message) }
            } catch {
                workbench.receive(answer(error, to: effect))
            }
            adoptToday()
        case .write, .export, .undo, .redo:
            for message in answers(to: effect) { workbench.receive(message) }
            adoptToday()
        case .reload: send(EditingWords.readingAgain.text, reloading)
        case .loadReview: send(EditingWords.lookingForChanges.text, loadingReview)
        case .finishReview(let unanswered): send(EditingWords.savingBaseline.text, finishingReview(but: unanswered))
        case .discard(let editing): discard(editing)
        case .edit(let editing): for effect in edit(editing) { carryOut(effect) }
        case .saveText(let editing):
            for message in answers(toSaving: editing) { workbench.receive(message) }
            adoptToday()
        }
    }
}

extension Configuration.Preview {
    /// `nil` leaves it to the room that there is.
    var wanted: Bool? {
        switch self {
        case .auto: nil
        case .on: true
        case .off: false
        }
    }
}

extension Event {
    /// Whether it means what comes before it to be done first.
    fileprivate var canWait: Bool {
        switch self {
        case .key(let key): key != .escape
        case .mouse, .paste: true
        default: false
        }
    }

    /// Whether it means what waits not to be done.
    fileprivate var isRefusal: Bool { self == .key(.escape) || self == .interrupt }
}
