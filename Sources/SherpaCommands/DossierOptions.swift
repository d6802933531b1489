internal import ArgumentParser
internal import DossierStore
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
        help: ArgumentHelp("Use this day as today, as in 2026-02-20.", valueName: "date"),
        transform: DossierOptions.date)
    var asOf: CalendarDate?

    @Flag(name: .customLong("no-color"), help: "Use no colours; NO_COLOR does the same.")
    var noColor = false

    @Option(
        name: .customLong("theme"),
        help: ArgumentHelp("Theme of the full screen: a name, or the path of a file.", valueName: "name"),
        completion: Completions.themes)
    var theme: String?

    /// As they are written apart from their values.
    static let names: Set = ["-C", "--dossier", "--as-of", "--no-color", "--theme"]
    /// Those without a value.
    static let flags: Set = ["--no-color"]

    private static func date(_ text: String) throws -> CalendarDate {
        guard let date = CalendarDate(text) else {
            throw ValidationError("write \(CalendarDate.expectation)")
        }
        return date
    }

    var asked: AskedDossier { AskedDossier(folder: folder, asOf: asOf, noColor: noColor, theme: theme) }

    func store() throws(StoreError) -> DossierStore { try asked.store() }
    func today(_ dossier: Dossier) -> CalendarDate { asked.today(dossier) }
}
