internal import DossierStore

extension Saved {
    /// What the person should know beside that it is saved.
    func tell() {
        for record in records where !record.durable {
            StandardError.tell(
                "\(record.id.file) is written, but may not survive a power cut: the system would not confirm it")
        }
        for notice in notices { StandardError.tell(notice) }
    }
}
