import Words

/// What a reviewer has done about a record.
package struct ReviewAnswer: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case seen
        /// They changed these fields, each named once.
        case changed([String])
    }

    package let record: RecordID
    package let kind: Kind
    /// The bytes that it was given for, or that it has made; empty where the record is gone.
    package let source: [UInt8]

    package init(_ record: RecordID, _ kind: Kind, source: [UInt8]) {
        self.record = record
        self.kind = kind
        self.source = source
    }
}

/// What came of a review.
package struct ReviewTally: Sendable, Hashable {
    package let seen: Int
    /// Records that the reviewer changed, and how many in each field, the most first.
    package let changed: Int
    package let fields: [Field]
    /// In the order of the queue.
    package let unanswered: [RecordID]

    package struct Field: Sendable, Hashable {
        package let name: String
        package let count: Int
    }

    package init(_ queue: [RecordID], _ answers: [RecordID: ReviewAnswer]) {
        let given = queue.compactMap { answers[$0]?.kind }
        seen = given.count { $0 == .seen }
        changed = given.count - seen
        var counts: [String: Int] = [:]
        for case .changed(let fields) in given {
            for field in Set(fields) { counts[field, default: 0] += 1 }
        }
        fields = counts.map { Field(name: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
        unanswered = queue.filter { answers[$0] == nil }
    }

    package var answered: Int { seen + changed }

    /// `29 answered: 20 seen, 9 changed by you (status 4, owner 3)`
    package var summary: String {
        ReviewWords.tally(
            seen: seen, changed: changed, fields: fields.map { (FieldName.text(of: $0.name), $0.count) }
        ).text
    }
}
