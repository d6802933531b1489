extension FieldFaultWords {
    public var english: String {
        switch self {
        case .refused(let path, let found, let fault, let odd, let remedy):
            "\(path) is \(found.english)\(fault.map { ", but \($0.english)" } ?? odd?.english ?? ""): "
                + "write \(remedy.english)"
        case .tooManyItems(let path, let count, let most): "\(path) has \(count) items: leave \(most) at most"
        case .tooManyValues(let path, let count, let most): "\(path) has \(count) values: leave \(most) at most"
        case .claimWithoutValue: "a claim without its value: write {value: …, source: …}"
        case .missing(let path, let key, let expectation):
            "\(path) is missing: write `\(key): …`, \(expectation.english)"
        case .notAField(let path, let odd, let correction):
            "\(path)\(odd?.english ?? "") is not a field: \(correction.english)"
        case .maskedKey(let path, let odd, let near, let place):
            "\(path)\(odd?.english ?? "") is not a field, and is masked like one: "
                + (near.map { CorrectionWords.near($0).english } ?? "write \(place.english)")
        case .keptKey(let path, let odd, let key, let near, let known):
            "\(path)\(odd?.english ?? "") is not a field, and is kept as it is: "
                + FieldFaultWords.english(near, known, "`x-\(key)` for a key of your own")
        case .noSuchWord(let thing, let word, let correction):
            "no \(thing.english) `\(word)`: \(correction.english)"
        case .noneListed(let thing, let word, let list):
            "no \(thing.english) `\(word)`: dossier.md lists no \(list): add it there"
        case .noSide(let side, let known): "no side `\(side)`: \(CorrectionWords.choose(known).english)"
        case .moreErrors(let count): "and \(count) more errors in this file: fix those above first"
        case .moreWarnings(let count): "and \(count) more warnings in this file: fix those above first"
        case .repeatsSecret(let field, let file):
            "this repeats \(field)\(file.map { " of \($0)" } ?? "") word for word, and is masked too: "
                + "say it in other words"
        }
    }

    private static func english(_ near: String?, _ known: [String]?, _ own: String) -> String {
        if let near { return "did you mean `\(near)`, or \(own)?" }
        return known.map { "write \(ChoiceWords.oneOf($0).english), or \(own)" } ?? "write \(own)"
    }
}

extension FoundWords {
    public var english: String {
        switch self {
        case .nullWord(let word): "`\(word)`, which in YAML means no value"
        case .empty: "empty"
        case .otherText: "some other text"
        case .list: "a list"
        case .map: "a map"
        case .text(let text): "`\(text)`"
        }
    }
}

extension OddWords {
    public var english: String {
        switch self {
        case .notSpace(let codePoint): " (\(codePoint) in it is no space)"
        case .notColon(let codePoint): " (\(codePoint) in it is no colon)"
        }
    }
}

extension RemedyWords {
    public var english: String {
        switch self {
        case .date(let remedy): remedy.english
        case .value(let expectation): expectation.english
        }
    }
}

extension MaskedPlaceWords {
    public var english: String {
        switch self {
        case .ofSide(let side, let field): "`\(side): {\(field): …}` in a gap"
        case .top(let field): "`\(field): …` at the top of a gap"
        }
    }
}

extension UnreadWords {
    public var english: String {
        switch self {
        case .reason(let key, let kind, let file, let line):
            "\(key) \(UnreadWords.english(kind)) (\(file)\(line.map { ":\($0)" } ?? ""))"
        }
    }

    private static func english(_ kind: Kind) -> String {
        switch kind {
        case .is(let found): "is \(found.english)"
        case .unreadable: "cannot be read"
        case .missing: "is missing"
        case .notAField: "is not a field"
        case .notASide: "is not a side"
        case .assumesNothing: "assumes nothing"
        }
    }
}
