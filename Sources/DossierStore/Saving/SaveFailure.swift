import Negotiation

/// Why changes were not saved. Nothing has been written, unless `failed` says otherwise.
package enum SaveFailure: Error, Sendable {
    /// A change does not fit the record; the words say why.
    case invalid(String)
    /// Fields that somebody else has changed to something else: a person must decide.
    case conflicts([Conflict], by: Author)
    /// The record's file is not there any more.
    case gone(RecordID)
    /// The record that was to go has been changed since it was looked at.
    case changed(RecordID, by: Author)
    /// The system refused. The file that the error names is as it was.
    case failed(StoreError)
}

extension SaveFailure: CustomStringConvertible {
    public var description: String {
        switch self {
        case .invalid(let reason): reason
        case .conflicts(let conflicts, by: let author):
            // Without the values: some fields are not for everyone's eyes.
            conflicts.map {
                "\($0.record.file): \(author.name ?? "somebody else") changed \($0.field): "
                    + "look at what it holds now, then make your change again"
            }.joined(separator: "\n")
        case .gone(let id): "\(id.file) was removed meanwhile: create it again, or drop the change"
        case .changed(let id, by: let author):
            "\(id.file) was changed\(author.words), after it was looked at, and stays: look at it again, then decide"
        case .failed(let error): error.description
        }
    }
}

extension Author {
    /// ` by sato, 2026-02-20 14:02`, as far as it is known.
    fileprivate var words: String { (name.map { " by \($0)" } ?? "") + (time.map { ", \($0)" } ?? "") }
}
