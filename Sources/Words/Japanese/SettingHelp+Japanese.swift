extension SettingHelp {
    public var japanese: String {
        switch self {
        case .language: "Sherpa の表示言語"
        case .theme: "画面の配色"
        case .preview: "選択中の項目のプレビューを一覧に表示するか"
        case .mouse: "マウスを使うか（端末が対応する場合）"
        case .linear: "1行に一つずつ言葉で表示するか（読み上げソフト、点字ディスプレイ、低速回線向け）"
        case .ambiguousWidth: "罫線やダッシュなどに端末が割り当てる桁数。2 では ASCII で描画"
        case .views: "`V` と `sherpa open --view` で開く、保存した条件と並び順"
        case .columns: "各一覧の列（重要なものから）"
        case .keys: "操作名による独自のキー。一覧は `sherpa keys`"
        }
    }
}
