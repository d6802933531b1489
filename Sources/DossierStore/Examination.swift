import Negotiation

extension DossierStore {
    /// Everything that is wrong with the dossier's files, in the order of files and lines; empty when all is well.
    public func examine() -> [Problem] {
        let dossier = load()
        let unread = RecordKind.listed.flatMap { (try? RecordFolder(of: $0, in: folder))?.unread ?? [] }
        return (dossier.problems + dossier.contradictions() + dossier.repeatedSecrets + unread).sorted()
    }
}
