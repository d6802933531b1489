/// What can be copied of a record, and what is said of it.
public enum RecordCopyWords: Saying {
    // Beside each choice.
    case asPaneShows, allOfPage, readout, withoutMasked, theRecord, chooseField
    // Above them.
    case copyOf(record: String)
    case copyField(record: String)
    case selectFirst
    case noField(file: String)
    case hidden(field: String, key: String)
    case gone(field: String)
}
