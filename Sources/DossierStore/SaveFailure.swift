import Negotiation

/// Why changes were not saved.
public enum SaveFailure: Error, Sendable {
    /// A change does not fit the file as it is now. Nothing has been written.
    case refused(ChangeRefusal)
    /// The system refused. The file that the error names is as it was.
    case failed(StoreError)
}

extension SaveFailure: CustomStringConvertible {
    public var description: String {
        switch self {
        case .refused(.invalid(let reason)): return reason
        case .refused(.conflict(let change, found: _)):
            // Without the values: some fields are not for everyone's eyes.
            return "\(change.record.file): somebody else changed \(change.field): "
                + "look at what it holds now, then make your change again"
        case .failed(let error): return error.description
        }
    }
}
