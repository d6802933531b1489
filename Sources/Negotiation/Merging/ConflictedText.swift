import FrontMatter

/// A file in which git, or a merge here, has left both versions of some lines between markers.
package struct ConflictedText: Sendable {
    /// The whole file as each side has it.
    package let ours: [UInt8]
    package let theirs: [UInt8]
    /// The file as it was before, where the markers tell (`diff3` style).
    package let base: [UInt8]?
    /// What stands behind the markers: names of branches, or whatever made them.
    package let labels: (ours: String, theirs: String)

    /// `nil` where there is no complete set of markers.
    package init?(_ bytes: [UInt8]) {
        guard let text = MarkedText(marked: bytes), let ours = text.bytes({ $0.ours }),
            let theirs = text.bytes({ $0.theirs })
        else { return nil }
        self.ours = ours
        self.theirs = theirs
        base = text.bytes { $0.base }
        labels = text.labels
    }

    /// The fields that both sides have changed to different things, the prose last with an empty path; without a base, all
    /// in which they differ. `nil` where a side is no record.
    package func conflicts(in record: RecordID) -> [Conflict]? { versions(record)?.conflicts }

    /// The file after one of its conflicts is decided, free of markers once it was the last.
    ///
    /// - Returns: `nil` where there is no such conflict, or the value cannot stand there. A file that is no record can
    ///   only be decided as a whole: the value is its text.
    package func deciding(_ conflict: Conflict, as value: Value?) -> [UInt8]? {
        guard var versions = versions(conflict.record) else {
            guard conflict.field.steps.isEmpty, case .text(let text)? = value else { return nil }
            // Bytes that are no text are kept.
            return [ours, theirs].first { String(decoding: $0, as: UTF8.self) == text } ?? Array(text.utf8)
        }
        guard versions.decide(conflict, as: value) else { return nil }
        return versions.bytes(labels: labels)
    }

    private func versions(_ record: RecordID) -> RecordVersions? {
        guard let base,
            let versions = RecordVersions(
                base: .file(base), ours: ours, theirs: theirs, record: record, isMarked: true)
        else { return RecordVersions(base: .unknown, ours: ours, theirs: theirs, record: record) }
        // Items that stand in a list more than once can be matched in several ways, and then there may be nothing left to
        // decide. Whoever set the markers asked, so all that differs is asked for.
        return versions.conflicts.isEmpty
            ? RecordVersions(base: .unknown, ours: ours, theirs: theirs, record: record) : versions
    }
}
