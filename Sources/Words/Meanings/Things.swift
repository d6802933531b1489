/// What lists are of, and what is counted: in the plural.
public enum Things: Saying, CaseIterable {
    case dossiers
    case projects
    case gaps
    case meetings
    case commitments
    case packages
    case records
    /// The rows of the mix.
    case sums
}

extension Things {
    /// `3 gaps`; 「論点 3件」
    public func counted(_ count: Int) -> CountedThings { CountedThings(count: count, things: self) }
}

/// So many things: `3 gaps`; 「論点 3件」
public struct CountedThings: Saying {
    let count: Int
    let things: Things
}
