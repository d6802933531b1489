/// Why something in a dossier's folder is not read as a record, for a sentence that begins with its name.
public enum FileWords: Saying {
    case symbolicLink
    case folder
    case pipe
    case socket
    case device
    /// In bytes.
    case tooLarge(Int, limit: Int)
    case unreadable(SystemWords)
    case damaged

    // Names that no record has.
    case keptFromSave(record: String)
    case copyOfGone(program: String, record: String)
    case folderAmongRecords(String)
    case notNamedAsRecord
    case invalidName(longest: Int, proposed: String?)
}
