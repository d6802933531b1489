import Negotiation

// What several rooms' tests do with dossiers and changes, and the product does not.

extension Dossier {
    /// The dossier after one file has new bytes. Where the file is `dossier.md`, only its own record is read again.
    package func replacing(_ id: RecordID, with source: [UInt8]) -> Dossier { updating([id: .bytes(source)]) }
}

extension Change {
    package var reversed: Change { Change(record: record, field: field, before: after, after: before) }

    /// `status open -> converging`, on one line.
    package func summary() -> String { "\(field) \(Change.text(before)) -> \(Change.text(after))" }
}
