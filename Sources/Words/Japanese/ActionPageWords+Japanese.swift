extension ActionPageWords {
    public var japanese: String {
        switch self {
        case .title: "対応事項"
        case .open(let open, of: let count): "未了 \(open)/\(count)件"
        case .none(let key): "対応事項はまだありません。\(key) で会合を記録してください"
        }
    }
}
