internal import ArgumentParser
import Glibc
internal import Screen
internal import Words

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "config", abstract: CommandAbstract.config.text,
        discussion: CommandNotes.config.text)

    @Flag(
        name: .customLong("init"),
        help: ArgumentHelp(OptionHelp.configInit.text))
    var makes = false

    func run() throws {
        let file = Directories.configurationFile
        if makes { return try make(file) }
        let configuration = Configuration(file: file)
        let rows = Setting.all.map { setting in
            let (value, origin) = shown(setting, configuration)
            return TextTable.Row.cells([setting.key, value, origin])
        }
        let table = TextTable(
            headings: ["setting", "value", "from"].map { .init(title: $0, alignment: .leading) }, rows: rows)
        try StandardOutput.write(table.aligned(width: nil))
        if access(file, F_OK) != 0 {
            StandardError.tell(CommandWords.noConfigYet(path: file).text)
        }
        for notice in configuration.notices { StandardError.tell(notice.text) }
        if !configuration.notices.isEmpty { throw Failure(quietly: .nothing) }
    }

    private func shown(_ setting: Setting, _ configuration: Configuration) -> (value: String, origin: String) {
        // The one that something comes before.
        if setting.key == Setting.language.key {
            let choice = LanguageChoice.ofProcess
            if choice.by == .variable { return (choice.language.rawValue, choice.by.rawValue) }
        }
        if setting.key == Setting.theme.key, let theme = Settings.wantedTheme(nil, configuration), theme.by != .file {
            return (theme.name, theme.by.rawValue)
        }
        guard let line = configuration.lines[setting.key] else {
            return (setting.standard.filter { $0 != "`" }, CommandWords.notSet.text)
        }
        return (setting.shown(configuration), "\(Directories.configurationFile):\(line)")
    }

    private func make(_ file: String) throws(Failure) {
        OutputFile.makeFolders(above: file)
        do throws(OutputFile.Failed) {
            try OutputFile.write(Array(Setting.sample.utf8), to: file, replacing: false)
        } catch {
            switch error {
            case .exists: throw Failure(UsageWords.configExists(path: file).text)
            case .system(let code): throw Failure(UsageWords.notWritten(path: file, reason: reason(code)).text)
            }
        }
        StandardOutput.acknowledge(CommandWords.wroteConfig(path: file).text + "\n")
    }
}
