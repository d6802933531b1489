extension SettingForm {
    public var english: String {
        switch self {
        case .language: "en or ja, as in `language: ja`"
        case .theme: "the name of a theme, as in `theme: dark`"
        case .oneOf(let p1): "\(p1.joined(separator: ", "))"
        case .ambiguousWidth: "1, 2 or auto; use 2 where frames come out too wide"
        case .views: "names, each with a view"
        case .columns: "lists, each with its columns"
        case .keys: "actions with their keys, everywhere or in one place"
        case .flag: "yes or no"
        }
    }
}
