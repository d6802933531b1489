internal import FrontMatter
internal import Screen
internal import Words

/// The language that the program speaks: that of `SHERPA_LANG`, else that of config.yaml, else that of the locale.
struct LanguageChoice {
    enum Origin: String {
        case variable = "SHERPA_LANG"
        case file
        case locale
    }

    /// That of this process, found once: the configuration is read for it before anything is said.
    static let ofProcess = LanguageChoice(file: Directories.configurationFile)

    let language: Language
    let by: Origin
    /// Why it is not the language that was asked for.
    var notice: Notice?

    /// - Parameter file: that of the configuration; one that is not there, or cannot be read, names no language.
    init(file: String) {
        let locale = LanguageChoice.locale
        var (language, by, unknown): (Language?, Origin, Notice?) = (nil, .variable, nil)
        if let name = Environment.value(Origin.variable.rawValue) {
            language = Language(named: name)
            if language == nil {
                unknown = Notice(LanguageWords.unknown(variable: Origin.variable.rawValue, name: name).english)
            }
        }
        if language == nil { (language, by) = (LanguageChoice.named(in: file), .file) }
        if language == nil { (language, by) = (locale.flatMap { Language(named: $0) }, .locale) }
        if language == .japanese, TextLocale.adopt() == .ascii {
            (language, by) = (.english, .locale)
            unknown = Notice(LanguageWords.notShown(locale: locale ?? "C").english)
        }
        (self.language, self.by, notice) = (language ?? .english, by, unknown)
    }

    /// The locale for messages, by the order of precedence of POSIX.
    private static var locale: String? {
        ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { Environment.value($0) }.first
    }

    private static func named(in file: String) -> Language? {
        guard let bytes = try? SettingsFile.read(file), let document = try? Document.bare(bytes),
            let entry = document.root.entries.first(where: { $0.key == Setting.language.key })
        else { return nil }
        return Language(named: entry.value.text)
    }
}
