/// Why nothing can be changed.
public enum ReadOnly: Sendable {
    /// This account may not write to the dossier.
    case account
    /// The person asked for it.
    case asked

    var reason: String {
        switch self {
        case .account: "read-only: this account may not write to the dossier; ask its owner, or work on a copy"
        case .asked: "opened with --read-only: to make changes, open the dossier without it"
        }
    }
}
