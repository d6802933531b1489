internal import Words

/// What the parser of command lines says, in the words and the language of the program. What is not known here stays as it is.
enum ParserMessage {
    /// - Parameter message: a fault, without the usage that the parser may print below it.
    static func told(_ message: String) -> String { words(of: message)?.text ?? message }

    /// - Parameter text: a command's help.
    static func help(_ text: String) -> String {
        guard Language.current != .english else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if let overview = line.removingPrefix("OVERVIEW: ") { return String(overview) }
            for heading in HelpHeading.allCases {
                if let rest = line.removingPrefix(heading.english) { return heading.text + rest }
            }
            for words in [ManualWords.showVersion, .showHelp] where line.hasSuffix("  " + words.english) {
                return line.dropLast(words.english.count) + words.text
            }
            return String(line)
        }.joined(separator: "\n")
    }

    private static func words(of message: String) -> ParserWords? {
        // Between quotes stands what was typed, or what may be; where that holds quotes itself, nothing is certain.
        let parts = message.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
        let (first, count) = (parts[0], parts.count)
        switch first {
        case "Unknown option " where count == 3: return .unknownOption(parts[1], near: nil)
        case "Unknown option " where count == 5 && parts[2] == ". Did you mean ":
            return .unknownOption(parts[1], near: parts[3])
        case "Missing value for " where count == 3: return .noValue(option: parts[1])
        case "Missing expected argument " where count == 3: return .missing(parts[1])
        case "Missing one of: ": return quoted(parts).map(ParserWords.oneMissing)
        case "Unexpected argument " where count == 3: return .tooMany([parts[1]])
        case "The option " where count == 5 && parts[2] == " does not take any value, but ":
            return .takesNoValue(option: parts[1], value: parts[3])
        case "Value to be set with flag " where count == 5: return .excludes(parts[1], parts[3])
        case "The value " where count >= 5 && parts[2] == " is invalid for ":
            return invalid(parts[1], for: parts[3], parts[4...].joined(separator: "'"))
        default: return first.hasSuffix(" unexpected arguments: ") ? quoted(parts).map(ParserWords.tooMany) : nil
        }
    }

    private static func invalid(_ value: String, for option: String, _ rest: String) -> ParserWords? {
        if rest.isEmpty { return .invalid(value, for: option, remedy: nil) }
        if let remedy = rest.removingPrefix(": ") { return .invalid(value, for: option, remedy: String(remedy)) }
        if let lines = rest.removingPrefix(". Please provide one of the following:\n") {
            let choices = lines.split(separator: "\n").compactMap { $0.removingPrefix("  - ").map(String.init) }
            return .invalidChoice(value, for: option, among: choices)
        }
        guard let choices = rest.removingPrefix(". Please provide one of ") else { return nil }
        return quoted(choices.split(separator: "'", omittingEmptySubsequences: false).map(String.init)).map {
            .invalidChoice(value, for: option, among: $0)
        }
    }

    /// Every other part, where each quote has its end.
    private static func quoted(_ parts: [String]) -> [String]? {
        guard parts.count % 2 == 1, parts.count > 1 else { return nil }
        return stride(from: 1, to: parts.count, by: 2).map { parts[$0] }
    }
}

extension StringProtocol {
    fileprivate func removingPrefix(_ prefix: String) -> SubSequence? {
        hasPrefix(prefix) ? dropFirst(prefix.count) : nil
    }
}
