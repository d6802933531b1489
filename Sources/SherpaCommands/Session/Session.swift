internal import DossierStore
import Glibc
internal import Negotiation
internal import Screen
internal import Workbench

/// The workbench at a terminal: events go in, effects are carried out, the picture is shown once for each burst.
struct Session<Display: Terminal> {
    private(set) var terminal: Display
    private(set) var workbench: Workbench
    private let store: DossierStore
    private let options: DossierOptions
    private let theme: Theme
    /// Whether today is what the clock says, so that it changes at midnight.
    private var followsClock: Bool { options.pinnedDay(workbench.dossier) == nil }

    init(
        terminal: Display, store: DossierStore, dossier: Dossier, options: DossierOptions, settings: Settings,
        notices: [Notice] = []
    ) {
        self.terminal = terminal
        self.store = store
        self.options = options
        theme = settings.theme
        workbench = Workbench(
            dossier: dossier, today: options.today(dossier), size: terminal.size, glyphs: terminal.glyphs,
            preview: settings.preview.wanted)
        for notice in notices { workbench.receive(.notice(notice.text, .warning)) }
    }

    /// Runs until the person leaves or the terminal goes away, and says how it ended.
    mutating func run() -> ExitStatus {
        draw()
        while true {
            wait()
            let events = terminal.readEvents()
            if let end = take(events) { return end }
        }
    }

    mutating func draw() { terminal.present(workbench.render(), theme: theme) }

    /// Handles a burst of events; `nil` while the session goes on.
    mutating func take(_ events: [Event]) -> ExitStatus? {
        let isNewDay = adoptToday()
        for event in events {
            switch event {
            case .hangup: return .hungUp
            case .terminate: return .terminated
            case .interrupt: return .interrupted
            case .key, .paste, .resize, .resumed: break
            }
            for effect in workbench.handle(event) {
                if effect == .quit { return .fine }
                perform(effect)
            }
        }
        if isNewDay || !events.isEmpty { draw() }
        return nil
    }

    private func wait() {
        var polled = terminal.fileDescriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        // What ends the wait is told by `readEvents`; a signal ends it early, and does no harm.
        _ = poll(&polled, nfds_t(polled.count), followsClock ? LocalClock.millisecondsToNextMinute() : -1)
    }

    /// Whether today is another day since this was last asked: by the clock, or by the dossier's as-of date.
    @discardableResult
    private mutating func adoptToday() -> Bool {
        let today = options.today(workbench.dossier)
        guard today != workbench.today else { return false }
        workbench.receive(.today(today))
        return true
    }

    private mutating func perform(_ effect: Effect) {
        switch effect {
        case .save(let changes):
            workbench.receive(save(changes))
            adoptToday()
        case .reload:
            workbench.receive(.reloaded(store.load()))
            adoptToday()
        case .redraw: terminal.redraw()
        case .suspend: terminal.suspend()
        case .quit: break
        }
    }

    private func save(_ changes: [Change]) -> Message {
        do throws(SaveFailure) {
            let saved = try store.apply(changes)
            // With other words in dossier.md every record reads otherwise.
            let dossier =
                saved.contains { $0.id.kind == .dossier }
                ? store.load() : saved.reduce(workbench.dossier) { $0.replacing($1.id, with: $1.source) }
            return .saved(changes, dossier, durable: saved.allSatisfy(\.durable))
        } catch {
            switch error {
            case .refused(.conflict(let change, let found)):
                return .conflict(change, found: change.shown(found), store.load())
            case .refused(.invalid(let reason)): return .refused(reason)
            case .failed(let error): return .refused(reason(error))
            }
        }
    }

    /// Names the file as it is named elsewhere on the screen: its whole path would leave no room for the reason.
    private func reason(_ error: StoreError) -> String {
        let folder = store.path + "/"
        guard error.path.hasPrefix(folder) else { return error.description }
        // The status line begins with these words itself.
        let reason = error.reason.hasPrefix("not saved: ") ? String(error.reason.dropFirst(11)) : error.reason
        return "\(error.path.dropFirst(folder.count)): \(reason)"
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
