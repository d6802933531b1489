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
        let wanted = name ?? Environment.value("SHERPA_THEME") ?? configuration.theme ?? Settings.themeForBackground
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
        self.notices = configuration.notices + notices
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
