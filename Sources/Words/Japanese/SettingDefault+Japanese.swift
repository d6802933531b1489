extension SettingDefault {
    public var japanese: String {
        switch self {
        case .language: "LC_ALL、LC_MESSAGES、LANG の言語、なければ英語"
        case .theme: "端末が COLORFGBG を設定していれば `dark` か `light`、なければ `terminal`"
        case .preview: "`auto`（余白がある場合）"
        case .yes: "`yes`"
        case .no: "`no`"
        case .ambiguousWidth: "`auto`（ロケールによる）"
        case .views: "dossier.md のもののみ"
        case .columns: "画面の幅による"
        case .keys: "sherpa-keys(7) のとおり"
        }
    }
}
