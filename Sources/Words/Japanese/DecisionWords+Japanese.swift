extension DecisionWords {
    public var japanese: String {
        switch self {
        case .changedByOther(let file, let who, let time):
            "\(file): 編集中に\(DecisionWords.by(who))この欄を変更しました\(DecisionWords.at(time))。"
                + "ファイルには先に保存された内容が入っています。"
        case .changedBeforeUndo(let file, let who, let time):
            "\(file): 元に戻す変更の後に、\(DecisionWords.by(who))この欄を変更しています\(DecisionWords.at(time))。"
        case .removed(let file): "\(file) は編集中に削除されました。自分の変更を残すと復元します。"
        case .typedBefore(let file, let time):
            "\(file): \(time.map { "\($0) に" } ?? "")入力し、保存せずに終了した内容です。"
        case .sameCopy(let copy, let program, let file):
            "\(copy): \(program) が残した \(file) の複製で、内容は同じです。どちらのキーでも複製を削除します。"
        case .copy(let copy, let program, let file):
            "\(copy): 2台の端末で変更されたため、\(program) が \(file) の複製を残しました。"
                + "「自分」は複製の内容です。すべての欄を決めると、複製を削除します。"
        case .merge(let file, let ours, let theirs):
            "\(file): \(ours) と \(theirs) を統合できませんでした。双方がこの欄を変更しています。"
        case .none: "判断が必要な競合はありません"
        case .last: "最後の競合です"
        case .first: "最初の競合です"
        case .notSaved(let reason): "保存できません。\(reason)"
        case .stays(let file, let field): "\(file): \(field)はそのままです"
        case .notInOneLine: "ここでは編集できません。どちらかを選ぶか、ファイルを編集してください"
        case .notHere(let file): "\(file): ここでは解決できません。エディターで編集してください"
        case .onlyWords(let file, let key): "\(file) はもうありません。\(key) でこの変更を破棄します"
        }
    }

    private static func by(_ who: String?) -> String { who.map { "\($0) が" } ?? "別の人が" }

    private static func at(_ time: String?) -> String { time.map { "（\($0)）" } ?? "" }
}
