extension SettingWords {
    public var japanese: String {
        switch self {
        case .write(let key, let form): "\(key): \(form)を書いてください"
        case .ownKeys(let p1): "独自 \(p1)件"
        case .noSetting(let p1, let p2): "`\(p1)` という設定はありません\(p2.japanese)"
        case .unreadable(let file, let reason): "\(file): 読み取れません: \(reason)"
        case .notRegular: "通常のファイルではありません"
        case .tooLarge: "1 MiB を超えています"
        case .columnsForm: "columns: 一覧とその列を書いてください（例: `gaps: [severity, owner, due]`）"
        case .noList(let p1, let p2): "columns: `\(p1)` という一覧はありません\(p2.japanese)"
        case .columnsInBrackets(let list): "columns: \(list): 角括弧の中に名前を書いてください（例: [owner, due]）"
        case .noColumn(let list, let p2, let p3): "columns: \(list): `\(p2)` という列はありません\(p3.japanese)"
        case .keysForm: "keys: 操作とキーを書いてください（例: `change owner: X`）"
        case .keyForm(let action): "\(action): キーを書いてください（例: `z`、`<C-x>`）"
        case .keysFault(let reason): "keys: \(reason)"
        case .viewsForm: "views: 名前とビューを書いてください（例: `summit: {pane: gaps, where: status=open}`）"
        case .viewFault(let name, let fault): "ビュー \(name): \(fault)"
        case .viewForm: "{pane: gaps, where: status=open, sort: -severity} のように書いてください"
        case .paneForm(let lists): "pane: \(Listing.any(lists).japanese)を書いてください"
        case .paneMissing(let lists): "pane がありません。\(Listing.any(lists).japanese)を書いてください"
        case .noViewKey(let p1, let p2): "`\(p1)` というキーはありません\(p2.japanese)"
        case .colourForm(let name): "\(name): 色を書いてください（例: \"#1f6feb\"）"
        case .paletteForm: "palette: 1行に一つずつ、名前と色を書いてください"
        case .paintForm(let slot): "\(slot): 配色を書いてください（例: `\(slot): bold red`）"
        case .noSlot(let p1, let p2): "`\(p1)` という箇所はありません\(p2.japanese)"
        case .noThemeFile(let path): "テーマのファイル \(path) を読み取れません"
        case .noTheme(let name, let known, let folder):
            "`\(name)` というテーマはありません。\(Listing.any(known).japanese)を書くか、\(name).yaml を \(folder) に置いてください"
        case .sampleHead(let program): "\(program) の設定。説明は \(program)-config(5)、現在の設定は `\(program) config` にあります。"
        case .sampleUse: "すべてコメントにしてあります。使う行の # を消してください。"
        case .sampleSetting(let help, let form, let standard): "\(help)書き方: \(form)。未設定の場合: \(standard)。"
        }
    }
}
