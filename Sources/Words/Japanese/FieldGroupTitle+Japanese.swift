extension FieldGroupTitle {
    public var japanese: String {
        switch self {
        case .name: "名称"
        case .standing: "状況"
        case .who: "担当と期日"
        case .sides: "双方"
        case .meeting: "会合"
        case .terms: "条件"
        case .money: "資金"
        case .tests: "基準とリスク"
        case .said: "発言と結果"
        case .outcome: "結果"
        case .brief: "説明資料用"
        case .calendar: "期日"
        case .valuation: "評価とビュー"
        case .links: "関連と出典"
        }
    }
}
