extension EditingWords {
    public var english: String {
        switch self {
        case .noEditor: "no editor can be opened here: this screen is in memory only"
        case .noPlaceForCopy: "no place for a copy: set HOME or XDG_STATE_HOME"
        case .noPlaceForDrafts: "there is no folder for drafts: set HOME or XDG_STATE_HOME"
        case .troubleAnd(let trouble, let then): "\(trouble); \(then)"
        case .nothingChanged: "nothing changed"
        case .vimHolds: "vim holds words that were not written"
        case .notSaved(let reason): "not saved: \(reason)"
        case .removedMeanwhile(let file): "not saved: \(file) was removed meanwhile"
        case .sameText(let author, let file):
            "not saved: \(author ?? "somebody else") changed the same text of \(file) meanwhile"
        case .cannotBeWritten(let reason): "cannot be written: \(reason)"
        case .columnsKept(let list, let isSaved):
            "columns of \(list): \(isSaved ? "saved in config.yaml" : "as room allows")"
        case .readingAgain: "reading the files again"
        case .lookingForChanges: "looking for what has changed"
        case .savingBaseline: "saving the baseline"
        case .scriptError(let name, let line, let reason): "\(name):\(line): error: \(reason)"
        case .resizeForm: "resize: write a size such as 80x24"
        case .notStep(let word): "`\(word)` is not a step: write keys, paste, resize, idle, screen, styles or clipboard"
        case .hasEnded: "the program has ended: delete this line"
        case .earlierSaved(let reason): "\(reason ?? "no output"); what earlier keys saved stays saved"
        }
    }
}
