extension SettingForm {
    public var japanese: String {
        switch self {
        case .language: "en か ja（例: `language: ja`）"
        case .theme: "テーマの名前（例: `theme: dark`）"
        case .oneOf(let p1): "\(Listing.any(p1).japanese)"
        case .ambiguousWidth: "1、2、auto のいずれか（罫線の幅が広すぎる場合は 2）"
        case .views: "名前とビュー"
        case .columns: "一覧とその列"
        case .keys: "操作とそのキー（全体、または特定の場所）"
        case .flag: "yes か no"
        }
    }
}
