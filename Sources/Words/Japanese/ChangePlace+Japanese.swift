extension ChangePlace {
    public var japanese: String {
        switch self {
        case .record(let name): name
        case .records(let n, let things): things.counted(n).japanese
        }
    }
}
