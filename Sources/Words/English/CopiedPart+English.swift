extension CopiedPart {
    public var english: String { rawValue }
}
