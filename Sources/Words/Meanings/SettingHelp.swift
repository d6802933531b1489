/// What each setting of config.yaml does.
public enum SettingHelp: Saying {
    case language
    case theme
    case preview
    case mouse
    case linear
    case ambiguousWidth
    case views
    case columns
    case keys
}
