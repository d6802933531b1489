extension CheckWords {
    public var english: String {
        switch self {
        case .numberOfSides(let count, let isTooLarge):
            "the number of sides is \(count): write two, the parties to the negotiation"
                + (isTooLarge ? ", and the others under `observers`" : "")
        case .noSideIsOurs: "no side is ours: write `ours: yes` at the side that keeps this dossier"
        case .secondSideIsOurs: "a second side is ours: write `ours: no`"
        case .observerIsSide(let id): "`\(id)` is a side: delete it here, or give the observer another id"
        case .sideNamesField(let id): "`\(id)` names a field of records already: choose another id"
        case .malformedSide(let id):
            "`\(id)` is not a valid id: write lower-case letters, digits and hyphens, such as `tokyo`"
        case .secondWord(let thing, let id): "a second \(thing.english) `\(id)`: give each an id of its own"
        case .milestoneWithoutTime:
            "a milestone without a time: write `date: 2026-03-19`, or `rule:` and \(ExpectationWords.clockRule.english)"
        case .instrumentOfItsOwn(let kind, let near):
            "`\(kind)` makes an instrument of its own, unknown to the valuation: did you mean `\(near)`?"
        case .invisible(let codePoint): "the invisible character \(codePoint): delete it"
        case .textHoldsInvisible(let codePoint): "the text holds the invisible character \(codePoint): delete it"
        case .textBeginsOdd(let codePoint): "the text begins with \(codePoint), which is not a space: delete it"
        case .textEndsOdd(let codePoint): "the text ends with \(codePoint), which is not a space: delete it"
        case .looksLatin(let codePoint, let word, let latin):
            "\(codePoint) in `\(word)` looks like a Latin `\(latin)`: write the word in one script"
        case .monthByComment(let month, let year, let date):
            "the comment says \(month.english) \(year), the date a day: write `\(date)`, as it is known"
        }
    }
}

extension MoneyCheckWords {
    public var english: String {
        switch self {
        case .partsExceedEnvelope(let sum, let envelope):
            "the parts come to \(sum), more than the envelope of \(envelope): make a part smaller, or `envelope` larger"
        case .otherCurrency(let currency, let measure, let other):
            "in \(currency), while \(MoneyCheckWords.english(measure)) in \(other): write it in \(other)"
        case .capAbovePart(let cap, let amount):
            "a cap of \(cap) a year, above the part's \(amount): write less, or remove the cap"
        case .capIsZero: "the cap is zero: write the most that may be selected in a year, or remove the cap"
        case .capExceeded(let sum, let year, let cap, let projects, let more):
            "\(sum) selected in \(year), above the cap of \(cap) a year: see the amounts and `since` of "
                + Listing.plain(projects).english + (more > 0 ? " and \(more) more" : "")
        case .secondInstitution(let name): "a second institution `\(name)`: put all of it into one entry"
        case .periodWithoutLimit: "a period without a limit: add `limit`, or delete `period`"
        case .limitWithoutRate(let currency):
            "a limit in \(currency) without a rate, so it is shown but not compared: "
                + "add `\(currency)` under exchange-rates"
        case .secondRate(let currency): "a second rate of \(currency): the first counts, delete one"
        case .rateOfOwnCurrency(let currency): "\(currency) is the envelope's own currency: delete its rate"
        case .rateNotAboveZero(let rate):
            "the rate is \(rate): write how many make one unit of the envelope's currency, above zero"
        case .rateWithoutUnit: "a rate without `per-unit`: write how many make one unit of the envelope's currency"
        }
    }

    private static func english(_ measure: Measure) -> String {
        switch measure {
        case .envelope: "the envelope is"
        case .otherParts: "the other parts are"
        case .part: "the part is"
        }
    }
}

extension RecordCheckWords {
    public var english: String {
        switch self {
        case .owesItself(let side): "`\(side)` would owe it to itself: write whom it is owed to, or leave `to` out"
        case .secondTerm(let side, let gap): "a second term of \(side) on `\(gap)`: put what it gives there into one"
        case .incomparableTerm(let value, let other):
            "`\(value)` cannot be compared with the gap's positions, such as `\(other)`: write it in the same unit"
        case .untakenTerms(let count, let side, let gap, let package):
            "accepted, but \(count == 1 ? "a term is" : "\(count) terms are") not among the positions, such "
                + "as \(side)'s on `\(gap)`: run `sherpa accept \(package)` to add \(count == 1 ? "it" : "them")"
        case .nameBeginsOtherwise(let date, let stem):
            "the date is \(date), but the file's name begins otherwise: name it `\(stem)-….md`, or correct the date"
        case .heldInFuture(let today):
            "held, but its date is after the dossier's as-of date \(today): write `planned`"
        case .sharesExceedAll(let total):
            "the shares of the instruments come to \(total): make them 100% or less"
        case .noRecord(let kind, let name, let folder):
            "no \(kind.english) `\(name)`: write the id of one in \(folder)/, or make that file"
        case .copyKept(let record, let program):
            "a copy of `\(record)` that \(program) has kept, since two machines changed it: C on the board "
                + "decides between the two, field by field; or compare them, and remove one"
        case .bracketNotClosed(let path):
            "\(path) opens a bracket that does not close: write `]` where it ends, or `\\[` where it is not a bracket"
        case .bracketNotOpened(let path):
            "\(path) closes a bracket that was not opened: write `[` where it begins, or `\\]` where it is not a bracket"
        }
    }
}

extension ReadingWords {
    public var english: String {
        switch self {
        case .readOnly: "read-only until it can be read"
        case .readOnlyForError(let line): "read-only until the error in line \(line) is fixed"
        case .readOnlyForErrors(let count, let line):
            "read-only until the \(count) errors from line \(line) on are fixed"
        case .unreadable: "cannot be read"
        case .closed(let file, let reason): "\(file) \(reason)"
        case .faulty(let file, let reason): "\(file): \(reason)"
        }
    }
}
