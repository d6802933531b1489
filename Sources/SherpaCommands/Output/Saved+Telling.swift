internal import DossierStore

extension Saved {
    /// What the person should know beside that it is saved.
    func tell() {
        for record in records where !record.durable {
            StandardError.tell("\(record.id.file) is written, but not known to be durable: the system gave no promise")
        }
        for notice in notices { StandardError.tell(notice) }
    }
}
