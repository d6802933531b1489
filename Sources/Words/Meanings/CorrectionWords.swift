/// How a word that nobody knows can be put right, behind the sentence that says so. In English what follows its colon; in
/// Japanese with the mark that it begins with.
public enum CorrectionWords: Saying {
    /// A known word that is written nearly so.
    case near(String)
    case choose([String])
    /// - Parameter list: the key of the list that it can be added to.
    case chooseOrAdd([String], to: String, isInDossierFile: Bool)
    case add(to: String)

    /// The near one where there is one, else a choice from all.
    public static func of(_ near: String?, else other: CorrectionWords) -> CorrectionWords {
        near.map(CorrectionWords.near) ?? other
    }
}
