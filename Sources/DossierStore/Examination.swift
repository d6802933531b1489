import Negotiation

extension DossierStore {
    /// Everything that is wrong with the dossier's files, in the order of files and lines; empty when all is well.
    public func examine() -> [Problem] {
        let (dossier, mentions) = survey(notesMentions: true)
        let unread = RecordKind.listed.flatMap { kind in
            (try? RecordFolder(of: kind, in: folder))?.unread ?? []
        }
        return (dossier.problems + dossier.contradictions(mentions: mentions) + unread).sorted()
    }
}
