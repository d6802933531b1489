internal import ArgumentParser
internal import DossierStore
import Glibc
internal import Negotiation
internal import Screen
internal import Words

struct InfoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "info", abstract: CommandAbstract.info.text)

    @OptionGroup var options: DossierOptions

    func run() throws {
        let settings = options.asked.settings()
        for notice in settings.notices { StandardError.tell(notice.text) }
        let lines =
            [("version", Program.version)] + dossierLines + [
                ("config", Directories.configurationFile),
                ("state", Directories.state),
                ("cache", Directories.cache ?? CommandWords.noneBy(variable: "SHERPA_CACHE").text),
                ("themes", Directories.themes.joined(separator: ":")),
                ("theme", settings.theme.name),
                ("language", Language.current.rawValue),
                ("locale", setlocale(LC_CTYPE, nil).map { String(cString: $0) } ?? CommandWords.none.text),
                ("glyphs", TextLocale.adopt(settings.ambiguousWidth).name),
                ("terminal", Environment.value("TERM") ?? CommandWords.none.text),
                (
                    "colours",
                    Environment.value("NO_COLOR") == nil
                        ? CommandWords.coloursOfTerminal.text : CommandWords.noneBy(variable: "NO_COLOR").text
                ),
            ]
        let width = lines.map { $0.0.utf8.count }.max() ?? 0
        try StandardOutput.write(
            lines.map { DisplayWidth.pad($0.0, to: width) + "  " + GatedText.line($0.1) + "\n" }.joined())
    }

    private var dossierLines: [(String, String)] {
        let store: DossierStore
        do { store = try options.store() } catch { return [("dossier", CommandWords.noneBecause("\(error)").text)] }
        let dossier = store.load()
        let counts =
            (dossier.lists.map { "\($0.count) \($0.kind.plural)" } + [
                CommandWords.brokenCount(dossier.brokenCount).text
            ])
            .joined(separator: ", ")
        let today = options.today(dossier).description
        return [
            ("dossier", store.isReadOnly ? CommandWords.readOnlyPath(store.path).text : store.path),
            ("records", counts),
        ] + dossier.unread.map { ("unread", $0.sentence) } + [
            ("today", options.asked.pinnedDay(dossier) == nil ? today : CommandWords.pinned(day: today).text)
        ]
    }
}

extension Glyphs {
    fileprivate var name: String {
        switch self {
        case .unicode: "UTF-8"
        case .lines: CommandWords.glyphsLines.text
        case .unambiguous: CommandWords.glyphsUnambiguous.text
        case .ascii: "ASCII"
        }
    }
}
