internal import ArgumentParser
internal import DossierStore
import Glibc
internal import Negotiation
internal import Screen
internal import Words

struct InfoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info", abstract: CommandAbstract.info.text)

    @OptionGroup var options: DossierOptions

    func run() throws {
        let settings = options.asked.settings()
        for notice in settings.notices { StandardError.tell(notice.text) }
        let lines =
            [("version", Program.version)] + dossierLines + [
                ("config", Directories.configurationFile),
                ("state", Directories.state),
                ("cache", Directories.cache ?? "none (SHERPA_CACHE)"),
                ("themes", Directories.themes.joined(separator: ":")),
                ("theme", settings.theme.name),
                ("language", Language.current.rawValue),
                ("locale", setlocale(LC_CTYPE, nil).map { String(cString: $0) } ?? "none"),
                ("glyphs", TextLocale.adopt(settings.ambiguousWidth).name),
                ("terminal", Environment.value("TERM") ?? "none"),
                ("colours", Environment.value("NO_COLOR") == nil ? "as the terminal has them" : "none (NO_COLOR)"),
            ]
        let width = lines.map { $0.0.utf8.count }.max() ?? 0
        try StandardOutput.write(
            lines.map { DisplayWidth.pad($0.0, to: width) + "  " + GatedText.line($0.1) + "\n" }.joined())
    }

    private var dossierLines: [(String, String)] {
        let store: DossierStore
        do { store = try options.store() } catch { return [("dossier", "none: \(error)")] }
        let dossier = store.load()
        let counts =
            (dossier.lists.map { "\($0.count) \($0.kind.plural)" } + ["\(dossier.brokenCount) broken"])
            .joined(separator: ", ")
        return [
            ("dossier", store.path + (store.isReadOnly ? " (read-only)" : "")), ("records", counts),
        ] + dossier.unread.map { ("unread", $0.sentence) } + [
            ("today", options.today(dossier).description + (options.asked.pinnedDay(dossier) == nil ? "" : " (pinned)"))
        ]
    }
}

extension Glyphs {
    fileprivate var name: String {
        switch self {
        case .unicode: "UTF-8"
        case .lines: "UTF-8, without blocks and braille"
        case .unambiguous: "UTF-8, without characters of ambiguous width"
        case .ascii: "ASCII"
        }
    }
}
