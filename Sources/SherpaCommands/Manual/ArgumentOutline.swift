internal import Words

/// An argument or an option of a command.
struct ArgumentOutline: Decodable, Equatable, Sendable {
    enum Kind: String, Decodable { case positional, option, flag }

    struct Name: Decodable, Equatable {
        let kind: String
        let name: String

        /// As it is typed.
        var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    /// How the shell completes its value: by one key.
    struct Completion: Decodable, Equatable {
        var values: [String]?
    }

    let kind: Kind
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let preferredName: Name?
    let valueName: String?
    let defaultValue: String?
    let abstract: String?
    let completionKind: [String: Completion]?

    /// What it does; of what the parser offers by itself, in our words.
    var meaning: String? {
        switch preferredName?.typed {
        case "--help": ManualWords.showHelp.text
        case "--version": ManualWords.showVersion.text
        default: abstract
        }
    }

    /// `<id>`, `[<id>]`, `<id> ...`.
    var synopsis: String {
        let value = "<\(valueName ?? "value")>"
        return (isOptional ? "[\(value)]" : value) + (isRepeating ? " ..." : "")
    }
}
