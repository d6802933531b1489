/// All that filters find by words, folded, of records that are asked again and again: to read it from their files takes a
/// thousand times longer than to look through it.
public struct FoldedTexts: Sendable {
    private struct Entry: Sendable {
        /// Kept, for as long as the entry is found by its identity.
        let record: any AnyObject & Sendable
        let text: String
    }

    private var entries: [ObjectIdentifier: Entry] = [:]

    public init() {}

    /// Holds the texts of these records, and of no others.
    public mutating func keep<Subject: RecordSubject>(_ records: [Record<Subject>]) {
        var kept: [ObjectIdentifier: Entry] = [:]
        kept.reserveCapacity(records.count)
        for record in records {
            let identity = ObjectIdentifier(record)
            kept[identity] = entries[identity] ?? Entry(record: record, text: FoldedTexts.text(of: record))
        }
        entries = kept
    }

    func text<Subject: RecordSubject>(of record: Record<Subject>) -> String {
        entries[ObjectIdentifier(record)]?.text ?? FoldedTexts.text(of: record)
    }

    private static func text<Subject: RecordSubject>(of record: Record<Subject>) -> String {
        SearchText.fold(RecordSummary(record).searchableText(withMasked: false))
    }
}
