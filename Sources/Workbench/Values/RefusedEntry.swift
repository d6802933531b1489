import Negotiation

/// Which of several records cannot take what was typed, and why.
struct RefusedEntry: Error {
    let record: RecordID
    let reason: String
}

extension ChangeRefusal {
    /// In words.
    var reason: String {
        switch self {
        case .invalid(let reason): reason
        case .conflict: "the field has changed meanwhile"
        }
    }
}
