extension ChangePlace {
    public var english: String {
        switch self {
        case .record(let name): name
        case .records(let n, let things): things.counted(n).english
        }
    }
}
