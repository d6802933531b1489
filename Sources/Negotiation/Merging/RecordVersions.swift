import FrontMatter

/// What two sides have made of a record, merged as far as they agree: one document in which the conflicts are as ours, one
/// in which they are as theirs. Both are the same where there are none.
struct RecordVersions {
    /// What was there before the sides parted.
    enum Base {
        /// Nothing: both have made the file.
        case nothing
        /// Nobody knows, so every difference is a conflict.
        case unknown
        case file([UInt8])
    }

    let record: RecordID
    private(set) var ours: Document
    private(set) var theirs: Document
    /// The conflicts as they were before; `nil` where nobody knows, or the document cannot be made.
    private(set) var base: Document?
    private(set) var conflicts: [Conflict]
    let lineBreak: [UInt8]

    /// `nil` where a side is no record, or nothing that can be read says both.
    ///
    /// - Parameter isMarked: whether the versions were read from a file with markers. Its prose was merged by lines already;
    ///   fields may be joined that git has marked only because their lines are neighbours.
    init?(base: Base, ours: [UInt8], theirs: [UInt8], record: RecordID, isMarked: Bool = false) {
        guard let ours = RecordText(ours), let theirs = RecordText(theirs) else { return nil }
        var old: RecordText?
        if case .file(let bytes) = base { old = RecordText(bytes) }
        var knowsBase = old != nil
        if case .nothing = base { knowsBase = true }
        self.record = record
        let fields = FieldMerge(
            base: old?.value, ours: ours.value, theirs: theirs.value, at: Path(), .record(record.kind), in: record,
            knowsBase: knowsBase)
        let prose = ProseMerge(
            base: knowsBase ? old?.prose ?? [] : nil, ours: ours.prose, theirs: theirs.prose,
            isMarked: isMarked)
        let form = RecordText.Form.merging(base: old?.form, ours: ours.form, theirs: theirs.form)
        lineBreak = form.hasCarriageReturns ? [0x0D, 0x0A] : [0x0A]
        let canvases = Canvases(base: old, ours: ours, theirs: theirs, form: form, record: record)
        guard let target = fields.theirs,
            let merged = canvases.document(saying: target, like: .theirs, prose: prose.theirs)
        else { return nil }
        self.theirs = merged
        conflicts = fields.conflicts
        guard !fields.conflicts.isEmpty || prose.isConflict else {
            self.ours = merged
            self.base = merged
            return
        }
        guard let target = fields.ours,
            let other = canvases.document(saying: target, like: .ours, prose: prose.ours)
        else { return nil }
        self.ours = other
        if knowsBase {
            // From what a side has, so that little but the fields themselves differs; where theirs took one out, it still
            // has its place in ours.
            let takesOut = fields.conflicts.contains { $0.theirs.isNothing }
            let versions = (takesOut ? [merged, other] : [merged]).compactMap { version in
                canvases.edited(version, toSay: fields.base ?? .map([]))?.replacingProse(
                    with: form.prose(prose.base), lineBreak: lineBreak)
            }
            self.base = versions.min { one, another in
                MarkedText(base: one.bytes, ours: other.bytes, theirs: merged.bytes).hunks.count
                    < MarkedText(base: another.bytes, ours: other.bytes, theirs: merged.bytes).hunks.count
            }
        }
        if prose.isConflict {
            conflicts.append(
                Conflict(
                    record: record, field: Path(), base: self.base.map { .text($0.prose) }, ours: .text(other.prose),
                    theirs: .text(merged.prose)))
        }
    }

    /// Takes a conflict away by giving all versions the same value; false where that cannot be written.
    mutating func decide(_ conflict: Conflict, as value: Value?) -> Bool {
        guard let index = conflicts.firstIndex(where: { $0.field == conflict.field }),
            let left = setting(conflict.field, to: value, in: ours),
            let right = setting(conflict.field, to: value, in: theirs)
        else { return false }
        let takesOurs = value.saysSame(as: conflicts[index].ours)
        base = base.flatMap { setting(conflict.field, to: value, in: $0) }
        conflicts.remove(at: index)
        (ours, theirs) = (left, right)
        if conflicts.isEmpty { if takesOurs { theirs = ours } else { ours = theirs } }
        return true
    }

    private func setting(_ field: Path, to value: Value?, in document: Document) -> Document? {
        if field.steps.isEmpty {
            guard case .text(let prose) = value ?? .text("") else { return nil }
            return document.replacingProse(with: prose, lineBreak: lineBreak)
        }
        let found = document[field]?.value
        if found.saysSame(as: value) { return document }
        return try? Change(record: record, field: field, before: found, after: value).applied(to: document)
    }
}

extension RecordVersions {
    /// A file with more hunks than this is not searched for those that say nothing.
    private static let searchedHunks = 64

    /// The file: the merged record, or the versions with markers where they differ.
    func bytes(labels: (ours: String, theirs: String)) -> [UInt8] {
        if conflicts.isEmpty { return theirs.bytes }
        var text = MarkedText(base: base?.bytes, ours: ours.bytes, theirs: theirs.bytes)
        dropIdleHunks(&text)
        return text.marked(ours: labels.ours, theirs: labels.theirs)
    }

    /// Where both versions only look different, as by a comment, they need no markers: theirs stands.
    private func dropIdleHunks(_ text: inout MarkedText) {
        guard 2...Self.searchedHunks ~= text.hunks.count else { return }
        func says(_ bytes: [UInt8]?, as version: Document?) -> Bool {
            guard let version else { return true }
            guard let bytes, let document = try? Document.record(bytes) else { return false }
            return document.root.value.saysSame(as: version.root.value) && document.prose == version.prose
        }
        for index in text.pieces.indices {
            guard case .hunk(let hunk) = text.pieces[index] else { continue }
            var candidate = text
            candidate.pieces[index] = .common(hunk.theirs)
            guard says(candidate.bytes { $0.ours }, as: ours), says(candidate.bytes { $0.base }, as: base) else {
                continue
            }
            text = candidate
        }
    }
}
