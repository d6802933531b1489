internal import ArgumentParser

/// A command of `calc` that reckons with the words behind its name, and has no option but `--json`.
protocol ReckoningCommand: ParsableCommand {
    static var name: String { get }
    /// How to write it.
    static var usage: String { get }
    var words: [String] { get }
    var json: Bool { get }

    static func reckon(_ arguments: inout CalcArguments, asJSON: Bool) throws
}

extension ReckoningCommand {
    func run() throws { try Self.reckon(with: words, asJSON: json) }

    fileprivate static func reckon(with words: [String], asJSON: Bool) throws {
        var arguments = CalcArguments(words, usage: usage)
        let asJSON = asJSON || arguments.hasJSON
        try reckon(&arguments, asJSON: asJSON)
    }
}

/// A command line that is only such a command and what it reckons with: no need for the parser, which takes longer than that.
struct PlainReckoning {
    let command: any ReckoningCommand.Type
    let words: [String]

    /// Nil where the parser is to be asked: for help, say.
    init?(_ arguments: [String]) {
        guard arguments.first == "calc",
            let command = CalcCommand.reckonings.first(where: { $0.name == arguments.dropFirst().first })
        else { return nil }
        let words = Array(arguments.dropFirst(2))
        let options = words.prefix { $0 != "--" }.filter { $0.hasPrefix("-") && $0 != "--json" }
        // What looks like an option, and is a number.
        guard options.allSatisfy({ "0"..."9" ~= $0.dropFirst().first ?? " " }) else { return nil }
        (self.command, self.words) = (command, words)
    }

    func run() throws { try command.reckon(with: words, asJSON: false) }
}
