import FrontMatter

/// Texts on which a merged record may be written: the lines of both sides joined, so that the comments, the order, the
/// quotes of both stay; or else those of one.
struct Canvases {
    enum Side { case ours, theirs }

    /// Edits times bytes of the file, beyond which the fields are written anew.
    private static let effort = 1 << 26

    let base: RecordText?
    let ours: RecordText
    let theirs: RecordText
    let form: RecordText.Form
    let record: RecordID

    /// A document that says `target` and holds this prose. Where both sides have changed a line, it is as this side's.
    func document(saying target: Value, like side: Side, prose: [Line]) -> Document? {
        var drafts: [(document: Document, changes: [Change])] = []
        for head in heads(like: side) {
            guard let document = try? Document.record(form.bytes(head() + prose)),
                document.prose.utf8.elementsEqual(form.prose(prose).utf8)
            else { continue }
            let changes = Change.differences(in: record, from: document.root.value, to: target)
            if changes.isEmpty { return document }
            drafts.append((document, changes))
        }
        for (document, changes) in drafts.sorted(by: { $0.changes.count < $1.changes.count }) {
            if let edited = edited(document, by: changes, toSay: target) { return edited }
        }
        return try? Document.writing(target, body: form.prose(prose))
    }

    /// `document` with the fewest edits after which it says `target`.
    func edited(_ document: Document, toSay target: Value) -> Document? {
        edited(
            document, by: Change.differences(in: record, from: document.root.value, to: target), toSay: target)
    }

    private func edited(_ document: Document, by changes: [Change], toSay target: Value) -> Document? {
        guard changes.count <= Self.effort / max(1, document.bytes.count) else { return nil }
        var edited = document
        for change in changes {
            guard let next = try? change.applied(to: edited) else { return nil }
            edited = next
        }
        return edited.root.value.saysSame(as: target) ? edited : nil
    }

    /// Front matter to try, the one that keeps the most first.
    private func heads(like side: Side) -> [() -> [Line]] {
        let own: [() -> [Line]] =
            side == .ours ? [{ ours.head }, { theirs.head }] : [{ theirs.head }, { ours.head }]
        guard let base else { return own }
        return [
            { woven(base.head, .beginningOnce, like: side) }, { woven(base.head, .apart, like: side) },
            { woven(base.head, .apart, like: side, oursFirst: true) },
        ] + own
    }

    /// - Parameter oursFirst: what both have put in at one place stands the other way round, as it must where it goes on
    ///   with the entry above.
    private func woven(
        _ base: [Line], _ joining: Weave<Line>.Joining, like side: Side, oursFirst: Bool = false
    ) -> [Line] {
        let (first, second) = oursFirst ? (theirs.head, ours.head) : (ours.head, theirs.head)
        let weave = Weave(
            base: base, ours: first, theirs: second, joining: joining,
            isVersion: { one, other in one.key.map { !$0.isEmpty && $0 == other.key } ?? false })
        return weave.steps.compactMap { step in
            let (one, other) = (step.ours.map { first[$0] }, step.theirs.map { second[$0] })
            guard let old = step.base.map({ base[$0] }) else { return other ?? one }
            if one == other || one == old { return other }
            if other == old { return one }
            return (side == .ours) == oursFirst ? other : one
        }
    }
}

extension Line {
    /// What stands before the colon, as far as the line has one.
    fileprivate var key: ArraySlice<UInt8>? { bytes.firstIndex(of: UInt8(ascii: ":")).map { bytes[..<$0] } }
}

extension RecordText.Form {
    /// Lines of prose as they stand in the file.
    func prose(_ lines: [Line]) -> String {
        var form = self
        form.hasByteOrderMark = false
        return String(decoding: form.bytes(lines), as: UTF8.self)
    }
}
