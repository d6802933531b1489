internal import Words

/// The words of a `calc` command that are not its options, from the first.
///
/// Flows are mostly negative numbers, which a parser of options takes for options. The commands therefore take whatever is no
/// option of theirs, before `--` or after it, and look at it here.
struct CalcArguments {
    /// Whether `--json` stands among them: after `--` it still can be nothing else.
    let hasJSON: Bool
    private var rest: ArraySlice<String>
    private let usage: String

    /// - Parameter usage: how to write the command.
    init(_ words: [String], usage: String) {
        hasJSON = words.contains("--json")
        rest = words.filter { $0 != "--" && $0 != "--json" }[...]
        self.usage = usage
    }

    /// - Throws: `Failure` where there is no word left.
    mutating func next(_ name: String) throws(Failure) -> CalcArgument {
        guard let word = rest.popFirst() else {
            throw Failure(UsageWords.missingArgument(name: name, usage: usage).text)
        }
        return CalcArgument(name: name, text: word)
    }

    /// All that are left.
    ///
    /// - Throws: `Failure` where there is none.
    mutating func all(_ name: String) throws(Failure) -> [CalcArgument] {
        var arguments = [try next(name)]
        while let word = rest.popFirst() { arguments.append(CalcArgument(name: name, text: word)) }
        return arguments
    }

    /// A rate, a number of periods and a principal, and nothing else.
    mutating func loan() throws(Failure) -> (rate: Double, periods: Int, principal: Double) {
        let rate = try next("rate").rate()
        let periods = try next("periods").count()
        let principal = try next("principal").number()
        try end()
        return (rate, periods, principal)
    }

    /// - Throws: `Failure` where a word is left.
    func end() throws(Failure) {
        if let word = rest.first { throw Failure(UsageWords.oneTooMany(word: word, usage: usage).text) }
    }
}
