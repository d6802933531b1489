import Words

/// What the body of a summit's brief gives up to stay on two sides, in the order in which it does.
package enum BriefCut: Sendable, CaseIterable {
    /// What has happened since the last talks, which then stands in the annex.
    case sinceLastMet
    /// Of where an item stands, all but the first sentence.
    case sentences
    /// The numbers, which then stand in the annex.
    case numbers
    /// Items that officials can settle, which then stand in the annex.
    case officials

    /// What the aide is told.
    package var words: BriefWords {
        switch self {
        case .sinceLastMet: .cutSinceLastMet
        case .sentences: .cutSentences
        case .numbers: .cutNumbers
        case .officials: .cutOfficials
        }
    }
}
