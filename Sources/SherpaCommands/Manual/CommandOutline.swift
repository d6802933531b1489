internal import ArgumentParser
internal import FoundationEssentials
internal import Words

/// A command as the parser knows it: its words, arguments and options. The manual and the completion of the shells are made
/// from this.
struct CommandOutline: Decodable, Sendable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool
    let defaultSubcommand: String?
    private let subcommands: [CommandOutline]?
    private let arguments: [ArgumentOutline]?

    private struct Whole: Decodable { let command: CommandOutline }

    /// The whole program, in the language that is spoken now.
    static var program: CommandOutline {
        switch Language.current {
        case .english: english
        case .japanese: japanese
        }
    }

    private static let english = Language.english.speaking { read() }
    private static let japanese = Language.japanese.speaking { read() }

    private static func read() -> CommandOutline {
        let text = Sherpa._dumpHelp()
        guard let whole = try? JSONDecoder().decode(Whole.self, from: Data(text.utf8)) else {
            return CommandOutline(commandName: Program.name)
        }
        return whole.command
    }

    private init(commandName: String) {
        self.commandName = commandName
        shouldDisplay = true
        (abstract, discussion, defaultSubcommand, subcommands, arguments) = (nil, nil, nil, nil, nil)
    }

    /// Those that people are told of. The parser adds a `help` of its own behind ours.
    var commands: [CommandOutline] {
        var names: Set<String> = []
        return (subcommands ?? []).filter { $0.shouldDisplay && names.insert($0.commandName).inserted }
    }

    var shown: [ArgumentOutline] { (arguments ?? []).filter(\.shouldDisplay) }

    /// What goes with every command.
    var common: [ArgumentOutline] { shown.filter { $0.kind != .positional } }

    var positionals: [ArgumentOutline] { shown.filter { $0.kind == .positional } }

    func command(named name: String) -> CommandOutline? { commands.first { $0.commandName == name } }
}
