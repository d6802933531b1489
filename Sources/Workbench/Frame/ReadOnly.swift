import Words

/// Why nothing can be changed.
public enum ReadOnly: Sendable {
    /// This account may not write to the dossier.
    case account
    /// The person asked for it.
    case asked

    var reason: String {
        switch self {
        case .account: StatusWords.readOnlyAccount.text
        case .asked: StatusWords.readOnlyAsked.text
        }
    }
}
