extension CommandHelp {
    public var japanese: String {
        switch self {
        case .owner: "担当を設定（`-` で消去）"
        case .status: "状態を設定（対応事項も可）"
        case .stage: "案件の段階を設定"
        case .due: "期限を設定（例: 2026-03-16、fri、+3d）"
        case .set: "項目の任意の欄を設定"
        case .find: "すべての文言から項目を検索"
        case .open: "id で項目を開く"
        case .filter: "絞込み（例: status=open due<+7d、`filter -` で全表示）"
        case .view: "保存したビューを開く"
        case .row: "指定した行へ（番号だけでも可）"
        case .export: "表示中の内容を .csv または .xlsx に書き出す"
        }
    }
}
