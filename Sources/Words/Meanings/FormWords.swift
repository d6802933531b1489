/// What forms say: titles, what a line takes, and why something cannot be done there.
public enum FormWords: Saying {
    // The title, and what stands beside it.
    case new(kind: String)
    case changed(Int)
    case notSaved
    // In lines.
    case required
    case items(Int)
    /// A value has its source with it.
    case sourced
    // At the foot.
    case savesNew(key: String, folder: String)
    case madeFromTitle
    case oneMore(expectation: String)
    case whoCame
    case somebodyElse(now: String, save: String, remove: String)
    case removedMeanwhile(file: String, key: String)
    /// Text of a session that is gone: what became of it, and the key that saves it.
    case leftOver(story: String, key: String)
    /// What a field is for, which records it names, and how to write it.
    case help([String], expectation: String?)
    /// How to write what is typed.
    case typing(help: String, expectation: String, isRequired: Bool)
    case candidates([String])
    case tabOffers([String])
    // Messages.
    case noForm(field: String, back: String, edit: String)
    case tooLong(field: String, key: String)
    case selectGapForPosition
    case noSource(field: String)
    case noList
    case nothingToRemove
    case removed(field: String, save: String, back: String)
    case isRequired(field: String, expectation: String)
    case leave
    case nothingChanged
}
