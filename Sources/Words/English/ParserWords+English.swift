extension ParserWords {
    public var english: String {
        switch self {
        case .unknownOption(let option, let near):
            "no option `\(option)`" + (near.map { ": did you mean `\($0)`?" } ?? "")
        case .noValue(let option): "`\(option)` has no value: write one after it"
        case .missing(let argument): "no \(argument) is given"
        case .oneMissing(let arguments): "write \(Listing.any(arguments).english)"
        case .tooMany(let words):
            words.count == 1
                ? "`\(words[0])` is one argument too many: put a text with blanks into quotes"
                : "\(words.count) arguments too many: \(Listing.plain(words.map { "`\($0)`" }).english)"
        case .takesNoValue(let option, let value): "\(option) takes no value: leave out `\(value)`"
        case .invalid(let value, let option, let remedy):
            "`\(value)` is not valid for \(option)" + (remedy.map { ": \($0)" } ?? "")
        case .invalidChoice(let value, let option, let choices):
            "`\(value)` is not valid for \(option): \(CorrectionWords.choose(choices).english)"
        case .excludes(let one, let other): "write only one of \(one) and \(other)"
        }
    }
}

extension HelpHeading {
    public var english: String { rawValue }
}
