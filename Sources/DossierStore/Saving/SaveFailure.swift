import Negotiation
import Words

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
                SavingWords.conflict(
                    file: $0.record.file, by: author.name, field: FieldName.text(of: "\($0.field)")
                ).text
            }.joined(separator: "\n")
        case .gone(let id): SavingWords.gone(file: id.file).text
        case .changed(let id, by: let author):
            SavingWords.changed(file: id.file, by: author.name, at: author.time).text
        case .failed(let error): error.description
        }
    }
}
