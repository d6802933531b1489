import Negotiation

/// An item of one of a record's lists, by its place: its fields are changed as those of a record are.
struct RecordPart: Sendable, Hashable {
    let record: RecordID
    /// As `set` names it: `actions[2]`.
    let path: String
    /// Its own words.
    let text: String
    let fields: [String]

    /// `actions[2].owner`; nil for a field that it has not.
    func name(of field: String) -> String? { fields.contains(field) ? "\(path).\(field)" : nil }
}
