/// Whether guarantee fees are part of what is to be recovered before the split changes.
public enum SplitReading: String, CaseIterable, Hashable, Sendable {
    case principalAndInterest = "principal-and-interest"
    case withFees = "with-fees"
}

/// Which cash is split, and what our side has put in by that reading.
public enum SplitBase: String, CaseIterable, Hashable, Sendable {
    /// The project's cash before it serves any loan; put in is its capital cost, but for what a year's own cash pays.
    case allCash = "all-cash"
    /// What is left after loans and premiums; put in is the equity.
    case afterDebtService = "after-debt-service"
}
