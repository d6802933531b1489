extension MixLack {
    public var japanese: String {
        switch self {
        case .filter: "資金構成は絞り込めません"
        case .columns: "資金構成に選べる列はありません"
        case .view: "資金構成に保存するビューはありません"
        case .order: "資金構成は並べ替えられません"
        }
    }
}
