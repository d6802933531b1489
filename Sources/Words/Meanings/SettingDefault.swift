/// What holds where a setting is not set.
public enum SettingDefault: Saying {
    case language
    case theme
    case preview
    case yes
    case no
    case ambiguousWidth
    case views
    case columns
    case keys
}
