extension EditingWords {
    public var japanese: String {
        switch self {
        case .noEditor: "この画面はメモリー上のものなので、エディターを開けません"
        case .noPlaceForCopy: "写しを置く場所がありません。HOME か XDG_STATE_HOME を設定してください"
        case .noPlaceForDrafts: "下書きを置くフォルダーがありません。HOME か XDG_STATE_HOME を設定してください"
        case .troubleAnd(let trouble, let then): "\(trouble)。\(then)"
        case .nothingChanged: "変更はありません"
        case .vimHolds: "vim に書き込まれていない内容があります"
        case .notSaved(let reason): "保存していません。\(reason)"
        case .removedMeanwhile(let file): "保存していません。その間に \(file) は削除されました"
        case .sameText(let author, let file): "保存していません。\(author ?? "ほかの人")が \(file) の同じ部分を変更しました"
        case .cannotBeWritten(let reason): "書き込めません: \(reason)"
        case .columnsKept(let list, let isSaved): "\(list) の列: \(isSaved ? "config.yaml に保存しました" : "画面の幅に応じて表示します")"
        case .readingAgain: "ファイルを読み直しています"
        case .lookingForChanges: "変更を調べています"
        case .savingBaseline: "点検の起点を保存しています"
        case .scriptError(let name, let line, let reason): "\(name):\(line): エラー: \(reason)"
        case .resizeForm: "resize: 80x24 のように書いてください"
        case .notStep(let word): "`\(word)` は使えません。keys、paste、resize、idle、screen、styles、clipboard のいずれかを書いてください"
        case .hasEnded: "プログラムは終了しています。この行を消してください"
        case .earlierSaved(let reason): "\(reason ?? "出力がありません")。それまでのキーによる保存は有効です"
        }
    }
}
