extension LoanTerm {
    public var english: String { rawValue }
}
