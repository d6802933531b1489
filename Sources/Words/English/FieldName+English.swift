extension FieldName {
    /// The key, with blanks for its hyphens.
    public var english: String {
        switch self {
        case .titleJa: "title in Japanese"
        case .titleKana: "title in kana"
        case .nameJa: "name in Japanese"
        default: rawValue.contains("-") ? String(rawValue.map { $0 == "-" ? " " : $0 }) : rawValue
        }
    }
}
