internal import ArgumentParser
internal import DossierStore
import Glibc
internal import Negotiation
internal import Screen

/// What every command takes: which dossier, which day, which looks.
struct DossierOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .customLong("dossier")],
        help: ArgumentHelp(
            "The dossier's folder; else SHERPA_DOSSIER, else this folder or the nearest above with a dossier.md.",
            valueName: "dir"),
        completion: .directory)
    var folder: String?

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("Take this day for today, as in 2026-02-20.", valueName: "date"),
        transform: DossierOptions.date)
    var asOf: CalendarDate?

    @Flag(name: .customLong("no-color"), help: "Use no colours; NO_COLOR does the same.")
    var noColor = false

    @Option(
        name: .customLong("theme"),
        help: ArgumentHelp("Theme of the full screen: a name, or the path of a file.", valueName: "name"))
    var theme: String?

    private static func date(_ text: String) throws -> CalendarDate {
        guard let date = CalendarDate(text) else {
            throw ValidationError("write \(CalendarDate.expectation)")
        }
        return date
    }

    init() {}

    /// The options of the plainest ways to open a dossier: `sherpa`, `sherpa open`, `sherpa -C DIR`, `sherpa -C DIR open`;
    /// `nil` for all others. The parser reads them alike, but its 2 ms are a good part of the time to the first screen.
    init?(plain arguments: [String]) {
        var rest = arguments[...]
        folder = nil
        asOf = nil
        noColor = false
        theme = nil
        if rest.first == "-C" {
            guard let named = rest.dropFirst().first, !named.hasPrefix("-") else { return nil }
            folder = named
            rest = rest.dropFirst(2)
        }
        guard rest.isEmpty || Array(rest) == ["open"] else { return nil }
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
        return Settings(theme: theme)
    }
}
