internal import Negotiation
internal import Screen

/// How the full-screen program should look and act, from options, environment and configuration.
struct Settings {
    let theme: Theme
    let preview: Configuration.Preview
    let mouse: Bool
    let views: [SavedView]
    let notices: [Notice]

    /// The name given as an option comes before `SHERPA_THEME`, that before the configuration.
    init(theme name: String?) {
        let configuration = Configuration(file: Directories.configurationFile)
        let wanted = name ?? Environment.value("SHERPA_THEME") ?? configuration.theme
        let (theme, notices) = wanted.map(ThemeLibrary.theme) ?? (.fallback, [])
        self.theme = theme
        preview = configuration.preview
        mouse = configuration.mouse
        views = configuration.views
        self.notices = configuration.notices + notices
    }
}
