// Assumptions that are numbers, for looking where a figure breaks even.
extension ProjectTerms {
    /// An assumption as a number: fractions, years, money; the first rate of a benchmark; the years to the start.
    /// Nil where it is no number, or not said.
    public func number(of assumption: Assumption) -> Double? { assumption.part.number(self) }

    /// The same terms with another number; a benchmark is moved as a whole, terms of years are rounded down.
    public func setting(_ assumption: Assumption, to number: Double) -> ProjectTerms {
        var terms = self
        assumption.part.set(&terms, number)
        terms.unknown[assumption] = nil
        return terms
    }
}
