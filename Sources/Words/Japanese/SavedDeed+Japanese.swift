extension SavedDeed {
    public var japanese: String {
        switch self {
        case .made(let file): "保存しました: \(file)"
        case .removed(let file, let undo): "削除しました: \(file)（\(undo) で元に戻せます）"
        case .renamed(let old, let new, let links): "名前を変更しました: \(old) -> \(new)（参照 \(links)件も更新）"
        }
    }
}
