extension FormWords {
    public var japanese: String {
        switch self {
        case .new(let kind): "\(kind)の追加"
        case .changed(let count): "未保存の変更 \(count)件"
        case .notSaved: "未保存"
        case .required: "必須"
        case .items(let count): "\(count)件"
        case .sourced: "出典付き"
        case .savesNew(let key, let folder): "\(key) で \(folder)/ に保存します。id は件名から作ります"
        case .madeFromTitle: "ファイル名（件名から作成）"
        case .oneMore(let expectation): "追加: \(expectation)"
        case .whoCame: "出席者（コンマ区切り）"
        case .somebodyElse(let now, let save, let remove):
            "別の人が変更しました（現在: \(now)）。\(save) で上書き、\(remove) と \(save) で消去します"
        case .removedMeanwhile(let file, let key): "\(file) は削除されています。\(key) で復元します"
        case .leftOver(let story, let key): "前回終了時の内容です（\(story)）。\(key) で保存します"
        case .help(let parts, let expectation):
            (parts + [expectation].compactMap(\.self)).joined(separator: ": ")
        case .typing(let help, let expectation, let isRequired):
            "\(help.isEmpty ? "" : "\(help): ")\(expectation)\(isRequired ? "" : "（空欄で消去）")"
        case .candidates(let candidates): candidates.joined(separator: "   ") + "   Tab で次の候補"
        case .tabOffers(let candidates): "Tab: " + candidates.joined(separator: "   ")
        case .noForm(let field, let back, let edit):
            "\(field)は入力画面では編集できません。\(back) で戻り、\(edit) でエディターを開きます"
        case .tooLong(let field, let key): "\(field)は一行に収まりません。\(key) でエディターを開きます"
        case .selectGapForPosition: "立場を記録する論点を選んでください"
        case .noSource(let field): "\(field)には出典の欄がありません"
        case .noList: "一覧が選ばれていません。Enter で欄を編集します"
        case .nothingToRemove: "消去するものはありません"
        case .removed(let field, let save, let back): "\(field)を消去しました。\(save) で保存、\(back) で取りやめ"
        case .isRequired(let field, let expectation): "\(field)は必須です: \(expectation)"
        case .leave: "保存せずに閉じますか [y/N]"
        case .nothingChanged: "変更はありません"
        }
    }
}
