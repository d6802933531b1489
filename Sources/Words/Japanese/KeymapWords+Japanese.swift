extension KeymapWords {
    public var japanese: String {
        switch self {
        case .noPlace(let place, let near, let isListed):
            "`\(place)` という場所はありません（\(near.map { "`\($0)` ですか" } ?? "`\(isListed ? "sherpa keys" : "?")` で一覧を表示")）"
        case .noAction(let action, let place, let near, let isListed):
            "\(place.map { "`\($0)` に" } ?? "")`\(action)` という操作はありません（\(near.map { "`\($0)` ですか" } ?? "`\(isListed ? "sherpa keys" : "?")` で一覧を表示")）"
        case .faulty(let action, let why): "\(action): \(why)"
        case .noKey(let action): "\(action): キーを書いてください（例: `\(action): z`、`<C-x>`）"
        case .digit(let key, let action): "\(action): `\(key)` は数字の入力やペインの移動に使います。別のキーを書いてください"
        case .taken(let key, let action, let other, let place):
            "\(action): `\(key)` は \(place) で `\(other)` に使われています。そちらも別のキーにしてください"
        case .everywhere: "すべての場所"
        }
    }
}
