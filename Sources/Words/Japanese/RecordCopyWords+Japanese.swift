extension RecordCopyWords {
    public var japanese: String {
        switch self {
        case .asPaneShows: "ペインの表示のまま"
        case .allOfPage: "ページ全体（テキスト）"
        case .readout: "会合後に配布する結果概要"
        case .withoutMasked: "譲れない線と譲歩案を除く"
        case .theRecord: "項目の全体"
        case .chooseField: "欄を選択"
        case .copyOf(let record): "コピー: \(record)"
        case .copyField(let record): "欄のコピー: \(record)"
        case .selectFirst: "先に項目を選んでください"
        case .noField(let file): "\(file) には値が一つの欄がありません"
        case .hidden(let field, let key): "\(field)は非表示です。\(key) で表示してからコピーしてください"
        case .gone(let field): "\(field)はもうありません"
        }
    }
}
