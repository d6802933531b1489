extension EntryWords {
    public var english: String {
        switch self {
        case .noField(let word, let place, let near, let known):
            "no field `\(word)` in \(EntryWords.english(place)): "
                + (near.map { CorrectionWords.near($0).english } ?? "the fields are \(Listing.plain(known).english)")
        case .entryNeedsNumber(let list): "\(list) is a list: name an entry by its number, as in \(list).0"
        case .noPart(let part, let field): "\(field) has no part `\(part)`: write \(field)=VALUE"
        case .notExactDay(let text): "`\(text)` is not an exact day: write \(ExpectationWords.day.english)"
        case .notInBraces(let text, let expectation):
            "`\(text)` is not valid: write \(expectation.english), in braces"
        case .notDate(let text): "`\(text)` is not a date: write \(ExpectationWords.typedDate.english)"
        case .faultyDate(let text, let fault, let remedy):
            "`\(text)` is not a date, since \(fault.english): write \(remedy.english)"
        case .malformed(let text, let reason): "`\(text)` is malformed: \(reason)"
        case .notOneValue(let text): "`\(text)` is malformed: write one value in brackets or braces"
        case .required(let field): "\(field) is required: give it a value"
        case .notChangeable(let field, let reason): "\(field) cannot be changed here: \(reason)"
        case .changedMeanwhile: "the field has changed meanwhile"
        case .cannotBe(let key, let text, let expectation): "\(key) cannot be `\(text)`: write \(expectation.english)"
        case .otherCurrency(let key, let currency, let typed): "\(key) is in \(currency), not in \(typed)"
        case .writtenTwice: "this cannot be written: give each field once"
        case .speakerAndWords:
            "write who said it, a colon, and the words, as in `Lutnick: We see it otherwise`"
        }
    }

    private static func english(_ place: Place) -> String {
        switch place {
        case .record(let kind): kind.english
        case .field(let field): field
        }
    }
}

extension RecordRefusalWords {
    public var english: String {
        switch self {
        case .readOnly(let file, let words): "\(file) is \(words.english)"
        case .readOnlyBecause(let file, let words, let reason): "\(file) is \(words.english): \(reason)"
        case .readOnlyForLog(let file, let words): "\(file) is \(words.english): log this meeting without it"
        case .unreadable(let file): "\(file) cannot be read: run `sherpa check`"
        case .staysUntilFixed(let problem): "\(problem); the file stays as it is until that is fixed"
        case .proseNotWritable(let file):
            "\(file): its text cannot be written below its fields: change it with an editor"
        case .wasNoRecord(let file): "\(file) was not a record before"
        case .malformedID(let name, let longest):
            "`\(name)` is not a valid id: write lower-case letters, digits and hyphens, at most \(longest)"
        case .taken(let file): "\(file) is taken: choose another id"
        case .needsTitle(let kind): "a \(kind.english) needs a title"
        case .dossierKeepsName: "dossier.md keeps its name"
        case .isItsID: "that is its id already"
        case .linksUnreadable(let id, let more, let reason):
            "links to \(id) may be where nobody can read them, and would lead nowhere: fix this first"
                + (more > 0 ? " (and \(more) more like it)" : "") + ": \(reason)"
        case .tooManyLinks(let file, let id, let count, let most):
            "\(file) names \(id) \(count) times: leave \(most) at most"
        case .noTerms(let package): "\(package) has no terms yet: write under `terms` what each side gives"
        case .wasRefused(let package):
            "\(package) was refused: set its status to tabled before it is accepted"
        case .acceptedAlready(let package): "\(package) is accepted already, and its terms are recorded"
        case .gapIsGone(let file): "\(file) is not there: delete its term, or create that file"
        case .goneFromLog(let file):
            "\(file) was removed meanwhile: remove what was logged on it, or create it again"
        case .noView(let name, let near, let known):
            if let near {
                "no view `\(name)`: did you mean `\(near)`?"
            } else if known.isEmpty {
                "no view `\(name)`: there are none yet: save one on the board, or write `views:` in dossier.md"
            } else {
                "no view `\(name)`: the views are \(Listing.plain(known).english)"
            }
        }
    }
}
