extension SettingHelp {
    public var english: String {
        switch self {
        case .language: "the language that Sherpa speaks"
        case .theme: "the colours of the screen"
        case .preview: "whether the board shows a preview of the selected record"
        case .mouse: "whether the mouse is taken, where the terminal has one"
        case .linear:
            "whether the screen shows one thing per line, in words: for screen readers, braille displays and slow links"
        case .ambiguousWidth:
            "the columns that the terminal gives to frames, dashes and the like; with 2 they are drawn in ASCII"
        case .views: "saved filters and sort orders, for `V` and `sherpa open --view`"
        case .columns: "the columns of each list, the most important first"
        case .keys: "keys of your own, by the names of the actions; `sherpa keys` lists them"
        }
    }
}
