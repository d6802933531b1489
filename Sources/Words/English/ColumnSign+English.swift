extension ColumnSign {
    public var english: String { rawValue }
}
