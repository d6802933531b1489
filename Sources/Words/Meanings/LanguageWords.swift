/// About the language itself.
public enum LanguageWords: Saying {
    /// `SHERPA_LANG` names a language that Sherpa does not speak.
    case unknown(variable: String, name: String)
    /// The locale has no Japanese characters.
    case notShown(locale: String)
}
