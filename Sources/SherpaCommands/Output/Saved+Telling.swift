internal import DossierStore

extension Saved {
    /// What the person should know beside that it is saved.
    func tell() {
        for record in records where !record.durable {
            StandardError.tell(
                "\(record.id.file) is written, but not yet safe on disk: the system would not confirm it")
        }
        for notice in notices { StandardError.tell(notice) }
    }
}
