extension CalendarWords {
    public var japanese: String {
        switch self {
        case .gapDue(let title): "論点の期限: \(title)"
        case .projectDue(let title): "案件の期限: \(title)"
        case .commitmentDue(let title, let by): "\(by)の約束の期限: \(title)"
        case .actionDue(let text): "対応: \(text)"
        case .clock(let title, let isDisputed): "\(title)\(isDisputed ? "（不一致）" : "")"
        case .owner(let p1): "担当: \(p1)"
        case .knownAs(let date): "日付の表記: \(date)"
        case .time(let p1): "時刻: \(p1)"
        case .countedBy(let rule): "数え方: \(rule)"
        case .source(let p1): "出典: \(p1)"
        case .meeting(let p1): "会合: \(p1)"
        case .file(let p1): "ファイル: \(p1)"
        case .wrote(let events, let path): "予定 \(events)件を書き出しました: \(path)"
        case .leftOut(let p1): "終わりのない、または読み取れない日付 \(p1)件を除外しました"
        case .nobody(let owner): "\(owner) の期限はありません。会合と主要期日だけを書き出します"
        }
    }
}
