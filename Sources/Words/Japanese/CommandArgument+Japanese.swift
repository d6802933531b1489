extension CommandArgument {
    public var japanese: String {
        switch self {
        case .owner: "担当"
        case .status: "状態"
        case .stage: "段階"
        case .date: "日付"
        case .fieldAndValue: "欄 値"
        case .words: "文言"
        case .id: "id"
        case .expression: "条件"
        case .name: "名前"
        case .number: "番号"
        case .file: "ファイル"
        }
    }
}
