internal import DossierStore
internal import Words

extension Saved {
    /// What the person should know beside that it is saved.
    func tell() {
        for record in records where !record.durable {
            StandardError.tell(
                CommandWords.notYetSafe(file: record.id.file).text)
        }
        for notice in notices { StandardError.tell(notice) }
    }
}
