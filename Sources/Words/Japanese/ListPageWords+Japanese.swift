extension ListPageWords {
    public var japanese: String {
        switch self {
        case .byDate(let count): "\(count)件、日付順"
        case .bySide(let count): "\(count)件、当事者順"
        case .bySpeaker(let count): "\(count)件、発言者順"
        case .noStatement: "該当する発言がありません。Esc ですべて表示します"
        case .noStatementYet(let key): "発言の記録がありません。\(key) で会合を記録し、発言を入力してください"
        case .find: "検索: "
        case .statementCopy(let words, let who, let meeting, let date, let source):
            "「\(words)」（\((who + [meeting, date]).joined(separator: "、"))）\(source.map { "出典: \($0)" } ?? "")"
        case .liveCommitments(let live, let all, let overdue, let broken):
            "継続中 \(live)/\(all)件" + (overdue > 0 ? "、期限超過 \(overdue)件" : "")
                + (broken > 0 ? "、違反 \(broken)件" : "")
        case .nothingOnRecord: "記録なし"
        case .since(let date): "\(date)から"
        case .note: "注意:"
        case .error: "エラー:"
        case .noMessages: "通知はありません"
        case .nothingFits: "該当なし"
        case .search: "検索: "
        case .askForRedLines: "説明資料に譲歩案と譲れない線を載せますか [y/N]"
        case .readoutHasNone: "結果概要には譲れない線を載せません"
        case .saveTo: "保存先"
        case .fileEndings: ".html、.md、.txt のいずれか"
        case .endings: "ファイル名の末尾は .html、.md、.txt のいずれかにしてください"
        case .replace(let file): "\(file) を上書きしますか [y/N]"
        case .saved(let file): "保存しました: \(file)"
        case .recordGone: "この項目はもうありません"
        }
    }
}
