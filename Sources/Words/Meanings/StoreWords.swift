/// What goes wrong around a dossier's files: finding and making it, this account's notes, editors and printers.
public enum StoreWords: Saying {
    // Finding and making a dossier.
    case cannotLookHere
    case noneHereOrAbove
    case noneHere
    case cannotOpenDossier
    case cannotMake
    case folderNotEmpty
    case impossibleTitle(String, why: String)

    // Files, before the system's reason.
    case cannotBeWritten
    case cannotBeOpened
    case mergeUnwritable
    case draftUnwritable
    case editorCopyUnwritable
    case baselineUnwritable
    case answersUnwritable

    // This account's notes.
    case noNotesFolder
    case reviewNotDurable
    case baselineUnusable(FileWords, path: String)

    // Editors and printers.
    case editorNotStarted(String, why: SystemWords)
    case editorNotRun(String)
    case editorSignalled(String, Int)
    case editorEnded(String, Int)
    case noPrinter
    case noPrintFolder(why: SystemWords)
    case printerTooSlow(String, seconds: Int)
    case printerEnded(String, Int)

    // The dossiers that the program brings along.
    case usJapanSample
    case koreaUSSample
    case treatyTextSample
}
