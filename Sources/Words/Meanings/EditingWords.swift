/// About texts in the person's own editor, and the session around it.
public enum EditingWords: Saying {
    case noEditor
    case noPlaceForCopy
    case noPlaceForDrafts
    case troubleAnd(trouble: String, then: String)
    case nothingChanged
    case vimHolds
    case notSaved(reason: String)
    case removedMeanwhile(file: String)
    case sameText(author: String?, file: String)
    case cannotBeWritten(reason: String)
    case columnsKept(list: String, isSaved: Bool)
    case readingAgain
    case lookingForChanges
    case savingBaseline
    case scriptError(name: String, line: Int, reason: String)
    case resizeForm
    case notStep(word: String)
    case hasEnded
    case earlierSaved(reason: String?)
}
