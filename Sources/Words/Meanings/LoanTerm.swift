/// The words that the assumptions of a valuation choose from, as files hold them.
public enum LoanTerm: String, Saying, CaseIterable {
    // Repayment
    case annuity
    case equalPrincipal = "equal-principal"
    case sculpted
    // Interest during construction
    case capitalised, paid
    // Premium
    case upFront = "up-front"
    case running
    // What is recovered before profit is split
    case principalAndInterest = "principal-and-interest"
    case withFees = "with-fees"
    // Which cash is split
    case allCash = "all-cash"
    case afterDebtService = "after-debt-service"
    // Money that is put in later
    case recoveredAgain = "recovered-again"
    case secondShare = "second-share"
    // Losses
    case notShared = "not-shared"
    case madeGood = "made-good"
    case recovered
    // Fees
    case onTop = "on-top"
    case within
}
