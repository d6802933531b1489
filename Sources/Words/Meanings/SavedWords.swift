/// What is told of a save, an undo, a redo.
public enum SavedWords: Saying {
    case deed(SavedDeed, isDurable: Bool)
    case change(String, in: String, isDurable: Bool)
    case sum(ChangeSum, undo: String, isDurable: Bool)
    /// Goes on with what is told.
    case joined(ForeignSum)
    case back(String, at: String)
    case madeAgain(String, at: String)
    case goneAgain(String, isRedo: Bool, at: String)
    case renamedAgain(String, to: String, links: Int, isRedo: Bool, at: String)
    case changedAgain(String, of: String, isRedo: Bool, at: String)
    case sumAgain(ChangeSum, files: [String], isRedo: Bool, at: String)
    case nothingLeft(isRedo: Bool)
    case changedMeanwhileOver(by: String?, save: String)
    case changedMeanwhile([String], by: String?)
    case gone(String)
    case notRenamedGone(String)
    case renameAgain(String)
    case notSavedGone(String, remedy: String)
}
