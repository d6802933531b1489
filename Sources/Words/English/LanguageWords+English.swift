extension LanguageWords {
    public var english: String {
        switch self {
        case .unknown(let variable, let name): "\(variable): no language `\(name)`: write en or ja"
        case .notShown(let locale):
            "the locale `\(locale)` has no Japanese characters: set LC_ALL=ja_JP.UTF-8 or C.UTF-8"
        }
    }
}
