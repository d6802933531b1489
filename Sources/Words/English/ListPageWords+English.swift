extension ListPageWords {
    public var english: String {
        switch self {
        case .byDate(let count): "\(count), by date"
        case .bySide(let count): "\(count), by side"
        case .bySpeaker(let count): "\(count), by speaker"
        case .noStatement: "no statement has all these words: Esc shows all"
        case .noStatementYet(let key):
            "no meeting has a quoted line yet: log a meeting (\(key)) and record one there"
        case .find: "find: "
        case .statementCopy(let words, let who, let meeting, let date, let source):
            "“\(words)” – \((who + [meeting, date]).joined(separator: ", "))\(source.map { " (\($0))" } ?? "")"
        case .liveCommitments(let live, let all, let overdue, let broken):
            "\(live) live of \(all)" + (overdue > 0 ? ", \(overdue) overdue" : "")
                + (broken > 0 ? ", \(broken) broken" : "")
        case .nothingOnRecord: "nothing on record"
        case .since(let date): "since \(date)"
        case .note: "note:"
        case .error: "error:"
        case .noMessages: "none so far"
        case .nothingFits: "nothing fits"
        case .search: "search: "
        case .askForRedLines: "Put fallbacks and red lines into this brief?"
        case .readoutHasNone: "a readout holds no red lines"
        case .saveTo: "save to"
        case .fileEndings: ".html, .md or .txt"
        case .endings: "end it with .html, .md or .txt"
        case .replace(let file): "\(file) already exists. Replace it?"
        case .saved(let file): "saved \(file)"
        case .recordGone: "the record no longer exists"
        }
    }
}
