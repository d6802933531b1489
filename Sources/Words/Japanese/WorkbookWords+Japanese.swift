extension WorkbookWords {
    public var japanese: String {
        switch self {
        case .tooManyRows(let sheet, let count, let most):
            "シート「\(sheet)」は \(count)行あり、表計算ソフトの上限 \(most)行を超えます。--where で絞り込むか、--csv を使ってください"
        case .tooManyColumns(let sheet, let count, let most):
            "シート「\(sheet)」は \(count)列あり、表計算ソフトの上限 \(most)列を超えます"
        case .textCut(let sheet, let cell, let count, let most):
            "シート「\(sheet)」のセル \(cell): \(count)文字を、セルの上限 \(most)文字で切りました"
        case .notMade: "ブックを作成できません。メモリが足りません"
        case .wrote(let rows, let path): "\(rows)行を書き出しました: \(path)"
        case .wroteWorksheet(let formulas, let path): "数式 \(formulas)件を書き出しました: \(path)"
        case .section: "区分"
        case .item: "項目"
        case .whole: "全体"
        case .measure: "種類"
        case .bound: "上限・幅"
        case .withinBound: "範囲内"
        case .portfolio: "全体状況"
        case .split: "内訳"
        case .withoutAmount: "金額なし"
        case .notCounted: "他通貨"
        case .endExport: ".csv または .xlsx で終わる名前にしてください"
        case .neededAlone: "単独の不足額"
        case .neededInEnvelope: "枠内の不足額"
        case .outsidePeriod: "期間外"
        case .nothingToExport: "ここには書き出せるものがありません。一覧か、行のあるページを開いてください"
        case .hideFirst(let key): "秘匿欄が表示されています。先に隠してください（\(key)）"
        case .aboutSheet: "概要"
        case .shownIn(let place): "表示: \(place)"
        case .filter(let filter): "絞込み: \(filter ?? "なし")"
        case .order(let order): "並び順: \(order ?? "一覧の順")"
        case .asOf(let date): "\(date) 現在"
        case .exported(let rows, let path): "保存しました: \(path)" + (rows.map { "（\($0)行）" } ?? "")
        }
    }
}
