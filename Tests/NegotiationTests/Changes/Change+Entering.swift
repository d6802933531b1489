import Negotiation

extension Change {
    /// The change that typing makes; `nil` where the field holds the value already.
    static func entering(
        _ text: String, for field: String, of record: RecordSummary, vocabulary: Vocabulary?, today: CalendarDate,
        exists: (RecordID) -> Bool = { _ in true }
    ) throws(ChangeRefusal) -> Change? {
        var edit = try RecordEdit(record)
        return try edit.enter(text, for: field, vocabulary: vocabulary, today: today, exists: exists)
    }
}
