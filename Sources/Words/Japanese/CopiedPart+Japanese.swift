extension CopiedPart {
    public var japanese: String {
        switch self {
        case .row: "行"
        case .title: "件名"
        case .id: "id"
        case .file: "ファイル名"
        case .page: "ページ"
        case .readout: "結果概要"
        case .markdown: "Markdown"
        case .field: "一つの欄"
        }
    }
}
