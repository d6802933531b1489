import Negotiation

extension DossierStore {
    /// Everything that is wrong with the dossier's files, in the order of files and lines; empty when all is well.
    public func examine() -> [Problem] { examine(load()) }

    /// The same of what was loaded already.
    public func examine(_ dossier: Dossier) -> [Problem] {
        let unread = RecordKind.listed.flatMap { (try? RecordFolder(of: $0, in: folder))?.unread ?? [] }
        return (dossier.problems + dossier.contradictions() + dossier.repeatedSecrets + unread).sorted()
    }
}
