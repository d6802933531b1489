extension Int {
    /// `1 gap`, `3 gaps`; `1 entry`, `3 entries` with the plural named.
    public func of(_ noun: String, _ plural: String? = nil) -> String {
        "\(self) \(self == 1 ? noun : plural ?? noun + "s")"
    }
}

/// Several things in a row, as a language joins them.
public enum Listing: Saying {
    /// `a, b and c`; 「a、b、c」
    case all([String])
    /// `a, b or c`; 「a、b または c」
    case any([String])
    /// `a, b, c`; 「a、b、c」
    case plain([String])

    public var english: String {
        switch self {
        case .all(let items): Listing.join(items, ", ", " and ")
        case .any(let items): Listing.join(items, ", ", " or ")
        case .plain(let items): items.joined(separator: ", ")
        }
    }

    public var japanese: String {
        switch self {
        case .all(let items), .plain(let items): items.joined(separator: "、")
        case .any(let items): Listing.join(items, "、", " または ")
        }
    }

    private static func join(_ items: [String], _ comma: String, _ last: String) -> String {
        guard items.count > 1 else { return items.joined() }
        return items.dropLast().joined(separator: comma) + last + items[items.count - 1]
    }
}
