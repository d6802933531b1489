import FrontMatter

/// A record that two sides have changed, in one file again.
package struct RecordMerge: Sendable {
    /// The merged file. Where there are conflicts, it has git's markers around the lines of those fields, and of the prose
    /// that both have changed, with what was there before (`diff3` style) where that is known.
    package let bytes: [UInt8]
    /// The fields that both have changed to different things, in the order of the file, the prose last. Where a file is
    /// no record, one with an empty path and the whole files. Empty: `bytes` has no markers that were not there.
    package let conflicts: [Conflict]
    /// What ours has brought to theirs, and theirs to ours.
    package let fromOurs: [Change]
    package let fromTheirs: [Change]

    /// Comments, order, quoting and line ends stay as the sides have them, as far as they agree. Never fails: files that
    /// are no records are merged line by line.
    ///
    /// - Parameters:
    ///   - base: the file before the sides parted; `nil` where both have made it.
    ///   - labels: what stands behind the markers, on one line.
    package init(
        base: [UInt8]?, ours: [UInt8], theirs: [UInt8], id: RecordID,
        labels: (ours: String, theirs: String) = ("ours", "theirs")
    ) {
        let values = (ours: RecordMerge.value(of: ours), theirs: RecordMerge.value(of: theirs))
        var merged = (ours: values.ours, theirs: values.theirs)
        if ours == theirs || base == ours {
            (bytes, conflicts) = (theirs, [])
            merged.ours = values.theirs
        } else if base == theirs {
            (bytes, conflicts) = (ours, [])
            merged.theirs = values.ours
        } else if values.ours != nil, values.theirs != nil {
            let versions = RecordVersions(
                base: base.map { .file($0) } ?? .nothing, ours: ours, theirs: theirs, record: id)
            if let versions {
                (bytes, conflicts) = (versions.bytes(labels: labels), versions.conflicts)
                merged = (versions.ours.root.value, versions.theirs.root.value)
            } else {
                // Both are right, but nothing is that says both.
                bytes = MarkedText(base: base, ours: ours, theirs: theirs).marked(
                    ours: labels.ours, theirs: labels.theirs)
                conflicts = [RecordMerge.wholeFile(base, ours, theirs, id)]
            }
        } else {
            let lines = LineMerge(base: base, ours: ours, theirs: theirs)
            bytes = lines.text.marked(ours: labels.ours, theirs: labels.theirs)
            conflicts = lines.text.hunks.isEmpty ? [] : [RecordMerge.wholeFile(base, ours, theirs, id)]
        }
        fromOurs = RecordMerge.changes(in: id, from: values.theirs, to: merged.theirs)
        fromTheirs = RecordMerge.changes(in: id, from: values.ours, to: merged.ours)
    }

    private static func value(of bytes: [UInt8]) -> Value? { try? Document.record(bytes).root.value }

    private static func changes(in id: RecordID, from old: Value?, to new: Value?) -> [Change] {
        guard let old, let new else { return [] }
        return Change.differences(in: id, from: old, to: new)
    }

    private static func wholeFile(_ base: [UInt8]?, _ ours: [UInt8], _ theirs: [UInt8], _ id: RecordID) -> Conflict {
        func text(_ bytes: [UInt8]) -> Value { .text(String(decoding: bytes, as: UTF8.self)) }
        return Conflict(
            record: id, field: Path(), base: base.map(text), ours: text(ours), theirs: text(theirs))
    }
}

/// Two versions of a file that is no record, merged by lines.
private struct LineMerge {
    /// With a hunk for each conflict.
    let text: MarkedText

    init(base: [UInt8]?, ours: [UInt8], theirs: [UInt8]) {
        let old = (base ?? [])[...].lines()
        let (left, right) = (ours[...].lines(), theirs[...].lines())
        let pieces = ThreeWay(base: old, ours: left, theirs: right).chunks.map { chunk -> MarkedText.Piece in
            switch chunk.kind {
            case .stable, .same, .theirs: .common(Array(right[chunk.theirs]))
            case .ours: .common(Array(left[chunk.ours]))
            case .conflict:
                .hunk(
                    .init(
                        ours: Array(left[chunk.ours]), base: base == nil ? nil : Array(old[chunk.base]),
                        theirs: Array(right[chunk.theirs])))
            }
        }
        let ends = (base: base.map { $0.last == 0x0A }, ours: ours.last == 0x0A, theirs: theirs.last == 0x0A)
        text = MarkedText(pieces: pieces, endsWithBreak: ends.base == ends.theirs ? ends.ours : ends.theirs)
    }
}
