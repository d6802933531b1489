extension LanguageWords {
    public var japanese: String {
        switch self {
        case .unknown(let variable, let name): "\(variable): `\(name)` という言語はありません。en か ja を指定してください"
        case .notShown(let locale):
            "ロケール `\(locale)` では日本語を表示できません。LC_ALL=ja_JP.UTF-8 か C.UTF-8 を指定してください"
        }
    }
}
