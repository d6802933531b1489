extension SettingDefault {
    public var english: String {
        switch self {
        case .language: "that of LC_ALL, LC_MESSAGES or LANG, else English"
        case .theme: "`dark` or `light`, where the terminal sets COLORFGBG, else `terminal`"
        case .preview: "`auto`, where there is room"
        case .yes: "`yes`"
        case .no: "`no`"
        case .ambiguousWidth: "`auto`, by the locale"
        case .views: "none but those of dossier.md"
        case .columns: "as there is room"
        case .keys: "those of sherpa-keys(7)"
        }
    }
}
