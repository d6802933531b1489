import Negotiation
import Screen
import Words

// Records as a whole: taken away, and given another id.
extension Workbench {
    /// The current record, if it is one of those that come in folders.
    private mutating func listedRecord(_ refusal: FieldChangeWords) -> RecordSummary? {
        guard let id = current, let record = dossier.summary(of: id) else {
            tell(FieldChangeWords.selectFirst.text)
            return nil
        }
        guard id.kind != .dossier else {
            tell(refusal.text)
            return nil
        }
        return record
    }

    mutating func askToRemove() {
        guard let record = listedRecord(.isDossier) else { return }
        if let unread = record.unread { return tell(FieldChangeWords.notRemovedUnseen(unread.sentence).text, .warning) }
        let mentions = dossier.mentions(of: record.id)
        let question = ConfirmWords.remove(
            record.id.file, mentions: mentions.records(besides: record.id).count, unread: mentions.unread.first?.file,
            more: mentions.unread.count - 1)
        prompt = Confirmation(question.text) { _ in [.save(Transaction(removing: record))] }
    }

    mutating func askForID() {
        guard let record = listedRecord(.dossierKeepsName) else { return }
        if record.isBroken {
            let why = record.problems.readOnly
            return tell(FieldChangeWords.readOnlyFile(record.id.file, why: why, edit: key("edit file")).text, .warning)
        }
        prompt = LinePrompt(
            .init(PromptWords.newID.text, of: record.name), proposed: record.id.name, enter: .rename,
            hint: { _, _ in .init(text: FieldChangeWords.linksFollow.text) },
            // From the id that it has, one is typed on.
            completions: { _, text in record.id.name.hasPrefix(text) ? [record.id.name] : [] },
            accept: { bench, name throws(ChangeRefusal) in try bench.rename(record, to: name) })
    }

    private mutating func rename(_ record: RecordSummary, to name: String) throws(ChangeRefusal) -> [Effect] {
        guard name != record.id.name else {
            tell(StatusWords.nothingChanged.text)
            return []
        }
        return [.save(try Transaction(renaming: record, to: name, in: dossier))]
    }
}
