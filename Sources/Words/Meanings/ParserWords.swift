/// What is wrong with the words of a command line, before any command looks at them.
public enum ParserWords: Saying {
    case unknownOption(String, near: String?)
    /// - Parameter option: with the name of its value, as in `--where <expr>`.
    case noValue(option: String)
    case missing(String)
    case oneMissing([String])
    case tooMany([String])
    case takesNoValue(option: String, value: String)
    case invalid(String, for: String, remedy: String?)
    case invalidChoice(String, for: String, among: [String])
    case excludes(String, String)
}

/// What stands between the parts of a command's help.
public enum HelpHeading: String, Saying, CaseIterable {
    case usage = "USAGE: "
    case arguments = "ARGUMENTS:"
    case options = "OPTIONS:"
    case subcommands = "SUBCOMMANDS:"
}
