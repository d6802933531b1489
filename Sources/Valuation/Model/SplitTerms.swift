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

/// What becomes of cash that our side puts in once all that it had put in before is recovered.
public enum SplitLater: String, CaseIterable, Hashable, Sendable {
    /// It is recovered like the first: until then, the first share holds again.
    case recoveredAgain = "recovered-again"
    /// It is not: from the first recovery on, the second share holds for good.
    case secondShare = "second-share"
}

/// What becomes of a loss: a year's cash below zero, but for what counts as put in and for fees.
public enum SplitLosses: String, CaseIterable, Hashable, Sendable {
    /// It is shared by nobody; the cash of later years is shared as if it had not been.
    case notShared = "not-shared"
    /// The cash of later years makes it good, without interest, before any of it is shared.
    case madeGood = "made-good"
    /// Our side pays it; it is recovered with what is put in.
    case recovered
}

/// What becomes of guarantee fees, in the reading that recovers them, where an amount stands in place of principal and interest.
public enum RecoveredFees: String, CaseIterable, Hashable, Sendable {
    /// They come on top of the amount.
    case onTop = "on-top"
    /// The amount has them in it.
    case within
}
