internal import Negotiation
internal import Screen
internal import Workbench

/// How the full-screen program should look and act, from options, environment and configuration.
struct Settings {
    let theme: Theme
    let preview: Configuration.Preview
    let mouse: Bool
    let isLinear: Bool
    let ambiguousWidth: AmbiguousWidth
    let views: [SavedView]
    let columns: [RecordKind: [String]]
    let keymap: Keymap
    let notices: [Notice]

    /// The name given as an option comes before `SHERPA_THEME`, that before the configuration; where none is given, the
    /// terminal may have said what its background is.
    init(theme name: String?, isLinear: Bool = false) {
        let configuration = Configuration(file: Directories.configurationFile)
        let wanted = Settings.wantedTheme(name, configuration)?.name
        self.isLinear = isLinear || configuration.isLinear
        // Words need no looks.
        let (theme, notices) = self.isLinear ? (.fallback, []) : wanted.map(ThemeLibrary.theme) ?? (.fallback, [])
        self.theme = theme
        preview = configuration.preview
        mouse = configuration.mouse && !self.isLinear
        ambiguousWidth = configuration.ambiguousWidth
        views = configuration.views
        columns = configuration.columns
        keymap = configuration.keymap
        self.notices = [LanguageChoice.ofProcess.notice].compactMap(\.self) + configuration.notices + notices
    }

    /// Who has named a theme.
    enum Origin: String {
        case option = "--theme"
        case variable = "SHERPA_THEME"
        case file
        case background = "COLORFGBG"
    }

    /// The theme that is named first: as an option, in the environment, in the configuration, or by what the terminal says
    /// of its background.
    static func wantedTheme(_ option: String?, _ configuration: Configuration) -> (name: String, by: Origin)? {
        if let option { return (option, .option) }
        if let name = Environment.value("SHERPA_THEME") { return (name, .variable) }
        if let name = configuration.theme { return (name, .file) }
        return themeForBackground.map { ($0, .background) }
    }

    /// By `COLORFGBG`, in which rxvt, Konsole and others say which of the 16 colours text and background have: `15;0`. Nil
    /// where it is not set, or says anything else.
    private static var themeForBackground: String? {
        guard let last = Environment.value("COLORFGBG")?.split(separator: ";").last, let colour = Int(last) else {
            return nil
        }
        return switch colour {
        case 0...6, 8: "dark"
        case 7, 9...15: "light"
        default: nil
        }
    }
}
