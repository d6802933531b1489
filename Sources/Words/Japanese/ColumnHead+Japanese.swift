extension ColumnHead {
    public var japanese: String {
        switch self {
        case .stage: "段階"
        case .project: "案件"
        case .amount: "金額"
        case .owner: "担当"
        case .due: "期限"
        case .ours: "当方"
        case .theirs: "先方"
        case .sector: "分野"
        case .inStage: "経過"
        case .gap: "論点"
        case .severity: "重要度"
        case .decidedBy: "レベル"
        case .kind: "種別"
        case .since: "経過"
        case .date: "日付"
        case .meeting: "会合"
        case .where: "場所"
        case .level: "レベル"
        case .toDo: "対応"
        case .moved: "進展"
        case .commitment: "約束"
        case .by: "当事者"
        case .worth: "金額"
        case .status: "状態"
        case .legalBasis: "法的根拠"
        case .package: "一括案"
        case .tabled: "提示"
        case .gaps: "論点"
        }
    }
}
