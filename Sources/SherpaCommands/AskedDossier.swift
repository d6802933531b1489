internal import DossierStore
import Glibc
internal import Negotiation
internal import Screen

/// Which dossier, which day and which looks the command line asks for.
struct AskedDossier {
    var folder: String?
    var asOf: CalendarDate?
    var noColor = false
    var theme: String?
    /// Whether the full screen changes nothing.
    var isReadOnly = false
    /// Whether it begins on the board, wherever the last session was left.
    var isFresh = false
    /// Whether it is told line by line.
    var isLinear = false

    init(folder: String? = nil, asOf: CalendarDate? = nil, noColor: Bool = false, theme: String? = nil) {
        self.folder = folder
        self.asOf = asOf
        self.noColor = noColor
        self.theme = theme
    }

    /// What the usual ways to open a dossier ask for: `open` or nothing, with options that are written apart from their
    /// values, each once; `nil` for all others, and for what is wrong. The parser reads them alike, but its 2 ms are a good
    /// part of the time to the first screen.
    init?(plain arguments: [String]) {
        var rest = arguments[...]
        var isOpen = false
        func value() -> String? { rest.popFirst().flatMap { $0.hasPrefix("-") ? nil : $0 } }
        while let word = rest.popFirst() {
            switch word {
            case "open" where !isOpen: isOpen = true
            case "-C" where folder == nil, "--dossier" where folder == nil:
                guard let named = value() else { return nil }
                folder = named
            case "--as-of" where asOf == nil:
                guard let day = value().flatMap({ CalendarDate($0) }) else { return nil }
                asOf = day
            case "--theme" where theme == nil:
                guard let named = value() else { return nil }
                theme = named
            case "--no-color" where !noColor: noColor = true
            case "--read-only" where !isReadOnly: isReadOnly = true
            case "--fresh" where !isFresh: isFresh = true
            case "--linear" where !isLinear: isLinear = true
            default: return nil
            }
        }
    }

    /// The dossier, once an action of several records that was cut short is finished.
    func store() throws(StoreError) -> DossierStore {
        let store = try foundStore()
        for notice in store.recover() { StandardError.tell(notice) }
        return store
    }

    private func foundStore() throws(StoreError) -> DossierStore {
        let state = Directories.state
        if let named = folder ?? Environment.value("SHERPA_DOSSIER") {
            return try DossierStore.open(named, state: state)
        }
        return try DossierStore.find(from: ".", state: state)
    }

    /// The pinned day, or `nil` where today is what the clock says.
    func pinnedDay(_ dossier: Dossier) -> CalendarDate? { asOf ?? dossier.framework.asOf }

    func today(_ dossier: Dossier) -> CalendarDate { pinnedDay(dossier) ?? LocalClock.today() }

    func settings() -> Settings {
        // Curses and whatever else runs in this process look there.
        if noColor { setenv("NO_COLOR", "1", 1) }
        return Settings(theme: theme, isLinear: isLinear)
    }
}
