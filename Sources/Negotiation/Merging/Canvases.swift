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
        guard let bytes = try? Document.writing(target, body: form.prose(prose)) else { return nil }
        return try? Document.record(bytes)
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
        ] + own
    }

    private func woven(_ base: [Line], _ joining: Weave<Line>.Joining, like side: Side) -> [Line] {
        let weave = Weave(
            base: base, ours: ours.head, theirs: theirs.head, joining: joining,
            isVersion: { $0.key.map { !$0.isEmpty } ?? false && $0.key == $1.key })
        return weave.steps.compactMap { step in
            let (left, right) = (step.ours.map { ours.head[$0] }, step.theirs.map { theirs.head[$0] })
            guard let old = step.base.map({ base[$0] }) else { return right ?? left }
            if left == right || left == old { return right }
            if right == old { return left }
            return side == .ours ? left : right
        }
    }
}

extension Line {
    /// What stands before the colon, as far as the line has one.
    fileprivate var key: Line? { firstIndex(of: UInt8(ascii: ":")).map { self[..<$0] } }
}

extension RecordText.Form {
    /// Lines of prose as they stand in the file.
    func prose(_ lines: [Line]) -> String {
        var form = self
        form.hasByteOrderMark = false
        return String(decoding: form.bytes(lines), as: UTF8.self)
    }
}
