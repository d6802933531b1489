extension FormWords {
    public var english: String {
        switch self {
        case .new(let kind): "New \(kind)"
        case .changed(let count): "\(count) changed, not saved"
        case .notSaved: "not saved yet"
        case .required: "required"
        case .items(let count): count.of("item")
        case .sourced: "sourced"
        case .savesNew(let key, let folder): "\(key) saves it, in \(folder)/; its id comes from the title"
        case .madeFromTitle: "its file's name, made from the title"
        case .oneMore(let expectation): "one more: \(expectation)"
        case .whoCame: "who came, separated by commas"
        case .somebodyElse(let now, let save, let remove):
            "somebody else has created it: \(now). \(save) saves yours over it; \(remove), then \(save), removes it"
        case .removedMeanwhile(let file, let key): "\(file) was removed meanwhile: \(key) creates it again"
        case .leftOver(let story, let key): "\(story) when the program ended: \(key) saves it"
        case .help(let parts, let expectation):
            (parts + [expectation.map { "write \($0)" }].compactMap(\.self)).joined(separator: ": ")
        case .typing(let help, let expectation, let isRequired):
            "\(help.isEmpty ? "" : "\(help): ")write \(expectation)\(isRequired ? "" : "; empty removes it")"
        case .candidates(let candidates): candidates.joined(separator: "   ") + "   Tab shows the next"
        case .tabOffers(let candidates): "Tab: " + candidates.joined(separator: "   ")
        case .noForm(let field, let back, let edit):
            "\(field) has no form: \(back), then \(edit) opens the file in an editor"
        case .tooLong(let field, let key): "\(field) is too long for one line: \(key) opens it in an editor"
        case .selectGapForPosition: "select a gap to record a position"
        case .noSource(let field): "\(field) carries no source of its own"
        case .noList: "no list is selected: Enter edits the field"
        case .nothingToRemove: "there is nothing to remove"
        case .removed(let field, let save, let back): "\(field) removed: \(save) saves, \(back) leaves it as it was"
        case .isRequired(let field, let expectation): "\(field) is required: write \(expectation)"
        case .leave: "Leave without saving?"
        case .nothingChanged: "nothing changed"
        }
    }
}
