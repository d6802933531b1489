extension SortKeyName {
    public var english: String { rawValue }
}
