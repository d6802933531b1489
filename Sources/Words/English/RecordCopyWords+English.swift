extension RecordCopyWords {
    public var english: String {
        switch self {
        case .asPaneShows: "as the pane shows it"
        case .allOfPage: "all of its page, as plain text"
        case .readout: "what is sent round after a meeting"
        case .withoutMasked: "without red lines and fallbacks"
        case .theRecord: "the record"
        case .chooseField: "choose which"
        case .copyOf(let record): "Copy of \(record)"
        case .copyField(let record): "Copy a field of \(record)"
        case .selectFirst: "select a record first"
        case .noField(let file): "\(file) has no field that holds one value"
        case .hidden(let field, let key): "\(field) is hidden, and so not copied: \(key) shows it first"
        case .gone(let field): "\(field) no longer exists"
        }
    }
}
