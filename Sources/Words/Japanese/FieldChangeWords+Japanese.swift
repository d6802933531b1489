extension FieldChangeWords {
    public var japanese: String {
        switch self {
        case .noDossierStatus: "交渉台帳に状態の欄はありません"
        case .hasNoField(let things, let field): "\(things.japanese)に\(FieldName.inJapanese(field))の欄はありません"
        case .selectFirst: "先に項目を選んでください"
        case .readOnlyRecord(let file, let why): "\(file): \(why)。Enter で表示します"
        case .readOnlyFile(let file, let why, let edit): "\(file): \(why)。\(edit) で開きます"
        case .changeAField(let name): "変更する欄: \(name)"
        case .changeAFieldOfMarked(let n, let broken): "変更する欄: \(FieldChangeWords.marked(n, without: broken).japanese)"
        case .fieldOf(let field, let name): "\(name.with("の"))\(FieldName.inJapanese(field))"
        case .marked(let n, let broken):
            "選択した \(n)件\(broken.isEmpty ? "" : "（読み取れない \(Listing.plain(broken).japanese.with("を"))除く）")"
        case .tooLong(let field, let edit): "\(FieldName.inJapanese(field))は1行では編集できません。\(edit) でファイルを開きます"
        case .removedDecide: "ファイルは削除されています。Enter で判断します"
        case .nowDecide(let value): "現在の値: \(value ?? "（なし）")。Enter で判断します"
        case .emptyClears: "空欄で消去"
        case .emptyClearsOrDate: "例: 2026-03-16、fri、+3d（空欄で消去）"
        case .quoted(let text): "「\(text)」"
        case .allMarkedBroken(let files): "選択した項目はすべて、直すまで編集できません: \(Listing.plain(files).japanese)"
        case .notBroken(let files): "読み取れない \(Listing.plain(files).japanese.with("を"))除く。空欄で消去"
        case .nothingMarked: "選択した項目がありません。Space で選択します"
        case .recordsGone(let text, let field): "項目がすでにありません（\(FieldName.inJapanese(field))に入力した `\(text)`）"
        case .reopenedForAll(let story): "\(story)。Enter で全件を変更、Esc で破棄"
        case .isDossier: "dossier.md は台帳フォルダーに必要なため、削除できません"
        case .dossierKeepsName: "dossier.md の名前は変更できません"
        case .notRemovedUnseen(let sentence): "\(sentence)。内容を確認できないため、削除しません"
        case .linksFollow: "参照元も更新"
        case .nothingToCopy: "コピーするものがありません"
        case .tooLongToCopy(let n, let limit): "長すぎてコピーできません（\(n)kB、端末の上限 \(limit)kB）。欄を一つ選んでください"
        case .sentToClipboard(let n): "\(n)文字をコピーしました（端末の設定によっては無効です）"
        }
    }
}
