import FrontMatter

extension Draft {
    /// What stands for the field's name where the whole record was being written.
    package static let wholeRecord = "record"

    package var isWholeRecord: Bool { field == Draft.wholeRecord }

    /// The same where a meeting was being logged.
    package static let log = "log"
}

extension RecordSheet {
    /// All that was filled in, to be kept until it is saved; nil where nothing was.
    package var draft: Draft? {
        guard isChanged, let written = try? Document.writing(trimmed, body: prose) else { return nil }
        return Draft(
            record: id, field: Draft.wholeRecord, text: String(decoding: written.bytes, as: UTF8.self),
            base: base.map { String(decoding: $0, as: UTF8.self) })
    }

    /// The sheet that a draft was made of, brought onto what the record says now; and the fields that have changed on
    /// both sides. Nil where the draft cannot be read.
    package init?(_ draft: Draft, in dossier: Dossier, contested: inout [Path]) {
        guard draft.isWholeRecord || draft.field == Draft.log,
            let document = try? Document.record(Array(draft.text.utf8))
        else { return nil }
        let fields = document.root.value
        guard let base = draft.base.map({ Array($0.utf8) }), let old = try? Document.record(base) else {
            self.init(adding: draft.record.kind, fields: fields)
            prose = String(decoding: document.bytes[document.body], as: UTF8.self)
            return
        }
        self.init(draft.record, of: old, value: fields)
        if let now = dossier.summary(of: draft.record) {
            contested = rebase(onto: now.source)
        } else {
            forgetBase()
        }
    }
}
