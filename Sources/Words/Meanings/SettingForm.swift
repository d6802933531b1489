/// How a setting is written, in words that end a sentence: "write …".
public enum SettingForm: Saying {
    case language
    case theme
    case oneOf([String])
    case ambiguousWidth
    case views
    case columns
    case keys
    case flag
}
