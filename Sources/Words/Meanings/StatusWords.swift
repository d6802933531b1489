/// What the last line tells of the program itself: keys, reading, what is hidden, drafts.
public enum StatusWords: Saying {
    case countBeforeMotion(Int)
    case readOnlyAccount
    case readOnlyAsked
    case broken(Int, open: String)
    case brokenMerges(Int, open: String, decide: String, merges: Int)
    case notSaved(String)
    case nothingToUndo
    case nothingToRedo
    case readAgain(Int)
    case viewKept(String, open: String)
    case unknownKey(String)
    case pasteIgnored(Int)
    case pasteIgnoredInChoice
    case revealed
    case hidden
    case hiddenWhenIdle
    case nothingBack
    case nothingForth
    case leaveFirst(String)
    case noneYet(Things, add: String)
    case allBroken(Things)
    case showsAllAgain(PaneTitle, reason: String)
    /// Goes on with what is told.
    case filterOff
    case typedAndNotSaved(at: String?)
    case keptAgain
    case notKeptOnDisk(String)
    case notKept(String)
    case nothingChanged
    case nothingSaved
    case cancelled
    case nothingHere
    case noMatchHere
    case noRoomForPreview(Int)
}
