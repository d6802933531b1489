extension EditorWords {
    public var english: String {
        switch self {
        case .cannotBeRead(let file, let why): "\(file) cannot be read: \(why ?? "it is empty")"
        case .alreadySays(let field): "nothing changed: \(field) already says this"
        case .faulty(let problem, let copy):
            "nothing saved: \(problem); your text is in \(copy ?? "the editor\'s copy")"
        case .faultyLine(let line, let message): "not saved: line \(line): \(message)"
        case .save: "save it"
        case .again: "edit it again"
        case .leave: "leave it as a draft"
        case .drop: "drop it"
        case .joined: "joined with what others have changed since"
        case .backToEditor: "go back to the editor"
        case .vimRecovers: "vim then offers to recover the rest"
        case .staysDraft(let decide): "nothing is saved; \(decide) brings it back"
        case .isLost: "what was typed is lost"
        case .vimHolds(let copy): "vim holds words that were not written; outside Sherpa: vim -r '\(copy)'"
        case .dropped(let file): "\(file): the text from the editor was dropped"
        case .kept(let reason, let decide): "\(reason): your text is kept, \(decide) brings it back"
        }
    }
}
