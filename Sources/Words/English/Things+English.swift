extension Things {
    public var english: String {
        switch self {
        case .dossiers: "dossiers"
        case .projects: "projects"
        case .gaps: "gaps"
        case .meetings: "meetings"
        case .commitments: "commitments"
        case .packages: "packages"
        case .records: "records"
        case .sums: "mix"
        }
    }
}

extension Things {
    /// One of them: `gap`.
    var one: String { self == .sums ? "sum" : String(english.dropLast()) }
}

extension CountedThings {
    public var english: String { count.of(things.one) }
}
