extension LogPageWords {
    public var japanese: String {
        switch self {
        case .title(let title): "会合の記録: \(title)"
        case .untitled: "会合の記録"
        case .marked(let count, let all): "記入済み \(count)/\(all)件"
        case .unreadable(let file): "\(file) は読み取れません"
        case .wasRemoved(let file): "\(file) は削除されています"
        case .nowSays(let side): "\(side)の立場"
        case .whoSaidWhat: "発言者: 発言"
        case .toDo: "対応事項"
        case .asNumber(let measure): "数値（\(measure)）"
        case .dueOf: "期限"
        case .ownerOf: "担当"
        case .keys(let quote, let action, let remove, let save):
            "\(quote) 発言  \(action) 対応事項  \(remove) 削除  \(save) 保存"
        case .sideKeys(let gap, let ours, let ourKey, let theirs, let theirKey):
            "\(ourKey) \(ours)の立場  \(theirKey) \(theirs)の立場（\(gap)）"
        case .field(let help): "\(help)。Enter で次へ、Tab で補完、Esc で取りやめ"
        case .noteHelp: "経過を一行で。Enter で次の論点へ"
        case .positionHelp: "先方の言葉または要約。Enter で記録"
        case .valueHelp: "隔たりを計算するための数値。なければ Enter のみ"
        case .statementHelp: "例: `赤沢大臣: 進展があった`。Tab で氏名を補完"
        case .actionHelp: "対応すべき事項。続いて担当と期限"
        case .ownerHelp: "担当部署。Tab で補完"
        case .dueHelp: "例: fri、+3d、3/19。なければ Enter のみ"
        case .writeNumber(let expectation): "数値として読めません: \(expectation)"
        case .isRequired(let field, let help): "\(field)は必須です: \(help)"
        case .resultKeys: "n 縮小  u 不変  w 拡大  a 合意  o・t 立場の記録"
        case .retype(let key): "\(key) で削除して入力し直せます。すべての欄は会合の入力画面にあります"
        case .selectGap: "先に論点を選んでください"
        case .leave: "記録を保存せずに閉じますか [y/N]"
        case .logged(let name, let counts): "記録しました: \(name)\(counts.isEmpty ? "" : "（\(counts)）")"
        case .createsAgain(let key): "\(key) で復元します"
        case .removesThenSaves(let remove, let save): "\(remove) で記入を消し、\(save) で保存してください"
        }
    }
}
