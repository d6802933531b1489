internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Screen
internal import Words

/// What every command takes: which dossier, which day, which looks.
struct DossierOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .customLong("dossier")],
        help: ArgumentHelp(
            OptionHelp.dossierFolder.text,
            valueName: "dir"),
        completion: .directory)
    var folder: String?

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(OptionHelp.asOf.text, valueName: "date"),
        transform: DossierOptions.date)
    var asOf: CalendarDate?

    @Flag(name: .customLong("no-color"), help: ArgumentHelp(OptionHelp.noColor.text))
    var noColor = false

    @Option(
        name: .customLong("theme"),
        help: ArgumentHelp(OptionHelp.theme.text, valueName: "name"),
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
