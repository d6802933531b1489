extension EditorWords {
    public var japanese: String {
        switch self {
        case .cannotBeRead(let file, let why): "\(file) を読み取れません: \(why ?? "内容がありません")"
        case .alreadySays(let field): "変更はありません。\(FieldName.inJapanese(field))はすでに同じ内容です"
        case .faulty(let problem, let copy): "保存していません。\(problem)。入力した内容: \(copy ?? "エディターの写し")"
        case .faultyLine(let line, let message): "保存していません。\(line)行目: \(message)"
        case .save: "保存する"
        case .again: "編集を続ける"
        case .leave: "下書きとして残す"
        case .drop: "破棄する"
        case .joined: "その後の他の人の変更と統合"
        case .backToEditor: "エディターに戻る"
        case .vimRecovers: "vim で残りを復元"
        case .staysDraft(let decide): "保存しません（\(decide) で再び開きます）"
        case .isLost: "入力した内容は失われます"
        case .vimHolds(let copy): "vim に未保存の内容があります。Sherpa の外で: vim -r '\(copy)'"
        case .dropped(let file): "\(file): エディターで入力した内容を破棄しました"
        case .kept(let reason, let decide): "\(reason)。入力した内容は保持しています（\(decide) で再び開きます）"
        }
    }
}
