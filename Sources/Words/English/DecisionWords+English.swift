extension DecisionWords {
    public var english: String {
        switch self {
        case .changedByOther(let file, let who, let time):
            "\(file): \(who ?? "somebody else") changed this field while you did\(DecisionWords.at(time)). "
                + "The file holds theirs."
        case .changedBeforeUndo(let file, let who, let time):
            "\(file): \(who ?? "somebody else") changed this field after the change that you are undoing"
                + "\(DecisionWords.at(time))."
        case .removed(let file): "\(file) was removed while you changed it. Keeping yours creates it again."
        case .typedBefore(let file, let time):
            "\(file): typed\(time.map { " on \($0)" } ?? "") and not saved when the program ended."
        case .sameCopy(let copy, let program, let file):
            "\(copy): \(program) has kept this copy of \(file), which says the same. Either key removes it."
        case .copy(let copy, let program, let file):
            "\(copy): \(program) has kept this copy of \(file), since two machines changed it. Yours is the copy's; "
                + "once every field is decided, the copy is removed."
        case .merge(let file, let ours, let theirs):
            "\(file): \(ours) and \(theirs) could not be joined: both changed this field."
        case .none: "nothing to decide"
        case .last: "that was the last"
        case .first: "that was the first"
        case .notSaved(let reason): "not saved: \(reason)"
        case .stays(let file, let field): "\(file): \(field) stays as it is"
        case .notInOneLine: "this cannot be edited in one line: keep one of the two, or change the file"
        case .notHere(let file): "\(file): this cannot be decided here: change the file with an editor"
        case .onlyWords(let file, let key): "\(file) no longer exists: keep theirs (\(key)) drops this change"
        }
    }

    private static func at(_ time: String?) -> String { time.map { " (\($0))" } ?? "" }
}
